package org.aviso.staff.accounts;

import jakarta.persistence.OptimisticLockException;
import org.aviso.staff.Accounts;
import org.aviso.staff.StaffAccount;

/** Who changes an account has read its present version, and is the only one who changes it at that moment. */
final class Edition {

    private Edition() {
    }

    /**
     * Checks that what was read still holds.
     *
     * @throws AccountRefused if the account has another version by now
     */
    static StaffAccount check(StaffAccount account, long version) {
        if (account.getVersion() != version) {
            throw new AccountRefused(AccountRefused.Reason.CHANGED);
        }
        return account;
    }

    /**
     * Writes the changes of the transaction to the database now.
     *
     * @throws AccountRefused if somebody else was faster by a moment
     */
    static void keep(Accounts accounts) {
        try {
            accounts.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new AccountRefused(AccountRefused.Reason.CHANGED);
        }
    }
}
