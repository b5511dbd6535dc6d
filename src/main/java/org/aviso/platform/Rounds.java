package org.aviso.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the portal does by itself again and again, until it stops. */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<Future<?>> all = new CopyOnWriteArrayList<>();

    /**
     * Does something in rounds. One that fails is told in the log and stops no other.
     *
     * @param first after how long the first round begins
     * @param pause how long after one round the next begins
     * @param what names it in the log, {@code "Deleting drafts"}
     */
    public void every(Duration first, Duration pause, String what, Runnable deed) {
        all.add(executor.scheduleWithFixedDelay(unfailing(what, deed), first.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    // A task that throws is never run again; the next round may find the database back, or no other node at it.
    static Runnable unfailing(String what, Runnable deed) {
        return () -> {
            try {
                deed.run();
            } catch (RuntimeException | Error failed) {
                LOG.log(Level.WARNING, "{0} failed: {1}", new Object[] {what, Failure.told(failed)});
            }
        };
    }

    @PreDestroy
    void stop() {
        all.forEach(each -> each.cancel(false));
    }
}
