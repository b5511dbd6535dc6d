package org.aviso.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.EnumSet;
import java.util.Optional;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Settings;
import org.aviso.platform.StartUp;

/** Lets somebody in at the first start: an account with every role, whose password the console shows once. */
@ApplicationScoped
public class FirstAccount {

    static final String USERNAME = "coordinator";

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Settings settings;

    @Inject
    private StartUp startUp;

    void create(@Observes DatabaseReady ready) {
        if (!accounts.isEmpty()) {
            startUp.announce("Staff account:    " + USERNAME + " (its password was shown at the first start)");
            return;
        }
        Optional<String> chosen = settings.firstStaffPassword();
        String password = chosen.orElseGet(Passwords::generate);
        try {
            // Nobody's name is known yet: the account is shown by its own, which is the same in every language.
            accounts.add(new StaffAccount(USERNAME, USERNAME, passwords.hash(password), EnumSet.allOf(Role.class)));
        } catch (PersistenceException | TransactionalException another) {
            if (accounts.isEmpty()) {
                throw another;
            }
            // Another node started at the same moment and was first: its console shows the password.
            return;
        }
        startUp.announce("Staff account:    " + USERNAME);
        startUp.announce(chosen.isPresent() ? "Its password:     as set in AVISO_FIRST_STAFF_PASSWORD"
                : "Its password:     " + password + "   (shown only now)");
    }
}
