package org.aviso.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestedAid;
import org.aviso.calendar.Closure;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.Offices;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The calendar is the agency's own, and what a change of it means for open requests. All moments are UTC; the agency is
 * seven hours behind.
 */
class ChangeCalendarIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 p.m.; five business days ahead is Monday, November 23, 5:00 p.m. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant ASK_BY = Instant.parse("2026-11-24T00:00:00Z");

    /** Friday, November 20, 5:00 p.m.: the moment to ask by with one more closure in between. */
    private static final Instant ASK_BY_WITH_A_CLOSURE = Instant.parse("2026-11-21T00:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    /** Monday, November 30: a day of the count. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Inject
    private ChangeCalendar changeCalendar;

    @Inject
    private AnswerRecount answerRecount;

    @Inject
    private ProposedClosures proposedClosures;

    @Inject
    private Offices offices;

    @Inject
    private ContactDirectory directory;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(ASK_BY);
        caller.is("ada", Role.ADMINISTRATOR);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @AfterEach
    void openAgain() {
        clock.set(ASK_BY);
        caller.is("ada", Role.ADMINISTRATOR);
        for (Closure closure : offices.closuresByHand()) {
            if (!closure.date().isBefore(changeCalendar.today())) {
                changeCalendar.reopen(closure.date());
            }
        }
    }

    @Test
    void onlyAnAdministratorSeesAndChangesTheCalendar() {
        for (Role other : List.of(Role.COORDINATOR, Role.PUBLISHER)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> changeCalendar.closures());
            assertThrows(NotAllowed.class, () -> changeCalendar.previewClosing(List.of(storm(DAY))));
            assertThrows(NotAllowed.class, () -> changeCalendar.close(List.of(storm(DAY))));
            assertThrows(NotAllowed.class, () -> changeCalendar.previewReopening(DAY));
            assertThrows(NotAllowed.class, () -> changeCalendar.reopen(DAY));
            assertThrows(NotAllowed.class, () -> changeCalendar.closedByHand(DAY));
        }
        caller.isNobody();
        assertThrows(NotAllowed.class, () -> changeCalendar.close(List.of(storm(DAY))));
        caller.is("ada", Role.ADMINISTRATOR);
        assertThrows(NotAllowed.class, () -> answerRecount.keepOnTime("7K4M9RXT", 1));
        assertThrows(NotAllowed.class, () -> answerRecount.countAsShortNotice("7K4M9RXT", 1));
        assertThrows(NotAllowed.class, () -> answerRecount.waiting("7K4M9RXT"));
        assertThrows(NotAllowed.class, () -> answerRecount.requestsWaiting());
        assertTrue(offices.calendar().isBusinessDay(DAY));
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndStoresNothing() {
        String reference = asks("asl", "braille");
        List<Long> before = rows();

        ChangeCalendar.Preview preview = changeCalendar.previewClosing(List.of(storm(DAY)));

        EventEffect event = preview.events().stream().filter(each -> each.notice().getCode().equals(notice)).findFirst()
                .orElseThrow();
        assertEquals(ASK_BY, event.askBy());
        assertEquals(ASK_BY_WITH_A_CLOSURE, event.newAskBy());
        List<AidEffect> mine = of(reference, preview.aids());
        assertEquals(List.of("asl"), mine.stream().map(each -> each.aid().getCode()).toList(), "braille is late either way");
        assertFalse(mine.get(0).helps());
        assertEquals(before, rows());
        assertTrue(offices.calendar().isBusinessDay(DAY));
        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
    }

    @Test
    void whatDoesNotHelpWaitsForStaffAndThePromiseHoldsMeanwhile() {
        String reference = asks("asl");
        int version = request(reference).getVersion();

        changeCalendar.close(List.of(storm(DAY)));

        AccommodationRequest request = request(reference);
        assertEquals(Decision.ON_TIME, request.getDecision());
        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
        assertEquals(ASK_BY, request.getAskBy());
        assertEquals(List.of(HistoryEntry.Kind.STATUS), kinds(request));
        assertEquals(0, mailAbout(reference, "recount"));
        caller.is("cleo", Role.COORDINATOR);
        PendingRecount pending = answerRecount.waiting(reference).get(0);
        assertEquals(ASK_BY_WITH_A_CLOSURE, pending.getAskBy());
        assertEquals(Cause.CALENDAR, pending.getCause());
        assertTrue(answerRecount.requestsWaiting().contains(request.getId()));
        assertNotEquals(version, request.getVersion(), "an answer to what was read before is refused");
        assertThrows(ChangedMeanwhile.class, () -> answerRecount.keepOnTime(reference, version));
        assertFalse(answerRecount.waiting(reference).isEmpty());
    }

    @Test
    void staffKeepsThePromiseAndIsNotAskedAboutTheSameCountAgain() {
        String reference = asks("asl");
        changeCalendar.close(List.of(storm(DAY)));
        caller.is("cleo", Role.COORDINATOR);
        answerRecount.keepOnTime(reference, version(reference));
        assertTrue(answerRecount.waiting(reference).isEmpty());
        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
        assertThrows(ChangedMeanwhile.class, () -> answerRecount.keepOnTime(reference, version(reference)), "no question");

        caller.is("ada", Role.ADMINISTRATOR);
        changeCalendar.close(List.of(storm(LocalDate.of(2027, 3, 3))));
        caller.is("cleo", Role.COORDINATOR);
        assertTrue(answerRecount.waiting(reference).isEmpty(), "the same count");

        caller.is("ada", Role.ADMINISTRATOR);
        changeCalendar.close(List.of(storm(LocalDate.of(2026, 11, 27))));
        caller.is("cleo", Role.COORDINATOR);
        assertEquals(1, answerRecount.waiting(reference).size(), "another count");
    }

    @Test
    void staffCountsAsShortNoticeAndTheResidentIsTold() {
        String reference = asks("asl", "large-print");
        changeCalendar.close(List.of(storm(DAY)));
        caller.is("cleo", Role.COORDINATOR);
        answerRecount.countAsShortNotice(reference, version(reference));

        AccommodationRequest request = request(reference);
        assertTrue(request.isShortNotice(), "though the resident has not acknowledged it");
        assertEquals(ASK_BY_WITH_A_CLOSURE, request.getAskBy());
        assertTrue(request.getAids().stream().allMatch(RequestedAid::isShortNotice));
        assertTrue(answerRecount.waiting(reference).isEmpty());
        assertEquals(List.of(HistoryEntry.Kind.STATUS, HistoryEntry.Kind.RECOUNTED), kinds(request));
        assertEquals("cleo", request.getHistory().get(1).getActor());
        assertEquals(1, mailAbout(reference, "recount"));
        assertTrue(request.getLeadTimeAccount().contains("Thanksgiving"), "the first count is kept");
        assertTrue(request.getLeadTimeAccount().contains("Storm"), "and the new one");

        caller.is("ada", Role.ADMINISTRATOR);
        changeCalendar.reopen(DAY);
        AccommodationRequest again = request(reference);
        assertFalse(again.isShortNotice(), "what helps applies by itself");
        assertEquals(ASK_BY, again.getAskBy());
        assertEquals(2, mailAbout(reference, "recount"));
    }

    @Test
    void whatHelpsAppliesAtOnceAndIsTold() {
        changeCalendar.close(List.of(storm(DAY)));
        String reference = asks("asl", "braille");
        assertEquals(Decision.SHORT_NOTICE, aid(reference, "asl").getDecision());

        List<AidEffect> foreseen = of(reference, changeCalendar.previewReopening(DAY).helped());
        assertEquals(List.of("asl"), foreseen.stream().map(each -> each.aid().getCode()).toList());
        changeCalendar.reopen(DAY);

        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
        assertEquals(ASK_BY, aid(reference, "asl").getAskBy());
        assertEquals(Decision.SHORT_NOTICE, aid(reference, "braille").getDecision());
        AccommodationRequest request = request(reference);
        assertTrue(request.isShortNotice(), "short notice for one is short notice for the whole");
        assertEquals(aid(reference, "braille").getAskBy(), request.getAskBy());
        assertEquals(List.of(HistoryEntry.Kind.STATUS, HistoryEntry.Kind.RECOUNTED), kinds(request));
        assertEquals(1, mailAbout(reference, "recount"));
        List<String> bodies = database.ask(em -> em.createQuery("select m.body from OutboxMail m where m.body like :it",
                String.class).setParameter("it", "%" + spaced(reference) + "%").getResultList());
        assertTrue(bodies.stream().anyMatch(body -> body.contains("Buenas noticias")
                && body.contains("lengua de señas americana")), bodies.toString());
    }

    @Test
    void aClosureHelpsWhereTheNoticeIsThenPublishedAfterItsOwnCutOff() {
        // Published on Monday, November 23, at noon: before the cut-off of that day, after that of the Friday before.
        notice = samples.event(Instant.parse("2026-11-23T19:00:00Z"), EVENT, Event.Status.SCHEDULED);
        clock.set(ASK_BY.plusSeconds(1));
        String reference = asks("asl");
        assertEquals(Decision.SHORT_NOTICE, aid(reference, "asl").getDecision());

        assertTrue(of(reference, changeCalendar.previewClosing(List.of(storm(DAY))).helped()).stream()
                .allMatch(effect -> effect.leadTime().publishedAfterCutOff()));
        changeCalendar.close(List.of(storm(DAY)));

        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
        assertFalse(request(reference).isShortNotice());
        caller.is("cleo", Role.COORDINATOR);
        assertTrue(answerRecount.waiting(reference).isEmpty());
    }

    @Test
    void aQuestionThatALaterChangeMakesMootGoes() {
        String reference = asks("asl");
        changeCalendar.close(List.of(storm(DAY)));
        changeCalendar.reopen(DAY);
        caller.is("cleo", Role.COORDINATOR);
        assertTrue(answerRecount.waiting(reference).isEmpty());
        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
        assertEquals(0, mailAbout(reference, "recount"), "nothing has changed for the resident");
    }

    @Test
    void anAidIsCountedFromWhenItWasAskedForAndNotAfterItWasTakenBack() {
        String reference = asks("large-print", "asl");
        clock.advance(Duration.ofSeconds(1));
        ChosenAid kept = new ChosenAid("large-print", null, null);
        kept.setPosition(0);
        RequestForm form = Samples.form(notice);
        form.setAids(List.of(kept, new ChosenAid("cart", null, null)));
        form.setShortNoticeAcknowledged(true);
        database.run(em -> requestAccommodation.change(em.createQuery("select r from AccommodationRequest r"
                + " where r.reference = :it", AccommodationRequest.class).setParameter("it", reference).getSingleResult(),
                form, Party.REQUESTER));
        assertEquals(Decision.SHORT_NOTICE, aid(reference, "cart").getDecision());

        changeCalendar.close(List.of(storm(LocalDate.of(2027, 3, 3))));
        assertEquals(Decision.SHORT_NOTICE, aid(reference, "cart").getDecision(), "a second late, though the rest was not");
        changeCalendar.close(List.of(storm(DAY)));
        caller.is("cleo", Role.COORDINATOR);
        assertEquals(List.of("large-print"), answerRecount.waiting(reference).stream()
                .map(pending -> pending.getAid().getCode()).toList());
    }

    @Test
    void whatIsOverOrCancelledOrFarAwayIsLeftAsItIs() {
        String past = asks("asl");
        notice = samples.event(PUBLISHED, Instant.parse("2027-02-03T01:00:00Z"), Event.Status.SCHEDULED);
        String far = asks("asl");
        clock.set(EVENT);
        changeCalendar.close(List.of(storm(LocalDate.of(2026, 12, 3))));
        for (String reference : List.of(past, far)) {
            assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());
            caller.is("cleo", Role.COORDINATOR);
            assertTrue(answerRecount.waiting(reference).isEmpty());
        }
    }

    @Test
    void countsAcrossNewYearAndToMidnight() {
        // Midnight at the end of Monday, January 4, 2027, is the day of January 5: January 4, December 31, 30, 29, 28.
        notice = samples.event(PUBLISHED, Instant.parse("2027-01-05T07:00:00Z"), Event.Status.SCHEDULED);
        clock.set(Instant.parse("2026-12-29T00:00:00Z"));
        String reference = asks("asl");
        assertEquals(clock.instant(), aid(reference, "asl").getAskBy(), "to the second");
        assertEquals(Decision.ON_TIME, aid(reference, "asl").getDecision());

        changeCalendar.close(List.of(storm(LocalDate.of(2026, 12, 31))));
        caller.is("cleo", Role.COORDINATOR);
        // Not Friday: Christmas Day. The fifth day is Thursday, December 24, 5:00 p.m.
        assertEquals(Instant.parse("2026-12-25T00:00:00Z"), answerRecount.waiting(reference).get(0).getAskBy());
    }

    @Test
    void anEventOnAWeekendOrAClosureIsCountedLikeAnyOther() {
        // Saturday, December 5, and on a day that is then closed: neither is counted itself.
        notice = samples.event(PUBLISHED, Instant.parse("2026-12-05T17:00:00Z"), Event.Status.SCHEDULED);
        String saturday = asks("asl");
        notice = samples.event(PUBLISHED, Instant.parse("2026-12-03T17:00:00Z"), Event.Status.SCHEDULED);
        String thursday = asks("asl");
        List<AidEffect> onTheDay = changeCalendar.previewClosing(List.of(storm(LocalDate.of(2026, 12, 3)))).aids();
        assertTrue(of(thursday, onTheDay).isEmpty(), "the day of the event is not counted anyway");
        assertTrue(of(saturday, onTheDay).isEmpty(), "still in time with a day less");
    }

    @Test
    void refusesADayThatClosesNothing() {
        assertEquals(ClosureRefused.Reason.WEEKEND, refused(LocalDate.of(2026, 11, 28)));
        assertEquals(ClosureRefused.Reason.CLOSED, refused(LocalDate.of(2026, 11, 26)), "Thanksgiving, by rule");
        // January 1, 2028, is a Saturday, so that it is observed on the Friday before.
        assertEquals(ClosureRefused.Reason.CLOSED, refused(LocalDate.of(2027, 12, 31)));
        assertEquals(ClosureRefused.Reason.PAST, refused(LocalDate.of(2026, 11, 20)));
        assertEquals(ClosureRefused.Reason.TOO_FAR, refused(LocalDate.of(2032, 1, 5)));
        changeCalendar.close(List.of(storm(DAY)));
        assertEquals(ClosureRefused.Reason.CLOSED, refused(DAY), "by hand");
        assertEquals(ClosureRefused.Reason.NOT_BY_HAND, assertThrows(ClosureRefused.class,
                () -> changeCalendar.reopen(LocalDate.of(2026, 11, 26))).reason());
        assertEquals(ClosureRefused.Reason.PAST, assertThrows(ClosureRefused.class,
                () -> changeCalendar.reopen(LocalDate.of(2023, 3, 31))).reason());
    }

    @Test
    void closesToday() {
        LocalDate today = changeCalendar.today();
        changeCalendar.close(List.of(storm(today)));
        assertFalse(offices.calendar().isBusinessDay(today));
        assertFalse(directory.calendar().isBusinessDay(today), "pages of this node show it at once");
    }

    @Test
    void refusesWordsThatAreMissingTooLongOrNotLegible() {
        for (Closure closure : List.of(new Closure(DAY, Map.of("en", "Storm"), "test"),
                new Closure(DAY, Map.of("en", "Storm", "es", "x".repeat(201)), "test"),
                new Closure(DAY, Map.of("en", "Storm\u202E", "es", "Tormenta"), "test"),
                new Closure(DAY, Map.of("en", "Storm\nClosed for good", "es", "Tormenta"), "test"),
                new Closure(DAY, Map.of("en", "Storm", "es", "Tormenta"), "Council\tMay 4"),
                new Closure(DAY, Map.of("en", "Storm", "es", "Tormenta"), " "),
                new Closure(DAY, Map.of("en", "Storm", "es", "Tormenta"), "x".repeat(201)))) {
            assertEquals(ClosureRefused.Reason.WORDS, assertThrows(ClosureRefused.class,
                    () -> changeCalendar.close(List.of(closure))).reason());
        }
        assertTrue(offices.calendar().isBusinessDay(DAY));
    }

    @Test
    void ofTwoWhoCloseTheSameDayOneIsToldThatItIsClosed() throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> tries = List.of(executor.submit(() -> closeTogether(together)),
                executor.submit(() -> closeTogether(together)));
        int refused = 0;
        for (Future<?> each : tries) {
            try {
                each.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException told) {
                assertEquals(ClosureRefused.class, told.getCause().getClass(), String.valueOf(told.getCause()));
                refused++;
            }
        }
        assertEquals(1, refused);
        assertEquals(1, offices.closuresByHand().stream().filter(closure -> closure.date().equals(DAY)).count());
    }

    private Object closeTogether(CyclicBarrier together) throws Exception {
        together.await(30, TimeUnit.SECONDS);
        caller.inARequest(() -> changeCalendar.close(List.of(storm(DAY))));
        return null;
    }

    @Test
    void listsWhatReturnsEveryYearAndWhatWasEntered() {
        changeCalendar.close(List.of(storm(DAY), storm(LocalDate.of(2029, 5, 2))));
        List<ChangeCalendar.Kept> kept = changeCalendar.closures();
        assertEquals(kept.stream().map(each -> each.closure().date()).sorted().toList(),
                kept.stream().map(each -> each.closure().date()).toList());
        assertEquals(List.of(DAY, LocalDate.of(2029, 5, 2)), kept.stream().filter(ChangeCalendar.Kept::removable)
                .map(each -> each.closure().date()).toList());
        assertTrue(kept.stream().anyMatch(each -> each.closure().date().equals(LocalDate.of(2027, 12, 31)) && !each.byHand()));
    }

    @Test
    void proposesTheHolidaysOfAYearOnceEachInEveryLanguage() {
        List<Closure> proposed = proposedClosures.of(2027);
        assertEquals(proposed.stream().map(Closure::date).distinct().sorted().toList(),
                proposed.stream().map(Closure::date).toList());
        Closure newYear = proposed.get(proposed.size() - 1);
        assertEquals(LocalDate.of(2027, 12, 31), newYear.date(), "New Year's Day 2028 is observed in 2027");
        assertEquals("Año Nuevo", newYear.name("es"));
        assertTrue(proposed.stream().noneMatch(closure -> closure.date().getDayOfWeek().getValue() > 5));
        List<LocalDate> open = proposed.stream().map(Closure::date)
                .filter(day -> offices.calendar().closure(day).isEmpty()).toList();
        assertEquals(List.of(LocalDate.of(2027, 10, 11)), open, "the agency works on Columbus Day");
        changeCalendar.previewClosing(proposed.stream().filter(closure -> open.contains(closure.date())).toList());
    }

    private ClosureRefused.Reason refused(LocalDate day) {
        ClosureRefused.Reason reason = assertThrows(ClosureRefused.class,
                () -> changeCalendar.close(List.of(storm(day)))).reason();
        assertEquals(reason, assertThrows(ClosureRefused.class,
                () -> changeCalendar.previewClosing(List.of(storm(day)))).reason());
        return reason;
    }

    private static Closure storm(LocalDate day) {
        return new Closure(day, Map.of("en", "Storm", "es", "Tormenta"), "the city manager");
    }

    private static List<AidEffect> of(String reference, List<AidEffect> effects) {
        return effects.stream().filter(effect -> effect.request().getReference().equals(reference)).toList();
    }

    private RequestedAid aid(String reference, String code) {
        return request(reference).getAids().stream()
                .filter(aid -> aid.getCode().equals(code)).findFirst().orElseThrow();
    }

    private static List<HistoryEntry.Kind> kinds(AccommodationRequest request) {
        return request.getHistory().stream().map(HistoryEntry::getKind).toList();
    }

    private static String spaced(String reference) {
        return org.aviso.accommodations.ReferenceCode.spaced(reference);
    }

    private long mailAbout(String reference, String kind) {
        String what = kind.equals("recount") ? "%contamos otra vez%" + spaced(reference) + "%" : "%";
        return database.ask(em -> em.createQuery("select count(m) from OutboxMail m where m.body like :it", Long.class)
                .setParameter("it", what).getSingleResult());
    }

    private List<Long> rows() {
        return List.of("closure", "pending_recount", "request_history", "outbox_mail").stream().map(database::rows).toList();
    }

    /** Asks, knowing that it may be late, where it is late. */
    private String asks(String... aids) {
        return asksAtAnyNotice(Samples.form(notice, aids));
    }
}
