package org.aviso.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Tells the server who a name and a password belong to. */
@ApplicationScoped
public class StaffIdentities implements IdentityStore {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        StaffAccount account = accounts.enabled(given.getCaller()).orElse(null);
        // A wrong password and an unknown name: the same answer after the same time.
        return passwords.fits(given.getPassword().getValue(), account)
                ? new CredentialValidationResult(account.getUsername(), account.roleNames())
                : CredentialValidationResult.INVALID_RESULT;
    }
}
