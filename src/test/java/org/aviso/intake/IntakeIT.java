package org.aviso.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.aviso.accommodations.AccessCodes;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.Arrival;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.ContactKeys;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.InvalidRequest;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.MergeRefused;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.Updates;
import org.aviso.language.TypedDate;
import org.aviso.language.TypedTime;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests that staff enters, by the moment at which they reached the office, and requests that become one. All moments are
 * UTC; the agency is seven hours behind.
 */
class IntakeIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 p.m.; five business days ahead is Monday, November 23, 5:00 p.m. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

    /** Tuesday, November 24, 9:00 a.m.: the morning after. */
    private static final Instant MORNING_AFTER = Instant.parse("2026-11-24T16:00:00Z");

    @Inject
    private TakeCall takeCall;

    @Inject
    private MergeRequests mergeRequests;

    @Inject
    private AnswerRequest answerRequest;

    @Inject
    private AmendRequest amendRequest;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private ContactKeys contactKeys;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(MORNING_AFTER);
        caller.is("cleo", Role.COORDINATOR);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    // --- Calls

    @Test
    void onlyACoordinatorTakesCallsAndJoinsRequests() {
        CallForm form = call("16:59", "asl");
        String code = takeCall.keep(null, form);
        String reference = asks("asl");
        AccommodationRequest request = request(reference);
        for (Role other : List.of(Role.PUBLISHER, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertRefused(code, form, request);
        }
        caller.isNobody();
        assertRefused(code, form, request);
    }

    private void assertRefused(String code, CallForm form, AccommodationRequest request) {
        assertThrows(NotAllowed.class, () -> takeCall.keep(null, form));
        assertThrows(NotAllowed.class, () -> takeCall.find(code));
        assertThrows(NotAllowed.class, () -> takeCall.problems(form));
        assertThrows(NotAllowed.class, () -> takeCall.foresee(form));
        assertThrows(NotAllowed.class, () -> takeCall.duplicates(form));
        assertThrows(NotAllowed.class, () -> takeCall.save(code, true));
        assertThrows(NotAllowed.class, () -> takeCall.add(code, true, request.getReference(), 1, true));
        assertThrows(NotAllowed.class, () -> takeCall.saved(code));
        assertThrows(NotAllowed.class, () -> mergeRequests.duplicates(request));
        assertThrows(NotAllowed.class, () -> mergeRequests.requestsWithDuplicates());
        assertThrows(NotAllowed.class, () -> mergeRequests.joinedWith(request));
        assertThrows(NotAllowed.class, () -> mergeRequests.pair("7K4M9RXT", "7K4M9RXT"));
        assertThrows(NotAllowed.class, () -> mergeRequests.findMerged("7K4M9RXT"));
        assertThrows(NotAllowed.class, () -> mergeRequests.keptOf(request));
        assertThrows(NotAllowed.class, () -> mergeRequests.merge("7K4M9RXT", 1, "7K4M9RXT", 1, true));
        assertThrows(NotAllowed.class, () -> mergeRequests.keepApart("7K4M9RXT", "7K4M9RXT"));
    }

    @Test
    void theMomentOfTheCallDecidesNotTheOneOfTyping() {
        assertEquals(Decision.ON_TIME, decided(call("16:59", "asl")));
        assertEquals(Decision.ON_TIME, decided(call("17:00", "asl")));
        assertEquals(Decision.SHORT_NOTICE, decided(call("17:01", "asl")));

        AccommodationRequest request = request(takeCall.save(takeCall.keep(null, call("17:00", "asl")), false));
        assertEquals(Instant.parse("2026-11-24T00:00:00Z"), request.getReceived());
        assertEquals(Decision.ON_TIME, request.getDecision());
        assertEquals(MORNING_AFTER, request.getEntry().getEntered());
        assertEquals("cleo", request.getEntry().getBy());
        assertEquals(Arrival.PHONE, request.getEntry().getThrough());
        assertEquals(List.of(HistoryEntry.Kind.STATUS, HistoryEntry.Kind.ENTERED),
                request.getHistory().stream().map(HistoryEntry::getKind).toList());
        assertEquals(request.getReceived(), request.getHistory().get(0).getHappened());
        HistoryEntry entered = request.getHistory().get(1);
        assertEquals("cleo", entered.getActor());
        assertEquals(Party.STAFF, entered.getParty());
        assertEquals(List.of("ENTERED ARRIVED " + request.getEntry().getThrough() + " " + request.getReceived()),
                audited(request.getReference()));
    }

    @Test
    void eachAidIsDecidedByThatMoment() {
        // Ten business days ahead for braille: Monday, November 16, 5:00 p.m. (Thanksgiving between).
        CallForm form = call("16:59", "asl", "braille");
        assertEquals(List.of(Decision.ON_TIME, Decision.SHORT_NOTICE),
                takeCall.foresee(form).stream().map(aid -> aid.leadTime().decision()).toList());
    }

    @Test
    void shortNoticeIsSavedOnlyOnceTheCallerWasTold() {
        String code = takeCall.keep(null, call("17:01", "asl"));
        assertThrows(LeadTimeNotMet.class, () -> takeCall.save(code, false));
        assertFalse(takeCall.find(code).orElseThrow().isSaved(), "nothing is stored");
        AccommodationRequest request = request(takeCall.save(code, true));
        assertTrue(request.isShortNotice());
    }

    @Test
    void aMomentToComeOrLongAgoIsRefused() {
        assertEquals(CallRefused.Reason.FUTURE, refused(LocalDate.of(2026, 11, 24), "9:01 a.m."));
        assertEquals(CallRefused.Reason.FUTURE, refused(LocalDate.of(2026, 12, 24), "08:00"));
        assertEquals(CallRefused.Reason.LONG_AGO, refused(LocalDate.of(2026, 10, 25), "8:59 a.m."));
        CallForm now = call("16:59", "asl");
        now.setDay(new TypedDate(LocalDate.of(2026, 11, 24)));
        now.setTime(new TypedTime("9:00 a.m."));
        assertEquals(MORNING_AFTER, takeCall.received(now));
        now.setDay(new TypedDate(LocalDate.of(2026, 10, 25)));
        assertEquals(MORNING_AFTER.minus(TakeCall.LONGEST_AGO), takeCall.received(now));
        now.setTime(new TypedTime("9"));
        assertThrows(InvalidRequest.class, () -> takeCall.received(now), "morning or evening?");
    }

    private CallRefused.Reason refused(LocalDate day, String time) {
        CallForm form = call("16:59", "asl");
        form.setDay(new TypedDate(day));
        form.setTime(new TypedTime(time));
        String code = takeCall.keep(null, form);
        assertThrows(CallRefused.class, () -> takeCall.save(code, true));
        return assertThrows(CallRefused.class, () -> takeCall.foresee(form)).reason();
    }

    @Test
    void aCallFromBeforeItsNoticeCountsAndAnEventThatHasBegunIsOver() {
        notice = samples.event(MORNING_AFTER.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        assertEquals(Decision.ON_TIME, decided(call("16:59", "asl")), "somebody had heard of it");
        assertEquals(Decision.ON_TIME, decided(call("17:01", "asl")), "nobody could ask sooner than our own notice came out");

        notice = samples.event(PUBLISHED, MORNING_AFTER, Event.Status.SCHEDULED);
        String code = takeCall.keep(null, call("16:59", "asl"));
        assertEquals(RequestRefused.Reason.PASSED, assertThrows(RequestRefused.class,
                () -> takeCall.save(code, true)).reason());
        notice = samples.event(PUBLISHED, EVENT, Event.Status.CANCELLED);
        assertEquals(RequestRefused.Reason.CANCELLED, assertThrows(RequestRefused.class,
                () -> takeCall.foresee(call("16:59", "asl"))).reason());
    }

    @Test
    void theConstraintsOfTheResidentsFormHoldHereToo() {
        CallForm form = call("16:59", "spoken");
        form.getRequest().setName(" ");
        form.getRequest().getContacts().put("PHONE", "call me");
        form.getRequest().setForWhom(RequestForm.Who.OTHER);
        assertEquals(Set.of("name", "contact", "aids[0].language", "onBehalfOf.name", "onBehalfOf.language",
                "onBehalfOf.permission", "onBehalfOf.updates", "onBehalfOf.route"), Set.copyOf(takeCall.problems(form).stream()
                .map(InvalidRequest.Problem::field).toList()));
        String code = takeCall.keep(null, form);
        assertThrows(InvalidRequest.class, () -> takeCall.save(code, true));
    }

    @Test
    void aCallIsSavedOnceAndItsFormIsEmptiedThen() {
        String code = takeCall.keep(null, call("16:59", "asl"));
        String reference = takeCall.save(code, false);
        assertEquals(reference, takeCall.save(code, false), "a second click");
        assertEquals(code, takeCall.keep(code, call("16:58", "cart")));
        TakeCall.Found found = takeCall.find(code).orElseThrow();
        assertEquals(reference, found.reference());
        assertNull(found.form().getRequest().getName(), "the request has the answers now");
        assertEquals(reference, takeCall.saved(code).orElseThrow().getReference());
        assertTrue(takeCall.find("CDFHJKMN").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> takeCall.save("CDFHJKMN", true));

        String left = takeCall.keep(null, call("16:59", "asl"));
        clock.advance(TakeCall.KEPT.plusSeconds(1));
        takeCall.forget();
        assertTrue(takeCall.find(left).isEmpty());
    }

    @Test
    void twoClicksAtOnceSaveOneRequest() throws Exception {
        String code = takeCall.keep(null, call("16:59", "asl"));
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<String>> clicks = Stream.of(1, 2).map(click -> executor.submit(() -> {
            together.await(30, TimeUnit.SECONDS);
            String[] saved = new String[1];
            caller.inARequest(() -> saved[0] = takeCall.save(code, false));
            return saved[0];
        })).toList();
        assertEquals(clicks.get(0).get(60, TimeUnit.SECONDS), clicks.get(1).get(60, TimeUnit.SECONDS));
    }

    @Test
    void aCallerWithMailGetsTheReceiptInTheirLanguage() {
        CallForm form = call("16:59", "asl");
        form.getRequest().setRoute(ContactRoute.EMAIL);
        form.getRequest().getContacts().put("EMAIL", "ana-" + notice + "@example.org");
        String reference = takeCall.save(takeCall.keep(null, form), false);
        assertEquals(1, mail("%" + ReferenceCode.spaced(reference) + "%"));
    }

    // --- Duplicates

    @Test
    void sameContactAndEventArePointedOut() {
        String number = number();
        assertTrue(takeCall.duplicates(called(number, "asl")).isEmpty());
        String first = saved(number, "asl");
        assertEquals(List.of(first), references(takeCall.duplicates(called(number.replaceAll("\\D", ""), "cart"))));
        String second = saved("+1 " + number, "cart");
        assertEquals(List.of(second), references(mergeRequests.duplicates(request(first))));
        assertEquals(List.of(first), references(mergeRequests.duplicates(request(second))));
        Set<Long> open = mergeRequests.requestsWithDuplicates();
        assertTrue(open.contains(request(first).getId()) && open.contains(request(second).getId()));

        String elsewhere = notice;
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
        String other = saved(number, "asl");
        assertTrue(mergeRequests.duplicates(request(other)).isEmpty(), "another event at the same time");
        notice = elsewhere;

        RequestForm withdrawn = Samples.form(notice, "asl");
        withdrawn.setShortNoticeAcknowledged(true);
        String third = requestAccommodation.submit(withdrawn, null).reference();
        String fourth = requestAccommodation.submit(withdrawn, null).reference();
        FollowRequest.Followed followed = followRequest.find(fourth, accessCodes.codeFor(fourth, Party.REQUESTER)).orElseThrow();
        amendRequest.withdraw(followed, followed.request().getVersion(), List.of(0));
        assertTrue(mergeRequests.duplicates(request(third)).isEmpty(), "withdrawn is withdrawn");
        assertFalse(mergeRequests.requestsWithDuplicates().contains(request(third).getId()));
    }

    @Test
    void anEventWithoutANoticeIsKnownByItsTime() {
        String number = number();
        String first = takeCall.save(takeCall.keep(null, unlisted(number, "18:00")), true);
        String same = takeCall.save(takeCall.keep(null, unlisted(number, "6 pm")), true);
        String later = takeCall.save(takeCall.keep(null, unlisted(number, "18:30")), true);
        assertEquals(List.of(same), references(mergeRequests.duplicates(request(first))));
        assertTrue(mergeRequests.duplicates(request(later)).isEmpty());
    }

    @Test
    void aChangeOfTheContactIsSeen() {
        String number = number();
        String first = saved(number, "asl");
        String reference = asks("asl");
        RequestForm form = Samples.form(null, "asl");
        form.setChange(true);
        form.getAids().get(0).setPosition(0);
        form.setRoute(ContactRoute.SMS);
        form.setContact(number);
        database.run(em -> requestAccommodation.change(em.createQuery("select r from AccommodationRequest r"
                + " where r.reference = :it", AccommodationRequest.class).setParameter("it", reference).getSingleResult(),
                form, Party.REQUESTER));
        assertEquals(List.of(first), references(mergeRequests.duplicates(request(reference))));
    }

    @Test
    void requestsFromBeforeTheKeysGetTheirs() {
        String reference = asks("asl");
        String key = request(reference).getContactKey();
        assertTrue(key.matches("[0-9a-f]{64}"));
        database.run(em -> em.createNativeQuery("UPDATE accommodation_request SET contact_key = NULL").executeUpdate());
        contactKeys.fill();
        assertEquals(key, request(reference).getContactKey());
    }

    @Test
    void whatStaffKeepsApartIsNotPointedOutAgain() {
        String number = number();
        String first = saved(number, "asl");
        String second = saved(number, "asl");
        mergeRequests.keepApart(second, first);
        mergeRequests.keepApart(first, second);
        assertTrue(mergeRequests.duplicates(request(first)).isEmpty());
        assertFalse(mergeRequests.requestsWithDuplicates().contains(request(second).getId()));
        String third = saved(number, "asl");
        assertEquals(List.of(third), references(mergeRequests.duplicates(request(first))), "another pair");
        assertTrue(mergeRequests.pair(first, second).isPresent(), "staff may think better of it");
        String other = asks("asl");
        assertEquals(MergeRefused.Reason.NOT_ALIKE, assertThrows(MergeRefused.class,
                () -> mergeRequests.keepApart(first, other)).reason());
    }

    // --- One of two

    @Test
    void theEarlierStaysAndTakesOverWhatItLacks() {
        String earlier = asks("asl");
        clock.advance(Duration.ofMinutes(10));
        String later = asks("asl", "cart");
        answerRequest.advance(later, request(later).getVersion(), Map.of(1, RequestStatus.ACKNOWLEDGED));
        amendRequest.write(followed(later), request(later).getVersion(), "I come with a friend", "es");
        Instant laterReceived = request(later).getReceived();
        Decision ofCart = request(later).getAids().get(1).getDecision();

        String kept = merge(later, earlier, true);

        assertEquals(earlier, kept);
        AccommodationRequest one = request(earlier);
        assertEquals(List.of("asl", "cart"), one.getAids().stream().map(RequestedAid::getCode).toList());
        assertEquals(one.getReceived(), one.getAids().get(0).getReceived());
        assertEquals(laterReceived, one.getAids().get(1).getReceived(), "the aid has its own receipt");
        assertEquals(ofCart, one.getAids().get(1).getDecision());
        assertEquals(RequestStatus.ACKNOWLEDGED, one.getAids().get(1).getStatus());
        assertEquals("I come with a friend", one.getMessages().get(0).getBody());
        assertTrue(one.isAnswerDue(), "what was written there waits here");
        assertTrue(one.isOpen());

        AccommodationRequest closed = request(later);
        assertTrue(closed.isMerged());
        assertFalse(closed.isOpen());
        assertFalse(closed.isAnswerDue());
        assertEquals(List.of("asl"), closed.getAids().stream().map(RequestedAid::getCode).toList(), "what both had");
        for (AccommodationRequest each : List.of(one, closed)) {
            HistoryEntry trace = each.getHistory().get(each.getHistory().size() - 1);
            assertEquals(HistoryEntry.Kind.MERGED, trace.getKind());
            assertEquals("cleo", trace.getActor());
            assertEquals(each == one ? later : earlier, trace.getOtherReference());
        }
        HistoryEntry acknowledged = closed.getHistory().stream()
                .filter(entry -> entry.getStatus() == RequestStatus.ACKNOWLEDGED).findFirst().orElseThrow();
        assertEquals("cart", acknowledged.getAid().getCode(), "its history names the aid that has gone");
        assertEquals(List.of("CHANGED JOINED " + later), audited(earlier));
        assertEquals(List.of(later), references(mergeRequests.joinedWith(one)));
        assertEquals(earlier, mergeRequests.keptOf(closed).getReference());
    }

    @Test
    void bothCodesOpenTheOneThatStays() {
        String earlier = asks("asl");
        clock.advance(Duration.ofMinutes(10));
        String later = asks("cart");
        String pass = followRequest.pass(later, accessCodes.codeFor(later, Party.REQUESTER)).orElseThrow();
        merge(earlier, later, true);
        FollowRequest.Followed found = followed(later);
        assertEquals(earlier, found.request().getReference());
        assertEquals(later, found.joined());
        assertTrue(found.isInCharge());
        assertEquals(earlier, followRequest.byPass(pass).orElseThrow().request().getReference(), "a pass of before too");
        assertNull(followed(earlier).joined());
        amendRequest.write(found, found.request().getVersion(), "Still here", "es");
        assertEquals(1, request(earlier).getMessages().size());
        assertTrue(followRequest.find(later, "2222222222").isEmpty());
        assertEquals(1, mail("%" + ReferenceCode.spaced(later) + " y " + ReferenceCode.spaced(earlier) + "%"),
                "one mail to one reader");
    }

    @Test
    void nothingHappensToTheOneThatIsClosed() {
        String earlier = asks("asl");
        clock.advance(Duration.ofMinutes(10));
        String later = asks("asl");
        merge(earlier, later, true);
        AccommodationRequest closed = request(later);
        assertThrows(ChangedMeanwhile.class, () -> answerRequest.advance(later, closed.getVersion(),
                Map.of(0, RequestStatus.ACKNOWLEDGED)));
        assertEquals(MergeRefused.Reason.NOT_ALIKE, assertThrows(MergeRefused.class,
                () -> mergeRequests.keepApart(later, earlier)).reason());
        assertTrue(mergeRequests.pair(later, earlier).isEmpty());
        assertTrue(mergeRequests.duplicates(request(earlier)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> mergeRequests.keptOf(request(earlier)));
        assertThrows(Exception.class, () -> database.run(em -> em.createNativeQuery("UPDATE accommodation_request"
                + " SET is_open = TRUE WHERE reference = '" + later + "'").executeUpdate()), "nor in the database");
    }

    @Test
    void whatIsBeingArrangedComesWithThePromiseOfTheEarlier() {
        String earlier = asks("asl");
        clock.set(Instant.parse("2026-11-24T17:00:00Z"));
        String later = asks("asl");
        answerRequest.advance(later, request(later).getVersion(), Map.of(0, RequestStatus.SOURCING));
        long arranged = request(later).getAids().get(0).getId();
        AccommodationRequest before = request(earlier);

        merge(earlier, later, true);

        RequestedAid aid = request(earlier).getAids().get(0);
        assertEquals(1, request(earlier).getAids().size());
        assertEquals(arranged, aid.getId(), "with all that hangs on it");
        assertEquals(RequestStatus.SOURCING, aid.getStatus());
        assertEquals(before.getReceived(), aid.getReceived());
        assertEquals(before.getDecision(), aid.getDecision());
        assertEquals(RequestStatus.SOURCING, request(earlier).getStatus());
        assertEquals(List.of(RequestStatus.RECEIVED), request(later).getAids().stream().map(RequestedAid::getStatus).toList());

        // A place is not given twice: what is added now stands after what came.
        RequestForm form = Samples.form(null);
        form.setChange(true);
        ChosenAid still = new ChosenAid("asl", null, null);
        still.setPosition(aid.getPosition());
        form.setAids(List.of(still, new ChosenAid("cart", null, null)));
        form.setShortNoticeAcknowledged(true);
        database.run(em -> requestAccommodation.change(em.createQuery("select r from AccommodationRequest r"
                + " where r.reference = :it", AccommodationRequest.class).setParameter("it", earlier).getSingleResult(),
                form, Party.REQUESTER));
        assertEquals(2, request(earlier).getAids().size());
    }

    @Test
    void theSameHelpArrangedTwiceIsSettledFirst() {
        String earlier = asks("asl");
        clock.advance(Duration.ofMinutes(10));
        String later = asks("asl");
        for (String each : List.of(earlier, later)) {
            answerRequest.advance(each, request(each).getVersion(), Map.of(0, RequestStatus.SOURCING));
        }
        assertEquals(MergeRefused.Reason.ARRANGED, assertThrows(MergeRefused.class,
                () -> merge(earlier, later, true)).reason());
        assertFalse(request(later).isMerged());
        answerRequest.advance(later, request(later).getVersion(), Map.of(0, RequestStatus.WITHDRAWN));
        assertEquals(MergeRefused.Reason.NOT_ALIKE, assertThrows(MergeRefused.class,
                () -> merge(earlier, later, true)).reason(), "nothing is left to join");
    }

    @Test
    void theyAreJoinedOnlyWhereStaffHasAskedThePerson() {
        String number = number();
        String ana = saved(number, "asl");
        clock.advance(Duration.ofMinutes(10));
        CallForm form = called(number, "cart");
        String same = takeCall.save(takeCall.keep(null, form), true);
        assertEquals(MergeRefused.Reason.UNCONFIRMED, assertThrows(MergeRefused.class, () -> merge(ana, same, false)).reason(),
                "anybody can type a name and a contact");
        assertFalse(request(same).isMerged());
        assertFalse(mergeRequests.pair(ana, same).orElseThrow().isOfOthers());
        form.getRequest().setName("José");
        form.getRequest().setAids(List.of(new ChosenAid("large-print", null, null)));
        String jose = takeCall.save(takeCall.keep(null, form), true);
        form.getRequest().setName(" jose ");
        String again = takeCall.save(takeCall.keep(null, form), true);
        assertTrue(mergeRequests.pair(ana, jose).orElseThrow().isOfOthers());
        assertFalse(mergeRequests.pair(jose, again).orElseThrow().isOfOthers(), "how a name is written is not whose it is");
        assertEquals(ana, merge(ana, jose, true));
    }

    @Test
    void whatWasJoinedIsFoundByEveryCode() {
        String number = number();
        String first = saved(number, "asl");
        clock.advance(Duration.ofMinutes(10));
        CallForm form = called(number, "cart");
        form.getRequest().setName("Xochitl");
        String code = takeCall.keep(null, form);
        assertEquals(first, takeCall.add(code, true, first, request(first).getVersion(), true));
        String second = mergeRequests.joinedWith(request(first)).get(0).getReference();
        assertEquals(List.of(request(first).getId()), found(second), "by the code of the one that was closed");
        assertEquals(List.of(request(first).getId()), found("Xochitl"));
        answerRequest.advance(first, request(first).getVersion(), Map.of(0, RequestStatus.ACKNOWLEDGED));
        assertEquals(List.of(request(first).getId()), found(second), "after a change too");
    }

    private List<Long> found(String word) {
        return database.ask(em -> em.createQuery("select w.requestId from RequestWord w where w.word = :it", Long.class)
                .setParameter("it", word.toLowerCase(Locale.ROOT)).getResultList());
    }

    @Test
    void nobodySeesMoreThanBefore() {
        String number = number();
        String own = saved(number, "asl");
        clock.advance(Duration.ofMinutes(10));
        CallForm form = called(number, "cart");
        form.getRequest().setForWhom(RequestForm.Who.OTHER);
        form.getPerson().setName("Ben");
        form.getPerson().setLanguage("en");
        form.getPerson().setPermission(true);
        form.getPerson().setUpdates(Updates.BOTH);
        form.getPerson().setRoute(ContactRoute.POST);
        form.getPerson().getContacts().put("POST", "12 Main Street, Tucson");
        String forBen = takeCall.save(takeCall.keep(null, form), true);
        assertEquals(MergeRefused.Reason.PEOPLE, assertThrows(MergeRefused.class, () -> merge(own, forBen, true)).reason());
        assertFalse(request(forBen).isMerged());
    }

    @Test
    void anAnswerThatRestsOnWhatWasIsRefused() {
        String earlier = asks("asl");
        String later = asks("cart");
        int version = request(earlier).getVersion();
        answerRequest.advance(earlier, version, Map.of(0, RequestStatus.ACKNOWLEDGED));
        assertThrows(ChangedMeanwhile.class, () -> mergeRequests.merge(earlier, version, later, request(later).getVersion(),
                true));
        assertFalse(request(later).isMerged());
        assertNotEquals(version, request(earlier).getVersion());
    }

    @Test
    void ofTwoWhoJoinAtOnceOneIsTold() throws Exception {
        String earlier = asks("asl");
        String later = asks("cart");
        int version = request(earlier).getVersion();
        int otherVersion = request(later).getVersion();
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> tries = Stream.of(1, 2).<Future<?>>map(each -> executor.submit(() -> {
            together.await(30, TimeUnit.SECONDS);
            caller.inARequest(() -> mergeRequests.merge(earlier, version, later, otherVersion, true));
            return null;
        })).toList();
        int told = 0;
        for (Future<?> each : tries) {
            try {
                each.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                assertTrue(refused.getCause() instanceof ChangedMeanwhile, String.valueOf(refused.getCause()));
                told++;
            }
        }
        assertEquals(1, told);
        assertEquals(1, request(later).getHistory().stream()
                .filter(entry -> entry.getKind() == HistoryEntry.Kind.MERGED).count());
    }

    @Test
    void aCallIsAddedToARequestOfBeforeInOneStep() {
        String number = number();
        String first = saved(number, "asl");
        long mails = database.rows("outbox_mail");
        String code = takeCall.keep(null, called(number, "asl", "large-print"));
        assertThrows(ChangedMeanwhile.class, () -> takeCall.add(code, true, first, -1, true));
        assertFalse(takeCall.find(code).orElseThrow().isSaved(), "nothing is stored");
        int version = request(first).getVersion();
        assertEquals(MergeRefused.Reason.UNCONFIRMED, assertThrows(MergeRefused.class,
                () -> takeCall.add(code, true, first, version, false)).reason(), "under the same name too");
        assertFalse(takeCall.find(code).orElseThrow().isSaved(), "nothing is stored");
        assertEquals(first, takeCall.add(code, true, first, version, true));
        assertEquals(List.of("asl", "large-print"),
                request(first).getAids().stream().map(RequestedAid::getCode).toList());
        assertEquals(first, takeCall.saved(code).orElseThrow().getReference(), "its codes are told");
        assertEquals(mails, database.rows("outbox_mail"), "who has no mail gets none");
        assertTrue(request(first).isAnswerDue(), "and waits for staff to tell them");
    }

    @Test
    void whatWasJoinedBeforeGoesAlong() {
        String second = asks("asl");
        clock.advance(Duration.ofMinutes(10));
        String third = asks("cart");
        merge(second, third, true);
        clock.advance(Duration.ofMinutes(10));
        // Entered last, received first.
        CallForm form = call("9:00 a.m.", "large-print");
        form.getRequest().setRoute(ContactRoute.EMAIL);
        form.getRequest().getContacts().put("EMAIL", Samples.form(notice).getContact());
        String first = takeCall.save(takeCall.keep(null, form), true);
        assertEquals(first, merge(second, first, true));
        assertEquals(first, followed(third).request().getReference());
        assertEquals(List.of("asl", "cart", "large-print"),
                request(first).getAids().stream().map(RequestedAid::getCode).sorted().toList());
    }

    // --- Words of these tests

    private CallForm call(String time, String... aids) {
        CallForm form = new CallForm();
        form.setNotice(notice);
        form.setDay(new TypedDate(LAST_DAY));
        form.setTime(new TypedTime(time));
        RequestForm asked = form.getRequest();
        asked.setAids(Stream.of(aids).map(aid -> new ChosenAid(aid, null, null)).toList());
        asked.setName("Ana");
        asked.setLanguage("es");
        asked.setRoute(ContactRoute.PHONE);
        asked.getContacts().put("PHONE", number());
        asked.setForWhom(RequestForm.Who.SELF);
        return form;
    }

    private CallForm called(String number, String... aids) {
        CallForm form = call("16:59", aids);
        form.getRequest().getContacts().put("PHONE", number);
        return form;
    }

    private CallForm unlisted(String number, String time) {
        CallForm form = called(number, "asl");
        form.setAbout(CallForm.About.EVENT);
        form.getEvent().setTitle("Block party");
        form.getEvent().setDay(new TypedDate(LocalDate.of(2026, 12, 10)));
        form.getEvent().setTime(new TypedTime(time));
        return form;
    }

    private String saved(String number, String... aids) {
        return takeCall.save(takeCall.keep(null, called(number, aids)), true);
    }

    // Of each test its own.
    private static String number() {
        return "(520) 555-" + String.format("%04d", (int) (System.nanoTime() / 1000 % 10_000));
    }

    private String asks(String... aids) {
        RequestForm form = Samples.form(notice, aids);
        form.setShortNoticeAcknowledged(true);
        return asks(form);
    }

    private String merge(String one, String other, boolean onePerson) {
        return mergeRequests.merge(one, request(one).getVersion(), other, request(other).getVersion(), onePerson);
    }

    private Decision decided(CallForm form) {
        return takeCall.foresee(form).get(0).leadTime().decision();
    }

    private FollowRequest.Followed followed(String reference) {
        return followRequest.find(reference, accessCodes.codeFor(reference, Party.REQUESTER)).orElseThrow();
    }

    private static List<String> references(List<AccommodationRequest> all) {
        return all.stream().map(AccommodationRequest::getReference).toList();
    }

    private List<String> audited(String reference) {
        return database.ask(em -> em.createQuery("select e from AuditEntry e where e.subject = :it"
                + " and e.deed <> org.aviso.staff.audit.Deed.SAW order by e.id", AuditEntry.class).setParameter("it", reference)
                .getResultList()).stream().map(entry -> entry.getDeed() + " " + entry.getDetails()).toList();
    }

    private long mail(String like) {
        return database.ask(em -> em.createQuery("select count(m) from OutboxMail m where m.body like :it", Long.class)
                .setParameter("it", like).getSingleResult());
    }
}
