package org.aviso.triage.today;

/** The one next step about a request, in the words of the bundle keys {@code today.step.<step>}. */
public enum Step {

    /** Answer what the resident has written or changed. */
    ANSWER,

    /** Tell somebody what no mail tells them. */
    TELL,

    ACKNOWLEDGE, SOURCE, CONFIRM,

    /** See which offer is out, and until when. */
    SEE_OFFER,

    /** See what the resident was asked. */
    SEE_QUESTION,

    /** See to what a move of the event means for it. */
    SETTLE_MOVE,

    /** Take back what was asked for an event that does not take place. */
    CLOSE,

    DELIVER,

    /** Say whether it took place, and what was delivered. */
    WRAP_UP,

    /** Nothing before its day. */
    LOOK;

    /** Whether Today takes it by its own button; every other one is done on the page of the request. */
    public boolean isDirect() {
        return this == ACKNOWLEDGE || this == DELIVER || this == CLOSE;
    }
}
