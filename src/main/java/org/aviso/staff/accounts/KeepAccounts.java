package org.aviso.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aviso.staff.Accounts;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Passwords;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.StaffAccount;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** An administrator makes accounts, says what each may do, and takes them out of use. One administrator is always left. */
@ApplicationScoped
@Transactional
public class KeepAccounts {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    /**
     * What is told about an account.
     *
     * @param displayName the name that colleagues know
     * @param mail where its owner is written to, or null
     * @param providerName by what the identity provider tells who it is, or null
     * @param roles what it may do; at least one
     */
    public record Details(String displayName, String mail, String providerName, Set<Role> roles) { }

    /**
     * Every account, those in use first.
     *
     * @throws NotAllowed if the caller is no administrator
     */
    public List<StaffAccount> all() {
        signedIn.require(Role.ADMINISTRATOR);
        return accounts.all();
    }

    /**
     * An account by its number.
     *
     * @throws NotAllowed if the caller is no administrator
     */
    public Optional<StaffAccount> find(long id) {
        signedIn.require(Role.ADMINISTRATOR);
        return accounts.find(id);
    }

    /** A new account, and the password with which its owner signs in once. */
    public record Created(long id, String password) { }

    /**
     * Makes an account.
     *
     * @return its number, and a password that is shown once: its owner chooses another with it
     * @throws NotAllowed if the caller is no administrator
     * @throws AccountRefused if another account has one of its names
     */
    public Created create(String username, Details details) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        if (accounts.named(username).isPresent()) {
            throw new AccountRefused(AccountRefused.Reason.NAME_TAKEN);
        }
        checkProviderName(details, null);
        String password = Passwords.generate();
        StaffAccount account = new StaffAccount(username, details.displayName(), passwords.hash(password),
                details.roles());
        account.setPassword(passwords.hash(password), true);
        account.setMail(details.mail(), false);
        account.setProviderName(details.providerName());
        try {
            accounts.add(account);
        } catch (PersistenceException taken) {
            // By somebody who was faster by a moment.
            throw new AccountRefused(AccountRefused.Reason.NAME_TAKEN);
        }
        note(actor, Deed.ENTERED, account, Detail.ROLES.with(account.getRoles()));
        return new Created(account.getId(), password);
    }

    /**
     * Changes what is told about an account, and what it may do.
     *
     * @param version the version of the account that the caller has read
     * @throws NotAllowed if the caller is no administrator
     * @throws AccountRefused if it cannot be
     */
    public void change(long id, long version, Details details) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        List<StaffAccount> enabled = accounts.lockEnabled();
        StaffAccount account = forChange(id, version);
        checkProviderName(details, account);
        StaffAccount.Told before = account.told();
        account.setDisplayName(details.displayName());
        account.setMail(details.mail(), account.isDigest());
        account.setProviderName(details.providerName());
        account.setRoles(details.roles());
        checkAdministrators(enabled);
        flush();
        note(actor, Deed.CHANGED, account, before.differences(account.told()));
    }

    /**
     * Takes an account out of use, which ends its sessions at once, or back into use.
     *
     * @param version the version of the account that the caller has read
     * @throws NotAllowed if the caller is no administrator
     * @throws AccountRefused if it cannot be
     */
    public void use(long id, long version, boolean enabled) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        List<StaffAccount> inUse = accounts.lockEnabled();
        StaffAccount account = forChange(id, version);
        if (!enabled && account.getUsername().equals(actor)) {
            throw new AccountRefused(AccountRefused.Reason.OWN);
        }
        account.setEnabled(enabled);
        checkAdministrators(inUse);
        flush();
        note(actor, Deed.CHANGED, account, (enabled ? Detail.IN_USE : Detail.OUT_OF_USE).with());
    }

    /**
     * Gives an account a new password, for an owner who has lost theirs. Its sessions end.
     *
     * @param version the version of the account that the caller has read
     * @return a password that is shown once: its owner chooses another with it
     * @throws NotAllowed if the caller is no administrator
     * @throws AccountRefused if it cannot be
     */
    public String renewPassword(long id, long version) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        StaffAccount account = forChange(id, version);
        if (account.getUsername().equals(actor)) {
            // They choose their own, and prove that they know the old one.
            throw new AccountRefused(AccountRefused.Reason.OWN);
        }
        String password = Passwords.generate();
        account.setPassword(passwords.hash(password), true);
        flush();
        note(actor, Deed.CHANGED, account, Detail.PASSWORD.with());
        return password;
    }

    private StaffAccount forChange(long id, long version) {
        return Edition.check(accounts.find(id)
                .orElseThrow(() -> new AccountRefused(AccountRefused.Reason.NO_SUCH_ACCOUNT)), version);
    }

    private void checkProviderName(Details details, StaffAccount own) {
        if (details.providerName() != null && accounts.withProviderName(details.providerName())
                .filter(other -> own == null || !other.getId().equals(own.getId())).isPresent()) {
            throw new AccountRefused(AccountRefused.Reason.PROVIDER_NAME_TAKEN);
        }
    }

    private static void checkAdministrators(List<StaffAccount> accounts) {
        if (accounts.stream().noneMatch(each -> each.isEnabled() && each.getRoles().contains(Role.ADMINISTRATOR))) {
            throw new AccountRefused(AccountRefused.Reason.LAST_ADMINISTRATOR);
        }
    }

    private void flush() {
        try {
            Edition.keep(accounts);
        } catch (PersistenceException taken) {
            throw new AccountRefused(AccountRefused.Reason.PROVIDER_NAME_TAKEN);
        }
    }

    private void note(String actor, Deed deed, StaffAccount account, String details) {
        audit.record(actor, deed, AuditEntry.Kind.ACCOUNT, account.getUsername(), details);
    }
}
