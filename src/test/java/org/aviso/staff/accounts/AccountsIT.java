package org.aviso.staff.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.aviso.staff.Accounts;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Passwords;
import org.aviso.staff.Role;
import org.aviso.staff.SignInAttempts;
import org.aviso.staff.StaffAccount;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who keeps accounts, what nobody can do to them, and how often a password may be tried. */
class AccountsIT extends InPortal {

    private static final String FIRST = "coordinator";
    private static final String CHOSEN = "kettle turbio orbit nueve";

    @Inject
    private KeepAccounts keepAccounts;

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInAttempts attempts;

    @BeforeEach
    void signIn() {
        caller.is(FIRST, Role.ADMINISTRATOR);
    }

    @AfterEach
    void leaveOneAdministrator() {
        database.run(em -> {
            em.createNativeQuery("UPDATE staff_account SET enabled = FALSE WHERE username <> 'coordinator'").executeUpdate();
            em.createNativeQuery("UPDATE staff_account SET enabled = TRUE, roles = 'COORDINATOR,PUBLISHER,ADMINISTRATOR' "
                    + "WHERE username = 'coordinator'").executeUpdate();
        });
    }

    // --- Who may

    @Test
    void onlyAnAdministratorKeepsAccounts() {
        long id = first().getId();
        long version = first().getVersion();
        List<Runnable> deeds = List.of(() -> keepAccounts.all(), () -> keepAccounts.find(id),
                () -> keepAccounts.create(newName(), details(Role.COORDINATOR)),
                () -> keepAccounts.change(id, version, details(Role.ADMINISTRATOR)),
                () -> keepAccounts.use(id, version, false), () -> keepAccounts.renewPassword(id, version));
        for (Role other : List.of(Role.COORDINATOR, Role.PUBLISHER)) {
            caller.is(FIRST, other);
            deeds.forEach(deed -> assertThrows(NotAllowed.class, deed::run));
        }
        caller.isNobody();
        deeds.forEach(deed -> assertThrows(NotAllowed.class, deed::run));
        assertThrows(NotAllowed.class, () -> ownAccount.get());
        assertThrows(NotAllowed.class, () -> ownAccount.keepMail(version, null, false));
        assertThrows(NotAllowed.class, () -> ownAccount.choosePassword("x", CHOSEN));
        assertEquals(version, first().getVersion());
    }

    @Test
    void whoIsOutOfUseHasNoAccountOfTheirOwn() {
        String username = newName();
        KeepAccounts.Created created = keepAccounts.create(username, details(Role.COORDINATOR));
        keepAccounts.use(created.id(), accounts.find(created.id()).orElseThrow().getVersion(), false);
        caller.is(username, Role.COORDINATOR);
        assertThrows(NotAllowed.class, () -> ownAccount.get());
    }

    // --- A new account

    @Test
    void aNewAccountHasAPasswordThatItsOwnerReplaces() {
        String username = newName();
        KeepAccounts.Created created = keepAccounts.create(username, details(Role.COORDINATOR));
        StaffAccount made = accounts.enabled(username).orElseThrow();
        assertTrue(made.isOneTime());
        assertTrue(passwords.fits(created.password().toCharArray(), made));
        assertEquals(List.of("ENTERED coordinator", "ROLES [COORDINATOR]"), audited(username));

        caller.is(username);
        assertThrows(AccountRefused.class, () -> ownAccount.choosePassword("not it", CHOSEN));
        for (String never : List.of("short", "password1234", username + " kettle orbit", created.password())) {
            assertThrows(IllegalArgumentException.class, () -> ownAccount.choosePassword(created.password(), never), never);
        }
        assertTrue(accounts.enabled(username).orElseThrow().isOneTime(), "nothing was stored");
        ownAccount.choosePassword(created.password(), CHOSEN);
        StaffAccount own = accounts.enabled(username).orElseThrow();
        assertFalse(own.isOneTime());
        assertTrue(passwords.fits(CHOSEN.toCharArray(), own));
        assertEquals(List.of("CHANGED " + username, "PASSWORD"), audited(username));
    }

    @Test
    void noTwoAccountsHaveTheSameName() {
        String username = newName();
        String atProvider = username + "@agency.example";
        KeepAccounts.Created created = keepAccounts.create(username, details("Ana", atProvider, Role.COORDINATOR));
        assertRefused(AccountRefused.Reason.NAME_TAKEN,
                () -> keepAccounts.create(" " + username.toUpperCase(Locale.ROOT), details(Role.COORDINATOR)));
        assertRefused(AccountRefused.Reason.PROVIDER_NAME_TAKEN,
                () -> keepAccounts.create(newName(), details("Eva", atProvider.toUpperCase(Locale.ROOT),
                        Role.COORDINATOR)));
        assertRefused(AccountRefused.Reason.PROVIDER_NAME_TAKEN, () -> keepAccounts.change(first().getId(),
                first().getVersion(), details("First", atProvider, Role.ADMINISTRATOR)));
        assertEquals(created.id(), accounts.atProvider("  " + atProvider).orElseThrow().getId());
        keepAccounts.use(created.id(), version(created.id()), false);
        assertTrue(accounts.atProvider(atProvider).isEmpty(), "out of use");
    }

    @Test
    void theTrailSaysWhatWasChanged() {
        String username = newName();
        long id = keepAccounts.create(username, details(Role.COORDINATOR)).id();
        keepAccounts.change(id, version(id), details("Ana", username + "@agency.example", Role.COORDINATOR));
        assertEquals(List.of("CHANGED coordinator", "SIGN_ON"), audited(username));
        keepAccounts.change(id, version(id), new KeepAccounts.Details("Ana V.", "ana@example.org", null,
                EnumSet.of(Role.COORDINATOR, Role.PUBLISHER)));
        assertEquals(List.of("CHANGED coordinator",
                "ROLES [COORDINATOR, PUBLISHER], ROLES_BEFORE [COORDINATOR], NAME, MAIL, SIGN_ON"), audited(username));
        keepAccounts.use(id, version(id), false);
        assertEquals(List.of("CHANGED coordinator", "OUT_OF_USE"), audited(username));
        keepAccounts.use(id, version(id), true);
        assertEquals(List.of("CHANGED coordinator", "IN_USE"), audited(username));
    }

    // --- What nobody can do

    @Test
    void oneAdministratorIsAlwaysLeft() {
        assertRefused(AccountRefused.Reason.OWN, () -> keepAccounts.use(first().getId(), first().getVersion(), false));
        assertRefused(AccountRefused.Reason.LAST_ADMINISTRATOR,
                () -> keepAccounts.change(first().getId(), first().getVersion(), details(Role.COORDINATOR)));
        KeepAccounts.Created other = keepAccounts.create(newName(), details(Role.ADMINISTRATOR));
        keepAccounts.change(first().getId(), first().getVersion(), details(Role.COORDINATOR));
        assertEquals(Set.of(Role.COORDINATOR), first().getRoles());
        assertRefused(AccountRefused.Reason.LAST_ADMINISTRATOR,
                () -> keepAccounts.use(other.id(), version(other.id()), false));
        assertTrue(accounts.find(other.id()).orElseThrow().isEnabled());
    }

    @Test
    void ofTwoWhoTakeEachOthersPlaceOneIsRefused() throws Exception {
        List<Long> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(keepAccounts.create(newName(), details(Role.ADMINISTRATOR)).id());
        }
        keepAccounts.change(first().getId(), first().getVersion(), details(Role.COORDINATOR));
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> tries = new ArrayList<>();
        for (long id : both) {
            long version = version(id);
            tries.add(executor.submit(() -> caller.inARequest(() -> {
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                keepAccounts.use(id, version, false);
            })));
        }
        int refused = 0;
        for (Future<?> each : tries) {
            try {
                each.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException no) {
                refused++;
            }
        }
        assertEquals(1, refused);
        assertEquals(1, both.stream().filter(id -> accounts.find(id).orElseThrow().isEnabled()).count());
    }

    @Test
    void whoHasReadAnOlderVersionChangesNothing() {
        KeepAccounts.Created created = keepAccounts.create(newName(), details(Role.COORDINATOR));
        long read = version(created.id());
        keepAccounts.change(created.id(), read, details("New name", null, Role.PUBLISHER));
        for (Runnable late : List.<Runnable>of(() -> keepAccounts.change(created.id(), read, details(Role.COORDINATOR)),
                () -> keepAccounts.use(created.id(), read, false), () -> keepAccounts.renewPassword(created.id(), read))) {
            assertRefused(AccountRefused.Reason.CHANGED, late);
        }
        assertEquals("New name", accounts.find(created.id()).orElseThrow().getDisplayName());
        assertRefused(AccountRefused.Reason.NO_SUCH_ACCOUNT, () -> keepAccounts.use(Long.MAX_VALUE, 1, false));
    }

    @Test
    void aLostPasswordIsReplacedByAnother() {
        String username = newName();
        KeepAccounts.Created created = keepAccounts.create(username, details(Role.COORDINATOR));
        caller.is(username);
        ownAccount.choosePassword(created.password(), CHOSEN);
        signIn();
        String renewed = keepAccounts.renewPassword(created.id(), version(created.id()));
        StaffAccount account = accounts.enabled(username).orElseThrow();
        assertTrue(account.isOneTime());
        assertFalse(passwords.fits(CHOSEN.toCharArray(), account));
        assertTrue(passwords.fits(renewed.toCharArray(), account));
        assertRefused(AccountRefused.Reason.OWN, () -> keepAccounts.renewPassword(first().getId(), first().getVersion()));
    }

    @Test
    void nobodyGetsADigestWithoutAnAddress() {
        ownAccount.keepMail(first().getVersion(), "ana@example.org", true);
        assertTrue(first().isDigest());
        long read = first().getVersion();
        ownAccount.keepMail(read, null, true);
        assertFalse(first().isDigest());
        assertRefused(AccountRefused.Reason.CHANGED, () -> ownAccount.keepMail(read, null, false));
    }

    // --- Trying passwords

    @Test
    void aStrangerWhoGuessesKeepsTheOwnerOutForMinutesAtMost() {
        clock.set(Instant.parse("2026-11-02T16:00:00Z"));
        String username = newName();
        keepAccounts.create(username, details(Role.COORDINATOR));
        String home = "192.0.2.1 " + username;
        assertEquals(0, attempts.count(username, home));
        attempts.succeeded(username, home);

        String phone = "192.0.2.2 " + username;
        guess(username, 40);
        // From where they have signed in before, the owner notices nothing.
        assertEquals(0, attempts.count(username, home));
        // On a new telephone they wait a minute, and then it is their turn however many go on guessing.
        long wait = attempts.count(username, phone);
        assertTrue(wait > 0 && wait <= 60, "waits " + wait);
        clock.advance(Duration.ofSeconds(61));
        guess(username, 40);
        assertEquals(0, attempts.count(username, phone));
        // Who types it wrong then waits longer, but minutes at most.
        long longest = 0;
        for (int i = 0; i < 6; i++) {
            wait = attempts.count(username, phone);
            assertTrue(wait > longest || wait == 480, "waits " + wait);
            longest = wait;
            clock.advance(Duration.ofSeconds(wait + 1));
            assertEquals(0, attempts.count(username, phone));
        }
        assertEquals(480, longest);
        assertEquals(List.of("REFUSED nobody", "WRONG 0"), audited(username));
        attempts.failed(username);
        attempts.succeeded(username, phone);
        assertEquals(List.of("SIGNED_IN " + username, "WRONG 1"), audited(username));
    }

    @Test
    void aStrangerAtTheSameAddressDoesNotKeepAKnownOwnerOut() {
        String username = newName();
        keepAccounts.create(username, details(Role.COORDINATOR));
        String home = "192.0.2.3 " + username;
        assertEquals(0, attempts.count(username, home));
        attempts.succeeded(username, home);

        for (int i = 0; i < 25; i++) {
            attempts.count("guess" + i, home);
        }
        assertTrue(attempts.count(newName(), home) > 0, "the address has no try left");
        // A right password is taken back where it was counted: the owner may come as often as they like.
        for (int i = 0; i < 25; i++) {
            assertEquals(0, attempts.count(username, home));
            attempts.succeeded(username, home);
        }
        // But whoever knows no password tries as often as anybody, wherever they sit.
        long wait = 0;
        for (int i = 0; i < 12; i++) {
            wait = attempts.count(username, home);
        }
        assertTrue(wait > 0);
    }

    @Test
    void whatWasTypedAsANameIsNotRecordedUnlessItIsOne() {
        String nobody = "hunter2-" + UUID.randomUUID().toString().substring(0, 20);
        guess(nobody, 40);
        assertEquals(0L, (Object) database.ask(em -> ((Number) em.createNativeQuery(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ?1").setParameter(1, nobody).getSingleResult()).longValue()));
    }

    private void guess(String username, int times) {
        for (int i = 0; i < times; i++) {
            attempts.count(username, "198.51.100." + i + " " + UUID.randomUUID());
        }
    }

    // --- Words

    private StaffAccount first() {
        return accounts.named(FIRST).orElseThrow();
    }

    private long version(long id) {
        return accounts.find(id).orElseThrow().getVersion();
    }

    /** The last thing that was done to an account and by whom, and its details. */
    private List<String> audited(String username) {
        return database.ask(em -> {
            Object[] row = (Object[]) em.createNativeQuery(
                    "SELECT deed, actor, details FROM audit_entry WHERE kind = 'ACCOUNT' AND subject = ?1 ORDER BY id DESC")
                    .setParameter(1, username).setMaxResults(1).getSingleResult();
            return List.of(row[0] + " " + row[1], (String) row[2]);
        });
    }

    private static void assertRefused(AccountRefused.Reason reason, Runnable deed) {
        assertEquals(reason, assertThrows(AccountRefused.class, deed::run).reason());
    }

    private static KeepAccounts.Details details(Role... roles) {
        return details("Ana", null, roles);
    }

    private static KeepAccounts.Details details(String name, String atProvider, Role... roles) {
        return new KeepAccounts.Details(name, null, atProvider, EnumSet.copyOf(List.of(roles)));
    }

    private static String newName() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
