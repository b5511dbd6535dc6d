package org.aviso.staff.accounts;

/** A change of accounts that cannot be; nothing is stored. */
public class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code account.refused.<reason>}. */
    public enum Reason {

        /** There is no such account. */
        NO_SUCH_ACCOUNT,

        /** Another account has that user name. */
        NAME_TAKEN,

        /** Another account has that name at the identity provider. */
        PROVIDER_NAME_TAKEN,

        /** Nobody could keep accounts any more. */
        LAST_ADMINISTRATOR,

        /** An administrator would take themselves out of use. */
        OWN,

        /** Somebody else changed the account meanwhile. */
        CHANGED,

        /** The present password was typed wrong. */
        WRONG_PASSWORD
    }

    private final Reason reason;

    AccountRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
