package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/**
 * The decision that an aid cannot be had, as 28 CFR 35.164 wants it: the reason, the person who decided, what the
 * resident gets in its place. Its words are approved in each language; so is how to ask for another look.
 */
@Embeddable
public class Refusal {

    /** The longest name of a decision-maker, in characters. */
    public static final int LONGEST_NAME = 200;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_reason")
    private Reason reason;

    @Column(name = "refusal_decided_by")
    private String decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_alternative")
    private Alternative alternative;

    @Column(name = "refused")
    private Instant when;

    protected Refusal() {
    }

    /**
     * A refusal.
     *
     * @param decidedBy the name and office of the person who decided, 1 to {@link #LONGEST_NAME} characters
     * @throws IllegalArgumentException if one of them is missing or too long
     */
    public Refusal(Reason reason, String decidedBy, Alternative alternative, Instant when) {
        if (decidedBy == null || decidedBy.isBlank() || decidedBy.length() > LONGEST_NAME
                || !Legible.Check.isLegible(decidedBy)) {
            throw new IllegalArgumentException("somebody with a name decides");
        }
        if (reason == null || alternative == null) {
            throw new IllegalArgumentException("a refusal has a reason and an alternative");
        }
        this.reason = reason;
        this.decidedBy = decidedBy.strip();
        this.alternative = alternative;
        this.when = Objects.requireNonNull(when);
    }

    public Reason getReason() {
        return reason;
    }

    /** The name and office of the person who decided. */
    public String getDecidedBy() {
        return decidedBy;
    }

    /** What the resident gets in its place. */
    public Alternative getAlternative() {
        return alternative;
    }

    public Instant getWhen() {
        return when;
    }
}
