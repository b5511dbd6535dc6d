package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.RequestKept;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.RequestsMerged;
import org.aviso.recount.Cause;
import org.aviso.recount.RequestRecounted;

/**
 * Takes offers and bookings back that no longer fit their request: an aid was withdrawn, changed or settled in another
 * way, its event moved or was cancelled. Those of an aid that went to another request go there with it. All in the
 * transaction that did it.
 */
@ApplicationScoped
class OffersFollowRequests {

    /** With these, nobody is asked. */
    private static final Set<RequestStatus> WITHOUT = EnumSet.of(RequestStatus.RECEIVED, RequestStatus.ACKNOWLEDGED,
            RequestStatus.SUBSTITUTE_OFFERED, RequestStatus.NOT_FILLED, RequestStatus.WITHDRAWN);

    @Inject
    private Offers offers;

    @Inject
    private Bookings bookings;

    void follow(@Observes RequestKept event) {
        List<Offer> moot = offers.liveOf(event.request()).stream().filter(offer -> !fits(offer, offer.getAid())).toList();
        moot.forEach(bookings::end);
        moot.stream().map(Offer::getAid).distinct().forEach(aid -> bookings.settle(aid, Party.STAFF, null));
    }

    private static boolean fits(Offer offer, RequestedAid aid) {
        // Whoever looks for somebody else by themselves, and not because an offer came to nothing, starts anew.
        boolean anew = aid.getStatus() == RequestStatus.SOURCING && aid.getBookBy() == null;
        boolean waits = aid.getStatus() == RequestStatus.OFFERED;
        return !WITHOUT.contains(aid.getStatus()) && !anew && offer.isAbout(aid)
                && (offer.getState() == Offer.State.ACCEPTED || waits);
    }

    void follow(@Observes RequestsMerged event) {
        // An aid that both had may have changed places with the other.
        Stream.of(event.kept(), event.closed()).flatMap(request -> offers.of(request).stream()).toList()
                .forEach(Offer::followAid);
    }

    void follow(@Observes RequestRecounted event) {
        AccommodationRequest request = event.request();
        if (event.cause() == Cause.CALENDAR) {
            return;
        }
        boolean over = event.cause() == Cause.EVENT_CANCELLED;
        List<Offer> moot = offers.liveOf(request).stream().filter(offer -> over || !offer.getAssignment().covers(
                bookings.assignmentFor(request, offer.getAid(), offer.getAssignment().isRemote()))).toList();
        moot.forEach(bookings::end);
        for (RequestedAid aid : moot.stream().map(Offer::getAid).distinct().toList()) {
            if (over) {
                request.seekNobody(aid.getPosition());
            } else {
                bookings.settle(aid, Party.STAFF, null);
            }
        }
    }
}
