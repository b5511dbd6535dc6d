package org.aviso.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Answers what a new count would take from a resident. Whoever answers says which version of the request they have
 * read, as for every other answer.
 */
@ApplicationScoped
@Transactional
public class AnswerRecount {

    @Inject
    private Requests requests;

    @Inject
    private Notices notices;

    @Inject
    private PendingRecounts pendingRecounts;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestRecounted> recounted;

    /**
     * What waits for an answer about a request.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<PendingRecount> waiting(String reference) {
        signedIn.require(Role.COORDINATOR);
        return pendingRecounts.waiting(reference);
    }

    /**
     * The ids of the open requests about which something waits for an answer.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Set<Long> requestsWaiting() {
        signedIn.require(Role.COORDINATOR);
        return pendingRecounts.requestsWaiting();
    }

    /**
     * Keeps the promise: what was on time stays on time.
     *
     * @param version the version of the request that the caller has read
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now, or nothing waits for an answer
     * @throws IllegalArgumentException if there is no such request
     */
    public void keepOnTime(String reference, int version) {
        String actor = signedIn.require(Role.COORDINATOR);
        AccommodationRequest request = requests.forChange(reference, version);
        Instant now = clock.instant();
        toAnswer(reference).forEach(pending -> pending.keep(now, actor));
        requests.keep(request);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, Detail.ON_TIME.with());
    }

    /**
     * Counts as short notice what is so by the calendar and the event as they stand now, and tells the resident.
     *
     * @param version the version of the request that the caller has read
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now, or nothing waits for an answer
     * @throws IllegalArgumentException if there is no such request
     */
    public void countAsShortNotice(String reference, int version) {
        String actor = signedIn.require(Role.COORDINATOR);
        LeadTimePolicy.Stored policy = leadTimes.held();
        AccommodationRequest request = requests.forChange(reference, version);
        List<PendingRecount> answered = toAnswer(reference);
        Notice notice = request.getNoticeId() == null ? null : notices.byId(request.getNoticeId()).orElseThrow();
        Map<Long, Recount.Occasion> occasions = Recount.occasions(notice == null ? List.of() : List.of(notice));
        Map<RequestedAid, LeadTime> late = new LinkedHashMap<>();
        Recount.count(List.of(request), occasions, policy).stream()
                .filter(count -> count.leadTime().decision() == Decision.SHORT_NOTICE)
                .filter(count -> answered.stream().anyMatch(pending -> pending.getAid().equals(count.aid())))
                .forEach(count -> late.put(count.aid(), count.leadTime()));
        Cause cause = answered.get(0).getCause();
        answered.forEach(pendingRecounts::remove);
        if (!late.isEmpty()) {
            request.recount(late, clock.instant(), actor);
            recounted.fire(new RequestRecounted(request, cause, notice, List.copyOf(late.keySet()),
                    Decision.SHORT_NOTICE));
        }
        requests.keep(request);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, Detail.SHORT_NOTICE.with());
    }

    private List<PendingRecount> toAnswer(String reference) {
        List<PendingRecount> waiting = pendingRecounts.waiting(reference);
        if (waiting.isEmpty()) {
            throw new ChangedMeanwhile(reference);
        }
        return waiting;
    }
}
