package org.aviso.correspondence;

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

/** Asks every few minutes whether it is time for the mail of the morning. */
@ApplicationScoped
public class DigestTimer {

    private static final Logger LOG = Logger.getLogger(DigestTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private MorningDigest digest;

    @Inject
    private MailServer server;

    private Future<?> task;

    void start(@Observes DatabaseReady ready) {
        // Without a mail server it would come days later, when it says what no longer holds.
        if (server.isSet()) {
            task = executor.scheduleWithFixedDelay(this::write, 1, 5, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void write() {
        try {
            digest.write();
        } catch (RuntimeException failed) {
            // Another node was faster, or the next round may find the database back.
            LOG.log(Level.INFO, "The mail of the morning was not written here: {0}", failed.getClass().getName());
        }
    }
}
