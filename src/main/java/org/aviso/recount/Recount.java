package org.aviso.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;
import org.aviso.notices.Notice;
import org.aviso.offices.LeadTimePolicy;

/**
 * Counts the days of open requests again. Each aid is decided anew from what the request has stored, when it arrived and
 * the lead that the aid needs, and from the event and the calendar as they stand now. Everything runs in the
 * transaction of the caller, on requests and notices that were loaded at once.
 */
@ApplicationScoped
class Recount {

    /** When an event starts, and when its notice was published. */
    record Occasion(Instant starts, Instant published) { }

    @Inject
    private Requests requests;

    @Inject
    private PendingRecounts pendingRecounts;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestRecounted> recounted;

    /** The events of notices that take place, by the ids of the notices. */
    static Map<Long, Occasion> occasions(List<Notice> notices) {
        return notices.stream().filter(notice -> !notice.getEvent().isCancelled()).collect(Collectors.toMap(Notice::getId,
                notice -> new Occasion(notice.getEvent().getStarts(), notice.getPublished())));
    }

    /**
     * What each aid of open requests counts as now. Where it was taken back or delivered, or the event is not
     * among those that take place, it is left as it is.
     */
    static List<AidEffect> count(List<AccommodationRequest> open, Map<Long, Occasion> occasions,
            LeadTimePolicy.Stored policy) {
        List<AidEffect> counts = new ArrayList<>();
        for (AccommodationRequest request : open) {
            Occasion occasion = request.getNoticeId() == null ? new Occasion(request.getSubject().getStarts(), null)
                    : occasions.get(request.getNoticeId());
            if (occasion == null) {
                continue;
            }
            for (RequestedAid aid : request.getAids()) {
                if (!aid.getStatus().isOpen()) {
                    continue;
                }
                LeadTime leadTime = policy.decide(occasion.starts(), occasion.published(), aid.getReceived(),
                        aid.getBusinessDays());
                if (leadTime.decision() != Decision.EVENT_PASSED) {
                    counts.add(new AidEffect(request, aid, leadTime));
                }
            }
        }
        return counts;
    }

    /**
     * Applies what helps, puts before staff what does not, and takes back what staff no longer needs to answer.
     *
     * @param counts every count, those included that change nothing
     * @param actor the sign-in name of who changed what the counts rest on
     * @return the aids that count as on time from now on, by their requests
     */
    Map<AccommodationRequest, List<RequestedAid>> apply(List<AidEffect> counts, Cause cause, String actor) {
        Instant now = clock.instant();
        Map<Long, PendingRecount> pending = pendingRecounts.ofOpenRequests();
        Map<AccommodationRequest, Map<RequestedAid, LeadTime>> helped = new LinkedHashMap<>();
        for (AidEffect count : counts) {
            Optional<PendingRecount> earlier = Optional.ofNullable(pending.get(count.aid().getId()));
            if (count.leadTime().decision() == Decision.ON_TIME) {
                earlier.ifPresent(moot -> drop(moot, count.request()));
                if (count.helps()) {
                    helped.computeIfAbsent(count.request(), request -> new LinkedHashMap<>())
                            .put(count.aid(), count.leadTime());
                }
            } else if (count.changes()) {
                putBeforeStaff(count, earlier, cause, now);
            }
        }
        helped.forEach((request, aids) -> request.recount(aids, now, actor));
        Map<AccommodationRequest, List<RequestedAid>> onTime = new LinkedHashMap<>();
        helped.forEach((request, aids) -> onTime.put(request, List.copyOf(aids.keySet())));
        return onTime;
    }

    private void putBeforeStaff(AidEffect count, Optional<PendingRecount> earlier, Cause cause, Instant now) {
        Instant askBy = count.leadTime().askBy();
        if (earlier.isEmpty()) {
            pendingRecounts.add(new PendingRecount(count.aid(), cause, askBy, now));
        } else if (earlier.get().getAskBy().equals(askBy)) {
            // Staff has this count before them, or has kept the promise in spite of it.
            return;
        } else {
            earlier.get().ask(cause, askBy, now);
        }
        requests.touch(count.request());
    }

    /** Takes back what staff had to answer about requests whose event does not take place. */
    void forget(List<AccommodationRequest> cancelled) {
        Map<Long, PendingRecount> pending = pendingRecounts.ofOpenRequests();
        cancelled.forEach(request -> request.getAids().forEach(aid ->
                Optional.ofNullable(pending.get(aid.getId())).ifPresent(moot -> drop(moot, request))));
    }

    private void drop(PendingRecount moot, AccommodationRequest request) {
        pendingRecounts.remove(moot);
        requests.touch(request);
    }

    /**
     * Makes known what became of a request.
     *
     * @param notice the notice whose event has changed; null where it was the calendar
     */
    void tell(AccommodationRequest request, Cause cause, Notice notice, List<RequestedAid> onTime) {
        recounted.fire(new RequestRecounted(request, cause, notice, onTime, onTime.isEmpty() ? null : Decision.ON_TIME));
    }
}
