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

    @Column(name = "event_ends")
    private Instant ends;

    @Enumerated(EnumType.STRING)
    @Column(name = "event_status")
    private Status status;

    protected Event() {
    }

    /**
     * An event.
     *
     * @param ends when it is over, or null if nobody knows
     */
    public Event(Instant starts, Instant ends, Status status) {
        if (ends != null && !ends.isAfter(starts)) {
            throw new IllegalArgumentException("an event ends after it starts, not at " + ends);
        }
        this.starts = Objects.requireNonNull(starts);
        this.ends = ends;
        this.status = Objects.requireNonNull(status);
    }

    public Instant getStarts() {
        return starts;
    }

    public Instant getEnds() {
        return ends;
    }

    public Status getStatus() {
        return status;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
