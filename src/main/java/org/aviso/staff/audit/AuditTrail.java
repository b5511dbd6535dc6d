package org.aviso.staff.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The record of what staff has done. An entry is written in the transaction of the deed: what fails was not done. */
@ApplicationScoped
@Transactional
public class AuditTrail {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Notes a deed.
     *
     * @param actor the sign-in name, as {@code SignedIn.require} gives it
     * @param subject the reference, the sign-in name or the number of what it was done to; null where it was all of them
     * @param details codes and numbers that name no resident, at most 500 characters; or null
     */
    public void record(String actor, Deed deed, AuditEntry.Kind kind, String subject, String details) {
        entities.persist(new AuditEntry(clock.instant(), actor, deed, kind, subject, details));
    }
}
