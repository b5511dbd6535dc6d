package org.aviso.staff.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.DatabaseReady;

/** Seals the trail every hour, and writes each seal to the log. */
@ApplicationScoped
public class SealTrail {

    private static final Logger LOG = Logger.getLogger(SealTrail.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private AuditSeals seals;

    private Future<?> task;

    void start(@Observes DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::seal, 5, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void seal() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            // Another node was faster, or the database is away: the next hour seals what this one has not.
            LOG.log(Level.WARNING, "the audit trail was not sealed: {0}", e.getClass().getName());
        }
    }

    /** Seals all that is settled; each seal in a transaction of its own. */
    void sealAll() {
        Optional<AuditSeal> seal = seals.seal();
        while (seal.isPresent()) {
            LOG.log(Level.INFO, "Seal {0} of the audit trail: {1}",
                    new Object[] {Integer.toString(seal.get().getNumber()), seal.get().getHash()});
            seal = seals.seal();
        }
    }
}
