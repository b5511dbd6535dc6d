package org.aviso.triage.find;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.DatabaseReady;

/** Deletes, every hour, what was only looked for some time ago: it may hold names. */
@ApplicationScoped
public class ForgetViews {

    private static final Logger LOG = Logger.getLogger(ForgetViews.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Views views;

    private Future<?> task;

    void start(@Observes DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void forget() {
        try {
            views.forget();
        } catch (RuntimeException e) {
            // A task that throws is never run again; the next hour may find the database back.
            LOG.log(Level.WARNING, "views could not be deleted", e);
        }
    }
}
