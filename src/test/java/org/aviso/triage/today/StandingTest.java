package org.aviso.triage.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Subject;

/** Whatever the states of its aids, a request stands somewhere, and nothing that the office has to do is hidden. */
class StandingTest {

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    /** Monday, November 23, 2026, 9 a.m. */
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant AHEAD = NOW.plus(Duration.ofDays(8));

    @Property
    void everyRequestHasOneGroupAndOneStep(@ForAll("requests") Sketch request) {
        Standing standing = Standing.of(request, NOW, ZONE);
        assertNotNull(standing.group());
        assertNotNull(standing.step());
    }

    @Property
    void whatTheOfficeHasToDoIsNeverTakenForWaiting(@ForAll("requests") Sketch request) {
        Group group = Standing.of(request, NOW, ZONE).group();
        boolean waits = group == Group.PROVIDER || group == Group.RESIDENT || group == Group.LATER;
        if (request.answerDue()) {
            assertEquals(Group.ANSWER_NOW, group);
        }
        if (request.open() && waits) {
            assertEquals(false, request.eventDue() || request.isCancelled(), "the event has changed");
            assertEquals(false, request.isOver(NOW, ZONE), "it is over");
            assertEquals(false, request.has(RequestStatus.RECEIVED, RequestStatus.ACCEPTED), "it waits for the office");
            assertEquals(false, request.has(RequestStatus.ACKNOWLEDGED, RequestStatus.SOURCING) && !request.asked(),
                    "it is looked for");
        }
    }

    @Property
    void nothingWaitsForItsDayThatIsNotArranged(@ForAll("requests") Sketch request) {
        if (request.open() && Standing.of(request, NOW, ZONE).group() == Group.LATER) {
            assertEquals(true, request.aids().stream().filter(RequestStatus::isOpen)
                    .allMatch(aid -> aid == RequestStatus.CONFIRMED || aid == RequestStatus.PARTLY));
        }
    }

    @Property
    void whatIsOnItsDayOrOverIsNotLeftForLater(@ForAll("requests") Sketch request) {
        if (request.open() && (request.isOn(NOW, ZONE) || request.isOver(NOW, ZONE))) {
            assertNotEquals(Group.LATER, Standing.of(request, NOW, ZONE).group());
        }
    }

    @Example
    void eachStateHasItsStep() {
        assertEquals(new Standing(Group.ANSWER_NOW, Step.ACKNOWLEDGE), of(RequestStatus.RECEIVED));
        assertEquals(new Standing(Group.ANSWER_NOW, Step.SOURCE), of(RequestStatus.ACKNOWLEDGED));
        assertEquals(new Standing(Group.ANSWER_NOW, Step.SOURCE), of(RequestStatus.SOURCING, RequestStatus.CONFIRMED));
        assertEquals(new Standing(Group.PROVIDER, Step.SEE_OFFER), of(RequestStatus.OFFERED));
        assertEquals(new Standing(Group.ANSWER_NOW, Step.CONFIRM), of(RequestStatus.ACCEPTED, RequestStatus.OFFERED));
        assertEquals(new Standing(Group.RESIDENT, Step.SEE_QUESTION), of(RequestStatus.SUBSTITUTE_OFFERED));
        assertEquals(new Standing(Group.LATER, Step.LOOK), of(RequestStatus.CONFIRMED, RequestStatus.DELIVERED));
        assertEquals(new Standing(Group.ANSWER_NOW, Step.SOURCE), of(RequestStatus.CONFIRMED, RequestStatus.PARTLY));
        assertEquals(new Standing(Group.LATER, Step.LOOK), of(RequestStatus.CONFIRMED, RequestStatus.NOT_FILLED));
    }

    @Example
    void aDocumentIsDueUntilItsDayIsOver() {
        Instant midnight = Instant.parse("2026-11-23T07:00:00Z");
        Sketch today = sketch(Subject.Kind.DOCUMENT, midnight, false, null, false, false, EnumSet.of(RequestStatus.CONFIRMED));
        assertEquals(new Standing(Group.DELIVERIES, Step.DELIVER), Standing.of(today, NOW, ZONE));
        Sketch stillLookedFor = sketch(Subject.Kind.DOCUMENT, midnight, false, null, false, false,
                EnumSet.of(RequestStatus.SOURCING));
        assertEquals(new Standing(Group.ANSWER_NOW, Step.SOURCE), Standing.of(stillLookedFor, NOW, ZONE));
        assertEquals(new Standing(Group.DELIVERIES, Step.WRAP_UP),
                Standing.of(stillLookedFor, NOW.plus(Duration.ofDays(1)), ZONE));
    }

    private static Standing of(RequestStatus... aids) {
        return Standing.of(sketch(Subject.Kind.EVENT, AHEAD, false, null, false, false, EnumSet.copyOf(List.of(aids))), NOW,
                ZONE);
    }

    private static Sketch sketch(Subject.Kind kind, Instant starts, boolean answerDue, EventChange change, boolean eventDue,
            boolean asked, Set<RequestStatus> aids) {
        return new Sketch(1, false, kind, starts, starts, aids.stream().anyMatch(RequestStatus::isOpen), answerDue, change,
                eventDue, asked, true, null, aids);
    }

    @Provide
    Arbitrary<Sketch> requests() {
        Arbitrary<Instant> starts = Arbitraries.longs().between(-72, 240).map(hours -> NOW.plus(Duration.ofHours(hours)));
        Arbitrary<EventChange> changes = Arbitraries.of(EventChange.values()).injectNull(0.6);
        Arbitrary<Set<RequestStatus>> aids = Arbitraries.of(Arrays.asList(RequestStatus.values())).set().ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(Subject.Kind.values()), starts, Arbitraries.of(true, false, false),
                changes, Arbitraries.of(true, false), Arbitraries.of(true, false), aids)
                .as((kind, when, due, change, eventDue, asked, states) ->
                        sketch(kind, when, due, change, eventDue && change != null, asked, states));
    }
}
