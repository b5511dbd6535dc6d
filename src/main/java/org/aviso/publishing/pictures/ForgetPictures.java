package org.aviso.publishing.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Deletes, every day, the pictures that no text shows: the page on which they are added promises it. */
@ApplicationScoped
public class ForgetPictures {

    void start(@Observes DatabaseReady ready, Rounds rounds, ManuscriptPictures pictures) {
        rounds.every(Duration.ofMinutes(10), Duration.ofDays(1), "Deleting pictures", pictures::forget);
    }
}
