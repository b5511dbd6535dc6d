package org.aviso.accommodations.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Deletes, every hour, the drafts that were not sent in time: the first page of the form promises it. */
@ApplicationScoped
public class ForgetDrafts {

    void start(@Observes DatabaseReady ready, Rounds rounds, Drafts drafts) {
        rounds.every(Duration.ofMinutes(1), Duration.ofHours(1), "Deleting drafts", drafts::forget);
    }
}
