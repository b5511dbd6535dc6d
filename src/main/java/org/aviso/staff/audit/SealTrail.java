package org.aviso.staff.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;

/** Seals the trail every hour, and writes each seal to the log. */
@ApplicationScoped
public class SealTrail {

    private static final Logger LOG = Logger.getLogger(SealTrail.class.getName());

    @Inject
    private AuditSeals seals;

    void start(@Observes DatabaseReady ready, Rounds rounds) {
        rounds.every(Duration.ofMinutes(5), Duration.ofHours(1), "Sealing the audit trail", this::sealAll);
    }

    /** Seals all that is settled; each seal in a transaction of its own. */
    void sealAll() {
        Optional<AuditSeal> seal = seals.seal();
        while (seal.isPresent()) {
            LOG.log(Level.INFO, "Seal {0} of the audit trail: {1}",
                    new Object[] {Integer.toString(seal.get().getNumber()), seal.get().getHash()});
            seal = seals.seal();
        }
    }
}
