package org.aviso.accommodations;

/** Two requests that cannot be joined into one. */
public class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code merge.refused.<reason>}. */
    public enum Reason {

        /** They do not share a contact and an event, or one of them was withdrawn or joined before. */
        NOT_ALIKE,

        /** Nobody has asked the person: whoever types a name and a contact need not be who they belong to. */
        UNCONFIRMED,

        /** Somebody follows one of them who could not follow the other: a person whom a helper asked for, say. */
        PEOPLE,

        /** The same help is being arranged in both. */
        ARRANGED
    }

    private final Reason reason;

    public MergeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
