package org.aviso.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often one sender may do what can be abused. Kept in memory, by each node for itself. */
@ApplicationScoped
public class Limits {

    /** What is limited: so many at once, refilled evenly over the time. */
    public enum Deed {
        SEND_REQUEST(30, Duration.ofHours(1)),
        BEGIN_DRAFT(60, Duration.ofHours(1)),
        TRY_CODE(20, Duration.ofMinutes(10)),
        RESEND_CODE(10, Duration.ofHours(1)),
        RESEND_CODE_OF_ONE(3, Duration.ofHours(12)),
        WRITE(30, Duration.ofHours(1)),
        SIGN_IN(20, Duration.ofMinutes(10)),
        SIGN_IN_TO_ONE_ACCOUNT(10, Duration.ofMinutes(10));

        private final int times;
        private final Duration within;

        Deed(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterAccess(Duration.ofHours(12)).build();

    /**
     * Counts a deed.
     *
     * @param who the address of the sender, or what the deed is done to
     * @return zero if it may be done, else how many seconds until it may, 1 or more
     */
    public long count(Deed deed, String who) {
        Bucket bucket = buckets.get(deed + " " + who, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(deed.times).refillGreedy(deed.times, deed.within)).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** Takes a deed back that came to nothing: a form that was refused is not a request that was sent. */
    public void forgive(Deed deed, String who) {
        Bucket bucket = buckets.getIfPresent(deed + " " + who);
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }
}
