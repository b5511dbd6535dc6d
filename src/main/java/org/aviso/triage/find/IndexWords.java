package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AccommodationRequested;
import org.aviso.accommodations.RequestChanged;
import org.aviso.accommodations.RequestsMerged;
import org.aviso.platform.DatabaseReady;

/** Keeps the words by which requests are found, in the transaction that stores or changes a request. */
@ApplicationScoped
@Transactional
public class IndexWords {

    private static final int AT_ONCE = 100;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private IndexWords self;

    void onRequested(@Observes AccommodationRequested requested) {
        index(requested.request());
    }

    void onChanged(@Observes RequestChanged changed) {
        index(changed.request());
    }

    void onMerged(@Observes RequestsMerged merged) {
        index(merged.kept());
    }

    /** Indexes what was stored before there was an index, or past it. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void onReady(@Observes DatabaseReady ready) {
        while (self.indexSome() == AT_ONCE) {
            // Some at a time, each in a transaction of its own.
        }
    }

    /** Indexes requests that have no words, at most {@link #AT_ONCE}; gives how many there were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int indexSome() {
        List<AccommodationRequest> some = entities.createQuery("select r from AccommodationRequest r"
                        + " where not exists (select w from RequestWord w where w.requestId = r.id) order by r.id",
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
