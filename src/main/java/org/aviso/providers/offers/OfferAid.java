package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.offices.Agency;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Offices;
import org.aviso.providers.Provider;
import org.aviso.providers.Providers;
import org.aviso.providers.Unfit;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Asks providers for an aid, notes what they answer by phone, and takes offers and bookings back. As for every change of
 * a request, whoever does it says which version they have read.
 */
@ApplicationScoped
@Transactional
public class OfferAid {

    /** So many aids without a provider at once are more than anybody can see to in a day. */
    public static final int MOST = 200;

    /** What tires hands and voices, so that two take turns where it is long. */
    private static final Set<String> IN_TURNS = Set.of("asl", "cdi", "sign", "tactile", "spoken");

    private static final int TEAM = 2;

    @Inject
    private Requests requests;

    @Inject
    private Providers providers;

    @Inject
    private Offers offers;

    @Inject
    private Bookings bookings;

    @Inject
    private OfferSecrets secrets;

    @Inject
    private Offices offices;

    @Inject
    private ContactDirectory directory;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    @Inject
    private Event<OfferMade> made;

    /**
     * Somebody who may be asked.
     *
     * @param unfit why they cannot do it; nothing where they can
     * @param last what became of the last offer to them for this aid, or null
     * @param askedElsewhere whether they are asked for something else at that time, and have not answered
     */
    public record Candidate(Provider provider, Set<Unfit> unfit, Offer.State last, boolean askedElsewhere) {

        public boolean isFit() {
            return unfit.isEmpty();
        }
    }

    /**
     * What there is to decide about an aid.
     *
     * @param language the language that a provider must have, or null
     * @param possible whether a provider can be asked for it as it stands
     * @param eitherWay whether the resident left open if it is done in the room or from a distance
     * @param assignment what a provider would be asked for
     * @param length how long the event is; zero for what is delivered
     * @param needed how many providers to ask for: a team of two where it is long
     * @param answerBy until when to ask for an answer
     * @param fitting those who can do it: who was not asked yet, and for nothing else at that time, comes first
     * @param others those who do such work, but cannot do this
     * @param offers every offer so far, the newest first
     */
    public record Plan(AccommodationRequest request, RequestedAid aid, String language, boolean possible,
            boolean eitherWay, Assignment assignment, Duration length, int needed, Instant answerBy, List<Candidate> fitting,
            List<Candidate> others, List<Offer> offers) { }

    /**
     * What is offered, and until when it can be answered.
     *
     * @param needed how many providers must say yes, 1 or 2
     * @param place where it is done; null where it is done from a distance, or delivered
     * @param material what there is to prepare with, or null
     */
    public record Terms(boolean remote, int needed, Instant answerBy, String place, String material) { }

    /**
     * What there is to decide about an aid.
     *
     * @param wanted whether it would be done from a distance, where the resident left that open
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<Plan> plan(String reference, int position, boolean wanted) {
        String actor = signedIn.require(Role.COORDINATOR);
        Optional<RequestedAid> aid = requests.byReference(reference).stream()
                .flatMap(request -> request.getAids().stream()).filter(each -> each.getPosition() == position).findFirst();
        aid.ifPresent(found -> audit.record(actor, Deed.SAW, AuditEntry.Kind.REQUEST, reference,
                Detail.PROVIDERS.with()));
        return aid.map(found -> plan(found, bookings.mayBeRemote(found) && (wanted || !bookings.mayBeInTheRoom(found))));
    }

    /**
     * The request of an aid, to say what became of it.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> find(String reference) {
        signedIn.require(Role.COORDINATOR);
        return requests.byReference(reference);
    }

    private Plan plan(RequestedAid aid, boolean remote) {
        AccommodationRequest request = aid.getRequest();
        Assignment assignment = bookings.assignmentFor(request, aid, remote);
        Agency agency = offices.agency();
        Duration length = assignment.isDelivery() ? Duration.ZERO
                : Duration.between(assignment.getStarts(), assignment.getEnds()).minus(agency.arrival());
        List<Offer> past = offers.of(aid);
        List<Candidate> candidates = candidates(aid, assignment, past, agency.travel());
        boolean team = length.compareTo(agency.teamAbove()) > 0 && IN_TURNS.contains(aid.getServedCode());
        Instant now = clock.instant();
        boolean possible = canBeOffered(aid) && bookings.takesPlace(request, assignment);
        return new Plan(request, aid, bookings.languageOf(aid), possible,
                bookings.mayBeRemote(aid) && bookings.mayBeInTheRoom(aid) && !assignment.isDelivery(), assignment, length,
                team ? TEAM : aid.getProvidersNeeded(),
                possible ? AnswerBy.propose(leadTimes.rule(), directory.calendar(), now, assignment.begins(),
                        leadTimes.settledBy(request.getSubject().getStarts())) : null,
                candidates.stream().filter(Candidate::isFit).toList(),
                candidates.stream().filter(candidate -> !candidate.isFit()).toList(), past);
    }

    private List<Candidate> candidates(RequestedAid aid, Assignment assignment, List<Offer> past, Duration travel) {
        List<Provider> whoDo = providers.whoDo(aid.getServedCode());
        if (whoDo.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<Long, Set<Unfit>> unfit = bookings.unfit(whoDo, bookings.workOf(aid, assignment), assignment, null);
        Set<Long> elsewhere = assignment.isDelivery() ? Set.of()
                : offers.liveAround(whoDo.stream().map(Provider::getId).toList(), assignment, travel).stream()
                        .filter(other -> other.isOpenAt(now) && !other.getAid().equals(aid)
                                && other.getAssignment().collidesWith(assignment, travel))
                        .map(other -> other.getProvider().getId()).collect(Collectors.toSet());
        List<Candidate> candidates = new ArrayList<>();
        for (Provider provider : whoDo) {
            Offer.State last = past.stream().filter(offer -> offer.getProvider().equals(provider)).findFirst()
                    .map(offer -> offer.stateAt(now)).orElse(null);
            // Whoever is asked or booked for it stands among the offers.
            if (last != Offer.State.OPEN && last != Offer.State.ACCEPTED) {
                candidates.add(new Candidate(provider, unfit.getOrDefault(provider.getId(), Set.of()), last,
                        elsewhere.contains(provider.getId())));
            }
        }
        candidates.sort(Comparator.comparing((Candidate candidate) -> candidate.last() != null)
                .thenComparing(Candidate::askedElsewhere));
        return candidates;
    }

    private static boolean canBeOffered(RequestedAid aid) {
        return aid.getStatus() == RequestStatus.OFFERED || aid.getStatus().next().contains(RequestStatus.OFFERED);
    }

    /**
     * Asks providers for an aid. Each gets a mail with an address of their own, where they answer once.
     *
     * @param version the version of the request that the caller has read
     * @param asked the ids of the providers; at least one
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws OfferRefused if one of them cannot be asked; then nobody is
     * @throws IllegalArgumentException if there is no such request, aid or provider, or a text is too long or not legible
     */
    public void offer(String reference, int version, int position, Terms terms, List<Long> asked) {
        String actor = signedIn.require(Role.COORDINATOR);
        check(terms, asked);
        alone(reference, version, request -> offer(request, position, terms, asked, actor));
    }

    private void offer(AccommodationRequest request, int position, Terms terms, List<Long> asked, String actor) {
        RequestedAid aid = request.aid(position);
        bookings.expire(request);
        Assignment work = bookings.assignmentFor(request, aid, terms.remote()).at(terms.place(), terms.material());
        if (!canBeOffered(aid)) {
            throw new OfferRefused(OfferRefused.Reason.SETTLED);
        }
        if (!bookings.takesPlace(request, work)) {
            throw new OfferRefused(OfferRefused.Reason.NO_EVENT);
        }
        if (!work.isDelivery() && !(terms.remote() ? bookings.mayBeRemote(aid) : bookings.mayBeInTheRoom(aid))) {
            throw new OfferRefused(OfferRefused.Reason.HOW);
        }
        Instant now = clock.instant();
        List<Provider> found = asked.stream().distinct().map(id -> providers.byId(id)
                .orElseThrow(() -> new IllegalArgumentException("no such provider"))).toList();
        Set<Long> live = offers.of(aid).stream().filter(Offer::isLive).map(offer -> offer.getProvider().getId())
                .collect(Collectors.toCollection(HashSet::new));
        Map<Long, Set<Unfit>> unfit = bookings.unfit(found, bookings.workOf(aid, work), work, null);
        for (Provider provider : found) {
            if (live.contains(provider.getId())) {
                throw new OfferRefused(OfferRefused.Reason.ASKED, provider.getId(), Set.of());
            }
            if (unfit.containsKey(provider.getId())) {
                throw new OfferRefused(OfferRefused.Reason.UNFIT, provider.getId(), unfit.get(provider.getId()));
            }
            OfferSecrets.Secret secret = secrets.next();
            Offer offer = new Offer(aid, provider, work, secret, terms.answerBy(), now, actor);
            offers.add(offer);
            made.fire(new OfferMade(offer, secret.text()));
            audit.record(actor, Deed.SENT, AuditEntry.Kind.REQUEST, request.getReference(),
                    Detail.OFFER_MADE.with(offer.getId(), provider.getId()));
        }
        request.askProviders(position, terms.needed(), terms.answerBy(), now, actor);
    }

    private void alone(String reference, int version, Consumer<AccommodationRequest> deed) {
        AccommodationRequest request = requests.forChange(reference, version);
        requests.alone(reference, () -> deed.accept(request));
        requests.keep(request);
    }

    private static void check(Terms terms, List<Long> asked) {
        if (asked.isEmpty() || terms.needed() < 1 || terms.needed() > TEAM) {
            throw new IllegalArgumentException("one or two of those who are asked are needed");
        }
        checkText(terms.place(), Assignment.LONGEST_PLACE);
        checkText(terms.material(), Assignment.LONGEST_MATERIAL);
    }

    private static void checkText(String text, int longest) {
        if (text != null) {
            Legible.Check.fit(text, longest);
        }
    }

    /**
     * Notes what a provider has answered by phone.
     *
     * @param version the version of the request that the caller has read
     * @param id the id of the offer
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws OfferRefused if there is nothing to answer any more, the provider cannot do it, or the request has no such
     *     offer
     */
    public void recordAnswer(String reference, int version, long id, boolean yes) {
        String actor = signedIn.require(Role.COORDINATOR);
        alone(reference, version, request -> {
            bookings.answer(offer(request, id), yes, actor);
            audit.record(actor, Deed.ENTERED, AuditEntry.Kind.REQUEST, reference,
                    (yes ? Detail.OFFER_YES : Detail.OFFER_NO).with(id));
        });
    }

    /**
     * Takes an offer back, or cancels what was accepted. The provider gets a mail.
     *
     * @param version the version of the request that the caller has read
     * @param id the id of the offer
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws OfferRefused if it came to nothing before, or the request has no such offer
     */
    public void takeBack(String reference, int version, long id) {
        String actor = signedIn.require(Role.COORDINATOR);
        alone(reference, version, request -> {
            Offer offer = offer(request, id);
            if (!offer.isLive()) {
                throw new OfferRefused(OfferRefused.Reason.CLOSED);
            }
            bookings.end(offer);
            bookings.settle(offer.getAid(), Party.STAFF, actor);
            audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, (offer.getState() == Offer.State.CANCELLED
                    ? Detail.OFFER_CANCELLED : Detail.OFFER_WITHDRAWN).with(id));
        });
    }

    private Offer offer(AccommodationRequest request, long id) {
        return offers.of(request).stream().filter(offer -> offer.getId() == id).findFirst()
                .orElseThrow(() -> new OfferRefused(OfferRefused.Reason.UNKNOWN));
    }

    /**
     * What names an offer in the address of its answer, for a provider whom our mail does not reach.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public String secretOf(Offer offer) {
        signedIn.require(Role.COORDINATOR);
        return secrets.of(offer);
    }

    /**
     * Every offer for the aids of a request, the newest first.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<Offer> offersOf(AccommodationRequest request) {
        signedIn.require(Role.COORDINATOR);
        return offers.of(request);
    }

    /**
     * The aids for which the next provider is to be asked, or whether it can be done from a distance: whoever was asked
     * has not said yes in time. The soonest event first; at most {@link #MOST}.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<RequestedAid> withoutProvider() {
        signedIn.require(Role.COORDINATOR);
        return offers.withoutProvider(clock.instant(), MOST);
    }
}
