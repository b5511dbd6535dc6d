package org.aviso.recount;

/** A change of an event that cannot be; nothing is stored. */
public class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code event.refused.<reason>}. */
    public enum Reason {

        /** There is no notice with an event of that name. */
        NO_SUCH_EVENT,

        /** The event was cancelled before. */
        CANCELLED,

        /** The event has begun. */
        PASSED,

        /** The new time is not ahead. */
        NOT_AHEAD,

        /** The new end is not after the new start. */
        END,

        /** The new end is more than {@link ChangeEvent#LONGEST} after the new start. */
        TOO_LONG,

        /** It takes place then already. */
        SAME,

        /** Nobody can count the business days until then. */
        TOO_FAR
    }

    private final Reason reason;

    public EventRefused(Reason reason, String code) {
        super(reason + " " + code);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
