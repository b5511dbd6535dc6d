package org.aviso.staff;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Settings;
import org.aviso.platform.Visit;
import org.aviso.staff.kept.KeptForms;
import org.aviso.staff.oidc.SingleSignOn;

/** The sign-in of staff. */
@Named
@RequestScoped
public class SignInPage {

    private static final String WRONG = "staff.signIn.wrong";

    @Inject
    private SecurityContext security;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SignInAttempts attempts;

    @Inject
    private Address address;

    @Inject
    private Settings settings;

    @Inject
    private PageErrors errors;

    private String username;
    private String password;

    /** Leads on whoever is signed in already. */
    public void arrive() {
        if (signedIn.isStaff()) {
            Visit.redirect(onward());
        }
    }

    /** Signs in, and leads on to where somebody was going. */
    public void signIn() {
        if (username == null) {
            errors.show("username", "staff.username.missing");
        }
        if (password == null) {
            errors.show("password", "staff.password.missing");
        }
        if (errors.isAny()) {
            return;
        }
        // Nobody's: it is neither looked up nor remembered as tried.
        if (!StaffAccount.isPossible(username)) {
            errors.show("username", WRONG);
            return;
        }
        long wait = attempts.count(username, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) exchange.getResponse();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) exchange.getRequest(), response,
                withParams().newAuthentication(true).credential(new UsernamePasswordCredential(username, password)));
        if (status == AuthenticationStatus.SUCCESS) {
            attempts.succeeded(username, Visit.sender());
            Visit.redirect(onward());
        } else {
            // The server marks the answer as one that asks for a password; ours is a page with an error.
            response.setStatus(HttpServletResponse.SC_OK);
            attempts.failed(username);
            errors.show("username", WRONG);
        }
    }

    private String onward() {
        return next().orElseGet(() -> address.to(signedIn.firstPage()));
    }

    /** Whether something that they wrote waits for them, from before their session ended. */
    public boolean isKept() {
        return next().filter(KeptForms::isIn).isPresent();
    }

    /** Where single sign-on begins, from here and to where somebody was going; null where it is off. */
    public String getSingleSignOn() {
        return settings.oidc().isEmpty() ? null : SingleSignOn.beginning(next().orElseGet(() -> address.to("TODAY")));
    }

    private Optional<String> next() {
        return Onward.checked(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("next"));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
