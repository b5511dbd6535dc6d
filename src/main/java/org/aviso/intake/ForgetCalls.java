package org.aviso.intake;

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

/** Deletes, every hour, the calls that were written down and never saved. */
@ApplicationScoped
public class ForgetCalls {

    private static final Logger LOG = Logger.getLogger(ForgetCalls.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private TakeCall takeCall;

    private Future<?> task;

    void start(@Observes DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::forget, 2, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void forget() {
        try {
            takeCall.forget();
        } catch (RuntimeException e) {
            // A task that throws is never run again; the next hour may find the database back.
            LOG.log(Level.WARNING, "calls could not be deleted", e);
        }
    }
}
