package org.aviso.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Two requests that look like one and are two, as a member of staff has said: a family may share a telephone. */
@Entity
@Table(name = "kept_apart")
class KeptApart {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "first_id")
    private long first;

    @Column(name = "second_id")
    private long second;

    private Instant decided;

    @Column(name = "decided_by")
    private String decidedBy;

    protected KeptApart() {
    }

    /**
     * A pair. The first has the smaller id, so that each pair stands once.
     *
     * @param one the id of a request
     * @param other the id of another
     */
    KeptApart(long one, long other, Instant decided, String decidedBy) {
        this.first = Math.min(one, other);
        this.second = Math.max(one, other);
        this.decided = decided;
        this.decidedBy = decidedBy;
    }
}
