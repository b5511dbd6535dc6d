package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Stands by a field in a language: whoever has read it beside the source says so, without writing it anew. */
@ApplicationScoped
@Transactional
public class ReviewTranslation {

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private Manuscripts manuscripts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * Marks a field as reviewed, against the source as it is now.
     *
     * @param version the version of the manuscript that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws ManuscriptChanged if somebody else has changed it since
     * @throws IllegalArgumentException if there is no such manuscript, or nothing is written there
     */
    public void review(String code, int version, String language, Field field) {
        String actor = signedIn.require(Role.PUBLISHER);
        Manuscript manuscript = writeNotice.find(code)
                .filter(found -> found.state(language, field) != FieldState.MISSING)
                .orElseThrow(() -> new IllegalArgumentException("there is nothing to review"));
        if (manuscript.getVersion() != version) {
            throw new ManuscriptChanged(code);
        }
        manuscript.review(language, List.of(field), clock.instant(), actor);
        manuscripts.keep(manuscript);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.REVIEWED.with(language));
    }
}
