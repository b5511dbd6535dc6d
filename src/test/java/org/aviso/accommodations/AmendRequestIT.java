package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.accommodations.form.Drafts;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a resident does about a request once it was taken, and the person for whom somebody else asked. */
class AmendRequestIT extends InPortal {

    /** Tuesday, December 15, 2026, 6:00 p.m. in Tucson. */
    private static final Instant EVENT = Instant.parse("2026-12-16T01:00:00Z");

    /** Ten business days ahead, for braille: Tuesday, December 1, 5:00 p.m. */
    private static final Instant ASK_FOR_BRAILLE_BY = Instant.parse("2026-12-02T00:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    @Inject
    private AmendRequest amend;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private AccessCodes accessCodes;

    @Inject
    private Drafts drafts;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(ASK_FOR_BRAILLE_BY);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void theResidentWritesToTheOffice() {
        FollowRequest.Followed followed = asked("asl");
        amend.write(followed, version(followed), "  ¿Ya hay intérprete?  ", "es");

        AccommodationRequest request = again(followed);
        assertEquals("¿Ya hay intérprete?", request.getMessages().get(0).getBody());
        assertEquals(Party.REQUESTER, request.getMessages().get(0).getParty());
        assertTrue(request.isAnswerDue());
        for (String unfit : List.of(" ", "x".repeat(AmendRequest.LONGEST_TEXT + 1), "turned \u202E around")) {
            assertThrows(IllegalArgumentException.class,
                    () -> amend.write(followed, version(followed), unfit, "es"));
        }
        assertEquals(1, again(followed).getMessages().size());
    }

    @Test
    void nothingIsDoneToARequestThatHasChangedMeanwhile() {
        FollowRequest.Followed followed = asked("asl");
        int read = version(followed);
        confirm(followed, 0);
        assertThrows(ChangedMeanwhile.class, () -> amend.withdraw(followed, read, Set.of(0)));
        assertThrows(ChangedMeanwhile.class, () -> amend.write(followed, read, "Hola", "es"));
        assertEquals(RequestStatus.CONFIRMED, again(followed).getStatus());
    }

    @Test
    void anAidIsTakenBackUntilItIsArranged() {
        FollowRequest.Followed followed = asked("asl", "braille", "large-print");
        confirm(followed, 1);

        amend.withdraw(followed, version(followed), Set.of(0));

        AccommodationRequest request = again(followed);
        assertEquals(List.of(RequestStatus.WITHDRAWN, RequestStatus.CONFIRMED, RequestStatus.RECEIVED),
                request.getAids().stream().map(RequestedAid::getStatus).toList());
        assertTrue(request.isOpen());
        assertEquals(RequestRefused.Reason.ARRANGED, assertThrows(RequestRefused.class,
                () -> amend.withdraw(followed, version(followed), Set.of(2, 1))).reason());
        assertEquals(RequestStatus.RECEIVED, again(followed).aid(2).getStatus(), "all of it, or nothing");
    }

    @Test
    void aRequestOfWhichNothingIsLeftIsClosed() {
        FollowRequest.Followed followed = asked("asl", "large-print");
        amend.withdraw(followed, version(followed), Set.of(0, 1));
        assertEquals(RequestStatus.WITHDRAWN, again(followed).getStatus());
        assertFalse(again(followed).isOpen());
    }

    @Test
    void aChangeDecidesOnlyAboutWhatIsNew() {
        FollowRequest.Followed followed = asked("braille", "asl");
        clock.set(ASK_FOR_BRAILLE_BY.plusSeconds(1));
        RequestForm form = changed(followed);
        List<ChosenAid> aids = new ArrayList<>(form.getAids());
        aids.remove(1);
        aids.get(0).setNote("uncontracted, please");
        aids.add(new ChosenAid("large-print", null, null));
        aids.add(new ChosenAid("audio", null, null));
        form.setAids(aids);
        form.setName("Ana María");

        String draft = drafts.beginChange(now(followed));
        assertThrows(LeadTimeNotMet.class, () -> drafts.send(draft, form), "audio takes ten days, and it is new");
        assertEquals("Ana", again(followed).getRequesterName(), "nothing was changed");
        form.setShortNoticeAcknowledged(true);
        drafts.send(draft, form);
        drafts.send(draft, form);

        AccommodationRequest request = again(followed);
        assertEquals("Ana María", request.getRequesterName());
        assertEquals(List.of("braille", "asl", "large-print", "audio"),
                request.getAids().stream().map(RequestedAid::getCode).toList());
        assertEquals(List.of(Decision.ON_TIME, Decision.ON_TIME, Decision.ON_TIME, Decision.SHORT_NOTICE),
                request.getAids().stream().map(RequestedAid::getDecision).toList());
        assertEquals(RequestStatus.WITHDRAWN, request.aid(1).getStatus());
        assertEquals("uncontracted, please", request.aid(0).getNote());
        assertTrue(request.isShortNotice());
        assertEquals(List.of("braille", "asl", "large-print", "audio"),
                Json.createReader(new StringReader(request.getLeadTimeAccount())).readArray()
                        .getValuesAs(JsonObject.class).stream().map(aid -> aid.getString("aid")).toList(),
                "how each was counted, the first ones too");
        assertTrue(request.isAnswerDue());
    }

    @Test
    void whatIsArrangedCannotBeChanged() {
        FollowRequest.Followed followed = asked("asl", "braille");
        String draft = drafts.beginChange(now(followed));
        confirm(followed, 0);
        RequestForm form = changed(followed);
        form.getAids().get(0).setNote("another note");
        assertEquals(RequestRefused.Reason.ARRANGED,
                assertThrows(RequestRefused.class, () -> drafts.send(draft, form)).reason());
        RequestForm without = changed(followed);
        without.setAids(without.getAids().subList(1, 2));
        assertEquals(RequestRefused.Reason.ARRANGED,
                assertThrows(RequestRefused.class, () -> drafts.send(draft, without)).reason());
        assertEquals(RequestStatus.CONFIRMED, again(followed).aid(0).getStatus());
    }

    @Test
    void afterwardsTheResidentSaysHowItWent() {
        FollowRequest.Followed followed = asked("asl", "large-print");
        clock.set(EVENT.plus(Duration.ofHours(2)));
        amend.report(followed, version(followed), Map.of(0, Outcome.WORKED), null, "es");
        assertFalse(again(followed).isAnswerDue(), "nobody has to answer to that");
        amend.report(followed, version(followed), Map.of(1, Outcome.FAILED), "Llegó tarde.", "es");
        assertEquals(List.of(Outcome.WORKED, Outcome.FAILED),
                again(followed).getAids().stream().map(RequestedAid::getOutcome).toList());
        assertTrue(again(followed).isAnswerDue());
        assertEquals("Llegó tarde.", again(followed).getMessages().get(0).getBody());
    }

    @Test
    void whoHelpsAndWhoIsHelpedHaveACodeEach() {
        Receipt receipt = requestAccommodation.submit(helped(Updates.BOTH), null);
        String persons = accessCodes.codeFor(receipt.reference(), Party.PERSON);
        assertNotEquals(receipt.accessCode(), persons);
        assertEquals(Party.REQUESTER,
                followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow().party());
        FollowRequest.Followed person = followRequest.find(receipt.reference(), persons).orElseThrow();
        assertEquals(Party.PERSON, person.party());
        assertTrue(person.isToTakeOver());

        String alone = requestAccommodation.submit(Samples.form(notice, "asl"), null).reference();
        assertTrue(followRequest.find(alone, accessCodes.codeFor(alone, Party.PERSON)).isEmpty(),
                "where there is no such person, their code opens nothing");
    }

    @Test
    void whoeverIsHelpedTakesTheRequestOver() {
        Receipt receipt = requestAccommodation.submit(helped(Updates.REQUESTER), null);
        String persons = accessCodes.codeFor(receipt.reference(), Party.PERSON);
        String helpersPass = followRequest.pass(receipt.reference(), receipt.accessCode()).orElseThrow();
        FollowRequest.Followed person = followRequest.find(receipt.reference(), persons).orElseThrow();

        String draft = drafts.beginChange(now(person));
        RequestForm form = drafts.find(draft).orElseThrow().form();
        assertEquals("Rosa", form.getName());
        assertEquals("es", form.getLanguage());
        form.setRoute(ContactRoute.PHONE);
        form.setContact("(520) 555-0199");
        drafts.send(draft, form);

        AccommodationRequest request = requests.byReference(receipt.reference()).orElseThrow();
        assertTrue(request.isTakenOver());
        assertEquals("Rosa", request.getRequesterName());
        assertEquals("Ana", request.getHelperName());
        assertEquals(List.of(new Reader(Party.PERSON, "es", ContactRoute.PHONE, "(520) 555-0199")), request.readers());
        assertTrue(followRequest.find(receipt.reference(), receipt.accessCode()).isEmpty());
        assertTrue(followRequest.byPass(helpersPass).isEmpty(), "nor does the page that the helper has open");
        assertTrue(followRequest.find(receipt.reference(), persons).orElseThrow().isInCharge());
    }

    @Test
    void whoeverIsHelpedWithdrawsWithoutAnybodysLeave() {
        Receipt receipt = requestAccommodation.submit(helped(Updates.REQUESTER), null);
        FollowRequest.Followed person = followRequest.find(receipt.reference(),
                accessCodes.codeFor(receipt.reference(), Party.PERSON)).orElseThrow();
        amend.withdraw(person, version(person), Set.of(0));
        AccommodationRequest request = again(person);
        assertEquals(RequestStatus.WITHDRAWN, request.getStatus());
        assertEquals(Party.PERSON, request.getHistory().get(1).getParty());
    }

    @Test
    void aHelpersOldFormDoesNotTakeTheRequestBack() {
        Receipt receipt = requestAccommodation.submit(helped(Updates.BOTH), null);
        FollowRequest.Followed helper = followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
        String old = drafts.beginChange(now(helper));
        RequestForm form = drafts.find(old).orElseThrow().form();
        FollowRequest.Followed person = followRequest.find(receipt.reference(),
                accessCodes.codeFor(receipt.reference(), Party.PERSON)).orElseThrow();
        String taking = drafts.beginChange(now(person));
        drafts.send(taking, drafts.find(taking).orElseThrow().form());

        assertThrows(RuntimeException.class, () -> drafts.send(old, form));
        AccommodationRequest request = again(person);
        assertEquals("Rosa", request.getRequesterName());
        assertEquals("rosa@example.org", request.getProfile().getContact());
        assertEquals(RequestRefused.Reason.NOT_IN_CHARGE, assertThrows(RequestRefused.class,
                () -> requestAccommodation.change(request, form, Party.REQUESTER)).reason(), "whatever the form was");
    }

    @Test
    void aHelperPutsNobodyAsideAndNobodyInTheirPlace() {
        Receipt receipt = requestAccommodation.submit(helped(Updates.BOTH), null);
        FollowRequest.Followed helper = followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
        for (RequestForm.Who who : RequestForm.Who.values()) {
            String draft = drafts.beginChange(now(helper));
            RequestForm form = drafts.find(draft).orElseThrow().form();
            form.setForWhom(who);
            if (who == RequestForm.Who.SELF) {
                form.setOnBehalfOf(null);
            } else {
                form.getOnBehalfOf().setName("Somebody Else");
                form.getOnBehalfOf().setContact("else@example.org");
            }
            drafts.send(draft, form);
            assertEquals("Rosa", again(helper).getPerson().getName());
            assertEquals("rosa@example.org", again(helper).getPerson().getContact());
        }
        assertTrue(followRequest.find(receipt.reference(),
                accessCodes.codeFor(receipt.reference(), Party.PERSON)).isPresent());
    }

    @Test
    void aFormThatRestsOnWhatNoLongerHoldsChangesNothing() {
        FollowRequest.Followed followed = asked("asl", "large-print");
        String first = drafts.beginChange(now(followed));
        String second = drafts.beginChange(now(followed));
        RequestForm adds = drafts.find(first).orElseThrow().form();
        List<ChosenAid> aids = new ArrayList<>(adds.getAids());
        aids.add(new ChosenAid("quiet", null, null));
        adds.setAids(aids);
        drafts.send(first, adds);

        assertThrows(ChangedMeanwhile.class, () -> drafts.send(second, drafts.find(second).orElseThrow().form()));
        assertEquals(RequestStatus.RECEIVED, again(followed).aid(2).getStatus(), "what was added is not taken back");
        String third = drafts.beginChange(now(followed));
        amend.withdraw(followed, version(followed), Set.of(0));
        assertThrows(ChangedMeanwhile.class, () -> drafts.send(third, drafts.find(third).orElseThrow().form()));
    }

    @Test
    void anotherLanguageIsAnotherAidDecidedNow() {
        RequestForm asks = Samples.form(notice, "spoken");
        asks.getAids().get(0).setLanguage("vi");
        Receipt receipt = requestAccommodation.submit(asks, null);
        FollowRequest.Followed followed = followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
        clock.set(EVENT.minus(Duration.ofDays(1)));
        String draft = drafts.beginChange(now(followed));
        RequestForm form = drafts.find(draft).orElseThrow().form();
        form.getAids().get(0).setLanguage("so");
        assertThrows(LeadTimeNotMet.class, () -> drafts.send(draft, form));
        form.setShortNoticeAcknowledged(true);
        drafts.send(draft, form);
        assertEquals(List.of(RequestStatus.WITHDRAWN, RequestStatus.RECEIVED),
                again(followed).getAids().stream().map(RequestedAid::getStatus).toList());
        assertEquals(List.of(Decision.ON_TIME, Decision.SHORT_NOTICE),
                again(followed).getAids().stream().map(RequestedAid::getDecision).toList());
    }

    @Test
    void whatThePersonWritesIsNotForWhoeverAskedForThem() {
        Receipt receipt = requestAccommodation.submit(helped(Updates.BOTH), null);
        FollowRequest.Followed helper = followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
        FollowRequest.Followed person = followRequest.find(receipt.reference(),
                accessCodes.codeFor(receipt.reference(), Party.PERSON)).orElseThrow();
        amend.write(person, version(person), "Prefiero que no venga Ana.", "es");
        amend.write(helper, version(helper), "Is there news?", "en");
        assertEquals(1, followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow().messages().size());
        assertEquals(2, followRequest.find(receipt.reference(),
                accessCodes.codeFor(receipt.reference(), Party.PERSON)).orElseThrow().messages().size());
    }

    @Test
    void newsGoToWhoeverAskedWhereNobodyElseCanBeReached() {
        RequestForm form = helped(Updates.PERSON);
        form.getOnBehalfOf().setRoute(null);
        form.getOnBehalfOf().setContact(null);
        form.getOnBehalfOf().setByHand(true);
        assertEquals(List.of("onBehalfOf.updates"), problems(form));
    }

    @Test
    void newsGoWhereTheyAreWanted() {
        Map<Updates, List<Party>> expected = Map.of(
                Updates.REQUESTER, List.of(Party.REQUESTER),
                Updates.PERSON, List.of(Party.PERSON),
                Updates.BOTH, List.of(Party.REQUESTER, Party.PERSON));
        expected.forEach((updates, parties) -> {
            Receipt receipt = requestAccommodation.submit(helped(updates), null);
            AccommodationRequest request = requests.byReference(receipt.reference()).orElseThrow();
            assertEquals(parties, request.readersOfNews().stream().map(Reader::party).toList(), updates.name());
            assertEquals(2, request.readers().size(), "a copy each");
        });
    }

    @Test
    void nobodyAsksForSomebodyElseWithoutTheirPermission() {
        RequestForm form = helped(Updates.BOTH);
        form.getOnBehalfOf().setPermission(false);
        assertEquals(List.of("onBehalfOf.permission"), problems(form));
        form = helped(null);
        form.getOnBehalfOf().setRoute(ContactRoute.EMAIL);
        form.getOnBehalfOf().setContact("nobody");
        assertEquals(List.of("onBehalfOf.contact", "onBehalfOf.updates"), problems(form));
        form = helped(Updates.BOTH);
        form.getOnBehalfOf().setRoute(null);
        assertEquals(List.of("onBehalfOf.route"), problems(form));
        form.getOnBehalfOf().setByHand(true);
        Receipt receipt = requestAccommodation.submit(form, null);
        assertThrows(RuntimeException.class, () -> database.run(em -> em.createNativeQuery(
                "UPDATE accommodation_request SET permission = FALSE WHERE reference = '" + receipt.reference() + "'")
                .executeUpdate()), "the database refuses it too");
    }

    private List<String> problems(RequestForm form) {
        return assertThrows(InvalidRequest.class, () -> requestAccommodation.submit(form, null)).problems().stream()
                .map(InvalidRequest.Problem::field).sorted().toList();
    }

    private RequestForm helped(Updates updates) {
        RequestForm form = Samples.form(notice, "asl");
        form.setLanguage("en");
        form.setForWhom(RequestForm.Who.OTHER);
        RequestForm.Helped person = new RequestForm.Helped();
        person.setName("Rosa");
        person.setLanguage("es");
        person.setPermission(true);
        person.setUpdates(updates);
        person.setRoute(ContactRoute.EMAIL);
        person.setContact("rosa@example.org");
        form.setOnBehalfOf(person);
        return form;
    }

    private FollowRequest.Followed asked(String... aids) {
        Receipt receipt = requestAccommodation.submit(Samples.form(notice, aids), null);
        return followRequest.find(receipt.reference(), receipt.accessCode()).orElseThrow();
    }

    /** The form with what the request says now. */
    private RequestForm changed(FollowRequest.Followed followed) {
        return drafts.find(drafts.beginChange(now(followed))).orElseThrow().form();
    }

    /** What the same person sees who opens the request now. */
    private FollowRequest.Followed now(FollowRequest.Followed before) {
        String reference = before.request().getReference();
        return followRequest.find(reference, accessCodes.codeFor(reference, before.party())).orElseThrow();
    }

    private AccommodationRequest again(FollowRequest.Followed followed) {
        return requests.byReference(followed.request().getReference()).orElseThrow();
    }

    private int version(FollowRequest.Followed followed) {
        return again(followed).getVersion();
    }

    private void confirm(FollowRequest.Followed followed, int position) {
        database.run(em -> em.find(AccommodationRequest.class, followed.request().getId())
                .advance(position, RequestStatus.CONFIRMED, clock.instant(), "coordinator"));
    }
}
