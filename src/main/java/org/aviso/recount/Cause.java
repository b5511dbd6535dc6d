package org.aviso.recount;

/** Why days were counted again, in the words of the bundle key {@code recountCause.<cause>}. */
public enum Cause {

    /** The agency keeps other closures. */
    CALENDAR,

    /** The event takes place at another time. */
    EVENT_MOVED,

    /** The event does not take place: there is nothing to count any more. */
    EVENT_CANCELLED
}
