package org.aviso.staff.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition.OpenIdAuthenticationMechanism;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.aviso.platform.Settings;
import org.aviso.staff.Accounts;
import org.aviso.staff.FormSignIn;
import org.aviso.staff.StaffAccount;
import org.aviso.staff.StaffSession;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;
import org.aviso.staff.kept.KeptForms;

/**
 * Chooses how somebody is recognised: by our own session and password everywhere, by the identity provider at its two
 * addresses alone. Whom the provider names gets a session of ours, if there is an account for them; the server itself
 * remembers nobody.
 */
@ApplicationScoped
public class WaysToSignIn implements HttpAuthenticationMechanismHandler {

    private static final String EMAIL = "email";
    private static final String EMAIL_VERIFIED = "email_verified";

    @Inject
    private FormSignIn form;

    @Inject
    @OpenIdAuthenticationMechanism
    private Instance<HttpAuthenticationMechanism> provider;

    @Inject
    private Instance<OpenIdContext> told;

    @Inject
    private Settings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private KeptForms keptForms;

    @Inject
    private AuditTrail audit;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        Optional<Settings.Oidc> oidc = settings.oidc();
        String path = request.getRequestURI();
        if (oidc.isPresent() && path.equals(SingleSignOn.BEGINS) && context.isAuthenticationRequest()) {
            return provider.get().validateRequest(request, response, context);
        }
        if (oidc.isPresent() && path.equals(SingleSignOn.RETURNS)) {
            return context.redirect(arrive(request, response, context, oidc.get()));
        }
        return form.validateRequest(request, response, context);
    }

    /** Takes what the provider says, and tells where its reader goes on: the server must not sign anybody in itself. */
    private String arrive(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context,
            Settings.Oidc oidc) throws AuthenticationException {
        AuthenticationStatus status = provider.get().validateRequest(request, response, context);
        Passage passage = Passage.end(request, response, settings.overTls());
        if (status != AuthenticationStatus.SUCCESS) {
            return passage.refused(Passage.Refusal.FAILED);
        }
        Optional<StaffAccount> account = name(told.get().getIdentityToken().getClaims(), oidc.claim())
                .flatMap(accounts::atProvider);
        if (account.isEmpty()) {
            // The server has put what it was told into a session: nobody is there to whom it belongs.
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            return passage.refused(Passage.Refusal.NO_ACCOUNT);
        }
        StaffSession.begin(request, account.get(), true);
        keptForms.remember(account.get(), response);
        String username = account.get().getUsername();
        audit.record(username, Deed.SIGNED_IN, AuditEntry.Kind.ACCOUNT, username, Detail.SIGN_ON.with());
        return passage.onward();
    }

    // A mail address that the provider has not checked is one that anybody may have typed.
    static Optional<String> name(Map<String, Object> claims, String claim) {
        boolean checked = !claim.equals(EMAIL) || "true".equals(String.valueOf(claims.get(EMAIL_VERIFIED)));
        return checked && claims.get(claim) instanceof String name && !name.isBlank() ? Optional.of(name)
                : Optional.empty();
    }
}
