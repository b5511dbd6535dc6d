package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The requests. */
@ApplicationScoped
@Transactional
public class Requests {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

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

    Optional<AccommodationRequest> byId(long id) {
        return Optional.ofNullable(entities.find(AccommodationRequest.class, id));
    }

    /**
     * What staff still has to do, the most urgent first: short notice, then whatever is due soonest.
     *
     * @param limit at most so many, 1 or more
     */
    public List<AccommodationRequest> queue(int limit) {
        // SHORT_NOTICE sorts after ON_TIME by name.
        return entities.createQuery("select r from AccommodationRequest r where r.open = true"
                        + " order by r.decision desc, r.askBy, r.subject.starts, r.id", AccommodationRequest.class)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setMaxResults(limit).getResultList();
    }

    public long countOpen() {
        return entities.createQuery("select count(r) from AccommodationRequest r where r.open = true", Long.class)
                .getSingleResult();
    }

    private static TypedQuery<AccommodationRequest> whole(TypedQuery<AccommodationRequest> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.aids")
                .setHint("eclipselink.batch", "r.history").setHint("eclipselink.batch", "r.messages");
    }
}
