package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Deletes, every hour, what was only looked for some time ago: it may hold names. */
@ApplicationScoped
public class ForgetViews {

    void start(@Observes DatabaseReady ready, Rounds rounds, Views views) {
        rounds.every(Duration.ofMinutes(1), Duration.ofHours(1), "Deleting views", views::forget);
    }
}
