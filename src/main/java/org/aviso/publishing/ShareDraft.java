package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.aviso.platform.Secrets;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Lets somebody without an account read a draft, by a secret address that holds for 14 days. */
@ApplicationScoped
@Transactional
public class ShareDraft {

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
     * Makes a secret address; one that was made before no longer holds.
     *
     * @return the secret, which is stored nowhere
     * @throws NotAllowed if the caller is no publisher
     * @throws IllegalArgumentException if there is no such manuscript
     */
    public String share(String code) {
        String actor = signedIn.require(Role.PUBLISHER);
        Manuscript manuscript = manuscript(code);
        String secret = Secrets.forAddress();
        manuscript.share(Secrets.hash(secret), clock.instant(), actor);
        manuscripts.keep(manuscript);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.SHARED.with());
        return secret;
    }

    /**
     * Takes the secret address back.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws IllegalArgumentException if there is no such manuscript
     */
    public void takeBack(String code) {
        String actor = signedIn.require(Role.PUBLISHER);
        Manuscript manuscript = manuscript(code);
        manuscript.unshare(clock.instant(), actor);
        manuscripts.keep(manuscript);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.NOTICE, code, Detail.UNSHARED.with());
    }

    /** The draft of a secret address; nothing where it is made up, taken back or too old. */
    public Optional<Manuscript> read(String secret) {
        return manuscripts.byPreview(Secrets.hash(secret));
    }

    private Manuscript manuscript(String code) {
        return writeNotice.find(code).orElseThrow(() -> new IllegalArgumentException("no such manuscript"));
    }
}
