package org.aviso.staff.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.staff.StaffAccount;

/** Every account, for an administrator. */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    private KeepAccounts keepAccounts;

    private List<StaffAccount> all;

    @PostConstruct
    void load() {
        all = keepAccounts.all();
    }

    public List<StaffAccount> getAll() {
        return all;
    }
}
