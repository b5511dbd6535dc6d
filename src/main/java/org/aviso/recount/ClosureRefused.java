package org.aviso.recount;

import java.time.LocalDate;

/** A change of the calendar that cannot be; nothing is stored. */
public class ClosureRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code closure.refused.<reason>}. */
    public enum Reason {

        /** The day is over. */
        PAST,

        /** The day is further ahead than the calendar is kept. */
        TOO_FAR,

        /** The agency is closed on Saturdays and Sundays anyway. */
        WEEKEND,

        /** The agency is closed on that day already. */
        CLOSED,

        /** No closure of that day was entered by hand. */
        NOT_BY_HAND,

        /** A name or the source is missing, too long or not legible. */
        WORDS
    }

    private final Reason reason;

    public ClosureRefused(Reason reason, LocalDate day) {
        super(reason + " " + day);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
