package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Failure;
import org.aviso.platform.Rounds;

/**
 * Notes, every minute, which offers nobody has answered in time. Nothing waits for it: an answer that comes late is
 * refused, and a list counts the offer as over, whether or not it was noted.
 */
@ApplicationScoped
public class ExpireOffers {

    private static final Logger LOG = Logger.getLogger(ExpireOffers.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    private Offers offers;

    @Inject
    private ExpireOffersOfOne expireOffersOfOne;

    @Inject
    private Clock clock;

    void start(@Observes DatabaseReady ready, Rounds rounds) {
        rounds.every(Duration.ofMinutes(1), Duration.ofMinutes(1), "Looking for offers whose time is over", this::expire);
    }

    /**
     * Notes what is over now. The offers of one request hang together, so each request has a transaction of its own: one
     * that fails keeps no other waiting.
     */
    public void expire() {
        Instant now = clock.instant();
        List<Long> due = offers.requestsWithExpired(now, 0, AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::expire);
            due = offers.requestsWithExpired(now, due.get(due.size() - 1), AT_ONCE);
        }
    }

    private void expire(long request) {
        try {
            expireOffersOfOne.expire(request);
        } catch (RuntimeException failed) {
            // Somebody may work on it at this moment; the next round finds it again.
            LOG.log(Level.WARNING, "The offers of request {0} were not looked through: {1}",
                    new Object[] {Long.toString(request), Failure.told(failed)});
        }
    }
}
