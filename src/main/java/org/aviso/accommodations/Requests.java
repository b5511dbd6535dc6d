package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests. */
@ApplicationScoped
@Transactional
public class Requests {

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
     * A request that nobody else changes until the transaction of the caller ends, read afresh: for a change that rests
     * on no version, because whoever makes it has read none.
     */
    public AccommodationRequest held(long id) {
        return entities.find(AccommodationRequest.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /**
     * A request that is about to be changed, in the transaction of the caller.
     *
     * @param version the version on which the change was decided
     * @throws ChangedMeanwhile if the request has another version by now, or became one with another
     * @throws IllegalArgumentException if there is no such request
     */
    public AccommodationRequest forChange(String reference, int version) {
        AccommodationRequest request = byReference(reference)
                .orElseThrow(() -> new IllegalArgumentException("no such request"));
        beginChange(request, version);
        return request;
    }

    /**
     * Begins to change a request that was read in the transaction of the caller.
     *
     * @param version the version on which the change was decided
     * @throws ChangedMeanwhile if the request has another version by now, or became one with another
     */
    public void beginChange(AccommodationRequest request, int version) {
        if (request.getVersion() != version || request.isMerged()) {
            throw new ChangedMeanwhile(request.getReference());
        }
        // A message is a row of its own and would leave the version as it was.
        entities.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Holds two requests until the transaction of the caller ends, and reads them afresh. Whoever joins two holds them in
     * the order of their ids, so that of two who do so at once the second waits for the first, and none for the other.
     */
    public void hold(String one, String other) {
        entities.createQuery("select r.id from AccommodationRequest r where r.reference in :both order by r.id", Long.class)
                .setParameter("both", List.of(one, other)).getResultList()
                .forEach(id -> entities.find(AccommodationRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Does something to a request, in the transaction of the caller, in which the database is asked for something in
     * between: that writes what has changed before, so that whoever was faster shows there and not only in {@link #keep}.
     *
     * @throws ChangedMeanwhile if somebody else was faster by a moment
     */
    public void alone(String reference, Runnable deed) {
        try {
            deed.run();
        } catch (PersistenceException meanwhile) {
            if (!isLostRace(meanwhile)) {
                throw meanwhile;
            }
            throw new ChangedMeanwhile(reference);
        }
    }

    // Class 40: the database has taken back one of two transactions that waited for each other.
    private static boolean isLostRace(PersistenceException failure) {
        return failure instanceof OptimisticLockException || failure instanceof PessimisticLockException
                || failure instanceof LockTimeoutException
                || Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof SQLException sql && sql.getSQLState() != null
                                && sql.getSQLState().startsWith("40"));
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

    /** The open requests for something that begins after a moment, with their aids and history: three queries for all. */
    public List<AccommodationRequest> openAfter(Instant moment) {
        return entities.createQuery("select r from AccommodationRequest r where r.open = true"
                        + " and r.subject.starts > :moment", AccommodationRequest.class)
                .setParameter("moment", moment)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setHint("eclipselink.batch", "r.history").getResultList();
    }

    /** Every open request, with its aids: two queries for all. */
    public List<AccommodationRequest> open() {
        return entities.createQuery("select r from AccommodationRequest r where r.open = true order by r.received, r.id",
                        AccommodationRequest.class)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids").getResultList();
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

    /** The texts that wait for a translation, with their messages and requests, the longest waiting first. */
    public List<MessageText> held(int limit) {
        return entities.createQuery("select t from MessageText t join fetch t.message m join fetch m.request"
                        + " where t.sent is null order by m.sent, t.id", MessageText.class)
                .setMaxResults(limit).getResultList();
    }

    /** How many texts wait for a translation. */
    public long countHeld() {
        return entities.createQuery("select count(t) from MessageText t where t.sent is null", Long.class)
                .getSingleResult();
    }

    private static TypedQuery<AccommodationRequest> whole(TypedQuery<AccommodationRequest> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setHint("eclipselink.batch", "r.history").setHint("eclipselink.batch", "r.messages")
                .setHint("eclipselink.batch", "r.messages.texts");
    }
}
