package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Looks at the mail about a request, and tries again what no server would take: a mailbox may have been full. */
@ApplicationScoped
@Transactional
public class ResendMail {

    /** More than so many mails about one request are not shown. */
    static final int MOST = 50;

    @Inject
    private Outbox outbox;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    /**
     * The mail about a request, newest first; at most fifty.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<OutboxMail> about(String reference) {
        signedIn.require(Role.COORDINATOR);
        return outbox.about(reference, MOST);
    }

    /**
     * Tries again, at once, what was given up.
     *
     * @return how many mails
     * @throws NotAllowed if the caller is no coordinator
     */
    public int tryAgain(String reference) {
        String actor = signedIn.require(Role.COORDINATOR);
        List<OutboxMail> givenUp = outbox.about(reference, MOST).stream().filter(OutboxMail::isGivenUp).toList();
        int again = (int) givenUp.stream().filter(mail -> outbox.revive(mail.getId())).count();
        if (again > 0) {
            audit.record(actor, Deed.SENT, AuditEntry.Kind.REQUEST, reference, Detail.MAILS_AGAIN.with(again));
        }
        return again;
    }
}
