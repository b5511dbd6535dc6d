package org.aviso.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

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
     * Makes sure that somebody is signed in, whatever they may do.
     *
     * @return the account of the caller
     * @throws NotAllowed if nobody is
     */
    public StaffAccount requireAccount() {
        Principal caller = security.getCallerPrincipal();
        return Optional.ofNullable(caller).flatMap(each -> accounts.enabled(each.getName()))
                .orElseThrow(NotAllowed::new);
    }

    /** Whether the caller must choose a password before anything else. */
    boolean mustChoosePassword() {
        return security.getCallerPrincipal() != null && !isStaff() && requireAccount().isOneTime();
    }

    /** The page on which the caller begins. */
    public String firstPage() {
        return isStaff() ? requireAccount().firstPage() : "CHOOSE_PASSWORD";
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
            displayName = requireAccount().getDisplayName();
        }
        return displayName;
    }
}
