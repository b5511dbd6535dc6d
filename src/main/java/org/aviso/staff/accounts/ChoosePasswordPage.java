package org.aviso.staff.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;
import org.aviso.staff.Onward;
import org.aviso.staff.StaffAccount;

/** Where whoever signed in with a one-time password chooses their own, before they can do anything else. */
@Named
@RequestScoped
public class ChoosePasswordPage {

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private NewPassword newPassword;

    @Inject
    private Address address;

    /** Leads on whoever has chosen already. */
    public void arrive() {
        if (!ownAccount.get().isOneTime()) {
            Visit.redirect(address.to("YOUR_ACCOUNT"));
        }
    }

    /** Takes the password, and leads on to where somebody was going. */
    public void choose() {
        if (newPassword.choose()) {
            Visit.redirect(Onward.checked(Visit.typed("next")).orElseGet(() -> address.to(getAccount().firstPage())));
        }
    }

    public StaffAccount getAccount() {
        return ownAccount.get();
    }
}
