package org.aviso.staff.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Deletes, every hour, the kept forms that nobody came back for. */
@ApplicationScoped
public class ForgetKeptForms {

    void start(@Observes DatabaseReady ready, Rounds rounds, KeptForms forms) {
        rounds.every(Duration.ofMinutes(2), Duration.ofHours(1), "Deleting kept forms", forms::forget);
    }
}
