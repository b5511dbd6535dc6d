package org.aviso.staff;

/** The caller lacks the role for what was asked of a use case; a page then is the one that says so. */
public class NotAllowed extends SecurityException {

    private static final long serialVersionUID = 1L;

    NotAllowed(Role role) {
        super("needs the role " + role);
    }

    NotAllowed() {
        super("needs to be signed in");
    }
}
