package org.aviso.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Deletes, every hour, the calls that were written down and never saved. */
@ApplicationScoped
public class ForgetCalls {

    void start(@Observes DatabaseReady ready, Rounds rounds, TakeCall takeCall) {
        rounds.every(Duration.ofMinutes(2), Duration.ofHours(1), "Deleting calls", takeCall::forget);
    }
}
