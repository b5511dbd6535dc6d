package org.aviso.providers.offers;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.DatabaseReady;

/**
 * Notes, every minute, which offers nobody has answered in time. Nothing waits for it: an answer that comes late is
 * refused, and a list counts the offer as over, whether or not it was noted.
 */
@ApplicationScoped
public class ExpireOffers {

    private static final Logger LOG = Logger.getLogger(ExpireOffers.class.getName());
    private static final int AT_ONCE = 50;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Offers offers;

    @Inject
    private ExpireOffersOfOne expireOffersOfOne;

    @Inject
    private Clock clock;

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

    // An exception would end the rounds for good.
    private void round() {
        try {
            expire();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "offers could not be looked through", failed);
        }
    }

    /** Notes what is over now, each request in a transaction of its own. */
    public void expire() {
        List<Long> due = offers.requestsWithExpired(clock.instant(), AT_ONCE);
        for (long request : due) {
            try {
                expireOffersOfOne.expire(request);
            } catch (RuntimeException taken) {
                // Somebody works on it at this moment; the next round finds it again.
                LOG.log(Level.FINE, "offers of request {0} wait", request);
            }
        }
    }
}
