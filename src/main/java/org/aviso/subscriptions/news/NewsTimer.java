package org.aviso.subscriptions.news;

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
import org.aviso.platform.Settings;
import org.aviso.subscriptions.FollowNotices;

/** Tells followers every minute what is new, and forgets who did not confirm. */
@ApplicationScoped
public class NewsTimer {

    private static final Logger LOG = Logger.getLogger(NewsTimer.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private FollowNotices followNotices;

    @Inject
    private TellFollowers tellFollowers;

    @Inject
    private Settings settings;

    private Future<?> rounds;

    void start(@Observes DatabaseReady ready) {
        rounds = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    // An exception would end the rounds for good. It may name an address, so only its kind is logged.
    private void round() {
        try {
            followNotices.forget();
            // Without a mail server it would be told when it is no news any more.
            if (settings.smtpHost().isPresent()) {
                tellFollowers.tellAtOnce();
                tellFollowers.tellOfTheDay();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Followers wait for the next round: {0}", failed.getClass().getName());
        }
    }
}
