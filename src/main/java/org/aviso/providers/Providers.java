package org.aviso.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The providers. */
@ApplicationScoped
@Transactional
public class Providers {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    void add(Provider provider) {
        entities.persist(provider);
        entities.flush();
    }

    /** Writes a change to the database, that of a list alone included: the next who changes it must have read it. */
    void keep(Provider provider) {
        entities.lock(provider, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    boolean isEmpty() {
        return entities.createQuery("select p.id from Provider p", Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    /**
     * Those of a kind who do something in a language, by their names.
     *
     * @param kind null for any
     * @param language null for any
     * @param limit at most so many
     */
    List<Provider> list(Provider.Kind kind, String language, int limit) {
        String where = (kind == null ? "" : " and p.kind = :kind")
                + (language == null ? "" : " and :language member of p.languages");
        TypedQuery<Provider> query = entities.createQuery("select p from Provider p"
                + where.replaceFirst(" and", " where") + " order by p.name, p.id", Provider.class);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        if (language != null) {
            query.setParameter("language", language);
        }
        return whole(query).setMaxResults(limit).getResultList();
    }

    /** Those who are still asked and do that, by their names. */
    public List<Provider> whoDo(String aid) {
        return whole(entities.createQuery("select p from Provider p where p.enabled = true and :aid member of p.aids"
                + " order by p.name, p.id", Provider.class).setParameter("aid", aid)).getResultList();
    }

    public Optional<Provider> byId(long id) {
        return Optional.ofNullable(entities.find(Provider.class, id));
    }

    /**
     * A provider to whom nothing else is booked until the transaction of the caller ends, read afresh.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Provider held(long id) {
        Provider provider = byId(id).orElseThrow(() -> new IllegalArgumentException("no such provider"));
        entities.refresh(provider, LockModeType.PESSIMISTIC_WRITE);
        return provider;
    }

    private static TypedQuery<Provider> whole(TypedQuery<Provider> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "p.aids")
                .setHint("eclipselink.batch", "p.languages");
    }
}
