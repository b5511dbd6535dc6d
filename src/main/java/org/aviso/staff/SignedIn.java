package org.aviso.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who is signed in, and what they may do. Every use case of staff asks here itself, whatever page called it. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    @Inject
    private SecurityContext security;

    @Inject
    private Accounts accounts;

    private String displayName;

    /**
     * Makes sure that the caller has a role.
     *
     * @return the sign-in name of the caller
     * @throws NotAllowed if nobody is signed in, or the account lacks the role
     */
    public String require(Role role) {
        Principal caller = security.getCallerPrincipal();
        if (caller == null || !security.isCallerInRole(role.name())) {
            throw new NotAllowed(role);
        }
        return caller.getName();
    }

    /**
     * Makes sure that the caller has one role or the other.
     *
     * @return the sign-in name of the caller
     * @throws NotAllowed if nobody is signed in, or the account has neither
     */
    public String requireEither(Role one, Role other) {
        return require(security.isCallerInRole(other.name()) ? other : one);
    }

    /** Whether the caller has a role, by its name: for links that lead nowhere without it. */
    public boolean has(String role) {
        return security.isCallerInRole(role);
    }

    /** Whether the caller has any role at all. */
    boolean isStaff() {
        for (Role role : Role.values()) {
            if (security.isCallerInRole(role.name())) {
                return true;
            }
        }
        return false;
    }

    /** The name of the caller as colleagues know it. */
    public String getDisplayName() {
        if (displayName == null) {
            displayName = accounts.enabled(security.getCallerPrincipal().getName()).orElseThrow().getDisplayName();
        }
        return displayName;
    }
}
