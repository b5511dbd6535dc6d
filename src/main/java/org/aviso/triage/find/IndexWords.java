package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AccommodationRequested;
import org.aviso.accommodations.RequestChanged;
import org.aviso.accommodations.RequestsMerged;

/** Keeps the words by which requests are found, in the transaction that stores or changes a request. */
@ApplicationScoped
@Transactional
public class IndexWords {

    /** So many are indexed in one transaction. */
    static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    void onRequested(@Observes AccommodationRequested requested) {
        index(requested.request());
    }

    void onChanged(@Observes RequestChanged changed) {
        index(changed.request());
    }

    void onMerged(@Observes RequestsMerged merged) {
        index(merged.kept());
    }

    /** Indexes requests that have no words of their own and are not found by those of another, at most {@link #AT_ONCE}; gives how many there were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int indexSome() {
        List<AccommodationRequest> some = entities.createQuery("select r from AccommodationRequest r"
                        + " where r.mergedInto is null and not exists (select w from RequestWord w where w.requestId = r.id)"
                        + " order by r.id",
                        AccommodationRequest.class).setMaxResults(AT_ONCE).getResultList();
        some.forEach(this::index);
        return some.size();
    }

    private void index(AccommodationRequest request) {
        Set<String> words = Words.of(request);
        // Whoever has the code of a request that became one with this looks for this.
        entities.createQuery("select r from AccommodationRequest r where r.mergedInto = :request",
                        AccommodationRequest.class).setParameter("request", request.getId()).getResultList()
                .forEach(joined -> words.addAll(Words.of(joined)));
        for (RequestWord known : entities.createQuery("select w from RequestWord w where w.requestId = :request",
                RequestWord.class).setParameter("request", request.getId()).getResultList()) {
            if (!words.remove(known.getWord())) {
                entities.remove(known);
            }
        }
        words.forEach(word -> entities.persist(new RequestWord(request.getId(), word)));
    }
}
