package org.aviso.publishing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** When the event of a notice is to take place. Unlike a published one, it may be undecided. */
@Embeddable
public class Occasion {

    @Column(name = "event_starts")
    private Instant starts;

    @Column(name = "event_ends")
    private Instant ends;

    @Column(name = "event_link")
    private String link;

    /** Nothing is decided yet. */
    public Occasion() {
    }

    /**
     * An event.
     *
     * @param starts null where it is not decided
     * @param ends null where nobody knows
     * @param link where it is joined from afar, {@code https}; or null
     */
    public Occasion(Instant starts, Instant ends, String link) {
        this.starts = starts;
        this.ends = ends;
        this.link = link;
    }

    boolean isAt(Instant from, Instant to) {
        return Objects.equals(starts, from) && Objects.equals(ends, to);
    }

    public Instant getStarts() {
        return starts;
    }

    public Instant getEnds() {
        return ends;
    }

    public String getLink() {
        return link;
    }
}
