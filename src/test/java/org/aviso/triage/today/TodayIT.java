package org.aviso.triage.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.notices.Event;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.handover.HandOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every open request stands in one group of Today, with its one next step; nothing is forgotten, whatever its states. */
class TodayIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 p.m. in the agency's zone. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Monday, November 16, 9:00 a.m.: on time. */
    private static final Instant NOW = Instant.parse("2026-11-16T16:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    @Inject
    private Today today;

    @Inject
    private MoveOn moveOn;

    @Inject
    private AnswerRequest answer;

    @Inject
    private HandOver handOver;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(NOW);
        caller.is("cleo", Role.COORDINATOR);
        // Today shows the most urgent of each group: what other tests left open would hide what is asked here.
        database.run(em -> em.createNativeQuery("UPDATE accommodation_request SET is_open = FALSE, answer_due = FALSE"
                + " WHERE is_open OR answer_due").executeUpdate());
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @AfterEach
    void leave() {
        database.run(em -> em.createNativeQuery("DELETE FROM out_of_office").executeUpdate());
        database.run(em -> em.createNativeQuery("DELETE FROM staff_account WHERE username IN ('cleo', 'luis', 'maya')")
                .executeUpdate());
    }

    @Test
    void onlyACoordinatorSeesAndDoesIt() {
        String reference = asks("asl");
        int version = version(reference);
        for (Role other : List.of(Role.PUBLISHER, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> today.board());
            assertThrows(NotAllowed.class, () -> moveOn.acknowledge(reference, version));
            assertThrows(NotAllowed.class, () -> moveOn.deliver(reference, version));
            assertThrows(NotAllowed.class, () -> moveOn.close(reference, version));
            assertThrows(NotAllowed.class, () -> moveOn.tell(reference, version));
            assertThrows(NotAllowed.class, () -> moveOn.awaitAnswer(reference, version));
            assertThrows(NotAllowed.class, () -> moveOn.settleEventChange(reference, version));
        }
        caller.isNobody();
        assertThrows(NotAllowed.class, () -> today.board());
        assertEquals(version, version(reference));
    }

    @Test
    void eachStateStandsInItsGroupWithItsStep() {
        String reference = asks("asl");
        assertEquals("ANSWER_NOW ACKNOWLEDGE", standing(reference));
        assertTrue(moveOn.acknowledge(reference, version(reference)));
        assertEquals("ANSWER_NOW SOURCE", standing(reference));
        change(reference, request -> request.source(0, RequestStatus.OFFERED, NOW, "cleo"));
        assertEquals("PROVIDER SEE_OFFER", standing(reference));
        change(reference, request -> request.source(0, RequestStatus.ACCEPTED, NOW, null));
        assertEquals("ANSWER_NOW CONFIRM", standing(reference));
        change(reference, request -> request.advance(0, RequestStatus.CONFIRMED, NOW, "cleo"));
        assertEquals("later", standing(reference));
        clock.set(EVENT.minus(Duration.ofHours(9)));
        assertEquals("DELIVERIES DELIVER", standing(reference));
        assertTrue(moveOn.deliver(reference, version(reference)));
        assertEquals("later", standing(reference), "nothing is left to do");
        assertFalse(request(reference).isOpen());
    }

    @Test
    void whatWasOfferedInsteadOrAskedWaitsForTheResident() {
        String offered = asks("asl");
        change(offered, request -> request.offerInstead(0, "cart", forSubstitute(), NOW, "cleo"));
        assertEquals("RESIDENT SEE_QUESTION", standing(offered));
        String asked = asks("asl");
        moveOn.acknowledge(asked, version(asked));
        moveOn.awaitAnswer(asked, version(asked));
        assertEquals("RESIDENT SEE_QUESTION", standing(asked));
        assertEquals(NOW, requests.byReference(asked).orElseThrow().getAsked());
        answer.advance(asked, version(asked), Map.of(0, RequestStatus.SOURCING));
        assertEquals("ANSWER_NOW SOURCE", standing(asked), "a step of staff ends the waiting");
    }

    @Test
    void theSlowestAidTellsWhatIsNext() {
        String reference = asks("asl", "large-print");
        change(reference, request -> request.advance(1, RequestStatus.CONFIRMED, NOW, "cleo"));
        change(reference, request -> request.source(0, RequestStatus.OFFERED, NOW, "cleo"));
        assertEquals("PROVIDER SEE_OFFER", standing(reference));
    }

    @Test
    void aMoveIsToBeSeenToAndACanceledEventToBeClosed() {
        String moved = asks("asl");
        change(moved, request -> request.advance(0, RequestStatus.CONFIRMED, NOW, "cleo"));
        change(moved, request -> request.moveEvent(EVENT.plus(Duration.ofDays(2)), NOW, "ada"));
        change(moved, request -> request.tell(NOW, "cleo"));
        assertEquals("EVENT_CHANGED SETTLE_MOVE", standing(moved));
        moveOn.settleEventChange(moved, version(moved));
        assertEquals("later", standing(moved));

        String cancelled = asks("asl");
        change(cancelled, request -> request.cancelEvent(NOW, "ada"));
        assertEquals("ANSWER_NOW TELL", standing(cancelled), "nobody mails whoever is reached by phone");
        moveOn.tell(cancelled, version(cancelled));
        assertEquals("EVENT_CHANGED CLOSE", standing(cancelled));
        assertThrows(IllegalArgumentException.class, () -> moveOn.close(moved, version(moved)), "it takes place");
        assertTrue(moveOn.close(cancelled, version(cancelled)));
        assertEquals("later", standing(cancelled));
        assertEquals(RequestStatus.WITHDRAWN, requests.byReference(cancelled).orElseThrow().getStatus());
    }

    @Test
    void whatIsOverAsksHowItWent() {
        String settled = asks("asl");
        change(settled, request -> request.advance(0, RequestStatus.CONFIRMED, NOW, "cleo"));
        String open = asks("asl");
        clock.set(EVENT.plus(Duration.ofDays(2)));
        assertEquals("DELIVERIES DELIVER", standing(settled));
        assertEquals("DELIVERIES WRAP_UP", standing(open));
    }

    @Test
    void whoeverReadAnotherVersionDoesNothing() {
        String reference = asks("asl");
        int version = version(reference);
        moveOn.acknowledge(reference, version);
        assertThrows(ChangedMeanwhile.class, () -> moveOn.tell(reference, version));
        assertFalse(moveOn.acknowledge(reference, version), "there is nothing to acknowledge any more");
        AccommodationRequest request = request(reference);
        List<HistoryEntry> unseen = request.getHistory().stream().filter(entry -> entry.isNewTo(version)).toList();
        assertEquals(List.of(RequestStatus.ACKNOWLEDGED), unseen.stream().map(HistoryEntry::getStatus).toList());
        assertTrue(request.getHistory().stream().noneMatch(entry -> entry.isNewTo(request.getVersion())));
    }

    @Test
    void shortNoticeStandsOnTopAndThenTheFewestDaysLeft() {
        String later = asksAbout(samples.event(PUBLISHED, EVENT.plus(Duration.ofDays(20)), Event.Status.SCHEDULED), false);
        String sooner = asks("asl");
        String late = asksAbout(samples.event(PUBLISHED, NOW.plus(Duration.ofDays(3)), Event.Status.SCHEDULED), true);
        List<String> order = references(section(Group.ANSWER_NOW).orElseThrow());
        assertTrue(order.indexOf(late) < order.indexOf(sooner), "short notice first");
        assertTrue(order.indexOf(sooner) < order.indexOf(later), "then by the days left");
    }

    @Test
    void everyOpenRequestIsCountedOnce() {
        List<String> mine = new ArrayList<>(List.of(asks("asl"), asks("asl", "large-print"), asks("cart")));
        for (RequestStatus status : List.of(RequestStatus.ACKNOWLEDGED, RequestStatus.SOURCING, RequestStatus.CONFIRMED,
                RequestStatus.WITHDRAWN)) {
            String reference = asks("asl", "cart");
            change(reference, request -> request.advance(0, status, NOW, "cleo"));
            mine.add(reference);
        }
        String given = asks("asl");
        coordinator("luis");
        handOver.give(given, version(given), "luis", null);
        Board board = today.board();
        assertEquals(database.rows("accommodation_request WHERE is_open OR answer_due"), board.open());
        List<String> shown = board.sections().stream().filter(section -> section.group() != Group.TRANSLATION)
                .flatMap(section -> references(section).stream()).toList();
        assertEquals(shown.size(), shown.stream().distinct().count(), "none stands twice");
        assertFalse(shown.contains(given));
    }

    @Test
    void itNeverShowsMoreThanCanBeRead() {
        Board board = today.board();
        assertTrue(board.sections().stream().mapToInt(section -> section.dues().size()).sum() <= Today.MOST);
        board.sections().forEach(section -> assertEquals(section.count(), section.dues().size() + section.more()));
    }

    @Test
    void whatAColleagueHasIsOnTheirDeskAndOnTheirDeputysWhileTheyAreAway() {
        Stream.of("cleo", "luis", "maya").forEach(this::coordinator);
        String reference = asks("asl");
        handOver.give(reference, version(reference), "luis", "Call after four.");
        assertEquals("elsewhere", desk("cleo", reference));
        assertEquals("here", desk("luis", reference));

        caller.is("luis", Role.COORDINATOR);
        handOver.leave(day(NOW), day(NOW).plusDays(1), "maya");
        assertEquals("here", desk("maya", reference));
        assertEquals("elsewhere", desk("cleo", reference));
        caller.is("maya", Role.COORDINATOR);
        Due due = section(Group.ANSWER_NOW).orElseThrow().dues().stream()
                .filter(each -> each.request().getReference().equals(reference)).findFirst().orElseThrow();
        assertEquals("luis", due.substitutes());

        clock.set(NOW.plus(Duration.ofDays(2)));
        assertEquals("elsewhere", desk("maya", reference), "luis is back");
        clock.set(NOW);
        caller.is("luis", Role.COORDINATOR);
        handOver.comeBack();
        assertEquals("elsewhere", desk("maya", reference));
    }

    private String desk(String viewer, String reference) {
        caller.is(viewer, Role.COORDINATOR);
        return today.board().sections().stream().anyMatch(section -> references(section).contains(reference)) ? "here"
                : "elsewhere";
    }

    private String standing(String reference) {
        for (Section section : today.board().sections()) {
            for (Due due : section.dues()) {
                if (due.request() != null && due.request().getReference().equals(reference)) {
                    return section.group() + " " + due.step();
                }
            }
        }
        return "later";
    }

    private Optional<Section> section(Group group) {
        return today.board().sections().stream().filter(section -> section.group() == group).findFirst();
    }

    private static List<String> references(Section section) {
        return section.dues().stream().filter(due -> due.request() != null).map(due -> due.request().getReference()).toList();
    }

    private static Reason forSubstitute() {
        return Stream.of(Reason.values()).filter(Reason::isForSubstitute).findFirst().orElseThrow();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneId.of("America/Phoenix")).toLocalDate();
    }

    private String asks(String... aids) {
        RequestForm form = Samples.form(notice, aids);
        form.setRoute(ContactRoute.PHONE);
        form.setContact("(520) 555-0142");
        return asks(form);
    }

    private String asksAbout(String event, boolean late) {
        RequestForm form = Samples.form(event, "asl");
        form.setShortNoticeAcknowledged(late);
        return asks(form);
    }
}
