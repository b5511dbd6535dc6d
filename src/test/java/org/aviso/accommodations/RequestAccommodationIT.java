package org.aviso.accommodations;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import org.aviso.accommodations.form.Drafts;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.notices.Notices;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule in the service bean, decided by its own clock. All moments are UTC; the agency is seven hours behind. */
class RequestAccommodationIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 p.m. in Tucson. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Five business days ahead, Thanksgiving not counted: Monday, November 23, 5:00 p.m. */
    private static final Instant ASK_BY = Instant.parse("2026-11-24T00:00:00Z");

    /** Ten business days ahead, for braille: Monday, November 16, 5:00 p.m. */
    private static final Instant ASK_FOR_BRAILLE_BY = Instant.parse("2026-11-17T00:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    @Inject
    private Drafts drafts;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private Notices notices;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(ASK_BY);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void takesARequestAtTheLastMoment() {
        Receipt receipt = requestAccommodation.submit(form("asl"), null);

        assertEquals(Decision.ON_TIME, receipt.decision());
        assertEquals(ASK_BY, receipt.askBy());
        assertEquals(RequestStatus.RECEIVED, receipt.status());
        AccommodationRequest stored = requests.byReference(receipt.reference()).orElseThrow();
        assertEquals(ASK_BY, stored.getReceived());
        assertEquals(EVENT, stored.getSubject().getStarts());
        assertFalse(stored.isShortNotice());
        assertTrue(stored.getLeadTimeAccount().contains("Thanksgiving"), stored.getLeadTimeAccount());
    }

    @Test
    void refusesAnOrdinaryRequestOneSecondLateAndStoresNothing() {
        clock.advance(Duration.ofSeconds(1));
        List<Long> before = rows();

        LeadTimeNotMet refused = assertThrows(LeadTimeNotMet.class,
                () -> requestAccommodation.submit(form("asl"), null));

        assertEquals(ASK_BY, refused.leadTime().askBy());
        assertEquals(Decision.SHORT_NOTICE, refused.leadTime().decision());
        assertEquals(before, rows());
    }

    @Test
    void takesALateRequestAsShortNoticeFromSomeoneWhoKnows() {
        clock.advance(Duration.ofSeconds(1));
        RequestForm form = form("asl");
        form.setShortNoticeAcknowledged(true);

        Receipt receipt = requestAccommodation.submit(form, null);

        assertEquals(Decision.SHORT_NOTICE, receipt.decision());
        AccommodationRequest stored = requests.byReference(receipt.reference()).orElseThrow();
        assertTrue(stored.isShortNotice());
        assertEquals(ASK_BY.plusSeconds(1), stored.getReceived());
    }

    @Test
    void anAcknowledgementDoesNotMakeAnEarlyRequestLate() {
        RequestForm form = form("asl");
        form.setShortNoticeAcknowledged(true);
        assertEquals(Decision.ON_TIME, requestAccommodation.submit(form, null).decision());
    }

    @Test
    void refusesWhatIsCancelled() {
        notice = samples.event(PUBLISHED, EVENT, Event.Status.CANCELLED);
        assertRefused(RequestRefused.Reason.CANCELLED, form("asl"));
    }

    @Test
    void refusesWhatHasBegun() {
        clock.set(EVENT);
        RequestForm form = form("asl");
        form.setShortNoticeAcknowledged(true);
        assertRefused(RequestRefused.Reason.PASSED, form);
    }

    @Test
    void takesShortNoticeUntilTheEventBegins() {
        clock.set(EVENT.minusSeconds(1));
        RequestForm form = form("asl");
        form.setShortNoticeAcknowledged(true);
        assertEquals(Decision.SHORT_NOTICE, requestAccommodation.submit(form, null).decision());
    }

    @Test
    void refusesANoticeThatIsNotThere() {
        notice = "no-such-notice";
        assertRefused(RequestRefused.Reason.NO_SUCH_NOTICE, form("asl"));
    }

    @Test
    void refusesANoticeThatIsNotYetPublished() {
        notice = samples.event(ASK_BY.plusSeconds(1), EVENT, Event.Status.SCHEDULED);
        assertRefused(RequestRefused.Reason.NO_SUCH_NOTICE, form("asl"));
    }

    @Test
    void refusesANoticeWithoutAnEvent() {
        notice = samples.news(PUBLISHED, "News.");
        assertRefused(RequestRefused.Reason.NO_EVENT, form("asl"));
    }

    @Test
    void aNoticeThatCameOutLateMakesNobodyLate() {
        Instant published = ASK_BY.plusSeconds(60);
        notice = samples.event(published, EVENT, Event.Status.SCHEDULED);
        clock.set(EVENT.minusSeconds(1));
        Receipt receipt = requestAccommodation.submit(form("asl"), null);
        assertEquals(Decision.ON_TIME, receipt.decision());
        String account = requests.byReference(receipt.reference()).orElseThrow().getLeadTimeAccount();
        assertTrue(account.replace(" ", "").contains("\"publishedAfterCutOff\":true"), account);
    }

    @Test
    void decidesAboutEachAidByItsOwnLead() {
        clock.set(ASK_FOR_BRAILLE_BY);
        assertEquals(Decision.ON_TIME, requestAccommodation.submit(form("asl", "braille"), null).decision());

        clock.advance(Duration.ofSeconds(1));
        LeadTimeNotMet refused = assertThrows(LeadTimeNotMet.class,
                () -> requestAccommodation.submit(form("asl", "braille"), null));
        assertEquals(ASK_FOR_BRAILLE_BY, refused.leadTime().askBy());
        assertEquals(List.of(false, true), refused.aids().stream().map(DecidedAid::isShortNotice).toList());
        assertEquals(Decision.ON_TIME, requestAccommodation.submit(form("asl"), null).decision());

        RequestForm form = form("asl", "braille");
        form.setShortNoticeAcknowledged(true);
        Receipt receipt = requestAccommodation.submit(form, null);
        List<RequestedAid> aids = requests.byReference(receipt.reference()).orElseThrow().getAids();
        assertEquals(List.of(Decision.ON_TIME, Decision.SHORT_NOTICE), aids.stream().map(RequestedAid::getDecision).toList());
        assertEquals(List.of(ASK_BY, ASK_FOR_BRAILLE_BY), aids.stream().map(RequestedAid::getAskBy).toList());
        assertEquals(List.of(5, 10), aids.stream().map(RequestedAid::getBusinessDays).toList());
    }

    @Test
    void foreseesWhatItWouldDecideAndStoresNothing() {
        clock.advance(Duration.ofSeconds(1));
        List<Long> before = rows();
        assertEquals(List.of(true), requestAccommodation.foresee(form("asl")).stream()
                .map(DecidedAid::isShortNotice).toList());
        assertEquals(before, rows());
    }

    @Test
    void theSameKeyAndFormAgainGetTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Receipt first = requestAccommodation.submit(form("asl"), key);
        List<Long> before = rows();
        clock.set(EVENT.minusSeconds(1));
        assertEquals(first, requestAccommodation.submit(form("asl"), key));
        assertEquals(before, rows());
    }

    @Test
    void aKeyThatCameWithAnotherFormIsRefused() {
        String key = UUID.randomUUID().toString();
        requestAccommodation.submit(form("asl"), key);
        assertRefused(RequestRefused.Reason.KEY_USED, form("cart"), key);
    }

    @Test
    void withoutAKeyEachSendingIsARequest() {
        assertNotEquals(requestAccommodation.submit(form("asl"), null).reference(),
                requestAccommodation.submit(form("asl"), null).reference());
    }

    @Test
    void twoClicksOnOneDraftMakeOneRequest() throws Exception {
        String secret = begun();
        long before = database.rows("accommodation_request");

        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier atOnce = new CyclicBarrier(2);
        List<Future<?>> clicks = Stream.of(1, 2).<Future<?>>map(click -> executor.submit(() -> {
            atOnce.await(30, TimeUnit.SECONDS);
            drafts.send(secret, form("asl"));
            return null;
        })).toList();
        for (Future<?> click : clicks) {
            click.get(60, TimeUnit.SECONDS);
        }

        assertEquals(before + 1, database.rows("accommodation_request"));
        assertTrue(drafts.find(secret).orElseThrow().isSent());
    }

    @Test
    void aDraftThatIsRefusedStaysAsItWas() {
        String secret = begun();
        clock.advance(Duration.ofSeconds(1));
        assertThrows(LeadTimeNotMet.class, () -> drafts.send(secret, form("asl")));
        Drafts.Found draft = drafts.find(secret).orElseThrow();
        assertFalse(draft.isSent());
        assertEquals("Ana", draft.form().getName());
    }

    @Test
    void aFormThatNobodyCanHaveFilledInSoFastIsNotTakenYet() {
        clock.set(ASK_BY.minus(Drafts.FASTEST));
        String secret = drafts.begin(form("asl"), notices.at(notice).orElseThrow().getId());
        clock.set(ASK_BY.minusMillis(1));
        assertEquals(RequestRefused.Reason.TOO_FAST,
                assertThrows(RequestRefused.class, () -> drafts.send(secret, form("asl"))).reason());
        clock.set(ASK_BY);
        drafts.send(secret, form("asl"));
        assertTrue(drafts.find(secret).orElseThrow().isSent());
    }

    @Test
    void takesAnEventThatNoNoticeAnnouncedByTheSameRule() {
        RequestForm form = form("asl", "braille");
        form.setNotice(null);
        RequestForm.Occasion event = new RequestForm.Occasion();
        event.setTitle("  Neighbourhood meeting ");
        event.setStarts(EVENT);
        form.setEvent(event);
        LeadTimeNotMet refused = assertThrows(LeadTimeNotMet.class, () -> requestAccommodation.submit(form, null));
        assertEquals(List.of(false, true), refused.aids().stream().map(DecidedAid::isShortNotice).toList());
        form.setShortNoticeAcknowledged(true);
        AccommodationRequest stored = requests.byReference(requestAccommodation.submit(form, null).reference())
                .orElseThrow();
        assertEquals("Neighbourhood meeting", stored.getSubject().getTitle());
        assertEquals(List.of(ASK_BY, ASK_FOR_BRAILLE_BY), stored.getAids().stream().map(RequestedAid::getAskBy).toList());
    }

    @Test
    void takesADocumentWhoseDayItselfDoesNotCount() {
        RequestForm form = form("large-print");
        form.setNotice(null);
        RequestForm.Paper paper = new RequestForm.Paper();
        paper.setTitle("Complaint form");
        paper.setNeededBy(LocalDate.of(2026, 12, 1));
        form.setDocument(paper);
        assertEquals(ASK_BY, requestAccommodation.submit(form, null).askBy());
        clock.advance(Duration.ofSeconds(1));
        assertThrows(LeadTimeNotMet.class, () -> requestAccommodation.submit(form, null));
    }

    @Test
    void keepsWhatWasAnsweredAboutAnAidAndRefusesWhatItDoesNotAsk() {
        RequestForm form = form("asl");
        form.getAids().get(0).getDetails().put("LEGAL", "YES");
        AccommodationRequest stored = requests.byReference(requestAccommodation.submit(form, null).reference())
                .orElseThrow();
        assertTrue(stored.getAids().get(0).isLegal(), "the interpreter needs the licence");
        assertEquals("ase", stored.getProfile().getCommunicationLanguage(), "whoever asks for ASL signs it");

        for (Map.Entry<String, String> unfit : Map.of("LEGAL", "PERHAPS", "MEDIUM", "PAPER", "DIAGNOSIS", "YES").entrySet()) {
            form.getAids().get(0).setDetails(new LinkedHashMap<>(Map.of(unfit.getKey(), unfit.getValue())));
            assertEquals(List.of("aids[0].details." + unfit.getKey()), problems(form));
        }
        form.setAids(List.of(new ChosenAid("other", null, " ")));
        assertEquals(List.of("aids[0].note"), problems(form));
    }

    @Test
    void aFormIsFinishedLaterByItsCode() {
        String secret = begun();
        String code = drafts.codeOf(secret);
        assertTrue(code.matches("[" + ReferenceCode.ALPHABET + "]{12}"), code);
        String again = drafts.reopen(code.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ")).orElseThrow();
        assertNotEquals(secret, again);
        assertEquals("Ana", drafts.find(again).orElseThrow().form().getName());
        assertEquals(code, drafts.codeOf(again), "one code, whichever way the form was opened");
        assertTrue(drafts.reopen("222222222222").isEmpty());
        assertTrue(drafts.find(again.replace("DRAFT", "REQUESTER")).isEmpty());

        clock.advance(Drafts.KEPT.plusSeconds(1));
        assertTrue(drafts.forget() > 0);
        assertTrue(drafts.reopen(code).isEmpty());
        assertTrue(drafts.find(secret).isEmpty());
    }

    // At the last moment, but not so fast that nobody can have filled it in.
    private String begun() {
        clock.set(ASK_BY.minus(Drafts.FASTEST));
        String secret = drafts.begin(form("asl"), notices.at(notice).orElseThrow().getId());
        clock.set(ASK_BY);
        return secret;
    }

    @Test
    void onlyBothCodesTogetherShowARequest() {
        Receipt one = requestAccommodation.submit(form("asl"), null);
        Receipt other = requestAccommodation.submit(form("asl"), null);
        assertTrue(followRequest.find(one.reference(), one.accessCode()).isPresent());
        assertTrue(followRequest.find(ReferenceCode.spaced(one.reference()).toLowerCase(java.util.Locale.ROOT),
                AccessCodes.spaced(one.accessCode())).isPresent(), "as people read and type it");
        assertTrue(followRequest.find(one.reference(), other.accessCode()).isEmpty());
        assertTrue(followRequest.find(ReferenceCode.next(), one.accessCode()).isEmpty());
        assertTrue(followRequest.find("", "").isEmpty());
    }

    @Test
    void aPassShowsARequestForTwoHours() {
        Receipt receipt = requestAccommodation.submit(form("asl"), null);
        String pass = followRequest.pass(receipt.reference(), receipt.accessCode()).orElseThrow();
        clock.advance(Duration.ofHours(2).minusSeconds(1));
        assertEquals(receipt.reference(), followRequest.byPass(pass).orElseThrow().request().getReference());
        assertTrue(followRequest.byPass("x" + pass).isEmpty());
        assertTrue(followRequest.byPass(pass.substring(0, pass.length() - 1)).isEmpty());
        clock.advance(Duration.ofSeconds(1));
        assertTrue(followRequest.byPass(pass).isEmpty());
    }

    @Test
    void refusesAFormThatSaysTooLittleByNamingEachField() {
        RequestForm empty = new RequestForm();
        InvalidRequest refused = assertThrows(InvalidRequest.class, () -> requestAccommodation.submit(empty, null));
        List<String> fields = refused.problems().stream().map(InvalidRequest.Problem::field).toList();
        for (String field : List.of("notice", "aids", "name", "language", "route", "forWhom")) {
            assertTrue(fields.contains(field), field + " among " + fields);
        }
    }

    @Test
    void refusesAnAidWithoutItsLanguageAndALanguageThatItCannotBeIn() {
        RequestForm form = form("spoken");
        assertEquals(List.of("aids[0].language"), problems(form));
        form.setAids(List.of(new ChosenAid("spoken", "ase", null)));
        assertEquals(List.of("aids[0].language"), problems(form));
        form.setAids(List.of(new ChosenAid("asl", "vi", null), new ChosenAid("no-such-aid", null, null)));
        assertEquals(List.of("aids[0].language", "aids[1].code"), problems(form));
        form.setAids(List.of(new ChosenAid("spoken", "vi", null)));
        assertEquals(Decision.ON_TIME, requestAccommodation.submit(form, null).decision());
    }

    private List<String> problems(RequestForm form) {
        return assertThrows(InvalidRequest.class, () -> requestAccommodation.submit(form, null)).problems().stream()
                .map(InvalidRequest.Problem::field).toList();
    }

    private void assertRefused(RequestRefused.Reason reason, RequestForm form) {
        assertRefused(reason, form, null);
    }

    private void assertRefused(RequestRefused.Reason reason, RequestForm form, String key) {
        List<Long> before = rows();
        assertEquals(reason, assertThrows(RequestRefused.class, () -> requestAccommodation.submit(form, key)).reason());
        assertEquals(before, rows());
    }

    /** What a request that is taken would add to. */
    private List<Long> rows() {
        return Stream.of("accommodation_request", "requested_aid", "request_history", "outbox_mail")
                .map(database::rows).toList();
    }

    private RequestForm form(String... aids) {
        return Samples.form(notice, aids);
    }
}
