package org.aviso.providers.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.intake.MergeRequests;
import org.aviso.language.TypedDate;
import org.aviso.notices.Event;
import org.aviso.notices.Notices;
import org.aviso.providers.KeepProviders;
import org.aviso.providers.Provider;
import org.aviso.providers.ProviderForm;
import org.aviso.providers.Unfit;
import org.aviso.recount.ChangeEvent;
import org.aviso.replies.ReplyToRequest;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.Breakage;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.aviso.triage.AnswerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Providers are asked by mail, answer once and in time, and are booked once at a time; what no longer fits is taken
 * back. All moments are UTC; the agency is seven hours behind.
 */
class OffersIT extends InPortal {

    /** Tuesday, December 1, 2026, 6:00 to 7:00 p.m. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Friday, November 20, 11:00 a.m. */
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final Instant ANSWER_BY = NOW.plus(Duration.ofDays(3));

    @Inject
    private KeepProviders keepProviders;

    @Inject
    private OfferAid offerAid;

    @Inject
    private AnswerOffer answerOffer;

    @Inject
    private Offers offers;

    @Inject
    private ExpireOffers expireOffers;

    @Inject
    private Breakage breakage;

    @Inject
    private AnswerRequest answerRequest;

    @Inject
    private ReplyToRequest reply;

    @Inject
    private AmendRequest amendRequest;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private MergeRequests mergeRequests;

    @Inject
    private Notices notices;

    @Resource(lookup = "jdbc/aviso")
    private DataSource source;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(NOW);
        caller.is("cleo", Role.COORDINATOR);
        notice = samples.event(NOW.minus(Duration.ofDays(30)), EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void onlyACoordinatorSeesAndAsksProviders() {
        String reference = asks("asl");
        long provider = provider("asl");
        ProviderForm form = form("asl");
        for (Runnable who : List.<Runnable>of(() -> caller.is("ada", Role.ADMINISTRATOR, Role.PUBLISHER), caller::isNobody)) {
            who.run();
            assertThrows(NotAllowed.class, () -> keepProviders.list(null, null));
            assertThrows(NotAllowed.class, () -> keepProviders.find(provider));
            assertThrows(NotAllowed.class, () -> keepProviders.add(form));
            assertThrows(NotAllowed.class, () -> keepProviders.change(provider, 1, form));
            assertThrows(NotAllowed.class, () -> offerAid.plan(reference, 0, false));
            assertThrows(NotAllowed.class, () -> offerAid.offer(reference, 1, 0, terms(1), List.of(provider)));
            assertThrows(NotAllowed.class, () -> offerAid.recordAnswer(reference, 1, 1, true));
            assertThrows(NotAllowed.class, () -> offerAid.takeBack(reference, 1, 1));
            assertThrows(NotAllowed.class, () -> offerAid.offersOf(request(reference)));
            assertThrows(NotAllowed.class, () -> offerAid.withoutProvider());
        }
        assertEquals(RequestStatus.RECEIVED, aid(reference).getStatus());
    }

    @Test
    void aProviderIsChangedByWhoeverHasReadIt() {
        long id = provider("asl");
        Provider seen = keepProviders.find(id).orElseThrow();
        ProviderForm form = form("asl", "cart");
        keepProviders.change(id, seen.getVersion(), form);
        assertThrows(ChangedMeanwhile.class, () -> keepProviders.change(id, seen.getVersion(), form), "read before");
        assertEquals(Set.of("asl", "cart"), keepProviders.find(id).orElseThrow().getAids());
        form.setMail("nowhere");
        assertThrows(IllegalArgumentException.class, () -> keepProviders.add(form));
        ProviderForm unknown = form("no-such-aid");
        assertThrows(IllegalArgumentException.class, () -> keepProviders.add(unknown));
        assertTrue(keepProviders.list(Provider.Kind.INTERPRETER, "ase").stream().anyMatch(each -> each.getId() == id));
        assertTrue(keepProviders.list(Provider.Kind.BRAILLE, null).stream().noneMatch(each -> each.getId() == id));
    }

    @Test
    void anOfferGoesOutByMailInTheLanguageOfTheProviderAndSaysNothingOfTheResident() {
        String reference = asks("asl");
        ProviderForm form = form("asl");
        form.setLanguage("es");
        long provider = keepProviders.add(form);
        offer(reference, provider);

        assertEquals(RequestStatus.OFFERED, aid(reference).getStatus());
        assertEquals(ANSWER_BY, aid(reference).getBookBy());
        Object[] mail = mailTo(provider).get(0);
        assertEquals("es", mail[0]);
        assertEquals("¿Puede hacer un trabajo para nosotros?", mail[1]);
        String body = (String) mail[2];
        assertTrue(body.contains("lengua de señas americana") && body.contains("/es/ofertas/"), body);
        assertTrue(body.contains("5:45"), "they come fifteen minutes before: " + body);
        assertFalse(body.contains("Ana") || body.contains("ana-") || body.contains(reference), body);
        String secret = secret(provider);
        assertEquals(0, count("select count(o) from Offer o where o.secretHash = :it or o.mark = :it", secret),
                "what opens it is stored nowhere");
        assertTrue(answerOffer.find("made-up").isEmpty());
    }

    @Test
    void aProviderAnswersOnce() throws SQLException {
        String reference = asks("asl");
        long provider = provider("asl");
        offer(reference, provider);
        String secret = secret(provider);
        caller.isNobody();
        answerOffer.answer(secret, true);

        RequestedAid aid = aid(reference);
        assertEquals(RequestStatus.ACCEPTED, aid.getStatus());
        assertNull(aid.getBookBy());
        HistoryEntry last = last(reference);
        assertEquals(Party.PROVIDER, last.getParty());
        assertEquals(OfferRefused.Reason.CLOSED, refused(() -> answerOffer.answer(secret, true)));
        assertEquals(OfferRefused.Reason.CLOSED, refused(() -> answerOffer.answer(secret, false)));
        long offer = answerOffer.find(secret).orElseThrow().getId();
        for (String state : List.of("OPEN", "DECLINED", "EXPIRED", "WITHDRAWN")) {
            assertThrows(SQLException.class, () -> update(offer, "state = '" + state + "', answered = "
                    + (state.equals("DECLINED") ? "answered" : "NULL") + ", live_aid_id = "
                    + (state.equals("OPEN") ? "requested_aid_id" : "NULL")), state);
        }
        assertEquals(Offer.State.ACCEPTED, answerOffer.find(secret).orElseThrow().getState());
    }

    @Test
    void silenceIsNeverAcceptance() throws SQLException {
        String reference = asks("asl");
        long provider = provider("asl");
        offer(reference, provider);
        long offer = offerOf(reference, provider).getId();
        int version = version(reference);
        assertThrows(IllegalArgumentException.class,
                () -> answerRequest.advance(reference, version, Map.of(0, RequestStatus.CONFIRMED)), "nobody has said yes");
        long aid = aid(reference).getId();
        assertThrows(SQLException.class, () -> run("UPDATE requested_aid SET status = 'CONFIRMED' WHERE id = " + aid));
        assertThrows(SQLException.class, () -> update(offer, "state = 'ACCEPTED'"), "without an answer");

        clock.set(ANSWER_BY.plusMillis(1));
        String secret = secret(provider);
        assertEquals(OfferRefused.Reason.LATE, refused(() -> answerOffer.answer(secret, true)));
        assertEquals(Offer.State.EXPIRED, answerOffer.find(secret).orElseThrow().stateAt(clock.instant()));
        assertTrue(withoutProvider(reference), "known before anybody has noted it");
        assertThrows(SQLException.class, () -> run("UPDATE provider_offer SET state = 'ACCEPTED', answered = TIMESTAMP"
                + " '2026-11-30 00:00:00' WHERE id = " + offer), "an answer after the time");

        expireOffers.expire();
        assertEquals(RequestStatus.SOURCING, aid(reference).getStatus());
        assertEquals(Offer.State.EXPIRED, answerOffer.find(secret).orElseThrow().getState());
        assertNull(last(reference).getActor(), "nobody did it");
        assertTrue(withoutProvider(reference), "the next one is to be asked");
        assertEquals(OfferRefused.Reason.LATE, refused(() -> answerOffer.answer(secret, true)));
        assertEquals(OfferRefused.Reason.LATE,
                refused(() -> offerAid.recordAnswer(reference, version(reference), offer, true)), "by phone neither");
        long next = provider("asl");
        offerAid.offer(reference, version(reference), 0, terms(1, clock.instant().plus(Duration.ofDays(1))),
                List.of(next, provider));
        assertEquals(RequestStatus.OFFERED, aid(reference).getStatus());
        assertFalse(withoutProvider(reference));
    }

    @Test
    void requestsWhoseOffersAreOverAreLookedThroughPageByPage() {
        List<String> references = List.of(asks("asl"), asks("asl"));
        references.forEach(reference -> offer(reference, provider("asl"), provider("asl")));
        List<Long> ids = references.stream().map(reference -> request(reference).getId()).toList();
        clock.set(ANSWER_BY.plusSeconds(1));
        assertEquals(ids.subList(0, 1), offers.requestsWithExpired(clock.instant(), ids.get(0) - 1, 1));
        assertEquals(ids.subList(1, 2), offers.requestsWithExpired(clock.instant(), ids.get(0), 1));
        assertEquals(List.of(), offers.requestsWithExpired(clock.instant(), ids.get(1), 1));
    }

    @Test
    void oneThatCannotBeNotedKeepsNoOtherWaiting() {
        List<String> references = List.of(asks("asl"), asks("asl"));
        references.forEach(reference -> offer(reference, provider("asl")));
        clock.set(ANSWER_BY.plusSeconds(1));
        breakage.of(references.get(0), expireOffers::expire);
        assertEquals(RequestStatus.OFFERED, aid(references.get(0)).getStatus());
        assertEquals(RequestStatus.SOURCING, aid(references.get(1)).getStatus());
        expireOffers.expire();
        assertEquals(RequestStatus.SOURCING, aid(references.get(0)).getStatus());
    }

    @Test
    void aNoAsksForTheNextAtOnce() {
        String reference = asks("asl");
        long one = provider("asl");
        long two = provider("asl");
        offer(reference, one, two);
        answerOffer.answer(secret(one), false);
        assertEquals(RequestStatus.OFFERED, aid(reference).getStatus(), "the other has not answered");
        assertFalse(withoutProvider(reference));
        answerOffer.answer(secret(two), false);
        assertEquals(RequestStatus.SOURCING, aid(reference).getStatus());
        assertTrue(withoutProvider(reference));
        OfferAid.Plan plan = plan(reference);
        assertTrue(plan.fitting().stream().filter(candidate -> Set.of(one, two).contains(candidate.provider().getId()))
                .allMatch(candidate -> candidate.last() == Offer.State.DECLINED));
        provider("asl");
        assertNull(plan(reference).fitting().get(0).last(), "who was not asked yet stands first");
    }

    @Test
    void whoCannotDoItIsNotAsked() {
        String reference = asks(legal("asl"));
        ProviderForm licensed = form("asl");
        licensed.setLicense("L-1");
        set(licensed.getLicenseUntil(), LocalDate.of(2026, 12, 1));
        long fit = keepProviders.add(licensed);
        assertUnfit(reference, fit, Set.of());
        set(licensed.getLicenseUntil(), LocalDate.of(2026, 11, 30));
        assertUnfit(reference, keepProviders.add(licensed), EnumSet.of(Unfit.LICENSE));
        assertUnfit(reference, provider("asl"), EnumSet.of(Unfit.LICENSE));
        assertUnfit(reference, provider("cart"), EnumSet.of(Unfit.AID, Unfit.LICENSE));
        set(licensed.getLicenseUntil(), LocalDate.of(2027, 12, 1));
        set(licensed.getContractUntil(), LocalDate.of(2026, 11, 30));
        assertUnfit(reference, keepProviders.add(licensed), EnumSet.of(Unfit.CONTRACT));
        set(licensed.getContractUntil(), LocalDate.of(2026, 12, 1));
        set(licensed.getContractFrom(), LocalDate.of(2026, 12, 1));
        assertUnfit(reference, keepProviders.add(licensed), Set.of());
        licensed.setEnabled(false);
        assertUnfit(reference, keepProviders.add(licensed), EnumSet.of(Unfit.DISABLED));

        String spoken = asks(new ChosenAid("spoken", "vi", null));
        ProviderForm speaks = form("spoken");
        assertUnfit(spoken, keepProviders.add(speaks), EnumSet.of(Unfit.LANGUAGE));
        speaks.getLanguages().put("vi", true);
        assertUnfit(spoken, keepProviders.add(speaks), Set.of());
        assertUnfit(asks(new ChosenAid("spoken", "und", "Mixteco")), provider("spoken"), Set.of());
    }

    private void assertUnfit(String reference, long provider, Set<Unfit> unfit) {
        int version = version(reference);
        if (unfit.isEmpty()) {
            assertTrue(plan(reference).fitting().stream().anyMatch(each -> each.provider().getId() == provider));
            return;
        }
        assertFalse(plan(reference).fitting().stream().anyMatch(each -> each.provider().getId() == provider));
        int mails = mailTo(provider).size();
        OfferRefused refused = assertThrows(OfferRefused.class,
                () -> offerAid.offer(reference, version, 0, terms(1), List.of(provider)));
        assertEquals(unfit, refused.unfit());
        assertEquals(version, version(reference), "nothing is stored");
        assertEquals(mails, mailTo(provider).size());
    }

    @Test
    void itIsDoneFromADistanceOnlyWhereTheResidentWantsItSo() {
        long provider = provider("asl", "spoken");
        String reference = asks("asl");
        OfferAid.Terms remote = new OfferAid.Terms(true, 1, ANSWER_BY, null, null);
        assertEquals(OfferRefused.Reason.HOW, refused(() -> offerAid.offer(reference, version(reference), 0, remote,
                List.of(provider))));
        assertFalse(offerAid.plan(reference, 0, true).orElseThrow().assignment().isRemote());
        ChosenAid byVideo = new ChosenAid("spoken", "es", null);
        byVideo.getDetails().put("PRESENCE", "VIDEO");
        String video = asks(byVideo);
        assertTrue(plan(video).assignment().isRemote());
        ProviderForm form = form("spoken");
        form.getLanguages().put("es", true);
        assertUnfit(video, keepProviders.add(form), EnumSet.of(Unfit.REMOTE), remote);
        assertEquals(OfferRefused.Reason.HOW, refused(() -> offerAid.offer(video, version(video), 0, terms(1),
                List.of(provider))), "nobody comes to the room");
    }

    private void assertUnfit(String reference, long provider, Set<Unfit> unfit, OfferAid.Terms terms) {
        assertEquals(unfit, assertThrows(OfferRefused.class,
                () -> offerAid.offer(reference, version(reference), 0, terms, List.of(provider))).unfit());
    }

    @Test
    void nobodyIsBookedTwiceAtATime() {
        long provider = provider("asl");
        String first = asks("asl");
        // It begins twenty minutes after the first has ended: no time to get there.
        notice = samples.event(NOW.minus(Duration.ofDays(30)), EVENT.plus(Duration.ofMinutes(95)), Event.Status.SCHEDULED);
        String second = asks("asl");
        notice = samples.event(NOW.minus(Duration.ofDays(30)), EVENT.plus(Duration.ofHours(4)), Event.Status.SCHEDULED);
        String later = asks("asl");
        offer(first, provider);
        assertTrue(plan(second).fitting().stream().filter(each -> each.provider().getId() == provider)
                .allMatch(OfferAid.Candidate::askedElsewhere), "they can be asked, but staff is told");
        offer(second, provider);
        List<String> secrets = secrets(provider);
        answerOffer.answer(secrets.get(0), true);
        OfferRefused refused = assertThrows(OfferRefused.class, () -> answerOffer.answer(secrets.get(1), true));
        assertEquals(EnumSet.of(Unfit.BOOKED), refused.unfit());
        assertEquals(RequestStatus.OFFERED, aid(second).getStatus());
        long other = offerOf(second, provider).getId();
        assertThrows(OfferRefused.class, () -> offerAid.recordAnswer(second, version(second), other, true), "by phone neither");
        answerOffer.answer(secrets.get(1), false);
        assertUnfit(second, provider, EnumSet.of(Unfit.BOOKED));
        offer(later, provider);
        answerOffer.answer(secrets(provider).get(2), true);
        assertEquals(RequestStatus.ACCEPTED, aid(later).getStatus(), "there is time enough");
        String delivery = asks("braille");
        ProviderForm form = form("braille");
        long house = keepProviders.add(form);
        offerAid.offer(delivery, version(delivery), 0, new OfferAid.Terms(false, 1, ANSWER_BY, null, "20 pages"), List.of(house));
        String another = asks("braille");
        offerAid.offer(another, version(another), 0, new OfferAid.Terms(false, 1, ANSWER_BY, null, null), List.of(house));
        secrets(house).forEach(secret -> answerOffer.answer(secret, true));
        assertEquals(RequestStatus.ACCEPTED, aid(another).getStatus(), "what is delivered takes no hours");
    }

    @Test
    void ofTwoAnswersForOneTimeThatComeAtOnceOneIsTaken() throws Exception {
        long provider = provider("asl");
        List<String> references = List.of(asks("asl"), asks("asl"));
        references.forEach(reference -> offer(reference, provider));
        List<String> secrets = secrets(provider);
        assertEquals(1, together(secret -> answerOffer.answer(secret, true), secrets));
        assertEquals(1, references.stream().filter(reference -> aid(reference).getStatus() == RequestStatus.ACCEPTED).count());
    }

    @Test
    void ofTwoProvidersWhoAcceptAtOnceOneIsBookedAndTheOtherIsTold() throws Exception {
        String reference = asks("asl");
        List<Long> both = List.of(provider("asl"), provider("asl"));
        offerAid.offer(reference, version(reference), 0, terms(1), both);
        assertEquals(1, together(secret -> answerOffer.answer(secret, true), both.stream().map(this::secret).toList()));
        assertEquals(RequestStatus.ACCEPTED, aid(reference).getStatus());
        List<Offer.State> states = offers(reference).stream().map(Offer::getState).sorted().toList();
        assertEquals(List.of(Offer.State.ACCEPTED, Offer.State.WITHDRAWN), states);
        assertEquals(3, both.stream().mapToInt(provider -> mailTo(provider).size()).sum(), "two offers, one taken back");
    }

    @Test
    void ofTwoColleaguesWhoAskTheSameProviderOneIsTold() throws Exception {
        String reference = asks("asl");
        long provider = provider("asl");
        int version = version(reference);
        assertEquals(1, together(each -> caller.inARequest(() -> offerAid.offer(reference, version, 0, terms(1),
                List.of(provider))), List.of("one", "two")));
        assertEquals(1, offers(reference).size());
        assertEquals(1, mailTo(provider).size());
        assertEquals(OfferRefused.Reason.ASKED, refused(() -> offer(reference, provider)));
    }

    private int together(Consumer<String> deed, List<String> two) throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier barrier = new CyclicBarrier(two.size());
        List<Future<?>> tries = new ArrayList<>();
        for (String each : two) {
            tries.add(executor.submit(() -> {
                barrier.await(30, TimeUnit.SECONDS);
                deed.accept(each);
                return null;
            }));
        }
        int done = 0;
        for (Future<?> each : tries) {
            try {
                each.get(60, TimeUnit.SECONDS);
                done++;
            } catch (ExecutionException told) {
                assertTrue(told.getCause() instanceof OfferRefused || told.getCause() instanceof ChangedMeanwhile,
                        String.valueOf(told.getCause()));
            }
        }
        return done;
    }

    @Test
    void aLongEventWantsTwoAndCountsAsAcceptedWithBoth() {
        moveTo(EVENT, EVENT.plus(Duration.ofMinutes(90)));
        assertEquals(1, plan(asks("asl")).needed(), "ninety minutes can be done alone");
        moveTo(EVENT, EVENT.plus(Duration.ofMinutes(91)));
        String reference = asks("asl");
        assertEquals(2, plan(reference).needed());
        long one = provider("asl");
        long two = provider("asl");
        offerAid.offer(reference, version(reference), 0, terms(2), List.of(one, two));
        answerOffer.answer(secret(one), true);
        assertEquals(RequestStatus.OFFERED, aid(reference).getStatus(), "one of two");
        answerOffer.answer(secret(two), false);
        assertEquals(RequestStatus.SOURCING, aid(reference).getStatus());
        reply.write(reference, version(reference), "Seguimos buscando.", "es");
        assertEquals(Offer.State.ACCEPTED, offerOf(reference, one).getState(), "who said yes stays booked");
        assertTrue(withoutProvider(reference));
        long three = provider("asl");
        offerAid.offer(reference, version(reference), 0, terms(2), List.of(three));
        answerOffer.answer(secret(three), true);
        assertEquals(RequestStatus.ACCEPTED, aid(reference).getStatus());
        answerRequest.advance(reference, version(reference), Map.of(0, RequestStatus.CONFIRMED));
        offerAid.takeBack(reference, version(reference), offerOf(reference, one).getId());
        assertEquals(RequestStatus.SOURCING, aid(reference).getStatus(), "one is missing again");
        assertEquals(Offer.State.ACCEPTED, offerOf(reference, three).getState());
    }

    @Test
    void staffNotesWhatWasSaidByPhone() {
        String reference = asks("asl");
        long provider = provider("asl");
        offer(reference, provider);
        int read = version(reference);
        offerAid.recordAnswer(reference, read, offerOf(reference, provider).getId(), true);
        assertEquals("cleo", offerOf(reference, provider).getAnsweredBy());
        assertEquals("cleo", last(reference).getActor());
        assertEquals(RequestStatus.ACCEPTED, aid(reference).getStatus());
        assertThrows(ChangedMeanwhile.class, () -> offerAid.takeBack(reference, read, offerOf(reference, provider).getId()));
        assertEquals(OfferRefused.Reason.UNKNOWN, refused(() -> offerAid.takeBack(reference, version(reference), -1)));
        assertEquals(1, count("select count(e) from AuditEntry e where e.subject = :it and e.details like 'OFFER_YES %'",
                reference));
    }

    @Test
    void everyStepIsNotedInCodes() {
        String reference = asks("asl");
        long provider = provider("asl");
        offer(reference, provider);
        long id = offerOf(reference, provider).getId();
        offerAid.recordAnswer(reference, version(reference), id, true);
        offerAid.takeBack(reference, version(reference), id);
        offer(reference, provider);
        long second = offerOf(reference, provider).getId();
        offerAid.takeBack(reference, version(reference), second);
        offer(reference, provider);
        long third = offerOf(reference, provider).getId();
        offerAid.recordAnswer(reference, version(reference), third, false);
        offerAid.plan(reference, 0, false);
        assertEquals(List.of("OFFER_MADE " + id + " " + provider, "OFFER_YES " + id, "OFFER_CANCELLED " + id,
                "OFFER_MADE " + second + " " + provider, "OFFER_WITHDRAWN " + second,
                "OFFER_MADE " + third + " " + provider, "OFFER_NO " + third, "PROVIDERS"),
                database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :it order by e.id",
                        String.class).setParameter("it", reference).getResultList()));
    }

    @Test
    void whatIsTakenBackIsToldAndPaidByTheTermsOfTheProvider() {
        String reference = asks("asl");
        long provider = provider("asl");
        offer(reference, provider);
        answerOffer.answer(secret(provider), true);
        // Booked from 5:45 p.m. on December 1, and free to cancel until 48 hours before.
        clock.set(EVENT.minus(Duration.ofMinutes(15)).minus(Duration.ofHours(48)));
        assertTrue(offerOf(reference, provider).isFreeToCancel(clock.instant()));
        clock.advance(Duration.ofMillis(1));
        assertFalse(offerOf(reference, provider).isFreeToCancel(clock.instant()));
        FollowRequest.Followed resident = resident(reference);
        amendRequest.withdraw(resident, version(reference), List.of(0));
        assertEquals(Offer.State.CANCELLED, offerOf(reference, provider).getState());
        assertTrue(mailTo(provider).stream().anyMatch(mail -> ((String) mail[2]).contains("your terms apply")),
                () -> String.valueOf(((String) mailTo(provider).get(1)[2])));
        assertEquals(RequestStatus.WITHDRAWN, aid(reference).getStatus());
    }

    @Test
    void whatTheResidentChangesIsAskedAnew() {
        String reference = asks("asl");
        long booked = provider("asl");
        offer(reference, booked);
        answerOffer.answer(secret(booked), true);
        ChosenAid legal = new ChosenAid(aid(reference));
        legal.getDetails().put("LEGAL", "YES");
        RequestForm form = Samples.form(notice);
        form.setAids(List.of(legal));
        database.run(em -> requestAccommodation.change(em.createQuery("select r from AccommodationRequest r"
                + " where r.reference = :it", AccommodationRequest.class).setParameter("it", reference).getSingleResult(),
                form, Party.REQUESTER));
        assertEquals(Offer.State.CANCELLED, offerOf(reference, booked).getState(), "they did not say yes to that");
        assertEquals(RequestStatus.SOURCING, aid(reference).getStatus());
        assertTrue(withoutProvider(reference));
    }

    @Test
    void whatStaffSettlesInAnotherWayIsTakenBack() {
        String reference = asks("asl");
        long asked = provider("asl");
        offer(reference, asked);
        answerRequest.advance(reference, version(reference), Map.of(0, RequestStatus.SOURCING));
        assertEquals(Offer.State.WITHDRAWN, offerOf(reference, asked).getState());
        assertEquals(2, mailTo(asked).size());
        assertEquals(OfferRefused.Reason.CLOSED, refused(() -> answerOffer.answer(secret(asked), true)));
        assertFalse(withoutProvider(reference), "they look by themselves");
        offer(reference, asked);
        answerOffer.answer(secrets(asked).get(1), true);
        answerRequest.advance(reference, version(reference), Map.of(0, RequestStatus.SOURCING));
        assertEquals(Offer.State.CANCELLED, offerOf(reference, asked).getState());
    }

    @Test
    void offersGoWithTheirAidIntoTheRequestWithWhichItsOwnIsJoined() {
        String earlier = asks("cart");
        clock.advance(Duration.ofMinutes(10));
        String later = asks("asl");
        long asked = provider("asl");
        offer(later, asked);
        long id = offerOf(later, asked).getId();
        assertEquals(earlier, mergeRequests.merge(earlier, version(earlier), later, version(later), true));

        assertEquals(List.of(), offers(later));
        assertEquals(id, offerOf(earlier, asked).getId(), "it stands where its aid is now");
        int place = requests.byReference(earlier).orElseThrow().getAids().stream()
                .filter(aid -> aid.getCode().equals("asl")).findFirst().orElseThrow().getPosition();
        assertEquals(1, offerAid.plan(earlier, place, false).orElseThrow().offers().size());
        answerOffer.answer(secret(asked), true);
        assertEquals(RequestStatus.ACCEPTED, requests.byReference(earlier).orElseThrow().aid(place).getStatus());
        amendRequest.withdraw(resident(earlier), version(earlier), List.of(place));
        assertEquals(Offer.State.CANCELLED, offerOf(earlier, asked).getState(), "nobody comes for what nobody wants");
        assertEquals(2, mailTo(asked).size());
    }

    @Test
    void bookingsFollowTheirEvent() {
        String reference = asks("asl");
        long booked = provider("asl");
        offer(reference, booked);
        answerOffer.answer(secret(booked), true);
        answerRequest.advance(reference, version(reference), Map.of(0, RequestStatus.CONFIRMED));
        moveTo(EVENT.plus(Duration.ofDays(2)), null);
        assertEquals(Offer.State.CANCELLED, offerOf(reference, booked).getState());
        assertEquals(RequestStatus.SOURCING, aid(reference).getStatus(), "nobody has said yes to the new time");
        assertTrue(withoutProvider(reference));
        assertTrue(mailTo(booked).stream().anyMatch(mail -> ((String) mail[2]).contains("at no cost")));
        assertEquals(1, count("select count(m) from OutboxMail m where m.recipient = :it and m.body like '%En preparación%'",
                "ana-" + notice + "@example.org"), "the resident was told that it was confirmed");

        offer(reference, booked);
        assertEquals(RequestStatus.OFFERED, aid(reference).getStatus());
        caller.is("pia", Role.PUBLISHER);
        changeEvent.cancel(notice, notices.byCode(notice).orElseThrow().getVersion());
        caller.is("cleo", Role.COORDINATOR);
        assertEquals(Offer.State.WITHDRAWN, offerOf(reference, booked).getState());
        assertFalse(withoutProvider(reference), "nobody is asked any more");
        assertFalse(plan(reference).possible());
        assertEquals(OfferRefused.Reason.NO_EVENT, refused(() -> offer(reference, booked)));
    }

    @Test
    void anAnswerIsWantedBeforeTheWorkBeginsAndTextsAreLegible() {
        String reference = asks("asl");
        long provider = provider("asl");
        for (Instant by : List.of(NOW, NOW.minusSeconds(1), EVENT)) {
            assertEquals(OfferRefused.Reason.ANSWER_BY, refused(() -> offerAid.offer(reference, version(reference), 0,
                    terms(1, by), List.of(provider))));
        }
        assertThrows(IllegalArgumentException.class, () -> offerAid.offer(reference, version(reference), 0, terms(1), List.of()));
        assertThrows(IllegalArgumentException.class, () -> offerAid.offer(reference, version(reference), 0, terms(3),
                List.of(provider)));
        assertThrows(IllegalArgumentException.class, () -> offerAid.offer(reference, version(reference), 0,
                new OfferAid.Terms(false, 1, ANSWER_BY, "Library\u202E", null), List.of(provider)));
        assertThrows(IllegalArgumentException.class, () -> offerAid.offer(reference, version(reference), 7, terms(1),
                List.of(provider)));
        // Half of six business days would be three; two are enough: Tuesday, November 24, 5:00 p.m.
        assertEquals(Instant.parse("2026-11-25T00:00:00Z"), plan(reference).answerBy());
    }

    private String asks(String aid) {
        return asks(new ChosenAid(aid, null, null));
    }

    private String asks(ChosenAid aid) {
        RequestForm form = Samples.form(notice);
        form.setAids(List.of(aid));
        form.setShortNoticeAcknowledged(true);
        Receipt receipt = requestAccommodation.submit(form, null);
        return receipt.reference();
    }

    private static ChosenAid legal(String code) {
        ChosenAid aid = new ChosenAid(code, null, null);
        aid.getDetails().put("LEGAL", "YES");
        return aid;
    }

    private long provider(String... aids) {
        return keepProviders.add(form(aids));
    }

    private static ProviderForm form(String... aids) {
        ProviderForm form = new ProviderForm();
        form.setName("Provider " + UUID.randomUUID());
        form.setKind(Provider.Kind.INTERPRETER);
        form.setMail("provider-" + UUID.randomUUID() + "@example.org");
        form.setPhone("(520) 555-0100");
        form.setFreeUntilHours("48");
        form.getLanguages().put("ase", true);
        for (String aid : aids) {
            form.getAids().put(aid, true);
        }
        return form;
    }

    private static void set(TypedDate typed, LocalDate day) {
        typed.setMonth(Integer.toString(day.getMonthValue()));
        typed.setDay(Integer.toString(day.getDayOfMonth()));
        typed.setYear(Integer.toString(day.getYear()));
    }

    private static OfferAid.Terms terms(int needed) {
        return terms(needed, ANSWER_BY);
    }

    private static OfferAid.Terms terms(int needed, Instant by) {
        return new OfferAid.Terms(false, needed, by, "Library", null);
    }

    private void offer(String reference, Long... providers) {
        offerAid.offer(reference, version(reference), 0, terms(1), List.of(providers));
    }

    private void moveTo(Instant starts, Instant ends) {
        caller.is("pia", Role.PUBLISHER);
        changeEvent.move(notice, notices.byCode(notice).orElseThrow().getVersion(), starts, ends);
        caller.is("cleo", Role.COORDINATOR);
    }

    private OfferAid.Plan plan(String reference) {
        return offerAid.plan(reference, 0, false).orElseThrow();
    }

    private FollowRequest.Followed resident(String reference) {
        return new FollowRequest.Followed(request(reference), Party.REQUESTER, null);
    }

    private RequestedAid aid(String reference) {
        return request(reference).aid(0);
    }

    private HistoryEntry last(String reference) {
        List<HistoryEntry> history = request(reference).getHistory();
        return history.get(history.size() - 1);
    }

    private boolean withoutProvider(String reference) {
        return offerAid.withoutProvider().stream().anyMatch(aid -> aid.getRequest().getReference().equals(reference));
    }

    private List<Offer> offers(String reference) {
        return offerAid.offersOf(request(reference));
    }

    /** The newest offer to a provider. */
    private Offer offerOf(String reference, long provider) {
        return offers(reference).stream().filter(offer -> offer.getProvider().getId() == provider).findFirst().orElseThrow();
    }

    /** The mails to a provider, the oldest first: language, subject, text. */
    private List<Object[]> mailTo(long provider) {
        String mail = database.ask(em -> em.find(Provider.class, provider).getMail());
        return database.ask(em -> em.createQuery("select m.language, m.subject, m.body from OutboxMail m"
                + " where m.recipient = :mail order by m.id", Object[].class).setParameter("mail", mail).getResultList());
    }

    private long count(String query, String about) {
        return database.ask(em -> em.createQuery(query, Long.class).setParameter("it", about).getSingleResult());
    }

    private String secret(long provider) {
        return secrets(provider).get(0);
    }

    private List<String> secrets(long provider) {
        Pattern link = Pattern.compile("/(?:offers|ofertas)/([\\w-]+)");
        return mailTo(provider).stream().map(mail -> link.matcher((String) mail[2])).filter(Matcher::find)
                .map(found -> found.group(1)).toList();
    }

    private static OfferRefused.Reason refused(Runnable deed) {
        return assertThrows(OfferRefused.class, deed::run).reason();
    }

    private void update(long offer, String what) throws SQLException {
        run("UPDATE provider_offer SET " + what + " WHERE id = " + offer);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
