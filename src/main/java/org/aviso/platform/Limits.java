package org.aviso.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
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
        MAKE_LETTER(40, Duration.ofMinutes(10)),
        MAIL_TO_ONE(20, Duration.ofDays(1)),
        KEEP_FORM(30, Duration.ofHours(1)),
        SUBSCRIBE(10, Duration.ofHours(1)),
        SUBSCRIBE_ONE(3, Duration.ofHours(12)),
        SUBSCRIBE_ALL(200, Duration.ofHours(1)),
        SIGN_IN(20, Duration.ofMinutes(10)),
        SIGN_IN_TO_ONE_ACCOUNT(10, Duration.ofMinutes(10));

        private final int times;
        private final Duration within;

        Deed(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    // Of whom, only a hash: it is short whatever somebody typed, and no memory dump says who was here.
    private record Key(Deed deed, String hash) {

        static Key of(Deed deed, String who) {
            return new Key(deed, Secrets.hash(who));
        }
    }

    // A bucket that nobody has touched for its time is full again: to forget it then changes nothing.
    private final Cache<Key, Bucket> buckets;

    public Limits() {
        this(Ticker.systemTicker());
    }

    Limits(Ticker ticker) {
        buckets = Caffeine.newBuilder().maximumSize(100_000).ticker(ticker)
                .expireAfter(Expiry.<Key, Bucket>accessing((key, bucket) -> key.deed().within)).build();
    }

    /**
     * Counts a deed.
     *
     * @param who the {@link Sender}, or what the deed is done to
     * @return zero if it may be done, else how many seconds until it may, 1 or more
     */
    public long count(Deed deed, String who) {
        Bucket bucket = buckets.get(Key.of(deed, who), key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(deed.times).refillGreedy(deed.times, deed.within)).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** Takes a deed back that came to nothing: a form that was refused is not a request that was sent. */
    public void forgive(Deed deed, String who) {
        Bucket bucket = buckets.getIfPresent(Key.of(deed, who));
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }
}
