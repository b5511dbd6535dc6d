package org.aviso.intake;

/** A moment of receipt that cannot be true. */
public class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code call.refused.<reason>}. */
    public enum Reason { FUTURE, LONG_AGO }

    private final Reason reason;

    public CallRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
