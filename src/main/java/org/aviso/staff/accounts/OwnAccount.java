package org.aviso.staff.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aviso.language.Languages;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.Accounts;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Passwords;
import org.aviso.staff.SignedIn;
import org.aviso.staff.StaffAccount;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** What a member of staff does with their own account, whatever else they may do. */
@ApplicationScoped
@Transactional
public class OwnAccount {

    /** What this portal is called everywhere. */
    private static final String SERVICE = "Aviso";

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ContactDirectory directory;

    @Inject
    private AuditTrail audit;

    /**
     * The account of the caller.
     *
     * @throws NotAllowed if nobody is signed in
     */
    public StaffAccount get() {
        return signedIn.requireAccount();
    }

    /**
     * Says where the caller is written to.
     *
     * @param version the version of the account that the caller has read
     * @param mail an address, or null
     * @param digest whether they want the digest of the morning there
     * @throws NotAllowed if nobody is signed in
     * @throws AccountRefused if somebody else changed the account meanwhile
     */
    public void keepMail(long version, String mail, boolean digest) {
        StaffAccount account = Edition.check(signedIn.requireAccount(), version);
        account.setMail(mail, digest);
        Edition.keep(accounts);
        note(account, Detail.MAIL);
    }

    /** What is wrong with a password that the caller would choose, or nothing. */
    Optional<PasswordRule.Problem> problem(String password) {
        StaffAccount account = signedIn.requireAccount();
        List<String> names = new ArrayList<>(List.of(SERVICE, account.getUsername(), account.getDisplayName()));
        Languages.all().forEach(language -> names.add(directory.agencyName(language.tag())));
        return PasswordRule.problem(password, names);
    }

    /**
     * Chooses another password. The other sessions of the caller end.
     *
     * @param present the present one
     * @return the account, with whose new password the caller's session goes on
     * @throws NotAllowed if nobody is signed in
     * @throws AccountRefused if the present password is another
     * @throws IllegalArgumentException if the new one is none that may be chosen, or the present one once more
     */
    public StaffAccount choosePassword(String present, String chosen) {
        StaffAccount account = signedIn.requireAccount();
        if (!passwords.fits(present.toCharArray(), account)) {
            throw new AccountRefused(AccountRefused.Reason.WRONG_PASSWORD);
        }
        if (present.equals(chosen) || problem(chosen).isPresent()) {
            throw new IllegalArgumentException("not a password to choose");
        }
        account.setPassword(passwords.hash(chosen), false);
        Edition.keep(accounts);
        note(account, Detail.PASSWORD);
        return account;
    }

    private void note(StaffAccount account, Detail what) {
        audit.record(account.getUsername(), Deed.CHANGED, AuditEntry.Kind.ACCOUNT, account.getUsername(), what.with());
    }
}
