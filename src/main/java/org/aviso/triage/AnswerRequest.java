package org.aviso.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.accommodations.Subject;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;

/**
 * Answers a request. Whoever answers says which version of it they have read: an answer to a request that somebody else
 * has changed in between is refused, so that no answer rests on what no longer holds.
 */
@ApplicationScoped
@Transactional
public class AnswerRequest {

    @Inject
    private Requests requests;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestAnswered> answered;

    /**
     * Opens the request to answer, and notes who has looked at it.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> open(String reference) {
        Optional<AccommodationRequest> found = find(reference);
        found.ifPresent(request -> trail.recordLook(signedIn.require(Role.COORDINATOR), AuditEntry.Kind.REQUEST,
                request.getReference()));
        return found;
    }

    /**
     * The request to answer, with all that belongs to it, for somebody who has it open already.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> find(String reference) {
        signedIn.require(Role.COORDINATOR);
        return requests.byReference(reference);
    }

    /** Whether it makes sense to say that an aid was delivered: what people do at an event is done on its day, or after. */
    boolean isDeliverable(AccommodationRequest request, RequestedAid aid) {
        ZoneId zone = directory.agency().zone();
        return request.getSubject().getKind() == Subject.Kind.DOCUMENT
                || aidsOnOffer.find(aid.getServedCode()).filter(Aid::isDoneByPeople).isEmpty()
                || !clock.instant().atZone(zone).toLocalDate()
                        .isBefore(request.getSubject().getStarts().atZone(zone).toLocalDate());
    }

    /**
     * Takes aids of a request a step on.
     *
     * @param version the version of the request that the caller has read
     * @param steps the next status of an aid by its place; at least one
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request or aid, a status cannot follow the present one, or
     *     somebody is said to have done their work before the day of the event
     */
    public void advance(String reference, int version, Map<Integer, RequestStatus> steps) {
        signedIn.require(Role.COORDINATOR);
        advance(requests.byReference(reference).orElseThrow(() -> new IllegalArgumentException("no such request")), version,
                steps);
    }

    /** As {@link #advance(String, int, Map)}, for a request that was read in the transaction of the caller. */
    public void advance(AccommodationRequest request, int version, Map<Integer, RequestStatus> steps) {
        String actor = signedIn.require(Role.COORDINATOR);
        requests.beginChange(request, version);
        steps.forEach((position, status) -> {
            if (status == RequestStatus.DELIVERED && !isDeliverable(request, request.aid(position))) {
                throw new IllegalArgumentException("nobody interprets before the event");
            }
            request.advance(position, status, clock.instant(), actor);
        });
        Set<Integer> positions = new TreeSet<>(steps.keySet());
        answered.fire(RequestAnswered.advanced(request, List.copyOf(positions)));
        requests.keep(request);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, request.getReference(), positions.stream()
                .map(position -> steps.get(position) + " " + position).collect(Collectors.joining(", ")));
    }
}
