package org.aviso.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when an answer stays true. Whatever puts into it what depends on the clock says here when that will change: no
 * copy of the answer is kept longer, and its page knows when to look again.
 */
@Named
@RequestScoped
public class Freshness {

    /** How long a copy is kept at most: what staff changes shows everywhere within twice that time. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    @Inject
    private Clock clock;

    private Instant changes;

    /**
     * Says that a part of the answer is told differently from a moment on, or directly after it. The moment is counted
     * from the one by which the part was decided, not from now: should it pass before the answer is sent, the answer is
     * kept by nobody.
     */
    public void changesAt(Instant moment) {
        if (changes == null || moment.isBefore(changes)) {
            changes = moment;
        }
    }

    /** When the first part of the answer changes, as scripts read it; null where no part does. */
    public String getUntil() {
        return changes == null ? null : changes.toString();
    }

    /** What {@code Cache-Control} says of an answer that everyone may keep, once all of it is there. */
    public String cacheControl() {
        return cacheControl(clock.instant(), changes);
    }

    // Whole seconds, rounded down: a copy is fresh as long as its age in seconds is less. Caches count the age from
    // before the answer was made, so that it ends with them rather too early than too late.
    static String cacheControl(Instant now, Instant changes) {
        Duration kept = changes == null ? LONGEST : Duration.between(now, changes);
        long seconds = Math.min(LONGEST.toSeconds(), kept.toSeconds());
        return seconds > 0 ? "public, max-age=" + seconds : "no-cache";
    }
}
