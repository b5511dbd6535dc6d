package org.aviso.triage.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Requests;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.Accounts;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.StaffAccount;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/** Gives requests to a colleague, says who is away, and keeps what colleagues tell each other about a request. */
@ApplicationScoped
@Transactional
public class HandOver {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Requests requests;

    @Inject
    private Accounts accounts;

    @Inject
    private ContactDirectory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /**
     * Who can take a request: everybody who answers requests, the caller included.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<StaffAccount> colleagues() {
        signedIn.require(Role.COORDINATOR);
        return accounts.enabledWith(Role.COORDINATOR);
    }

    /** On whose desk requests lie today. */
    public Desks desks() {
        signedIn.require(Role.COORDINATOR);
        LocalDate today = today();
        return new Desks(accounts.enabledWith(Role.COORDINATOR).stream().map(StaffAccount::getUsername)
                .collect(Collectors.toUnmodifiableSet()),
                away().stream().filter(away -> away.covers(today))
                        .collect(Collectors.toUnmodifiableMap(OutOfOffice::getUsername, OutOfOffice::getDeputy)));
    }

    /**
     * Gives a request to a colleague.
     *
     * @param version the version of the request that the caller has read
     * @param to the sign-in name of a coordinator; null so that it is everybody's
     * @param note what to tell them, at most {@link RequestNote#LONGEST} characters; or null
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request or colleague, or the note is too long or not legible
     */
    public void give(String reference, int version, String to, String note) {
        String actor = signedIn.require(Role.COORDINATOR);
        String text = Legible.Check.fitOrNone(note, RequestNote.LONGEST);
        check(to);
        AccommodationRequest request = requests.forChange(reference, version);
        give(request, actor, to, text);
        requests.keep(request);
    }

    /**
     * Gives all open requests of the caller to a colleague.
     *
     * @return how many there were
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if there is no such colleague, or the note is too long or not legible
     */
    public int giveAll(String to, String note) {
        String actor = signedIn.require(Role.COORDINATOR);
        String text = Legible.Check.fitOrNone(note, RequestNote.LONGEST);
        check(to);
        List<AccommodationRequest> mine = mine(actor);
        mine.forEach(request -> give(request, actor, to, text));
        requests.keepAll();
        return mine.size();
    }

    private void give(AccommodationRequest request, String actor, String to, String text) {
        entities.persist(RequestNote.handOver(request, clock.instant(), actor, to, text));
        request.assignTo(to);
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, request.getReference(),
                to == null ? Detail.HANDED_TO_ALL.with() : Detail.HANDED_OVER.with(to));
    }

    /** How many open requests the caller has. */
    public int countMine() {
        return mine(signedIn.require(Role.COORDINATOR)).size();
    }

    private List<AccommodationRequest> mine(String username) {
        return entities.createQuery("select r from AccommodationRequest r where r.assignedTo = :username"
                        + " and (r.open = true or r.answerDue = true) order by r.id", AccommodationRequest.class)
                .setParameter("username", username).getResultList();
    }

    /**
     * Writes a note for colleagues.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if there is no such request, or the note is empty, too long or not legible
     */
    public void note(String reference, String text) {
        String actor = signedIn.require(Role.COORDINATOR);
        String checked = Legible.Check.fit(text, RequestNote.LONGEST);
        AccommodationRequest request = requests.byReference(reference)
                .orElseThrow(() -> new IllegalArgumentException("no such request"));
        entities.persist(RequestNote.note(request, clock.instant(), actor, checked));
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, Detail.NOTE.with());
    }

    /** What colleagues have told each other about a request, oldest first. */
    public List<RequestNote> notes(long request) {
        signedIn.require(Role.COORDINATOR);
        return entities.createQuery("select n from RequestNote n where n.requestId = :request order by n.written, n.id",
                RequestNote.class).setParameter("request", request).getResultList();
    }

    /** The times away that are not over, by who is away. */
    public List<OutOfOffice> away() {
        signedIn.require(Role.COORDINATOR);
        return entities.createQuery("select o from OutOfOffice o where o.lastDay >= :today order by o.firstDay, o.username",
                OutOfOffice.class).setParameter("today", today()).getResultList();
    }

    /** When the caller is away next, or now. */
    public Optional<OutOfOffice> myTimeAway() {
        String caller = signedIn.require(Role.COORDINATOR);
        return away().stream().filter(away -> away.getUsername().equals(caller)).findFirst();
    }

    /**
     * Says that the caller is away; it takes the place of what they said before.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if it ends before it begins or is over, or the deputy is no other coordinator
     */
    public void leave(LocalDate firstDay, LocalDate lastDay, String deputy) {
        String actor = signedIn.require(Role.COORDINATOR);
        if (deputy == null || lastDay.isBefore(today())) {
            throw new IllegalArgumentException("a time away is ahead and has a deputy");
        }
        check(deputy);
        entities.merge(new OutOfOffice(actor, firstDay, lastDay, deputy));
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.ACCOUNT, actor,
                Detail.AWAY.with(firstDay, lastDay, deputy));
    }

    /** Says that the caller is there. */
    public void comeBack() {
        String actor = signedIn.require(Role.COORDINATOR);
        OutOfOffice away = entities.find(OutOfOffice.class, actor);
        if (away != null) {
            entities.remove(away);
            audit.record(actor, Deed.CHANGED, AuditEntry.Kind.ACCOUNT, actor, Detail.BACK.with());
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(directory.agency().zone()).toLocalDate();
    }

    private void check(String colleague) {
        if (colleague != null && accounts.enabledWith(Role.COORDINATOR).stream()
                .noneMatch(account -> account.getUsername().equals(colleague))) {
            throw new IllegalArgumentException("not a coordinator: " + colleague);
        }
    }

    /** What colleagues are called, by their sign-in names; who has left keeps their sign-in name. */
    public Map<String, String> names() {
        signedIn.require(Role.COORDINATOR);
        return accounts.enabledWith(Role.COORDINATOR).stream()
                .collect(Collectors.toUnmodifiableMap(StaffAccount::getUsername, StaffAccount::getDisplayName));
    }
}
