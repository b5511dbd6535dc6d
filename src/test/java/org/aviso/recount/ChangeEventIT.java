package org.aviso.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An event that moves or is cancelled, and who is told. All moments are UTC; the agency is seven hours behind.
 */
class ChangeEventIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 p.m.; five business days ahead is Monday, November 23, 5:00 p.m. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant ASK_BY = Instant.parse("2026-11-24T00:00:00Z");

    /** A day earlier and a day later. */
    private static final Instant EARLIER = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-03T01:00:00Z");
    private static final Instant ASK_BY_FOR_EARLIER = Instant.parse("2026-11-21T00:00:00Z");
    private static final Instant ASK_BY_FOR_LATER = Instant.parse("2026-11-25T00:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private AnswerRecount answerRecount;

    @Inject
    private Notices notices;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(ASK_BY);
        caller.is("pat", Role.PUBLISHER);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void onlyAPublisherSeesAndChangesEvents() {
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> changeEvent.upcoming());
            assertThrows(NotAllowed.class, () -> changeEvent.find(notice));
            assertThrows(NotAllowed.class, () -> changeEvent.previewMove(notice, LATER, null));
            assertThrows(NotAllowed.class, () -> changeEvent.previewCancel(notice));
            assertThrows(NotAllowed.class, () -> changeEvent.move(notice, 1, LATER, null));
            assertThrows(NotAllowed.class, () -> changeEvent.cancel(notice, 1));
        }
        caller.isNobody();
        assertThrows(NotAllowed.class, () -> changeEvent.cancel(notice, 1));
        assertEquals(EVENT, stored().getEvent().getStarts());
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndStoresNothing() {
        String reference = asks("asl", "braille");
        List<Long> before = rows();
        ChangeEvent.Preview preview = changeEvent.previewMove(notice, EARLIER, null);
        assertEquals(ASK_BY, preview.askBy());
        assertEquals(ASK_BY_FOR_EARLIER, preview.newAskBy());
        assertEquals(1, preview.told());
        assertTrue(preview.helped().isEmpty());
        assertEquals(List.of("asl"), preview.notHelped().stream().map(each -> each.aid().getCode()).toList());
        assertEquals(1, changeEvent.previewCancel(notice).told());
        assertNull(changeEvent.previewCancel(notice).newAskBy());
        assertEquals(before, rows());
        assertEquals(EVENT, stored().getEvent().getStarts());
        assertEquals(EVENT, request(reference).getSubject().getStarts());
    }

    @Test
    void aLaterDateHelpsAtOnceAndOneMailTellsBoth() {
        clock.set(ASK_BY.plusSeconds(1));
        String reference = asks("asl");
        assertTrue(request(reference).isShortNotice());
        long id = stored().getId();

        changeEvent.move(notice, stored().getVersion(), LATER, LATER.plus(Duration.ofHours(2)));

        AccommodationRequest request = request(reference);
        assertFalse(request.isShortNotice());
        assertEquals(ASK_BY_FOR_LATER, request.getAskBy());
        assertEquals(LATER, request.getSubject().getStarts(), "the queue sorts by when it is now");
        assertEquals("Library", request.getSubject().getPlace());
        assertEquals(EventChange.MOVED, request.getEventChange());
        assertEquals(List.of(HistoryEntry.Kind.STATUS, HistoryEntry.Kind.EVENT_MOVED, HistoryEntry.Kind.RECOUNTED),
                request.getHistory().stream().map(HistoryEntry::getKind).toList());
        assertEquals("pat", request.getHistory().get(1).getActor());
        assertEquals(id, stored().getId());
        assertEquals(LATER, stored().getEvent().getStarts());
        List<String> mails = mails(reference);
        assertEquals(2, mails.size(), "the receipt and one more");
        String told = mails.get(1);
        assertTrue(told.contains("miércoles, 2 de diciembre de 2026") && told.contains("Buenas noticias"), told);
    }

    @Test
    void anEarlierDateTakesNothingByItself() {
        String reference = asks("asl");
        changeEvent.move(notice, stored().getVersion(), EARLIER, null);
        assertEquals(Decision.ON_TIME, aid(reference).getDecision());
        assertFalse(request(reference).isShortNotice());
        assertTrue(mails(reference).get(1).contains("lunes, 30 de noviembre de 2026"));
        caller.is("cleo", Role.COORDINATOR);
        PendingRecount pending = answerRecount.waiting(reference).get(0);
        assertEquals(Cause.EVENT_MOVED, pending.getCause());
        assertEquals(ASK_BY_FOR_EARLIER, pending.getAskBy());

        caller.is("pat", Role.PUBLISHER);
        changeEvent.move(notice, stored().getVersion(), LATER, null);
        caller.is("cleo", Role.COORDINATOR);
        assertTrue(answerRecount.waiting(reference).isEmpty(), "moot");
    }

    @Test
    void cancellingTellsEverybodyAndLeavesNothingToAnswer() {
        String reference = asks("asl");
        changeEvent.move(notice, stored().getVersion(), EARLIER, null);
        changeEvent.cancel(notice, stored().getVersion());

        AccommodationRequest request = request(reference);
        assertEquals(EventChange.CANCELLED, request.getEventChange());
        assertEquals(HistoryEntry.Kind.EVENT_CANCELLED, request.getHistory().get(2).getKind());
        assertTrue(mails(reference).get(2).contains("se canceló"));
        assertTrue(stored().getEvent().isCancelled());
        caller.is("cleo", Role.COORDINATOR);
        assertTrue(answerRecount.waiting(reference).isEmpty());
        assertEquals(RequestRefused.Reason.CANCELLED,
                assertThrows(RequestRefused.class, () -> asks("asl")).reason(), "nobody asks any more");
        caller.is("pat", Role.PUBLISHER);
        assertEquals(EventRefused.Reason.CANCELLED, refused(LATER, null));
        assertThrows(EventRefused.class, () -> changeEvent.cancel(notice, stored().getVersion()));
    }

    @Test
    void whoeverIsDoneIsNotTold() {
        String reference = asks("asl");
        // One step of an aid is one transaction.
        for (RequestStatus step : List.of(RequestStatus.CONFIRMED, RequestStatus.DELIVERED)) {
            database.run(em -> em.createQuery("select r from AccommodationRequest r where r.reference = :it",
                    AccommodationRequest.class).setParameter("it", reference).getSingleResult()
                    .advance(0, step, clock.instant(), "cleo"));
        }
        changeEvent.cancel(notice, stored().getVersion());
        assertEquals(1, mails(reference).size());
        assertNull(request(reference).getEventChange());
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(EventRefused.Reason.NOT_AHEAD, refused(ASK_BY, null));
        assertEquals(EventRefused.Reason.NOT_AHEAD, refused(ASK_BY.minusSeconds(1), null));
        assertEquals(EventRefused.Reason.END, refused(LATER, LATER));
        assertEquals(EventRefused.Reason.TOO_LONG, refused(LATER, LATER.plus(Duration.ofDays(7)).plusSeconds(1)));
        assertEquals(EventRefused.Reason.TOO_LONG, refused(LATER, Instant.MAX));
        assertEquals(EventRefused.Reason.TOO_LONG, assertThrows(EventRefused.class, () -> changeEvent.move(notice,
                stored().getVersion(), LATER, LATER.plus(Duration.ofDays(8)))).reason());
        // A whole week is an event.
        changeEvent.previewMove(notice, LATER, LATER.plus(Duration.ofDays(7)));
        assertEquals(EventRefused.Reason.SAME, refused(EVENT, EVENT.plus(Duration.ofHours(1))));
        assertEquals(EventRefused.Reason.TOO_FAR, refused(Instant.parse("9999-01-01T00:00:00Z"), null));
        assertEquals(EventRefused.Reason.NO_SUCH_EVENT, assertThrows(EventRefused.class,
                () -> changeEvent.previewMove("no-such-notice", LATER, null)).reason());
        notice = samples.news(PUBLISHED, "Words.");
        assertEquals(EventRefused.Reason.NO_SUCH_EVENT, refused(LATER, null));
        notice = samples.event(PUBLISHED, ASK_BY, Event.Status.SCHEDULED);
        assertEquals(EventRefused.Reason.PASSED, refused(LATER, null));
    }

    @Test
    void whoHasReadAnEarlierVersionIsRefused() {
        int seen = stored().getVersion();
        changeEvent.move(notice, seen, LATER, null);
        assertThrows(ChangedMeanwhile.class, () -> changeEvent.move(notice, seen, EARLIER, null));
        assertThrows(ChangedMeanwhile.class, () -> changeEvent.cancel(notice, seen));
        assertEquals(LATER, stored().getEvent().getStarts());
        assertNull(stored().getEvent().getEnds());
    }

    private EventRefused.Reason refused(Instant starts, Instant ends) {
        return assertThrows(EventRefused.class, () -> changeEvent.previewMove(notice, starts, ends)).reason();
    }

    private Notice stored() {
        return notices.byCode(notice).orElseThrow();
    }

    private RequestedAid aid(String reference) {
        return request(reference).getAids().get(0);
    }

    private List<String> mails(String reference) {
        return database.ask(em -> em.createQuery("select m.body from OutboxMail m where m.body like :it order by m.id",
                String.class).setParameter("it", "%" + ReferenceCode.spaced(reference) + "%").getResultList());
    }

    private List<Long> rows() {
        return List.of("pending_recount", "request_history", "outbox_mail").stream().map(database::rows).toList();
    }

    /** Asks, knowing that it may be late, where it is late. */
    private String asks(String... aids) {
        return asksAtAnyNotice(Samples.form(notice, aids));
    }
}
