package org.aviso.providers.offers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;

/** Who was asked for the aids of a request, on its page; what the next step with providers is. */
@Named
@RequestScoped
public class AidOffers {

    private static final Set<Offer.State> SHOWN = EnumSet.of(Offer.State.OPEN, Offer.State.ACCEPTED, Offer.State.EXPIRED);

    @Inject
    private OfferAid offerAid;

    @Inject
    private Clock clock;

    private Map<Long, List<Offer>> byAid;
    private Instant now;

    /** The offers for an aid, the newest first, one query for all aids of a request; of those that are over, the last. */
    public List<Offer> of(RequestedAid aid) {
        List<Offer> all = all(aid);
        return all.stream().filter(offer -> offer.equals(all.get(0)) || offer.isLive() && SHOWN.contains(state(offer)))
                .toList();
    }

    private List<Offer> all(RequestedAid aid) {
        if (byAid == null) {
            now = clock.instant();
            byAid = offerAid.offersOf(aid.getRequest()).stream()
                    .collect(Collectors.groupingBy(offer -> offer.getAid().getId()));
        }
        return byAid.getOrDefault(aid.getId(), List.of());
    }

    /** Where an offer stands now. */
    public Offer.State state(Offer offer) {
        return offer.stateAt(now);
    }

    /** Whether the next provider is to be asked for an aid: nobody is booked though somebody was to be by now. */
    public boolean asksNext(RequestedAid aid) {
        return aid.getBookBy() != null && !aid.getBookBy().isAfter(clock.instant())
                && (aid.getStatus() == RequestStatus.OFFERED || aid.getStatus() == RequestStatus.SOURCING);
    }

    /** Whether anything can be done with providers about an aid. */
    public boolean isAskable(RequestedAid aid) {
        return !all(aid).isEmpty() || aid.getStatus().next().contains(RequestStatus.OFFERED);
    }
}
