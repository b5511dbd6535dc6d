package org.aviso.staff.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.calendar.Closure;
import org.aviso.notices.Event;
import org.aviso.recount.ChangeCalendar;
import org.aviso.recount.ChangeEvent;
import org.aviso.replies.ReplyToRequest;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.audit.SearchTrail.Criteria;
import org.aviso.staff.audit.SearchTrail.Found;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.today.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever staff does is noted, found again, and stays. Each test has a member of staff of its own. */
class AuditIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    @Inject
    private SearchTrail searchTrail;

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditSeals seals;

    @Inject
    private AnswerRequest answer;

    @Inject
    private ReplyToRequest reply;

    @Inject
    private Today today;

    @Inject
    private ChangeCalendar changeCalendar;

    @Inject
    private ChangeEvent changeEvent;

    private String ada;
    private String notice;
    private String reference;

    @BeforeEach
    void ask() {
        clock.set(NOW);
        ada = "ada-" + UUID.randomUUID();
        notice = samples.event(NOW.minusSeconds(86_400), EVENT, Event.Status.SCHEDULED);
        reference = requestAccommodation.submit(Samples.form(notice, "asl", "large-print"), null).reference();
        caller.is(ada, Role.values());
    }

    @Test
    void whoeverOpensChangesOrAnswersARequestIsNoted() {
        answer.open(reference);
        answer.find(reference);
        answer.advance(reference, version(), Map.of(1, RequestStatus.CONFIRMED, 0, RequestStatus.SOURCING));
        reply.write(reference, version(), "Estamos buscando.", "es");

        assertEquals(List.of(Deed.SENT, Deed.CHANGED, Deed.SAW), deeds(searchTrail.aboutRequest(reference)));
        AuditEntry changed = searchTrail.aboutRequest(reference).get(1);
        assertEquals(ada, changed.getActor());
        assertEquals(reference, changed.getSubject());
        assertEquals("SOURCING 0, CONFIRMED 1", changed.getDetails());
        assertEquals(NOW, changed.getHappened());
        assertEquals(AuditEntry.Kind.REQUEST, changed.getKind());
    }

    @Test
    void aPageThatIsReloadedIsOneLookAndAnotherPersonIsAnother() {
        answer.open(reference);
        clock.advance(Duration.ofSeconds(59));
        answer.open(reference);
        assertEquals(List.of(Deed.SAW), deeds(searchTrail.aboutRequest(reference)));
        caller.is("bob-" + ada, Role.COORDINATOR);
        answer.open(reference);
        assertEquals(2, searchTrail.aboutRequest(reference).size());
        caller.is(ada, Role.COORDINATOR);
        clock.advance(Duration.ofSeconds(1));
        answer.open(reference);
        assertEquals(3, searchTrail.aboutRequest(reference).size());
    }

    @Test
    void whoeverWorksThroughTodayHasLookedAtItOnceInAnHour() {
        today.board();
        clock.advance(Duration.ofMinutes(59));
        today.board();
        assertEquals(List.of(Deed.SAW), deeds(search(by(ada))));
        assertEquals(AuditEntry.Kind.TODAY, search(by(ada)).get(0).getKind());
        caller.is("bob-" + ada, Role.COORDINATOR);
        today.board();
        caller.is(ada, Role.values());
        assertEquals(1, search(by("bob-" + ada)).size(), "another person is another look");
        clock.advance(Duration.ofMinutes(1));
        today.board();
        assertEquals(2, search(by(ada)).size());
    }

    @Test
    void whatWasNotDoneIsNotNoted() {
        answer.open("7K4M9RXX");
        assertThrows(ChangedMeanwhile.class,
                () -> answer.advance(reference, version() + 1, Map.of(0, RequestStatus.CONFIRMED)));
        assertThrows(IllegalArgumentException.class, () -> answer.advance(reference, version(),
                Map.of(0, RequestStatus.CONFIRMED, 1, RequestStatus.RECEIVED)));
        caller.is(ada, Role.PUBLISHER);
        assertThrows(NotAllowed.class, () -> answer.open(reference));
        caller.is(ada, Role.ADMINISTRATOR);
        assertEquals(List.of(), search(by(ada)));
    }

    @Test
    void changesOfTheCalendarAndOfEventsAreNoted() {
        LocalDate day = LocalDate.of(2026, 12, 9);
        changeCalendar.previewClosing(List.of(storm(day)));
        changeCalendar.close(List.of(storm(day)));
        changeCalendar.reopen(day);
        changeEvent.move(notice, versionOfEvent(notice), EVENT.plusSeconds(3600), null);
        changeEvent.cancel(notice, versionOfEvent(notice));
        List<AuditEntry> entries = search(by(ada));
        assertEquals(List.of("CANCELLED", "MOVED", "REOPENED", "CLOSED"),
                entries.stream().map(AuditEntry::getDetails).toList());
        assertEquals(List.of(notice, notice, "2026-12-09", "2026-12-09"),
                entries.stream().map(AuditEntry::getSubject).toList());
        assertEquals(List.of(AuditEntry.Kind.EVENT, AuditEntry.Kind.EVENT, AuditEntry.Kind.CALENDAR,
                AuditEntry.Kind.CALENDAR), entries.stream().map(AuditEntry::getKind).toList());
    }

    @Test
    void entriesAreFoundByWhoWhatAboutAndWhen() {
        answer.open(reference);
        clock.advance(Duration.ofDays(1));
        answer.advance(reference, version(), Map.of(0, RequestStatus.SOURCING));
        trail.record(ada, Deed.CHANGED, AuditEntry.Kind.ACCOUNT, "eve", null);

        assertEquals(3, search(by(ada)).size());
        assertEquals(List.of(Deed.CHANGED, Deed.CHANGED), deeds(search(new Criteria(ada, Deed.CHANGED, null, null, null))));
        for (String spelled : List.of(reference, ReferenceCode.spaced(reference).toLowerCase(Locale.ROOT),
                " " + reference + " ")) {
            assertEquals(List.of(Deed.CHANGED, Deed.SAW), deeds(search(new Criteria(null, null, spelled, null, null))), spelled);
        }
        assertEquals(1, search(new Criteria(ada, null, "Eve", null, null)).size());
        LocalDate first = LocalDate.of(2026, 11, 2);
        assertEquals(List.of(Deed.SAW), deeds(search(new Criteria(ada, null, null, first, first))));
        assertEquals(2, search(new Criteria(ada, null, null, first.plusDays(1), null)).size());
        assertEquals(0, search(new Criteria(ada, null, null, null, first.minusDays(1))).size());
    }

    @Test
    void aLongListIsReadPageByPageAndNothingTwice() {
        for (int i = 0; i < SearchTrail.SHOWN + 3; i++) {
            trail.record(ada, Deed.CHANGED, AuditEntry.Kind.PROVIDER, Integer.toString(i), null);
        }
        Found newest = searchTrail.search(by(ada), null);
        trail.record(ada, Deed.CHANGED, AuditEntry.Kind.PROVIDER, "meanwhile", null);
        Found older = searchTrail.search(by(ada), newest.older());
        assertEquals(SearchTrail.SHOWN, newest.entries().size());
        assertEquals(List.of("2", "1", "0"), older.entries().stream().map(AuditEntry::getSubject).toList());
        assertEquals(null, older.older());
    }

    @Test
    void takingTheListAlongIsNotedToo() {
        answer.open(reference);
        assertEquals(1, searchTrail.export(by(ada)).size());
        AuditEntry noted = search(by(ada)).get(0);
        assertEquals(Deed.EXPORTED, noted.getDeed());
        assertEquals(AuditEntry.Kind.TRAIL, noted.getKind());
        assertEquals("COUNT 1", noted.getDetails());
    }

    @Test
    void onlyAnAdministratorSearchesAndOnlyACoordinatorSeesWhoSawARequest() {
        for (Role other : List.of(Role.COORDINATOR, Role.PUBLISHER)) {
            caller.is(ada, other);
            assertThrows(NotAllowed.class, () -> searchTrail.search(by(ada), null));
            assertThrows(NotAllowed.class, () -> searchTrail.export(by(ada)));
            assertThrows(NotAllowed.class, () -> searchTrail.check());
        }
        caller.is(ada, Role.ADMINISTRATOR, Role.PUBLISHER);
        assertThrows(NotAllowed.class, () -> searchTrail.aboutRequest(reference));
        caller.isNobody();
        assertThrows(NotAllowed.class, () -> searchTrail.search(by(ada), null));
        assertThrows(NotAllowed.class, () -> searchTrail.aboutRequest(reference));
    }

    @Test
    void noDetailIsTooLongForADeed() {
        trail.record(ada, Deed.CHANGED, AuditEntry.Kind.PROVIDER, "1", "x".repeat(2000));
        assertEquals(AuditEntry.LONGEST_DETAILS, search(by(ada)).get(0).getDetails().length());
    }

    @Test
    void theDatabaseTakesNoChangeAndNoRemoval() {
        answer.open(reference);
        clock.advance(AuditSeals.SETTLED.plusMillis(1));
        assertTrue(seals.seal().isPresent());
        for (String statement : List.of("UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry",
                "DELETE FROM audit_entry WHERE actor = '" + ada + "'", "TRUNCATE TABLE audit_entry",
                "UPDATE audit_seal SET hash = 'x'", "DELETE FROM audit_seal", "TRUNCATE TABLE audit_seal")) {
            assertThrows(RuntimeException.class,
                    () -> database.run(em -> em.createNativeQuery(statement).executeUpdate()), statement);
        }
        assertEquals(1, search(by(ada)).size());
    }

    @Test
    void sealsShowWhatWasDoneBehindTheBackOfTheDatabase() {
        answer.open(reference);
        clock.advance(AuditSeals.SETTLED.minusMillis(1));
        while (seals.seal().isPresent()) {
            // What other tests have left.
        }
        long open = searchTrail.check().open();
        assertTrue(open > 0, "too fresh to be sealed");
        clock.advance(Duration.ofMillis(1));
        AuditSeal seal = seals.seal().orElseThrow();
        assertFalse(seals.seal().isPresent(), "nothing new");
        reply.write(reference, version(), "Estamos buscando.", "es");

        Wholeness whole = searchTrail.check();
        assertTrue(whole.isWhole());
        assertEquals(seal.getHash(), whole.last().getHash());
        assertEquals(1, whole.open());
        assertEquals(database.rows("audit_entry"), whole.sealed() + whole.open());

        // The database lets somebody add what was never done; the seals do not. It is not kept, so that it disturbs no test.
        assertThrows(Undone.class, () -> database.run(em -> {
            em.createNativeQuery("INSERT INTO audit_entry (id, happened, actor, deed, kind) VALUES (-1, CURRENT_TIMESTAMP,"
                    + " 'eve', 'SAW', 'REQUEST')").executeUpdate();
            Wholeness broken = searchTrail.check();
            assertFalse(broken.isWhole());
            assertEquals(1, broken.broken().getNumber());
            throw new Undone();
        }));
        assertTrue(searchTrail.check().isWhole());
    }

    private static class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private List<AuditEntry> search(Criteria criteria) {
        return searchTrail.search(criteria, null).entries();
    }

    private static Criteria by(String actor) {
        return new Criteria(actor, null, null, null, null);
    }

    private static List<Deed> deeds(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::getDeed).toList();
    }

    private int version() {
        return request(reference).getVersion();
    }

    private int versionOfEvent(String code) {
        return changeEvent.find(code).getVersion();
    }

    private static Closure storm(LocalDate day) {
        return new Closure(day, Map.of("en", "Storm", "es", "Tormenta"), "the city manager");
    }
}
