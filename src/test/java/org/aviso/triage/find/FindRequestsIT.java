package org.aviso.triage.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.language.TypedDate;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.platform.DatabaseReady;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.Breakage;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.handover.HandOver;
import org.aviso.triage.handover.RequestNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff looks for is found, page by page, by nobody else, and can be acknowledged together, taken along, given away. */
class FindRequestsIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 p.m. in the agency's zone. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Monday, November 16, 9:00 a.m.: on time. */
    private static final Instant NOW = Instant.parse("2026-11-16T16:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    @Inject
    private FindRequests findRequests;

    @Inject
    private AcknowledgeRequests acknowledgeRequests;

    @Inject
    private IndexAtStart indexAtStart;

    @Inject
    private Views views;

    @Inject
    private HandOver handOver;

    @Inject
    private AnswerRequest answer;

    @Inject
    private Breakage breakage;

    private String notice;

    /** A name that no other test has. */
    private String family;

    @BeforeEach
    void publish() {
        clock.set(NOW);
        caller.is("cleo", Role.COORDINATOR);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
        family = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Stream.of("cleo", "luis").forEach(this::coordinator);
    }

    @AfterEach
    void leave() {
        database.run(em -> em.createNativeQuery("DELETE FROM out_of_office").executeUpdate());
        database.run(em -> em.createNativeQuery("DELETE FROM request_view").executeUpdate());
        database.run(em -> em.createNativeQuery("DELETE FROM staff_account WHERE username IN ('cleo', 'luis')")
                .executeUpdate());
    }

    @Test
    void onlyACoordinatorFindsAnything() {
        String reference = asks("Ana", "asl");
        Criteria all = new Criteria();
        for (Role other : List.of(Role.PUBLISHER, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> findRequests.list(all, null, null));
            assertThrows(NotAllowed.class, () -> findRequests.count(all));
            assertThrows(NotAllowed.class, () -> findRequests.export(all, each -> { }));
            assertThrows(NotAllowed.class, () -> acknowledgeRequests.acknowledge(List.of()));
            assertThrows(NotAllowed.class, () -> views.keep(all));
            assertThrows(NotAllowed.class, () -> views.saved());
            assertThrows(NotAllowed.class, () -> views.find("key"));
            assertThrows(NotAllowed.class, () -> handOver.give(reference, 1, null, null));
            assertThrows(NotAllowed.class, () -> handOver.giveAll(null, null));
            assertThrows(NotAllowed.class, () -> handOver.note(reference, "note"));
            assertThrows(NotAllowed.class, () -> handOver.notes(1));
            assertThrows(NotAllowed.class, () -> handOver.away());
            assertThrows(NotAllowed.class, () -> handOver.leave(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2), "luis"));
        }
    }

    @Test
    void itIsFoundByNameCodeAndDigits() {
        String reference = asks("José", "asl");
        assertEquals(List.of(reference), found("jose " + family));
        String number = String.format("%07d", System.nanoTime() % 10_000_000);
        String other = asks("Ben", "(520) " + number.substring(0, 3) + "-" + number.substring(3), new String[] {"asl"});
        assertTrue(found(number.substring(0, 3) + "-" + number.substring(3)).contains(other), "by its digits");
        assertTrue(found("520" + number).contains(other), "with the area");
        assertEquals(List.of(reference), found("josé " + family.substring(0, family.length() - 1)), "by the beginning of a word");
        assertTrue(found(reference).contains(reference));
        assertTrue(found(reference.substring(0, 4) + "-" + reference.substring(4).toLowerCase(Locale.ROOT)).contains(reference));
        assertEquals(List.of(reference), found("0142 " + family));
        assertEquals(List.of(reference), found("555-0142 " + family));
        assertEquals(List.of(), found("0143 " + family));
        assertEquals(List.of(), found("maria " + family), "all words are to be there");
        assertEquals(List.of(), found("%" + family.substring(1)));
    }

    @Test
    void whatHasNoWordsYetIsFoundAfterTheNextStart() {
        String reference = asks("Ana", "asl");
        database.run(em -> em.createQuery("delete from RequestWord w where w.requestId = :id")
                .setParameter("id", request(reference).getId()).executeUpdate());
        assertEquals(List.of(), found("ana " + family));
        indexAtStart.onReady(new DatabaseReady(false));
        assertEquals(List.of(reference), found("ana " + family));
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        String reference = asks("Ana", "asl");
        RequestForm form = Samples.form(notice, "asl");
        form.setName("Luz " + family);
        form.setRoute(ContactRoute.PHONE);
        form.setContact("(520) 555-0143");
        form.getAids().get(0).setPosition(0);
        database.run(em -> requestAccommodation.change(request(reference), form,
                Party.REQUESTER));
        assertEquals(List.of(reference), found("luz " + family));
        assertEquals(List.of(), found("ana " + family));
    }

    @Test
    void filtersAreAboutOneAid() {
        String reference = asks("Ana", "asl", "large-print");
        answer.advance(reference, version(reference), Map.of(0, RequestStatus.CONFIRMED));
        Criteria both = of();
        both.setAid("large-print");
        both.setStatus("CONFIRMED");
        assertEquals(List.of(), references(both), "the one is confirmed, the other is large print");
        both.setAid("asl");
        assertEquals(List.of(reference), references(both));
        both.setDecision(Decision.SHORT_NOTICE.name());
        assertEquals(List.of(), references(both));
        both.setDecision(Decision.ON_TIME.name());
        both.setLanguage("es");
        both.setRoute("PHONE");
        assertEquals(List.of(reference), references(both));
        both.setLanguage("en");
        assertEquals(List.of(), references(both));
    }

    @Test
    void daysAreTheAgencysAndBothEndsCount() {
        String reference = asks("Ana", "asl");
        Criteria day = of();
        day.setEventFrom(new TypedDate(LocalDate.of(2026, 12, 1)));
        day.setEventTo(new TypedDate(LocalDate.of(2026, 12, 1)));
        day.setReceivedFrom(new TypedDate(LocalDate.of(2026, 11, 16)));
        day.setReceivedTo(new TypedDate(LocalDate.of(2026, 11, 16)));
        assertEquals(List.of(reference), references(day));
        day.setEventTo(new TypedDate(LocalDate.of(2026, 11, 30)));
        day.setEventFrom(new TypedDate());
        assertEquals(List.of(), references(day));
    }

    @Test
    void pagesStayWholeWhileRequestsArrive() {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < FindRequests.SHOWN + 5; i++) {
            clock.set(NOW.plus(Duration.ofMinutes(i)));
            before.add(asks("Ana", "asl"));
        }
        for (Criteria.Sort sort : Criteria.Sort.values()) {
            Criteria criteria = of();
            criteria.setSort(sort.name());
            FindRequests.Listing first = findRequests.list(criteria, null, null);
            assertEquals(FindRequests.SHOWN, first.requests().size());
            assertTrue(first.after() && !first.before());
            clock.set(NOW.plus(Duration.ofHours(2)));
            String newcomer = asks("Ana", "asl");
            FindRequests.Listing second = findRequests.list(criteria, first.last(), null);
            List<String> read = new ArrayList<>(references(first));
            read.addAll(references(second));
            assertEquals(read.size(), new HashSet<>(read).size(), "none twice: " + sort);
            assertTrue(read.containsAll(before), "none is missed: " + sort);
            assertEquals(references(first), references(findRequests.list(criteria, null, second.first())), "and back: " + sort);
            before.add(newcomer);
        }
    }

    @Test
    void severalAreAcknowledgedAndWhatChangedMeanwhileIsReported() {
        String fine = asks("Ana", "asl");
        String changed = asks("Ben", "asl", "cart");
        String read = asks("Chidi", "asl");
        int old = version(changed);
        answer.advance(changed, old, Map.of(0, RequestStatus.SOURCING));
        answer.advance(read, version(read), Map.of(0, RequestStatus.ACKNOWLEDGED));
        AcknowledgeRequests.Result result = acknowledgeRequests.acknowledge(List.of(chosen(fine),
                new AcknowledgeRequests.Chosen(changed, old), chosen(read), new AcknowledgeRequests.Chosen("7K4M9RXT", 1)));
        assertEquals(List.of(fine), result.done());
        assertEquals(List.of(changed), result.changed());
        assertEquals(List.of(read, "7K4M9RXT"), result.needless());
        assertEquals(RequestStatus.ACKNOWLEDGED, requests.byReference(fine).orElseThrow().getStatus());
        assertEquals(RequestStatus.RECEIVED, requests.byReference(changed).orElseThrow().aid(1).getStatus());
    }

    @Test
    void oneThatFailsStopsNoOtherAndIsReported() {
        List<String> references = List.of(asks("Ana", "asl"), asks("Ben", "asl"), asks("Chidi", "asl"));
        breakage.of(references.get(1), () -> {
            AcknowledgeRequests.Result result = acknowledgeRequests.acknowledge(references.stream().map(this::chosen).toList());
            assertEquals(List.of(references.get(0), references.get(2)), result.done());
            assertEquals(List.of(references.get(1)), result.failed());
        });
        assertEquals(RequestStatus.RECEIVED, request(references.get(1)).getStatus());
        assertEquals(RequestStatus.ACKNOWLEDGED, request(references.get(2)).getStatus());
    }

    @Test
    void ofTwoWhoAcknowledgeTheSameOnlyOneDoes() throws Exception {
        List<AcknowledgeRequests.Chosen> chosen = List.of(chosen(asks("Ana", "asl")), chosen(asks("Ben", "asl")));
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<AcknowledgeRequests.Result> results = new ArrayList<>();
        List<Future<?>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(executor.submit(() -> {
                together.await(20, TimeUnit.SECONDS);
                caller.inARequest(() -> {
                    AcknowledgeRequests.Result result = acknowledgeRequests.acknowledge(chosen);
                    synchronized (results) {
                        results.add(result);
                    }
                });
                return null;
            }));
        }
        for (Future<?> each : both) {
            each.get(60, TimeUnit.SECONDS);
        }
        assertEquals(2, results.stream().mapToInt(result -> result.done().size()).sum());
        assertEquals(2, results.stream().mapToInt(result -> result.changed().size() + result.needless().size()).sum());
    }

    @Test
    void aTableHasALineAnAidAndTheTrailKnowsOfIt() {
        String reference = asks("=Ana", "asl", "large-print");
        long entries = database.rows("audit_entry WHERE deed = 'EXPORTED' AND actor = 'cleo'");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (RequestsTable table = new RequestsTable(file, Phrases.pages(Languages.base()), ZoneId.of("America/Phoenix"))) {
            findRequests.export(of(), table::add);
        }
        List<String> lines = file.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith(reference + ",2026-11-16 09:00,'=Ana " + family + ",Spanish,"), lines.get(1));
        assertTrue(lines.get(2).contains(",Large print,,Received,On time,2026-11-23 17:00,"), lines.get(2));
        assertEquals(entries + 1, database.rows("audit_entry WHERE deed = 'EXPORTED' AND actor = 'cleo'"));
    }

    @Test
    void aViewIsItsOwnersUntilItIsSharedAndForgottenUnlessItHasAName() {
        String looked = views.keep(of());
        String own = views.save(views.keep(of()), "Mine", false);
        String shared = views.save(views.keep(of()), "Ours", true);
        assertThrows(IllegalArgumentException.class, () -> views.save(looked, " ", false));
        caller.is("luis", Role.COORDINATOR);
        assertTrue(views.find(looked).isEmpty() && views.find(own).isEmpty());
        assertFalse(views.find(shared).orElseThrow().own());
        assertEquals(List.of("Ours"), views.saved().stream().map(RequestView::getName).toList());
        views.delete(shared);
        assertTrue(views.find(shared).isPresent(), "only its owner deletes it");
        assertNotEquals(shared, views.save(shared, "Copy", false));
        clock.set(NOW.plus(Views.KEPT).plusSeconds(1));
        views.forget();
        caller.is("cleo", Role.COORDINATOR);
        assertTrue(views.find(looked).isEmpty());
        assertTrue(views.find(own).isPresent());
        views.delete(own);
        assertTrue(views.find(own).isEmpty());
    }

    @Test
    void aRequestGoesToAColleagueWithANoteThatNobodyElseReads() {
        String reference = asks("Ana", "asl");
        int version = version(reference);
        handOver.give(reference, version, "luis", "Call after four.");
        AccommodationRequest request = request(reference);
        assertEquals("luis", request.getAssignedTo());
        assertNotEquals(version, request.getVersion());
        assertThrows(ChangedMeanwhile.class, () -> handOver.give(reference, version, null, null));
        assertThrows(IllegalArgumentException.class, () -> handOver.give(reference, version(reference), "nobody", null));
        List<RequestNote> notes = handOver.notes(request.getId());
        assertEquals(List.of("Call after four."), notes.stream().map(RequestNote::getBody).toList());
        assertTrue(notes.get(0).isNewTo(version) && !notes.get(0).isNewTo(request.getVersion()));
        assertEquals(1, request.getHistory().size(), "the resident is told nothing of it");
        assertEquals(0, request.getMessages().size());
        Criteria theirs = of();
        theirs.setAssigned("luis");
        assertEquals(List.of(reference), references(theirs));
        theirs.setAssigned(Criteria.OTHERS);
        assertEquals(List.of(reference), references(theirs));
        theirs.setAssigned(Criteria.NOBODY);
        assertEquals(List.of(), references(theirs));
    }

    @Test
    void allOfOnesOwnGoAtOnce() {
        String one = asks("Ana", "asl");
        String other = asks("Ben", "asl");
        handOver.give(one, version(one), "cleo", null);
        handOver.give(other, version(other), "cleo", null);
        assertEquals(2, handOver.countMine());
        assertEquals(2, handOver.giveAll("luis", "I move on."));
        assertEquals(0, handOver.countMine());
        assertEquals("luis", requests.byReference(one).orElseThrow().getAssignedTo());
        assertEquals(0, handOver.giveAll(null, null));
    }

    @Test
    void aTimeAwayHasADeputyAndIsAhead() {
        LocalDate today = LocalDate.of(2026, 11, 16);
        assertThrows(IllegalArgumentException.class, () -> handOver.leave(today, today, "cleo"), "oneself");
        assertThrows(IllegalArgumentException.class, () -> handOver.leave(today, today, "nobody"));
        assertThrows(IllegalArgumentException.class, () -> handOver.leave(today, today.minusDays(1), "luis"));
        assertThrows(IllegalArgumentException.class, () -> handOver.leave(today.minusDays(3), today.minusDays(2), "luis"));
        handOver.leave(today, today.plusDays(2), "luis");
        handOver.leave(today, today.plusDays(3), "luis");
        assertEquals(today.plusDays(3), handOver.myTimeAway().orElseThrow().getLastDay(), "in the place of the one before");
        assertEquals(Map.of("cleo", "luis"), handOver.desks().deputies());
        handOver.comeBack();
        assertTrue(handOver.myTimeAway().isEmpty());
    }

    private Criteria of() {
        Criteria criteria = new Criteria();
        criteria.setWords(family);
        return criteria;
    }

    private List<String> found(String words) {
        Criteria criteria = new Criteria();
        criteria.setWords(words);
        return references(criteria);
    }

    private List<String> references(Criteria criteria) {
        return references(findRequests.list(criteria, null, null));
    }

    private static List<String> references(FindRequests.Listing listing) {
        return listing.requests().stream().map(AccommodationRequest::getReference).toList();
    }

    private AcknowledgeRequests.Chosen chosen(String reference) {
        return new AcknowledgeRequests.Chosen(reference, version(reference));
    }

    private String asks(String name, String... aids) {
        return asks(name, "(520) 555-0142", aids);
    }

    private String asks(String name, String number, String[] aids) {
        RequestForm form = Samples.form(notice, aids);
        form.setName(name + " " + family);
        form.setRoute(ContactRoute.PHONE);
        form.setContact(number);
        return asks(form);
    }
}
