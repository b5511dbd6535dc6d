package org.aviso.staff.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Settings;
import org.aviso.platform.Visit;
import org.aviso.staff.OnceShown;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.StaffAccount;

/** Makes an account. */
@Named
@RequestScoped
public class NewAccountPage {

    /** What a user name is made of: it is typed on any keyboard and read aloud on the telephone. */
    private static final String NAME = "[a-z0-9]([a-z0-9._-]*[a-z0-9])?";

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

    private String username;
    private final AccountFields fields = new AccountFields();

    @PostConstruct
    void load() {
        signedIn.require(Role.ADMINISTRATOR);
    }

    /** Makes it, and leads to the page that shows its password once. */
    public void create() {
        if (username == null || username.isBlank()) {
            errors.show("username", "account.username.missing");
        } else if (!StaffAccount.isPossible(username) || !StaffAccount.normal(username).matches(NAME)) {
            errors.show("username", "account.username.wrong");
        }
        fields.check(errors);
        if (errors.isAny()) {
            return;
        }
        try {
            KeepAccounts.Created created = keepAccounts.create(username, fields.details());
            OnceShown.keep(visit, "account " + created.id(), created.password());
            Visit.redirect(address.to("ACCOUNT", "" + created.id()) + "?saved=CREATED");
        } catch (AccountRefused refused) {
            errors.show(refused.reason() == AccountRefused.Reason.NAME_TAKEN ? "username" : "providerName",
                    "account.refused." + refused.reason());
        }
    }

    /** Whether accounts are known to an identity provider. */
    public boolean isProvided() {
        return settings.oidc().isPresent();
    }

    public AccountFields getFields() {
        return fields;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }
}
