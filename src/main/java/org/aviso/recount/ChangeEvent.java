package org.aviso.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Requests;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Offices;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * Moves or cancels an event that a notice announced. Whoever asked for something at it is told in their language, and
 * the days of their requests are counted again.
 */
@ApplicationScoped
@Transactional
public class ChangeEvent {

    /** How long an event lasts at most: what ends later has a wrong year or month. */
    static final Duration LONGEST = Duration.ofDays(7);

    @Inject
    private Notices notices;

    @Inject
    private Requests requests;

    @Inject
    private Offices offices;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Recount recount;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * What a change would do.
     *
     * @param newAskBy the new moment to ask by; null where the event is cancelled
     * @param told how many open requests are about it
     * @param aids the aids of those requests that would be decided in another way
     */
    public record Preview(Notice notice, Instant askBy, Instant newAskBy, int told, List<AidEffect> aids) {

        public List<AidEffect> helped() {
            return aids.stream().filter(AidEffect::helps).toList();
        }

        public List<AidEffect> notHelped() {
            return aids.stream().filter(aid -> !aid.helps()).toList();
        }
    }

    /**
     * The notices whose event is still ahead, soonest first.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public List<Notice> upcoming() {
        signedIn.require(Role.PUBLISHER);
        return notices.withEventAfter(clock.instant());
    }

    /**
     * The notice whose event can be changed.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws EventRefused if there is none, or nothing about its event can change any more
     */
    public Notice find(String code) {
        signedIn.require(Role.PUBLISHER);
        Notice notice = notices.byCode(code).filter(found -> found.getEvent() != null)
                .orElseThrow(() -> new EventRefused(EventRefused.Reason.NO_SUCH_EVENT, code));
        if (notice.getEvent().isCancelled()) {
            throw new EventRefused(EventRefused.Reason.CANCELLED, code);
        }
        if (!notice.getEvent().getStarts().isAfter(clock.instant())) {
            throw new EventRefused(EventRefused.Reason.PASSED, code);
        }
        return notice;
    }

    /**
     * What moving an event would do; nothing is stored.
     *
     * @param ends when it would be over, or null if nobody knows
     * @throws NotAllowed if the caller is no publisher
     * @throws EventRefused if it cannot be
     */
    public Preview previewMove(String code, Instant starts, Instant ends) {
        Notice notice = find(code);
        LeadTimePolicy.Stored policy = leadTimes.stored();
        check(notice, starts, ends, policy);
        List<AccommodationRequest> about = requests.openAbout(notice.getId());
        Recount.Occasion moved = new Recount.Occasion(starts, notice.getPublished());
        List<AidEffect> aids = Recount.count(about, Map.of(notice.getId(), moved), policy).stream()
                .filter(AidEffect::changes).toList();
        return new Preview(notice, askBy(notice.getEvent().getStarts(), policy), askBy(starts, policy), about.size(), aids);
    }

    /**
     * What cancelling an event would do; nothing is stored.
     *
     * @throws NotAllowed if the caller is no publisher
     * @throws EventRefused if it cannot be
     */
    public Preview previewCancel(String code) {
        Notice notice = find(code);
        return new Preview(notice, askBy(notice.getEvent().getStarts(), leadTimes.stored()), null,
                requests.openAbout(notice.getId()).size(), List.of());
    }

    /**
     * Moves an event.
     *
     * @param version the version of the notice that the caller has read
     * @param ends when it will be over, or null if nobody knows
     * @throws NotAllowed if the caller is no publisher
     * @throws EventRefused if it cannot be
     * @throws ChangedMeanwhile if the notice has another version by now, or somebody changed a request at the same
     *         moment
     */
    public void move(String code, int version, Instant starts, Instant ends) {
        String actor = signedIn.require(Role.PUBLISHER);
        Notice notice = toChange(code, version);
        LeadTimePolicy.Stored policy = leadTimes.stored();
        check(notice, starts, ends, policy);
        Instant now = clock.instant();
        notice.move(starts, ends, now);
        List<AccommodationRequest> about = requests.openAbout(notice.getId());
        about.forEach(request -> request.moveEvent(starts, now, actor));
        Map<AccommodationRequest, List<RequestedAid>> helped = recount.apply(
                Recount.count(about, Recount.occasions(List.of(notice)), policy), Cause.EVENT_MOVED, actor);
        about.forEach(request -> recount.tell(request, Cause.EVENT_MOVED, notice,
                helped.getOrDefault(request, List.of())));
        keep(code);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.EVENT, code, Detail.MOVED.with());
    }

    /**
     * Cancels an event.
     *
     * @param version the version of the notice that the caller has read
     * @throws NotAllowed if the caller is no publisher
     * @throws EventRefused if it cannot be
     * @throws ChangedMeanwhile if the notice has another version by now, or somebody changed a request at the same
     *         moment
     */
    public void cancel(String code, int version) {
        String actor = signedIn.require(Role.PUBLISHER);
        Notice notice = toChange(code, version);
        Instant now = clock.instant();
        notice.cancel(now);
        List<AccommodationRequest> about = requests.openAbout(notice.getId());
        about.forEach(request -> request.cancelEvent(now, actor));
        recount.forget(about);
        about.forEach(request -> recount.tell(request, Cause.EVENT_CANCELLED, notice, List.of()));
        keep(code);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.EVENT, code, Detail.CANCELLED.with());
    }

    private Notice toChange(String code, int version) {
        // The count rests on the calendar too: it must not change in between.
        offices.lockCalendar();
        Notice notice = find(code);
        if (notice.getVersion() != version) {
            throw new ChangedMeanwhile(code);
        }
        return notice;
    }

    private void keep(String code) {
        try {
            notices.keep();
        } catch (OptimisticLockException meanwhile) {
            throw new ChangedMeanwhile(code);
        }
    }

    private void check(Notice notice, Instant starts, Instant ends, LeadTimePolicy.Stored policy) {
        if (!starts.isAfter(clock.instant())) {
            throw new EventRefused(EventRefused.Reason.NOT_AHEAD, notice.getCode());
        }
        if (ends != null && !ends.isAfter(starts)) {
            throw new EventRefused(EventRefused.Reason.END, notice.getCode());
        }
        if (ends != null && ends.isAfter(starts.plus(LONGEST))) {
            throw new EventRefused(EventRefused.Reason.TOO_LONG, notice.getCode());
        }
        if (starts.equals(notice.getEvent().getStarts()) && Objects.equals(ends, notice.getEvent().getEnds())) {
            throw new EventRefused(EventRefused.Reason.SAME, notice.getCode());
        }
        try {
            askBy(starts, policy);
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            throw new EventRefused(EventRefused.Reason.TOO_FAR, notice.getCode());
        }
    }

    private static Instant askBy(Instant starts, LeadTimePolicy.Stored policy) {
        return policy.rule().askBy(policy.calendar(), starts);
    }
}
