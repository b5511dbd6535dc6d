package org.aviso.staff.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Settings;
import org.aviso.platform.Visit;
import org.aviso.staff.OnceShown;
import org.aviso.staff.SignedIn;
import org.aviso.staff.StaffAccount;

/** One account: what is told about it, what it may do, its password, and whether it is in use. */
@Named
@RequestScoped
public class AccountPage {

    /** What was done just now. */
    public enum Saved { CREATED, CHANGED, DISABLED, ENABLED, RENEWED }

    @Inject
    private KeepAccounts keepAccounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Settings settings;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private HttpServletRequest visit;

    private StaffAccount account;
    private String password;
    private long version;
    private final AccountFields fields = new AccountFields();

    @PostConstruct
    void load() {
        String number = address.name("account");
        account = number.matches("[0-9]{1,18}") ? keepAccounts.find(Long.parseLong(number)).orElse(null) : null;
        if (account == null) {
            return;
        }
        version = account.getVersion();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fields.fill(account);
            password = OnceShown.take(visit, "account " + account.getId());
        }
    }

    /** Shows the page, or says that there is no such account. */
    public boolean arrive() {
        if (account == null) {
            Visit.notFound();
        }
        return account != null;
    }

    /** Saves what is told about the account. */
    public void save() {
        if (!arrive()) {
            return;
        }
        if (!isProvided()) {
            // The page has no field for it then: it waits for the day on which there is a provider again.
            fields.setProviderName(account.getProviderName());
        }
        fields.check(errors);
        if (!errors.isAny()) {
            attempt(Saved.CHANGED, () -> keepAccounts.change(account.getId(), version, fields.details()));
        }
    }

    /** Gives the account a password that is shown once. */
    public void renew() {
        if (arrive()) {
            attempt(Saved.RENEWED, () -> OnceShown.keep(visit, "account " + account.getId(),
                    keepAccounts.renewPassword(account.getId(), version)));
        }
    }

    /** Takes the account out of use. */
    public void disable() {
        if (arrive()) {
            attempt(Saved.DISABLED, () -> keepAccounts.use(account.getId(), version, false));
        }
    }

    /** Takes the account back into use. */
    public void enable() {
        if (arrive()) {
            attempt(Saved.ENABLED, () -> keepAccounts.use(account.getId(), version, true));
        }
    }

    private void attempt(Saved saved, Runnable deed) {
        try {
            deed.run();
            Visit.redirect(address.to("ACCOUNT", address.name("account")) + "?saved=" + saved);
        } catch (AccountRefused refused) {
            errors.show(switch (refused.reason()) {
                case PROVIDER_NAME_TAKEN -> "providerName";
                case LAST_ADMINISTRATOR -> saved == Saved.CHANGED ? "role-ADMINISTRATOR" : "use";
                case OWN -> "use";
                // Who sends again has seen what the others did.
                default -> "save";
            }, "account.refused." + refused.reason());
            account = keepAccounts.find(account.getId()).orElseThrow();
            version = account.getVersion();
        }
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("saved");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }

    /** Whether it is the account of the reader. */
    public boolean isOwn() {
        return account.getUsername().equals(signedIn.requireAccount().getUsername());
    }

    /** Whether accounts are known to an identity provider. */
    public boolean isProvided() {
        return settings.oidc().isPresent();
    }

    public StaffAccount getAccount() {
        return account;
    }

    /** The one-time password that was made just now, or null: it is shown once. */
    public String getPassword() {
        return password;
    }

    public AccountFields getFields() {
        return fields;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
