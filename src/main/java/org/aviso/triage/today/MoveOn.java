package org.aviso.triage.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;
import org.aviso.triage.AnswerRequest;

/**
 * Takes the whole of a request its next step on. As for every answer, whoever does it says which version they have read.
 */
@ApplicationScoped
@Transactional
public class MoveOn {

    @Inject
    private AnswerRequest answer;

    @Inject
    private Requests requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /**
     * Says that the office has read it: of all aids that nobody has taken up yet.
     *
     * @return whether there was one
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request
     */
    public boolean acknowledge(String reference, int version) {
        return advance(read(reference), version, EnumSet.of(RequestStatus.RECEIVED), RequestStatus.ACKNOWLEDGED);
    }

    /**
     * Says that everything that was arranged was delivered.
     *
     * @return whether there was something
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request
     */
    public boolean deliver(String reference, int version) {
        return advance(read(reference), version, EnumSet.of(RequestStatus.CONFIRMED, RequestStatus.PARTLY),
                RequestStatus.DELIVERED);
    }

    /**
     * Takes back all that is open: its event does not take place.
     *
     * @return whether there was something
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request, or its event was not canceled
     */
    public boolean close(String reference, int version) {
        AccommodationRequest request = read(reference);
        if (request.getEventChange() != EventChange.CANCELLED) {
            throw new IllegalArgumentException("the event of the request was not canceled");
        }
        Set<RequestStatus> open = EnumSet.allOf(RequestStatus.class);
        open.removeIf(status -> !status.isOpen());
        return advance(request, version, open, RequestStatus.WITHDRAWN);
    }

    private AccommodationRequest read(String reference) {
        signedIn.require(Role.COORDINATOR);
        return requests.byReference(reference).orElseThrow(() -> new IllegalArgumentException("no such request"));
    }

    private boolean advance(AccommodationRequest request, int version, Set<RequestStatus> from, RequestStatus to) {
        Map<Integer, RequestStatus> steps = new TreeMap<>();
        for (RequestedAid aid : request.getAids()) {
            if (from.contains(aid.getStatus())) {
                steps.put(aid.getPosition(), to);
            }
        }
        if (steps.isEmpty()) {
            return false;
        }
        answer.advance(request, version, steps);
        return true;
    }

    /**
     * Notes that the resident was answered, or told the news, past this portal.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request
     */
    public void tell(String reference, int version) {
        change(reference, version, Detail.TOLD, (request, when) -> request.tell(when, signedIn.require(Role.COORDINATOR)));
    }

    /**
     * Notes that the resident was asked something, and that the next step waits for their answer.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request
     */
    public void awaitAnswer(String reference, int version) {
        change(reference, version, Detail.ASKED,
                (request, when) -> request.awaitAnswer(when, signedIn.require(Role.COORDINATOR)));
    }

    /**
     * Notes that what the move of its event means for it is seen to.
     *
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request
     */
    public void settleEventChange(String reference, int version) {
        change(reference, version, Detail.EVENT_SETTLED,
                (request, when) -> request.settleEventChange(when, signedIn.require(Role.COORDINATOR)));
    }

    private void change(String reference, int version, Detail what, BiConsumer<AccommodationRequest, Instant> change) {
        String actor = signedIn.require(Role.COORDINATOR);
        AccommodationRequest request = requests.forChange(reference, version);
        change.accept(request, clock.instant());
        audit.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, what.with());
        requests.keep(request);
    }
}
