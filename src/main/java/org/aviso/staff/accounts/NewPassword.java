package org.aviso.staff.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.staff.StaffAccount;
import org.aviso.staff.StaffSession;
import org.aviso.staff.kept.KeptForms;

/** The three fields in which a member of staff changes their password. */
@Named
@RequestScoped
public class NewPassword {

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private KeptForms keptForms;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private String present;
    private String chosen;
    private String again;

    /** Changes it, and says whether it is changed; else the page shows what is to be mended. */
    boolean choose() {
        if (present == null) {
            errors.show("passwordPresent", "password.present.missing");
        }
        if (chosen == null) {
            errors.show("passwordNew", "password.new.missing");
        } else {
            Optional<PasswordRule.Problem> problem = ownAccount.problem(chosen);
            if (problem.isPresent()) {
                errors.show("passwordNew", "password." + problem.get(), PasswordRule.SHORTEST, PasswordRule.LONGEST);
            } else if (chosen.equals(present)) {
                errors.show("passwordNew", "password.same");
            } else if (!chosen.equals(again)) {
                errors.show("passwordAgain", "password.again");
            }
        }
        if (errors.isAny()) {
            return false;
        }
        // Whoever finds an open session must not find out the password from it.
        long wait = limits.count(Limits.Deed.SIGN_IN, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return false;
        }
        try {
            StaffAccount account = ownAccount.choosePassword(present, chosen);
            StaffSession.goOn(visit, account);
            keptForms.remember(account, (HttpServletResponse) FacesContext.getCurrentInstance()
                    .getExternalContext().getResponse());
            limits.forgive(Limits.Deed.SIGN_IN, Visit.sender());
            return true;
        } catch (AccountRefused refused) {
            errors.show("passwordPresent", "account.refused." + refused.reason());
            return false;
        }
    }

    /** Never shown again, as the other two. */
    public String getPresent() {
        return null;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getChosen() {
        return null;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
