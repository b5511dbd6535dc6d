package org.aviso.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffAccountTest {

    @Test
    void theNameIsFoundHoweverATelephoneWritesIt() {
        assertEquals("coordinator",
                new StaffAccount(" Coordinator", "C", "hash", Set.of(Role.COORDINATOR)).getUsername());
    }

    @Test
    void eachRoleIsKept() {
        assertEquals(EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR),
                new StaffAccount("a", "A", "hash", Set.of(Role.ADMINISTRATOR, Role.COORDINATOR)).getRoles());
    }

    @Test
    void aNameIsAsLongAsItsColumn() {
        assertTrue(StaffAccount.isPossible(" " + "x".repeat(60) + " "));
        assertFalse(StaffAccount.isPossible("x".repeat(61)));
        assertFalse(StaffAccount.isPossible("\u0130".repeat(31)), "a small one has two characters");
    }

    @Test
    void anAccountHasARole() {
        assertThrows(IllegalArgumentException.class, () -> new StaffAccount("a", "A", "hash", Set.of()));
    }

    @Test
    void aSessionEndsWithThatByWhichItBegan() {
        StaffAccount account = new StaffAccount("a", "A", "hash", Set.of(Role.COORDINATOR));
        account.setProviderName("ana@agency.example");
        String byPassword = account.sessionMark(false);
        String byProvider = account.sessionMark(true);
        account.setProviderName(null);
        assertEquals(byPassword, account.sessionMark(false));
        assertNotEquals(byProvider, account.sessionMark(true));
        account.setProviderName("ana@agency.example");
        assertEquals(byProvider, account.sessionMark(true));
        account.setPassword("other", false);
        assertNotEquals(byPassword, account.sessionMark(false));
        assertNotEquals(byProvider, account.sessionMark(true));
    }

    @Test
    void whatWasChangedIsSaidInCodes() {
        StaffAccount account = new StaffAccount("a", "A", "hash", Set.of(Role.COORDINATOR));
        StaffAccount.Told before = account.told();
        assertNull(before.differences(account.told()));
        account.setDisplayName("B");
        assertEquals("NAME", before.differences(account.told()));
        account.setMail("a@example.org", false);
        account.setProviderName("x");
        account.setRoles(Set.of(Role.PUBLISHER));
        assertEquals("ROLES [PUBLISHER], ROLES_BEFORE [COORDINATOR], NAME, MAIL, SIGN_ON",
                before.differences(account.told()));
    }

    @Test
    void aFirstPasswordIsLongReadableAndNew() {
        String password = Passwords.generate();
        assertTrue(password.matches("([a-hj-km-np-z2-9]{5}-){3}[a-hj-km-np-z2-9]{5}"), password);
        assertNotEquals(password, Passwords.generate());
    }
}
