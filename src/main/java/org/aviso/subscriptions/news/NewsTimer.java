package org.aviso.subscriptions.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;
import org.aviso.platform.Settings;
import org.aviso.subscriptions.FollowNotices;

/** Tells followers every minute what is new, and forgets who did not confirm. */
@ApplicationScoped
public class NewsTimer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    void start(@Observes DatabaseReady ready, Rounds rounds, FollowNotices followNotices, TellFollowers tellFollowers,
            Settings settings) {
        rounds.every(MINUTE, MINUTE, "Forgetting who did not confirm", followNotices::forget);
        // Without a mail server it would be told when it is no news any more.
        if (settings.smtpHost().isPresent()) {
            rounds.every(MINUTE, MINUTE, "Telling followers at once", tellFollowers::tellAtOnce);
            rounds.every(MINUTE, MINUTE, "Telling followers of the day", tellFollowers::tellOfTheDay);
        }
    }
}
