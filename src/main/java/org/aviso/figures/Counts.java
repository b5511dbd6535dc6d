package org.aviso.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.Outcome;
import org.aviso.accommodations.Party;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.RequestStatus;
import org.aviso.figures.Summary.Answers;
import org.aviso.figures.Summary.End;
import org.aviso.figures.Summary.Substitutes;
import org.aviso.figures.Summary.Tally;
import org.aviso.figures.Summary.Week;
import org.aviso.leadtime.Decision;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimePolicy;

/**
 * Counts requests, whoever asks: four queries, however long the period and however many the requests. The aids come
 * from the database counted. Of the requests it gives the moments alone: no database knows the agency's calendar, in
 * which office time is counted.
 */
@ApplicationScoped
@Transactional
class Counts {

    // A request that became one with another is counted with that.
    private static final String IN_THE_PERIOD = "r.mergedInto is null and r.received >= :from and r.received < :before";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private ContactDirectory directory;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private Clock clock;

    /** One request, as far as it is counted. */
    private record Received(Long id, Instant received, Decision decision, boolean open, String language) {

        static Received of(Object[] row) {
            return new Received((Long) row[0], (Instant) row[1], (Decision) row[2], (Boolean) row[3], (String) row[4]);
        }
    }

    /** Aids that are alike in all that is counted. */
    private record Alike(String code, String language, Decision decision, RequestStatus status, Reason reason,
            String substitute, Boolean taken, Outcome outcome, int count) {

        static Alike of(Object[] row) {
            return new Alike((String) row[0], (String) row[1], (Decision) row[2], (RequestStatus) row[3], (Reason) row[4],
                    (String) row[5], (Boolean) row[6], (Outcome) row[7], ((Number) row[8]).intValue());
        }

        boolean late() {
            return decision == Decision.SHORT_NOTICE;
        }
    }

    Summary of(Period period) {
        List<Received> requests = in(period, query("select r.id, r.received, r.decision, r.open, r.profile.language"
                + " from AccommodationRequest r where " + IN_THE_PERIOD)).getResultStream().map(Received::of).toList();
        List<Alike> aids = in(period, query("select a.code, a.language, a.decision, a.status, a.refusal.reason,"
                + " a.substitute.code, a.substitute.taken, a.outcome, count(a) from RequestedAid a join a.request r where "
                + IN_THE_PERIOD + " group by a.code, a.language, a.decision, a.status, a.refusal.reason,"
                + " a.substitute.code, a.substitute.taken, a.outcome")).getResultStream().map(Alike::of).toList();
        Map<Long, Instant> answered = new HashMap<>();
        // What nobody was told of is no answer: a provider who was asked, a text that waits for its translation.
        in(period, query("select r.id, min(h.happened) from HistoryEntry h join h.request r where h.party = :staff"
                + " and h.kind = :status and h.actor is not null and h.status not in :untold and " + IN_THE_PERIOD
                + " group by r.id"))
                .setParameter("staff", Party.STAFF).setParameter("status", HistoryEntry.Kind.STATUS)
                .setParameter("untold", EnumSet.of(RequestStatus.OFFERED, RequestStatus.ACCEPTED))
                .getResultStream().forEach(first -> answered.merge((Long) first[0], moment(first[1]), Counts::earlier));
        in(period, query("select r.id, min(t.sent) from MessageText t join t.message m join m.request r where m.party = :staff"
                + " and t.sent is not null and " + IN_THE_PERIOD + " group by r.id"))
                .setParameter("staff", Party.STAFF)
                .getResultStream().forEach(first -> answered.merge((Long) first[0], moment(first[1]), Counts::earlier));

        Tally all = new Tally(null, 0, 0);
        Map<String, Tally> languages = new LinkedHashMap<>();
        for (Received request : requests) {
            boolean late = request.decision() == Decision.SHORT_NOTICE;
            all = all.plus(late, 1);
            add(languages, request.language(), late, 1);
        }
        Map<String, Tally> codes = new LinkedHashMap<>();
        Map<String, Tally> interpreted = new LinkedHashMap<>();
        Map<End, Integer> ends = new EnumMap<>(End.class);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Substitutes substitutes = new Substitutes(0, 0, 0);
        for (Alike alike : aids) {
            add(codes, alike.code(), alike.late(), alike.count());
            if (alike.language() != null) {
                add(interpreted, alike.language(), alike.late(), alike.count());
            }
            ends.merge(end(alike.status()), alike.count(), Integer::sum);
            if (alike.status() == RequestStatus.NOT_FILLED) {
                reasons.merge(alike.reason(), alike.count(), Integer::sum);
            }
            if (alike.outcome() != null) {
                outcomes.merge(alike.outcome(), alike.count(), Integer::sum);
            }
            if (alike.substitute() != null) {
                substitutes = plus(substitutes, alike);
            }
        }
        return new Summary(all, most(codes), most(languages), most(interpreted), weeks(period, requests),
                answers(requests, answered), ends, reasons, substitutes, outcomes);
    }

    /** The day of the first request of all, or nothing where there is none. */
    Optional<LocalDate> first() {
        return Optional.ofNullable(entities.createQuery("select min(r.received) from AccommodationRequest r", Object.class)
                .getSingleResult()).map(first -> LocalDate.ofInstant(moment(first), directory.agency().zone()));
    }

    private TypedQuery<Object[]> query(String words) {
        return entities.createQuery(words, Object[].class);
    }

    // Of a function over moments the provider gives what the driver has, in the zone of the virtual machine: UTC.
    private static Instant moment(Object value) {
        return value instanceof Timestamp stored ? stored.toInstant() : (Instant) value;
    }

    private <T> TypedQuery<T> in(Period period, TypedQuery<T> query) {
        ZoneId zone = directory.agency().zone();
        return query.setParameter("from", period.begins(zone)).setParameter("before", period.ends(zone));
    }

    private List<Week> weeks(Period period, List<Received> requests) {
        ZoneId zone = directory.agency().zone();
        Map<LocalDate, Tally> byWeek = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        // What is still to come is no week without requests.
        LocalDate last = period.to().isAfter(today) && !period.from().isAfter(today) ? today : period.to();
        for (LocalDate week = monday(period.from()); !week.isAfter(last); week = week.plusWeeks(1)) {
            byWeek.put(week, new Tally(null, 0, 0));
        }
        requests.forEach(request -> byWeek.computeIfPresent(monday(LocalDate.ofInstant(request.received(), zone)),
                (week, tally) -> tally.plus(request.decision() == Decision.SHORT_NOTICE, 1)));
        return byWeek.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue().onTime(), week.getValue().shortNotice())).toList();
    }

    private Answers answers(List<Received> requests, Map<Long, Instant> answered) {
        OfficeTime officeTime = new OfficeTime(leadTimes.rule(), directory.calendar());
        Instant now = clock.instant();
        List<Duration> took = new ArrayList<>();
        int kept = 0;
        int late = 0;
        int waiting = 0;
        int none = 0;
        for (Received request : requests) {
            Instant answer = answered.get(request.id());
            Instant promised = leadTimes.readBy(request.received());
            if (answer != null) {
                took.add(officeTime.between(request.received(), answer));
                if (answer.isAfter(promised)) {
                    late++;
                } else {
                    kept++;
                }
            } else if (!request.open()) {
                none++;
            } else if (now.isAfter(promised)) {
                late++;
            } else {
                waiting++;
            }
        }
        took.sort(Comparator.naturalOrder());
        return new Answers(kept, late, waiting, none, share(took, 5), share(took, 9));
    }

    /** What so many tenths of the values do not exceed: the value of the nearest rank; null where there is none. */
    static Duration share(List<Duration> ascending, int tenths) {
        int rank = (ascending.size() * tenths + 9) / 10;
        return ascending.isEmpty() ? null : ascending.get(rank - 1);
    }

    private static End end(RequestStatus status) {
        return switch (status) {
            case CONFIRMED -> End.CONFIRMED;
            case DELIVERED -> End.DELIVERED;
            case PARTLY -> End.PARTLY;
            case NOT_FILLED -> End.NOT_FILLED;
            case WITHDRAWN -> End.WITHDRAWN;
            default -> End.OPEN;
        };
    }

    private static Substitutes plus(Substitutes substitutes, Alike alike) {
        boolean open = alike.taken() == null;
        boolean taken = !open && alike.taken();
        return new Substitutes(substitutes.taken() + (taken ? alike.count() : 0),
                substitutes.refused() + (open || taken ? 0 : alike.count()), substitutes.open() + (open ? alike.count() : 0));
    }

    private static void add(Map<String, Tally> tallies, String code, boolean late, int more) {
        tallies.put(code, tallies.getOrDefault(code, new Tally(code, 0, 0)).plus(late, more));
    }

    private static List<Tally> most(Map<String, Tally> tallies) {
        return tallies.values().stream().sorted(Comparator.comparingInt(Tally::all).reversed().thenComparing(Tally::code))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
