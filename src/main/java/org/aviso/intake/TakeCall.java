package org.aviso.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AccommodationRequested;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.InvalidRequest;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.MergeRefused;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.StaffEntry;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Takes a request for somebody who calls, writes or stands at the desk. What is written down is kept until it was read
 * back and saved. The moment at which the request reached the office decides its lead time, not the one at which
 * somebody found the time to enter it.
 */
@ApplicationScoped
@Transactional
public class TakeCall {

    /** How far back that moment may lie: what was lost for longer is a matter for a talk, not for a form. */
    public static final Duration LONGEST_AGO = Duration.ofDays(30);

    /** How long a call that nobody saves is kept, and the way to the codes of one that was saved. */
    public static final Duration KEPT = Duration.ofDays(14);

    /**
     * A call as it was found.
     *
     * @param reference the reference of the request that it has become, or null
     */
    public record Found(String code, CallForm form, String reference) {

        public boolean isSaved() {
            return reference != null;
        }
    }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private Requests requests;

    @Inject
    private Duplicates duplicates;

    @Inject
    private MergeRequests mergeRequests;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AccommodationRequested> requested;

    private final Jsonb json = JsonbBuilder.create();

    /**
     * Keeps what has been written down so far; a call that was saved as a request stays as it is.
     *
     * @param code what names the call, or null for a new one
     * @return what names it from now on
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if there is no such call
     */
    public String keep(String code, CallForm form) {
        String actor = signedIn.require(Role.COORDINATOR);
        if (code == null) {
            Call call = new Call(ReferenceCode.next(), json.toJson(form), actor, clock.instant());
            entities.persist(call);
            return call.getCode();
        }
        Call call = locked(code);
        if (call.getRequestId() == null) {
            call.keep(json.toJson(form), clock.instant());
        }
        return code;
    }

    /**
     * A call that was kept.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<Found> find(String code) {
        signedIn.require(Role.COORDINATOR);
        return row(code).map(call -> new Found(code, json.fromJson(call.getForm(), CallForm.class),
                call.getRequestId() == null ? null : requests.byId(call.getRequestId()).orElseThrow().getReference()));
    }

    /**
     * What a form does not say, or does not say well enough; nothing where it can be saved. What is wrong with the moment
     * is not among it: see {@link #received}.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<InvalidRequest.Problem> problems(CallForm form) {
        signedIn.require(Role.COORDINATOR);
        form.settle(zone());
        return requestAccommodation.problems(form.getRequest());
    }

    /**
     * When a request reached the office, as the form says.
     *
     * @throws CallRefused if that is still to come, or longer ago than {@link #LONGEST_AGO}
     * @throws InvalidRequest if the form says no whole moment
     */
    public Instant received(CallForm form) {
        Instant received = form.received(zone()).orElseThrow(() -> new InvalidRequest(
                List.of(new InvalidRequest.Problem("received", "{date.missing}"))));
        Instant now = clock.instant();
        if (received.isAfter(now)) {
            throw new CallRefused(CallRefused.Reason.FUTURE);
        }
        if (received.isBefore(now.minus(LONGEST_AGO))) {
            throw new CallRefused(CallRefused.Reason.LONG_AGO);
        }
        return received;
    }

    /**
     * What each aid counts as, by the moment at which the request reached the office; nothing is stored.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws CallRefused as {@link #received} does
     * @throws RequestRefused as {@link RequestAccommodation#enter} does
     */
    public List<DecidedAid> foresee(CallForm form) {
        signedIn.require(Role.COORDINATOR);
        form.settle(zone());
        return requestAccommodation.foresee(form.getRequest(), received(form));
    }

    /**
     * The requests that the same contact has made about the same event or document.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<AccommodationRequest> duplicates(CallForm form) {
        String actor = signedIn.require(Role.COORDINATOR);
        form.settle(zone());
        List<AccommodationRequest> alike = duplicates.of(form.getRequest());
        alike.forEach(request -> audit.record(actor, Deed.SAW, AuditEntry.Kind.REQUEST, request.getReference(), null));
        return alike;
    }

    /**
     * Saves a call as a request, once: a second click leads to the same one.
     *
     * @param told whether the caller was told that it may not be possible, where it comes at short notice
     * @return the reference of the request
     * @throws NotAllowed if the caller is no coordinator
     * @throws IllegalArgumentException if there is no such call
     * @throws CallRefused as {@link #received} does
     * @throws InvalidRequest if the form does not say what is needed
     * @throws RequestRefused as {@link RequestAccommodation#enter} does
     * @throws LeadTimeNotMet if it comes at short notice and the caller was not told; nothing is stored
     */
    public String save(String code, boolean told) {
        String actor = signedIn.require(Role.COORDINATOR);
        Call call = locked(code);
        if (call.getRequestId() != null) {
            return requests.byId(call.getRequestId()).orElseThrow().getReference();
        }
        AccommodationRequest request = enter(call, told, actor);
        requested.fire(new AccommodationRequested(request));
        return request.getReference();
    }

    /**
     * Saves a call and joins it with a request that the same person has made before; see {@link MergeRequests#merge}.
     *
     * @param told as {@link #save} takes it
     * @param version the version of that request that the caller of this has read
     * @param onePerson as {@link MergeRequests#merge} takes it
     * @return the reference of the request that holds both
     * @throws ChangedMeanwhile if that request has another version by now; nothing is stored
     * @throws MergeRefused as {@link MergeRequests#merge} does; nothing is stored
     * @throws RuntimeException whatever {@link #save} throws
     */
    public String add(String code, boolean told, String reference, int version, boolean onePerson) {
        String actor = signedIn.require(Role.COORDINATOR);
        Call call = locked(code);
        if (call.getRequestId() != null) {
            return requests.byId(call.getRequestId()).orElseThrow().getReference();
        }
        AccommodationRequest request = enter(call, told, actor);
        return mergeRequests.merge(request.getReference(), request.getVersion(), reference, version, onePerson);
    }

    private AccommodationRequest enter(Call call, boolean told, String actor) {
        CallForm form = json.fromJson(call.getForm(), CallForm.class);
        form.settle(zone());
        RequestForm asked = form.getRequest();
        asked.setShortNoticeAcknowledged(told);
        Instant now = clock.instant();
        AccommodationRequest request = requestAccommodation.enter(asked, received(form),
                new StaffEntry(now, actor, form.getThrough()));
        // The request has the answers now; the call only leads to its codes.
        call.becomes(request.getId(), json.toJson(new CallForm()), now);
        audit.record(actor, Deed.ENTERED, AuditEntry.Kind.REQUEST, request.getReference(),
                Detail.ARRIVED.with(form.getThrough(), request.getReceived()));
        return request;
    }

    /**
     * The request that a call has become, or the one that this was joined with: for its codes, which the caller is told.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> saved(String code) {
        String actor = signedIn.require(Role.COORDINATOR);
        Optional<AccommodationRequest> saved = row(code).map(Call::getRequestId).flatMap(requests::byId)
                .flatMap(request -> request.isMerged() ? requests.byId(request.getMergedInto()) : Optional.of(request));
        saved.ifPresent(request -> audit.record(actor, Deed.SAW, AuditEntry.Kind.REQUEST, request.getReference(),
                Detail.CODES.with()));
        return saved;
    }

    /** Deletes the calls that nobody has touched for {@link #KEPT}. */
    int forget() {
        return entities.createQuery("delete from Call c where c.changed < :before")
                .setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }

    private ZoneId zone() {
        return leadTimes.rule().zone();
    }

    // Two clicks at once: the second waits here until the first was saved.
    private Call locked(String code) {
        Call call = row(code).orElseThrow(() -> new IllegalArgumentException("no such call"));
        entities.lock(call, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(call);
        return call;
    }

    private Optional<Call> row(String code) {
        return entities.createQuery("select c from Call c where c.code = :code", Call.class).setParameter("code", code)
                .getResultStream().findFirst();
    }
}
