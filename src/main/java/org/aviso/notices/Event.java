package org.aviso.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/** When something takes place. Where it takes place is words, and stands in the texts. */
@Embeddable
public class Event {

    /** Whether it takes place, in the words of the bundle key {@code eventStatus.<status>}. */
    public enum Status { SCHEDULED, CANCELLED }

    @Column(name = "event_starts")
    private Instant starts;

    @Column(name = "event_starts_before")
    private Instant startsBefore;

    @Column(name = "event_ends")
    private Instant ends;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_status")
    private Status status;

    @Column(name = "event_sequence")
    private Integer sequence;

    @Column(name = "event_link")
    private String link;

    protected Event() {
    }

    /**
     * An event.
     *
     * @param ends when it is over, or null if nobody knows
     */
    public Event(Instant starts, Instant ends, Status status) {
        this(starts, ends, status, null);
    }

    /**
     * An event that can be joined from afar.
     *
     * @param ends when it is over, or null if nobody knows
     * @param link the address at which it is joined, {@code https}; or null
     */
    public Event(Instant starts, Instant ends, Status status, String link) {
        if (ends != null && !ends.isAfter(starts)) {
            throw new IllegalArgumentException("an event ends after it starts, not at " + ends);
        }
        this.starts = Objects.requireNonNull(starts);
        this.ends = ends;
        this.status = Objects.requireNonNull(status);
        this.sequence = 0;
        this.link = link;
    }

    Event movedTo(Instant newStarts, Instant newEnds) {
        Event moved = next(newStarts, newEnds, status, link);
        moved.startsBefore = newStarts.equals(starts) ? startsBefore : starts;
        return moved;
    }

    Event cancelled() {
        return next(starts, ends, Status.CANCELLED, link);
    }

    /** The same, joined from afar at another address, or at none; null leaves nothing to be joined. */
    Event joinedAt(String newLink) {
        return Objects.equals(link, newLink) ? this : next(starts, ends, status, newLink);
    }

    private Event next(Instant newStarts, Instant newEnds, Status newStatus, String newLink) {
        Event next = new Event(newStarts, newEnds, newStatus, newLink);
        next.sequence = sequence + 1;
        next.startsBefore = startsBefore;
        return next;
    }

    public Instant getStarts() {
        return starts;
    }

    /** When it was to begin before it was moved, the last time if it was moved more than once; null if it never was. */
    public Instant getStartsBefore() {
        return startsBefore;
    }

    public Instant getEnds() {
        return ends;
    }

    public Status getStatus() {
        return status;
    }

    /** How often it was moved or cancelled: calendars take over what has a higher number (RFC 5545, SEQUENCE). */
    public int getSequence() {
        return sequence;
    }

    /** Where it can be joined from afar, or null. */
    public String getLink() {
        return link;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
