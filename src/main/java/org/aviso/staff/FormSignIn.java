package org.aviso.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;

/**
 * Recognises staff: by the password that the sign-in page hands on, then by the session. It asks nobody to sign in, so
 * that a public page opens no session.
 *
 * <p>{@code @AutoApplySession} would keep the caller in a token cookie of the server, which a sign-out does not revoke,
 * which knows no idle time, and which still lets in an account that was disabled meanwhile. So the session holds the
 * name, and each request asks what that account may do now.
 */
@ApplicationScoped
public class FormSignIn implements HttpAuthenticationMechanism {

    private static final String CALLER = FormSignIn.class.getName() + ".caller";

    @Inject
    private IdentityStoreHandler identities;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditTrail trail;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Credential credential = context.getAuthParameters() == null ? null
                : context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, context);
        }
        Optional<StaffAccount> caller = Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(CALLER)).flatMap(accounts::enabled);
        return caller.isPresent()
                ? context.notifyContainerAboutLogin(caller.get().getUsername(), caller.get().roleNames())
                : context.doNothing();
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request,
            HttpMessageContext context) {
        CredentialValidationResult result = identities.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        trail.record(result.getCallerPrincipal().getName(), Deed.SIGNED_IN, AuditEntry.Kind.ACCOUNT,
                result.getCallerPrincipal().getName(), null);
        // A new session with a new id: nobody can have planted it in the browser beforehand.
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(CALLER, result.getCallerPrincipal().getName());
        return context.notifyContainerAboutLogin(result);
    }
}
