package org.aviso.accommodations;

/** A request that cannot be taken at all. */
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code refused.<reason>}. */
    public enum Reason { NO_SUCH_NOTICE, NO_EVENT, CANCELLED, PASSED, TOO_FAR, KEY_USED, ARRANGED, TOO_FAST, NOT_IN_CHARGE }

    private final Reason reason;

    public RequestRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
