package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aviso.platform.DatabaseReady;

/** Gives the requests from before there were keys of contacts theirs, at the first start with them: no SQL can. */
@ApplicationScoped
@Transactional
public class ContactKeys {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    void start(@Observes DatabaseReady ready) {
        fill();
    }

    /** Gives a key to each request without one. */
    public void fill() {
        List<Object[]> without;
        do {
            without = entities.createQuery("select r.id, r.profile.route, r.profile.contact from AccommodationRequest r"
                    + " where r.contactKey is null order by r.id", Object[].class).setMaxResults(AT_ONCE).getResultList();
            without.forEach(row -> entities.createQuery("update AccommodationRequest r set r.contactKey = :key"
                            + " where r.id = :id")
                    .setParameter("key", ContactKey.of((ContactRoute) row[1], (String) row[2]))
                    .setParameter("id", row[0]).executeUpdate());
        } while (without.size() == AT_ONCE);
    }
}
