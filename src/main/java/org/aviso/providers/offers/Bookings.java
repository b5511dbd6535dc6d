package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.Ask;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.OfferedLanguage;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.Agency;
import org.aviso.offices.Offices;
import org.aviso.providers.Provider;
import org.aviso.providers.Providers;
import org.aviso.providers.Unfit;
import org.aviso.providers.Work;

/**
 * What an answer of a provider does, and the end of an offer, whoever caused it. Everything runs in the transaction of
 * the caller, who holds the request or has said which version of it they have read.
 */
@ApplicationScoped
class Bookings {

    private static final Set<RequestStatus> AGREED = EnumSet.of(RequestStatus.ACCEPTED, RequestStatus.PARTLY,
            RequestStatus.CONFIRMED);

    /** The answers with which a resident asks for somebody who is not in the room. */
    private static final Set<String> FROM_AFAR = Set.of("VIDEO", "PHONE", "REMOTE");

    private static final String TAKES_PART_REMOTELY = "remote";

    @Inject
    private Offers offers;

    @Inject
    private Providers providers;

    @Inject
    private Notices notices;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Inject
    private Event<OfferWithdrawn> withdrawn;

    @Inject
    private Event<BookingCancelled> cancelled;

    @Inject
    private Event<BookingLost> lost;

    /** When a provider would work for an aid, as its event stands now; the place is that of the event. */
    Assignment assignmentFor(AccommodationRequest request, RequestedAid aid, boolean remote) {
        Notice notice = request.getNoticeId() == null ? null : notices.byId(request.getNoticeId()).orElseThrow();
        Instant starts = notice == null ? request.getSubject().getStarts() : notice.getEvent().getStarts();
        if (request.getSubject().getKind() == Subject.Kind.DOCUMENT
                || aidsOnOffer.find(aid.getServedCode()).map(Aid::getGroup).orElse(null) == Aid.Group.MATERIALS) {
            return Assignment.readyBy(starts, null);
        }
        Agency agency = offices.agency();
        Instant ends = notice == null ? null : notice.getEvent().getEnds();
        return Assignment.between(starts.minus(agency.arrival()), ends == null ? starts.plus(agency.usualLength()) : ends,
                remote, remote ? null : request.getSubject().getPlace(), null);
    }

    /** The language of what is served, or null where it has none or only the resident's note names it. */
    String languageOf(RequestedAid aid) {
        boolean served = aid.getServedCode().equals(aid.getCode())
                || aidsOnOffer.find(aid.getServedCode()).map(Aid::getInLanguage).isPresent();
        return served && !OfferedLanguage.UNLISTED.equals(aid.getLanguage()) ? aid.getLanguage() : null;
    }

    /**
     * Whether it may be done from a distance: the resident wants it so, has agreed to it, or left it open. Whoever wants
     * somebody in the room gets nothing else without their yes (28 CFR 35.160(b)(2)).
     */
    boolean mayBeRemote(RequestedAid aid) {
        return isByVideo(aid) || FROM_AFAR.contains(wish(aid)) || wish(aid).isEmpty() && isLeftOpen(aid);
    }

    /** Whether it may be done in the room. */
    boolean mayBeInTheRoom(RequestedAid aid) {
        return !isByVideo(aid) && !FROM_AFAR.contains(wish(aid)) && !aid.getServedCode().equals(TAKES_PART_REMOTELY);
    }

    private static boolean isByVideo(RequestedAid aid) {
        return aid.isSubstituteByVideo() && aid.getSubstitute().isAccepted();
    }

    private static String wish(RequestedAid aid) {
        return aid.getServedCode().equals(aid.getCode()) ? aid.getDetails().getOrDefault(Ask.PRESENCE,
                aid.getDetails().getOrDefault(Ask.CAPTIONS_WHERE, "")) : "";
    }

    private boolean isLeftOpen(RequestedAid aid) {
        return aid.getServedCode().equals(TAKES_PART_REMOTELY) || aidsOnOffer.find(aid.getServedCode()).stream()
                .flatMap(found -> found.getAsks().stream())
                .anyMatch(ask -> ask == Ask.PRESENCE || ask == Ask.CAPTIONS_WHERE);
    }

    Work workOf(RequestedAid aid, Assignment assignment) {
        return new Work(aid.getServedCode(), languageOf(aid), aid.isLegal(), assignment.isRemote()
                && !assignment.isDelivery(), assignment.begins().atZone(offices.agency().zone()).toLocalDate());
    }

    /**
     * Why each of some providers cannot do that, by their ids; nobody where all can.
     *
     * @param except an offer that does not count, or null
     */
    Map<Long, Set<Unfit>> unfit(Collection<Provider> asked, Work work, Assignment assignment, Offer except) {
        Map<Long, Set<Unfit>> unfit = new HashMap<>();
        asked.forEach(provider -> unfit.put(provider.getId(), provider.unfitFor(work)));
        if (!assignment.isDelivery() && !asked.isEmpty()) {
            Duration travel = offices.agency().travel();
            offers.liveAround(unfit.keySet(), assignment, travel).stream()
                    .filter(other -> except == null || !other.getId().equals(except.getId()))
                    .filter(other -> other.getState() == Offer.State.ACCEPTED
                            && other.getAssignment().collidesWith(assignment, travel))
                    .forEach(other -> unfit.get(other.getProvider().getId()).add(Unfit.BOOKED));
        }
        unfit.values().removeIf(Set::isEmpty);
        return unfit;
    }

    /** Whether the event of a request is ahead and takes place. */
    boolean takesPlace(AccommodationRequest request, Assignment assignment) {
        return request.getEventChange() != EventChange.CANCELLED && assignment.begins().isAfter(clock.instant());
    }

    /**
     * Takes a provider's answer. A yes is refused where they cannot do it any more: of two who accept for one provider
     * at a time, the second is told that the first was faster.
     *
     * @param actor the sign-in name of who noted what came by phone; null where the provider answered
     * @throws OfferRefused if it cannot be
     */
    void answer(Offer offer, boolean yes, String actor) {
        AccommodationRequest request = offer.getAid().getRequest();
        Instant now = clock.instant();
        if (yes) {
            if (!takesPlace(request, offer.getAssignment())) {
                throw new OfferRefused(OfferRefused.Reason.NO_EVENT);
            }
            Provider provider = providers.held(offer.getProvider().getId());
            Set<Unfit> unfit = unfit(List.of(provider), workOf(offer.getAid(), offer.getAssignment()),
                    offer.getAssignment(), offer).getOrDefault(provider.getId(), Set.of());
            if (offer.isOpenAt(now) && !unfit.isEmpty()) {
                throw new OfferRefused(OfferRefused.Reason.UNFIT, provider.getId(), unfit);
            }
        }
        offer.answer(yes, now, actor);
        settle(offer.getAid(), actor == null ? Party.PROVIDER : Party.STAFF, actor);
    }

    /** Takes an offer or a booking back, and tells the provider. */
    void end(Offer offer) {
        Instant now = clock.instant();
        boolean booked = offer.getState() == Offer.State.ACCEPTED;
        offer.end(now);
        if (booked) {
            cancelled.fire(new BookingCancelled(offer, offer.isFreeToCancel(now)));
        } else {
            withdrawn.fire(new OfferWithdrawn(offer));
        }
    }

    /** Notes which offers of a request were not answered in time, and that their aids are looked for again. */
    void expire(AccommodationRequest request) {
        Instant now = clock.instant();
        List<Offer> over = offers.liveOf(request).stream()
                .filter(offer -> offer.getState() == Offer.State.OPEN && !offer.isOpenAt(now)).toList();
        over.forEach(offer -> offer.expire(now));
        over.stream().map(Offer::getAid).distinct().forEach(aid -> settle(aid, Party.PROVIDER, null));
    }

    /** Takes an aid where its offers have it now, after one of them has come to something or to nothing. */
    void settle(RequestedAid aid, Party party, String actor) {
        AccommodationRequest request = aid.getRequest();
        Instant now = clock.instant();
        List<Offer> all = offers.of(aid);
        long accepted = all.stream().filter(offer -> offer.getState() == Offer.State.ACCEPTED).count();
        List<Offer> open = all.stream().filter(offer -> offer.getState() == Offer.State.OPEN).toList();
        boolean enough = accepted >= aid.getProvidersNeeded();
        if (aid.getStatus() == RequestStatus.OFFERED && enough) {
            open.forEach(this::end);
            request.source(aid.getPosition(), RequestStatus.ACCEPTED, now, actor);
        } else if (aid.getStatus() == RequestStatus.OFFERED && open.isEmpty()
                || AGREED.contains(aid.getStatus()) && !enough) {
            boolean promised = aid.getStatus() != RequestStatus.OFFERED && aid.getStatus() != RequestStatus.ACCEPTED;
            request.seekAgain(aid.getPosition(), now, party, actor);
            if (promised) {
                lost.fire(new BookingLost(request, aid.getPosition()));
            }
        }
    }
}
