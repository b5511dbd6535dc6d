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
import java.util.Optional;
import org.aviso.staff.kept.KeptForms;

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

    @Inject
    private IdentityStoreHandler identities;

    @Inject
    private Accounts accounts;

    @Inject
    private KeptForms keptForms;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Credential credential = context.getAuthParameters() == null ? null
                : context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, response, context);
        }
        Optional<StaffSession.Caller> caller = StaffSession.caller(request, accounts);
        return caller.isPresent()
                ? context.notifyContainerAboutLogin(caller.get().account().getUsername(), caller.get().roles())
                : context.doNothing();
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request,
            HttpServletResponse response, HttpMessageContext context) {
        CredentialValidationResult result = identities.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        StaffAccount account = accounts.enabled(result.getCallerPrincipal().getName()).orElseThrow();
        StaffSession.begin(request, account, false);
        keptForms.remember(account, response);
        return context.notifyContainerAboutLogin(result);
    }
}
