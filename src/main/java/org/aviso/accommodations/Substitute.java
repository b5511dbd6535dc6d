package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Another aid that was offered in the place of the one that the resident asked for, or that one by video: then it has the
 * same code. Their own choice comes first (28 CFR
 * 35.160(b)(2)), so it has a reason, and counts only with their yes.
 */
@Embeddable
public class Substitute {

    @Column(name = "substitute_code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "substitute_reason")
    private Reason reason;

    @Column(name = "substitute_taken")
    private Boolean taken;

    protected Substitute() {
    }

    private Substitute(String code, Reason reason, Boolean taken) {
        this.code = code;
        this.reason = reason;
        this.taken = taken;
    }

    /**
     * An offer that waits for the resident.
     *
     * @param code the code of an aid
     * @throws IllegalArgumentException if it has no reason, or one for which nothing is offered
     */
    static Substitute offered(String code, Reason reason) {
        if (code == null || reason == null || !reason.isForSubstitute()) {
            throw new IllegalArgumentException("a substitute is an aid with a reason");
        }
        return new Substitute(code, reason, null);
    }

    Substitute answered(boolean yes) {
        return new Substitute(code, reason, yes);
    }

    /** The code of the aid that is offered. */
    public String getCode() {
        return code;
    }

    public Reason getReason() {
        return reason;
    }

    /** What the resident has answered; null while they have not, or where the office took the offer back. */
    public Boolean getTaken() {
        return taken;
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(taken);
    }
}
