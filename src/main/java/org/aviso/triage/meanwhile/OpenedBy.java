package org.aviso.triage.meanwhile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.Deed;

/** Who else has opened a request just now, as the audit trail knows. It locks nothing: people talk to each other. */
@ApplicationScoped
@Transactional
public class OpenedBy {

    /** How long ago is just now. */
    static final Duration JUST_NOW = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /**
     * The sign-in names of the colleagues who have opened a request just now.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<String> justNow(String reference) {
        String caller = signedIn.require(Role.COORDINATOR);
        return entities.createQuery("select distinct e.actor from AuditEntry e where e.kind = :kind"
                        + " and e.subject = :reference and e.happened > :since and e.deed = :saw and e.actor <> :caller"
                        + " order by e.actor", String.class)
                .setParameter("kind", AuditEntry.Kind.REQUEST).setParameter("reference", reference)
                .setParameter("since", clock.instant().minus(JUST_NOW)).setParameter("saw", Deed.SAW)
                .setParameter("caller", caller).getResultList();
    }
}
