package org.aviso.recount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aviso.accommodations.RequestedAid;

/**
 * An aid that counts as on time and would be at short notice by a new count. The promise holds until staff says
 * otherwise; where they have kept it, the row stays, so that the same count is not asked about twice.
 */
@Entity
@Table(name = "pending_recount")
public class PendingRecount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requested_aid_id")
    private RequestedAid aid;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "ask_by")
    private Instant askBy;

    private Instant created;

    private Instant kept;

    @Column(name = "kept_by")
    private String keptBy;

    protected PendingRecount() {
    }

    PendingRecount(RequestedAid aid, Cause cause, Instant askBy, Instant created) {
        this.aid = aid;
        ask(cause, askBy, created);
    }

    /** Puts a count before staff, in place of an earlier one. */
    final void ask(Cause why, Instant byThen, Instant when) {
        this.cause = why;
        this.askBy = byThen;
        this.created = when;
        this.kept = null;
        this.keptBy = null;
    }

    /** Staff keeps the promise. */
    void keep(Instant when, String actor) {
        this.kept = when;
        this.keptBy = actor;
    }

    public RequestedAid getAid() {
        return aid;
    }

    public Cause getCause() {
        return cause;
    }

    /** The moment to ask by of the new count. */
    public Instant getAskBy() {
        return askBy;
    }

    public Instant getCreated() {
        return created;
    }
}
