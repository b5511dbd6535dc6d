package org.aviso.recount;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Requests;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.Closure;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactDirectory;
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
 * Keeps the agency's calendar: enters closures of single days and takes them back. What returns every year is the
 * agency's policy and stays as it is. Open requests are counted again at once.
 */
@ApplicationScoped
@Transactional
public class ChangeCalendar {

    /** The longest name and the longest source of a closure, in characters. */
    public static final int LONGEST_WORDS = 200;

    /** How many years ahead closures can be entered: what nobody looks at is forgotten. */
    public static final int YEARS_AHEAD = 5;

    @Inject
    private Offices offices;

    @Inject
    private Notices notices;

    @Inject
    private Requests requests;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Recount recount;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /**
     * What a change would do.
     *
     * @param events the upcoming events whose moment to ask by changes, soonest first
     * @param aids the aids of open requests that would be decided in another way
     */
    public record Preview(List<EventEffect> events, List<AidEffect> aids) {

        public List<AidEffect> helped() {
            return aids.stream().filter(AidEffect::helps).toList();
        }

        public List<AidEffect> notHelped() {
            return aids.stream().filter(aid -> !aid.helps()).toList();
        }

        public boolean isEmpty() {
            return events.isEmpty() && aids.isEmpty();
        }
    }

    /**
     * A closure in the list that staff keeps.
     *
     * @param byHand whether it was entered for this one day
     * @param removable whether it can be taken back: it was entered by hand, and its day is not over
     */
    public record Kept(Closure closure, boolean byHand, boolean removable) { }

    /**
     * The closures of this year and the next, and what was entered for later ones, first to last.
     *
     * @throws NotAllowed if the caller is no administrator
     */
    public List<Kept> closures() {
        signedIn.require(Role.ADMINISTRATOR);
        LocalDate today = today();
        BusinessCalendar calendar = offices.calendar();
        Set<LocalDate> byHand = offices.closuresByHand().stream().map(Closure::date).collect(Collectors.toSet());
        Stream<Closure> near = IntStream.rangeClosed(today.getYear(), today.getYear() + 1).boxed()
                .flatMap(year -> calendar.closures(year).stream());
        Stream<Closure> later = byHand.stream().filter(day -> day.getYear() > today.getYear() + 1).sorted()
                .map(day -> calendar.closure(day).orElseThrow());
        return Stream.concat(near, later).map(closure -> {
            boolean entered = byHand.contains(closure.date());
            return new Kept(closure, entered, entered && !closure.date().isBefore(today));
        }).toList();
    }

    /** The day on which the caller is, in the zone of the agency. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.agency().zone());
    }

    /**
     * What closing on these days would do; nothing is stored.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws ClosureRefused if it cannot be
     */
    public Preview previewClosing(List<Closure> closures) {
        signedIn.require(Role.ADMINISTRATOR);
        LeadTimePolicy.Stored policy = leadTimes.stored();
        check(closures, policy.calendar());
        return preview(policy, policy.calendar().plus(closures.toArray(Closure[]::new)));
    }

    /**
     * What taking back the closure of a day would do; nothing is stored.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws ClosureRefused if it cannot be
     */
    public Preview previewReopening(LocalDate day) {
        signedIn.require(Role.ADMINISTRATOR);
        closedByHand(day);
        LeadTimePolicy.Stored policy = leadTimes.stored();
        return preview(policy, policy.calendar().minus(day));
    }

    /**
     * Closes the agency on these days.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws ClosureRefused if it cannot be
     * @throws ChangedMeanwhile if somebody changed a request at the same moment
     */
    public void close(List<Closure> closures) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        offices.lockCalendar();
        check(closures, offices.calendar());
        try {
            closures.forEach(offices::close);
        } catch (PersistenceException taken) {
            throw new ClosureRefused(ClosureRefused.Reason.CLOSED, closures.get(0).date());
        }
        countAgain(actor);
        closures.forEach(closure -> record(actor, closure.date(), Detail.CLOSED));
    }

    /**
     * Takes back the closure of a day.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws ClosureRefused if it cannot be
     * @throws ChangedMeanwhile if somebody changed a request at the same moment
     */
    public void reopen(LocalDate day) {
        String actor = signedIn.require(Role.ADMINISTRATOR);
        offices.lockCalendar();
        closedByHand(day);
        offices.reopen(day);
        countAgain(actor);
        record(actor, day, Detail.REOPENED);
    }

    private void record(String actor, LocalDate day, Detail what) {
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.CALENDAR, day.toString(), what.with());
    }

    /**
     * The closure of a day that was entered by hand.
     *
     * @throws NotAllowed if the caller is no administrator
     * @throws ClosureRefused if there is none that can be taken back
     */
    public Closure closedByHand(LocalDate day) {
        signedIn.require(Role.ADMINISTRATOR);
        if (day.isBefore(today())) {
            throw new ClosureRefused(ClosureRefused.Reason.PAST, day);
        }
        return offices.closuresByHand().stream().filter(closure -> closure.date().equals(day)).findFirst()
                .orElseThrow(() -> new ClosureRefused(ClosureRefused.Reason.NOT_BY_HAND, day));
    }

    private void check(List<Closure> closures, BusinessCalendar calendar) {
        LocalDate today = today();
        for (Closure closure : closures) {
            LocalDate day = closure.date();
            if (day.isBefore(today)) {
                throw new ClosureRefused(ClosureRefused.Reason.PAST, day);
            }
            if (day.getYear() > today.getYear() + YEARS_AHEAD) {
                throw new ClosureRefused(ClosureRefused.Reason.TOO_FAR, day);
            }
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                throw new ClosureRefused(ClosureRefused.Reason.WEEKEND, day);
            }
            if (calendar.closure(day).isPresent()) {
                throw new ClosureRefused(ClosureRefused.Reason.CLOSED, day);
            }
            Stream<String> words = Stream.concat(Languages.required().stream().map(Language::tag).map(closure.names()::get),
                    Stream.of(closure.source()));
            if (!words.allMatch(ChangeCalendar::isGood)) {
                throw new ClosureRefused(ClosureRefused.Reason.WORDS, day);
            }
        }
    }

    private static boolean isGood(String words) {
        return words != null && !words.isBlank() && words.length() <= LONGEST_WORDS && Legible.Check.isLegible(words)
                && Legible.Check.isOneLine(words);
    }

    private Preview preview(LeadTimePolicy.Stored policy, BusinessCalendar changed) {
        Instant now = clock.instant();
        List<Notice> ahead = notices.withEventAfter(now);
        LeadTimePolicy.Stored after = new LeadTimePolicy.Stored(policy.rule(), changed);
        List<EventEffect> events = ahead.stream()
                .filter(notice -> !notice.getPublished().isAfter(now) && !notice.getEvent().isCancelled())
                .map(notice -> new EventEffect(notice, askBy(notice, policy), askBy(notice, after)))
                .filter(event -> !event.askBy().equals(event.newAskBy())).toList();
        List<AidEffect> aids = Recount.count(requests.openAfter(now), Recount.occasions(ahead), after).stream()
                .filter(AidEffect::changes).toList();
        return new Preview(events, aids);
    }

    private static Instant askBy(Notice notice, LeadTimePolicy.Stored policy) {
        return policy.rule().askBy(policy.calendar(), notice.getEvent().getStarts());
    }

    private void countAgain(String actor) {
        Instant now = clock.instant();
        List<AidEffect> counts = Recount.count(requests.openAfter(now), Recount.occasions(notices.withEventAfter(now)),
                leadTimes.stored());
        recount.apply(counts, Cause.CALENDAR, actor)
                .forEach((request, onTime) -> recount.tell(request, Cause.CALENDAR, null, onTime));
        requests.keepAll();
        transactions.registerInterposedSynchronization(new Refresh());
    }

    /** Lets this node's pages read the calendar anew, once the others could read it too. */
    private final class Refresh implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nobody may read it yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                directory.refresh();
            }
        }
    }
}
