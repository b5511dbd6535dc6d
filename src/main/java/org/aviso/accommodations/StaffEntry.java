package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/** Who entered a request that did not come through the portal, when, and how it had come. */
@Embeddable
public class StaffEntry {

    private Instant entered;

    @Column(name = "entered_by")
    private String by;

    @Enumerated(EnumType.STRING)
    @Column(name = "entered_through")
    private Arrival through;

    protected StaffEntry() {
    }

    /**
     * An entry.
     *
     * @param entered when it was written down here, never before it was received
     * @param by the sign-in name of who did that
     */
    public StaffEntry(Instant entered, String by, Arrival through) {
        this.entered = Objects.requireNonNull(entered);
        this.by = Objects.requireNonNull(by);
        this.through = Objects.requireNonNull(through);
    }

    public Instant getEntered() {
        return entered;
    }

    /** The sign-in name of who entered it. */
    public String getBy() {
        return by;
    }

    public Arrival getThrough() {
        return through;
    }
}
