package org.aviso.leadtime;

/** What the lead-time rule says of one request. */
public enum Decision {

    /** The request came in time: the agency's promise holds. */
    ON_TIME,

    /**
     * The request came too late for the promise, but before the event. It is no refusal: 28 CFR 35.160 asks for
     * effective communication without naming a deadline, so the agency still does what it can.
     */
    SHORT_NOTICE,

    /** The event had already started when the request came. */
    EVENT_PASSED
}
