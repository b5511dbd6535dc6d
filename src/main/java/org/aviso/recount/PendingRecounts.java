package org.aviso.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.accommodations.RequestStatus;

/** The counts that staff has to answer, or has answered by keeping a promise. */
@ApplicationScoped
@Transactional
class PendingRecounts {

    /** About what was taken back or delivered there is nothing to answer. */
    private static final List<RequestStatus> OVER = Arrays.stream(RequestStatus.values())
            .filter(status -> !status.isOpen()).toList();

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    void add(PendingRecount pending) {
        entities.persist(pending);
    }

    void remove(PendingRecount pending) {
        entities.remove(pending);
    }

    /** All of open requests, by the id of the aid. */
    Map<Long, PendingRecount> ofOpenRequests() {
        Map<Long, PendingRecount> byAid = new HashMap<>();
        entities.createQuery("select p from PendingRecount p join fetch p.aid where p.aid.request.open = true",
                        PendingRecount.class)
                .getResultList().forEach(pending -> byAid.put(pending.getAid().getId(), pending));
        return byAid;
    }

    /** Those of a request that wait for an answer, in the order of its aids. */
    List<PendingRecount> waiting(String reference) {
        return entities.createQuery("select p from PendingRecount p join fetch p.aid"
                        + " where p.aid.request.reference = :reference and p.kept is null and p.aid.status not in :over order by p.id",
                        PendingRecount.class)
                .setParameter("reference", reference).setParameter("over", OVER).getResultList();
    }

    /** The ids of the open requests that wait for an answer. */
    Set<Long> requestsWaiting() {
        return new HashSet<>(entities.createQuery("select distinct p.aid.request.id from PendingRecount p"
                        + " where p.kept is null and p.aid.status not in :over and p.aid.request.open = true", Long.class)
                .setParameter("over", OVER).getResultList());
    }
}
