package org.aviso.staff.oidc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;
import org.aviso.staff.Onward;

/**
 * Where somebody comes back to from the identity provider. Whoever is signed in goes on from here by themselves: a
 * browser keeps the cookie of our session from a way that began on another site, and this page ends that way.
 */
@Named
@RequestScoped
public class SingleSignOnPage {

    @Inject
    private Address address;

    /** Why nobody is signed in, or null. */
    public String getRefused() {
        String refused = Visit.typed("refused");
        for (Passage.Refusal refusal : Passage.Refusal.values()) {
            if (refusal.name().equals(refused)) {
                return refused;
            }
        }
        return null;
    }

    /** Where they were going. */
    public String getNext() {
        return Onward.checked(Visit.typed("next")).orElseGet(() -> address.to("TODAY"));
    }

    /** Where they may try again, or sign in with a password. */
    public String getSignIn() {
        return address.to("SIGN_IN");
    }
}
