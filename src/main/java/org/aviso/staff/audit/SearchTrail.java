package org.aviso.staff.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** Looks up who did what: all of it for administrators, for coordinators what was done about one request. */
@ApplicationScoped
@Transactional
public class SearchTrail {

    /** How many entries a page shows. */
    public static final int SHOWN = 50;

    /** How many entries one file holds: whoever wants more asks for fewer days. */
    public static final int MOST_IN_A_FILE = 10_000;

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditSeals seals;

    @Inject
    private ContactDirectory directory;

    @Inject
    private SignedIn signedIn;

    /**
     * What an entry must be to be found; null is whatever it is.
     *
     * @param actor a sign-in name
     * @param subject a reference, a sign-in name, a date or a code, as a person writes it
     * @param from the first day on which it happened
     * @param to the last day on which it happened
     */
    public record Criteria(String actor, Deed deed, String subject, LocalDate from, LocalDate to) { }

    /**
     * What was found.
     *
     * @param entries newest first, at most {@link #SHOWN}
     * @param older the id with which the older ones are asked for, or null where there are none
     */
    public record Found(List<AuditEntry> entries, Long older) { }

    /**
     * Finds entries, newest first.
     *
     * @param olderThan the id with which older ones than those already found are asked for, or null
     * @throws NotAllowed if the caller is no administrator
     */
    public Found search(Criteria criteria, Long olderThan) {
        signedIn.require(Role.ADMINISTRATOR);
        List<AuditEntry> found = trail.newest(search(criteria), olderThan, SHOWN + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new Found(shown, found.size() > SHOWN ? shown.get(SHOWN - 1).getId() : null);
    }

    /**
     * Finds entries for a file, newest first, and notes that they were taken along.
     *
     * @throws NotAllowed if the caller is no administrator
     */
    public List<AuditEntry> export(Criteria criteria) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        List<AuditEntry> found = trail.newest(search(criteria), null, MOST_IN_A_FILE);
        trail.record(actor, Deed.EXPORTED, AuditEntry.Kind.TRAIL, null, Detail.COUNT.with(found.size()));
        return found;
    }

    /**
     * Who saw and changed a request, newest first, at most {@link #SHOWN} entries.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<AuditEntry> aboutRequest(String reference) {
        signedIn.require(Role.COORDINATOR);
        return trail.about(AuditEntry.Kind.REQUEST, reference, SHOWN);
    }

    /**
     * Reads the whole trail and compares it with its seals.
     *
     * @throws NotAllowed if the caller is no administrator
     */
    public Wholeness check() {
        signedIn.require(Role.ADMINISTRATOR);
        return seals.check();
    }

    private AuditTrail.Search search(Criteria criteria) {
        ZoneId zone = directory.agency().zone();
        return new AuditTrail.Search(criteria.actor(), criteria.deed(), criteria.subject(),
                criteria.from() == null ? null : criteria.from().atStartOfDay(zone).toInstant(),
                criteria.to() == null ? null : criteria.to().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
