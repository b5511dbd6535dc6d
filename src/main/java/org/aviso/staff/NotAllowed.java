package org.aviso.staff;

/** The caller lacks the role for what was asked of a use case. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowed(Role role) {
        super("needs the role " + role);
    }
}
