package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The requests. */
@ApplicationScoped
@Transactional
public class Requests {

    private static final String AHEAD = "r.open = true and r.subject.starts > :now"
            + " and (r.eventChange is null or r.eventChange <> :cancelled)";

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Event<RequestKept> kept;

    void add(AccommodationRequest request) {
        entities.persist(request);
        // A reference or a key that is taken must show here, not when the transaction ends.
        entities.flush();
    }

    /** A request with all that belongs to it. */
    public Optional<AccommodationRequest> byReference(String reference) {
        return whole(entities.createQuery("select r from AccommodationRequest r where r.reference = :reference",
                AccommodationRequest.class).setParameter("reference", reference)).getResultStream().findFirst();
    }

    Optional<AccommodationRequest> byKey(String key) {
        return whole(entities.createQuery("select r from AccommodationRequest r where r.idempotencyKey = :key",
                AccommodationRequest.class).setParameter("key", key)).getResultStream().findFirst();
    }

    public Optional<AccommodationRequest> byId(long id) {
        return Optional.ofNullable(entities.find(AccommodationRequest.class, id));
    }

    /** Requests with their aids, in no order: two queries, however many. */
    public List<AccommodationRequest> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createQuery("select r from AccommodationRequest r where r.id in :ids",
                        AccommodationRequest.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids").getResultList();
    }

    /**
     * A request that is about to be changed, in the transaction of the caller.
     *
     * @param version the version on which the change was decided
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request
     */
    public AccommodationRequest forChange(String reference, int version) {
        AccommodationRequest request = byReference(reference)
                .orElseThrow(() -> new IllegalArgumentException("no such request"));
        if (request.getVersion() != version) {
            throw new ChangedMeanwhile(reference);
        }
        // A message is a row of its own and would leave the version as it was.
        entities.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return request;
    }

    /**
     * Writes a change to the database.
     *
     * @throws ChangedMeanwhile if somebody else was faster by a moment
     */
    public void keep(AccommodationRequest request) {
        try {
            entities.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new ChangedMeanwhile(request.getReference());
        }
        kept.fire(new RequestKept(request));
    }

    /** Makes an answer to an earlier version of a request be refused, where what changes is a row beside it. */
    public void touch(AccommodationRequest request) {
        entities.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Writes changes of several requests to the database.
     *
     * @throws ChangedMeanwhile if somebody else was faster by a moment with one of them
     */
    public void keepAll() {
        try {
            entities.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new ChangedMeanwhile("one of several");
        }
    }

    /**
     * What staff still has to do, the most urgent first: short notice, then the least business days left. What is over
     * or canceled comes last, unless somebody waits for an answer.
     *
     * @param limit at most so many, 1 or more
     */
    public List<AccommodationRequest> queue(int limit) {
        List<AccommodationRequest> queue = new ArrayList<>(queue("(" + AHEAD + ") or r.answerDue = true", limit));
        if (queue.size() < limit) {
            queue.addAll(queue("r.open = true and r.answerDue = false and not (" + AHEAD + ")", limit - queue.size()));
        }
        return queue;
    }

    private List<AccommodationRequest> queue(String which, int limit) {
        // SHORT_NOTICE sorts after ON_TIME by name. The sooner the event, the fewer business days are left; of two
        // requests for one event, the one that needs the longer lead comes first.
        return entities.createQuery("select r from AccommodationRequest r where " + which
                        + " order by r.decision desc, r.subject.starts, r.askBy, r.id", AccommodationRequest.class)
                .setParameter("now", clock.instant()).setParameter("cancelled", EventChange.CANCELLED)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setMaxResults(limit).getResultList();
    }

    /** The open requests for something that begins after a moment, with their aids and history: three queries for all. */
    public List<AccommodationRequest> openAfter(Instant moment) {
        return entities.createQuery("select r from AccommodationRequest r where r.open = true"
                        + " and r.subject.starts > :moment", AccommodationRequest.class)
                .setParameter("moment", moment)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setHint("eclipselink.batch", "r.history").getResultList();
    }

    /** The open requests about the event of a notice, with their aids and history. */
    public List<AccommodationRequest> openAbout(long noticeId) {
        return entities.createQuery("select r from AccommodationRequest r where r.open = true"
                        + " and r.noticeId = :notice", AccommodationRequest.class)
                .setParameter("notice", noticeId)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setHint("eclipselink.batch", "r.history").getResultList();
    }

    /** How many requests wait for staff: those that are open, and those whose residents wait for an answer. */
    public long countWaiting() {
        return entities.createQuery("select count(r) from AccommodationRequest r where r.open = true"
                + " or r.answerDue = true", Long.class)
                .getSingleResult();
    }

    private static TypedQuery<AccommodationRequest> whole(TypedQuery<AccommodationRequest> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setHint("eclipselink.batch", "r.history").setHint("eclipselink.batch", "r.messages");
    }
}
