package org.aviso.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The days on which the agency is open. A business day is a weekday that is no closure: not Saturday, not Sunday.
 *
 * <p>Where closures fall on one day, one entered by hand goes before a computed one, and a later one before an earlier.
 *
 * <p>A calendar knows the years {@value #FIRST_YEAR} to {@value #LAST_YEAR}, so that no date sent by a visitor makes it
 * count for long. Asked about a day of another year, each method throws a {@link DateTimeException}. A method that
 * looks for a business day throws an {@link IllegalStateException} when the agency is closed for
 * {@value #LONGEST_SEARCH} days on end.
 *
 * <p>Immutable and safe to share between threads. The closures of a year are computed once.
 */
public final class BusinessCalendar {

    /** The first year that a calendar knows. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that a calendar knows. */
    public static final int LAST_YEAR = 2199;

    /** The number of days among which a search finds a business day, or gives up. */
    public static final int LONGEST_SEARCH = 366;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final List<ClosureRule> rules;

    /** What was decided for a single day: a closure, or empty where the agency is open whatever the rules say. */
    private final Map<LocalDate, Optional<Closure>> decided;

    /** What the rules make of a year; shared by all calendars that differ in single days only. */
    private final ConcurrentMap<Integer, Map<LocalDate, Closure>> computed;

    /** Makes the calendar of an agency from what is computed every year and what was entered by hand. */
    public BusinessCalendar(Collection<ClosureRule> rules, Collection<Closure> closures) {
        this(List.copyOf(rules), decisions(closures), new ConcurrentHashMap<>());
    }

    private BusinessCalendar(List<ClosureRule> rules, Map<LocalDate, Optional<Closure>> decided,
            ConcurrentMap<Integer, Map<LocalDate, Closure>> computed) {
        this.rules = rules;
        this.decided = decided;
        this.computed = computed;
    }

    /** Makes a calendar that is also closed on these days: what would change if staff added them? */
    public BusinessCalendar plus(Closure... closures) {
        return with(decisions(List.of(closures)));
    }

    /** Makes a calendar without the closures, computed or entered, of these days. Weekends stay weekends. */
    public BusinessCalendar minus(LocalDate... days) {
        Map<LocalDate, Optional<Closure>> open = new HashMap<>();
        for (LocalDate day : days) {
            open.put(day, Optional.empty());
        }
        return with(open);
    }

    /** Tells whether the agency is open on a day. */
    public boolean isBusinessDay(LocalDate day) {
        return closure(day).isEmpty() && !WEEKEND.contains(day.getDayOfWeek());
    }

    /** Gives the closure of a day, also where it falls on a weekend; empty on any other day, weekends included. */
    public Optional<Closure> closure(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(
                    "The calendar knows the years " + FIRST_YEAR + " to " + LAST_YEAR + ", not that of " + day);
        }
        Optional<Closure> decision = decided.get(day);
        return decision != null ? decision : Optional.ofNullable(computed(day.getYear()).get(day));
    }

    /** Lists the closures of a calendar year, first to last. */
    public List<Closure> closures(int year) {
        LocalDate first = Year.of(year).atDay(1);
        return first.datesUntil(first.plusYears(1)).map(this::closure).flatMap(Optional::stream).toList();
    }

    /** Finds the first business day after a day. */
    public LocalDate next(LocalDate day) {
        return search(day.plusDays(1), 1);
    }

    /** Finds the last business day before a day. */
    public LocalDate previous(LocalDate day) {
        return search(day.minusDays(1), -1);
    }

    /** Gives the day itself if it is a business day, otherwise the first one after it. */
    public LocalDate nextOrSame(LocalDate day) {
        return search(day, 1);
    }

    /**
     * Moves a day by business days: forward, or back if their number is negative. The day itself is not counted: 1
     * gives the {@linkplain #next next} and -1 the {@linkplain #previous previous} business day; 0 gives the day as it
     * is.
     */
    public LocalDate shift(LocalDate day, int businessDays) {
        LocalDate shifted = day;
        for (int left = businessDays; left > 0; left--) {
            shifted = next(shifted);
        }
        for (int left = businessDays; left < 0; left++) {
            shifted = previous(shifted);
        }
        return shifted;
    }

    /** Counts the business days from one day, included, to another, excluded; 0 if that other day is not later. */
    public int businessDays(LocalDate fromInclusive, LocalDate toExclusive) {
        int count = 0;
        for (LocalDate day = fromInclusive; day.isBefore(toExclusive); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                count++;
            }
        }
        return count;
    }

    private LocalDate search(LocalDate start, int step) {
        LocalDate day = start;
        for (int searched = 0; searched < LONGEST_SEARCH; searched++) {
            if (isBusinessDay(day)) {
                return day;
            }
            day = day.plusDays(step);
        }
        throw new IllegalStateException("The calendar has no business day in " + LONGEST_SEARCH + " days: from " + start
                + " to " + day.minusDays(step));
    }

    private Map<LocalDate, Closure> computed(int year) {
        return computed.computeIfAbsent(year, this::compute);
    }

    private Map<LocalDate, Closure> compute(int year) {
        Map<LocalDate, Closure> closures = new HashMap<>();
        for (ClosureRule rule : rules) {
            // A day of a neighbouring year can be observed in this one. What is not, is never looked up.
            for (int of = year - 1; of <= year + 1; of++) {
                rule.closure(of).ifPresent(closure -> closures.put(closure.date(), closure));
            }
        }
        return closures;
    }

    private BusinessCalendar with(Map<LocalDate, Optional<Closure>> changes) {
        Map<LocalDate, Optional<Closure>> all = new HashMap<>(decided);
        all.putAll(changes);
        return new BusinessCalendar(rules, all, computed);
    }

    private static Map<LocalDate, Optional<Closure>> decisions(Collection<Closure> closures) {
        Map<LocalDate, Optional<Closure>> decisions = new HashMap<>();
        closures.forEach(closure -> decisions.put(closure.date(), Optional.of(closure)));
        return decisions;
    }
}
