package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Secrets;

/** The offers. */
@ApplicationScoped
@Transactional
public class Offers {

    private static final Set<Offer.State> LIVE = EnumSet.of(Offer.State.OPEN, Offer.State.ACCEPTED);

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    void add(Offer offer) {
        // An earlier offer to the same provider may have ended just now: that comes first.
        entities.flush();
        entities.persist(offer);
        entities.flush();
    }

    /** Writes what has changed to the database: two steps of one aid are two statements. */
    void keep() {
        entities.flush();
    }

    /** The offer that a secret names. */
    Optional<Offer> bySecret(String secret) {
        return entities.createQuery("select o from Offer o join fetch o.provider where o.secretHash = :hash", Offer.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    /** The id of the request to which the offer belongs that a secret names. */
    Optional<Long> requestBySecret(String secret) {
        return entities.createQuery("select o.requestId from Offer o where o.secretHash = :hash", Long.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    /** Every offer for an aid, the newest first. */
    List<Offer> of(RequestedAid aid) {
        return entities.createQuery("select o from Offer o join fetch o.provider where o.aid = :aid"
                + " order by o.offered desc, o.id desc", Offer.class).setParameter("aid", aid).getResultList();
    }

    /** Every offer for the aids of a request, the newest first. */
    List<Offer> of(AccommodationRequest request) {
        return entities.createQuery("select o from Offer o join fetch o.provider join fetch o.aid"
                + " where o.requestId = :request order by o.offered desc, o.id desc", Offer.class)
                .setParameter("request", request.getId()).getResultList();
    }

    /** The offers for the aids of a request that are open or accepted, the oldest first. */
    List<Offer> liveOf(AccommodationRequest request) {
        return entities.createQuery("select o from Offer o join fetch o.provider join fetch o.aid"
                + " where o.requestId = :request and o.state in :live order by o.id", Offer.class)
                .setParameter("request", request.getId()).setParameter("live", LIVE).getResultList();
    }

    /** The offers for some aids that were accepted, in the order of their making. */
    List<Offer> accepted(Collection<Long> aids) {
        return aids.isEmpty() ? List.of() : entities.createQuery("select o from Offer o join fetch o.provider"
                        + " where o.aid.id in :aids and o.state = :accepted order by o.id", Offer.class)
                .setParameter("aids", aids).setParameter("accepted", Offer.State.ACCEPTED).getResultList();
    }

    /**
     * What providers have accepted, or were asked for, at about a time.
     *
     * @param providers the ids of the providers; at least one
     * @param travel how long they need from one place to another
     */
    List<Offer> liveAround(Collection<Long> providers, Assignment assignment, Duration travel) {
        return entities.createQuery("select o from Offer o where o.provider.id in :providers and o.state in :live"
                        + " and o.assignment.starts < :until and o.assignment.ends > :since", Offer.class)
                .setParameter("providers", providers).setParameter("live", LIVE)
                .setParameter("until", assignment.getEnds().plus(travel))
                .setParameter("since", assignment.begins().minus(travel)).getResultList();
    }

    /**
     * The ids of the requests with offers whose time to answer by is over, in their order.
     *
     * @param after only those with greater ids
     */
    List<Long> requestsWithExpired(Instant now, long after, int limit) {
        return entities.createQuery("select distinct o.requestId from Offer o where o.state = :open and o.expires < :now"
                        + " and o.requestId > :after order by o.requestId", Long.class)
                .setParameter("open", Offer.State.OPEN).setParameter("now", now).setParameter("after", after)
                .setMaxResults(limit).getResultList();
    }

    /**
     * The aids for which the next provider is to be asked, the soonest event first: nobody is booked though somebody was
     * to be by now. An offer whose time is over counts from that moment on, whether or not anybody has noted it.
     */
    List<RequestedAid> withoutProvider(Instant now, int limit) {
        return entities.createQuery("select a from RequestedAid a join fetch a.request r where a.bookBy <= :now"
                        + " and a.status in :looking and r.subject.starts > :now"
                        + " and (r.eventChange is null or r.eventChange <> :cancelled) order by r.subject.starts, a.id",
                        RequestedAid.class)
                .setParameter("now", now)
                .setParameter("looking", EnumSet.of(RequestStatus.OFFERED, RequestStatus.SOURCING))
                .setParameter("cancelled", EventChange.CANCELLED).setMaxResults(limit).getResultList();
    }
}
