package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Asks every few minutes whether it is time for the mail of the morning. */
@ApplicationScoped
public class DigestTimer {

    void start(@Observes DatabaseReady ready, Rounds rounds, MorningDigest digest, MailServer server) {
        // Without a mail server it would come days later, when it says what no longer holds.
        if (server.isSet()) {
            rounds.every(Duration.ofMinutes(1), Duration.ofMinutes(5), "Writing the mail of the morning", digest::write);
        }
    }
}
