package org.aviso.accommodations;

/** Why an aid cannot be had as it was asked for, in the words of the bundle key {@code reason.<reason>}. */
public enum Reason {

    NO_PROVIDER, TOO_LATE, NOT_OUR_EVENT, EVENT_CANCELLED,

    /** 28 CFR 35.164: the head of the agency, or whom they name, decides it and writes why. */
    UNDUE_BURDEN,

    /** 28 CFR 35.164, as an undue burden. */
    FUNDAMENTAL_ALTERATION;

    /** Whether the approved words are not enough, so that the decision-maker explains it in their own. */
    public boolean isToExplain() {
        return this == UNDUE_BURDEN || this == FUNDAMENTAL_ALTERATION;
    }

    /** Whether somebody can be offered something else for that reason: not where nothing takes place. */
    public boolean isForSubstitute() {
        return this != NOT_OUR_EVENT && this != EVENT_CANCELLED;
    }
}
