package org.aviso.publishing;

/** What somebody has written or decided cannot be kept. */
public class ManuscriptRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code manuscript.refused.<reason>}. */
    public enum Reason {

        /** Another notice has, or once had, this address. */
        SLUG_TAKEN,

        /** The portal itself has a page at this address. */
        SLUG_RESERVED,

        /** The kind is no longer open: readers know it. */
        KIND_PUBLISHED,

        /** When a published event takes place is changed where those who asked for help at it are told. */
        EVENT_PUBLISHED,

        /** The event would be over before it begins. */
        END,

        /** It would last longer than a week. */
        TOO_LONG,

        /** It lies in the past. */
        NOT_AHEAD,

        /** It lies beyond what the calendar can count to. */
        TOO_FAR,

        /** An end without a beginning. */
        NO_START,

        /** The address at which it is joined is none. */
        LINK
    }

    private final Reason reason;

    ManuscriptRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
