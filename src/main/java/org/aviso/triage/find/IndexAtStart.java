package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.aviso.platform.DatabaseReady;

/**
 * Indexes what was stored before there was an index, or past it. A bean of its own: called from within, the index would
 * have no transaction.
 */
@ApplicationScoped
public class IndexAtStart {

    @Inject
    private IndexWords indexWords;

    void onReady(@Observes DatabaseReady ready) {
        while (indexWords.indexSome() == IndexWords.AT_ONCE) {
            // Some at a time, each in a transaction of its own.
        }
    }
}
