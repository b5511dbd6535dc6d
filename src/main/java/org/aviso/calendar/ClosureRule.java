package org.aviso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A closure that is computed anew for every year.
 *
 * <p>Written as text a rule reads as in an agency's published list: {@code "July 4"}, {@code "last Monday of May"}.
 */
public sealed interface ClosureRule {

    /** Makes the rule of a fixed date: see {@link FixedDate}. */
    static ClosureRule fixed(MonthDay day, Map<String, String> names, int sinceYear) {
        return new FixedDate(day, names, sinceYear);
    }

    /** Makes the rule of the first to fifth, or the last, such weekday of a month: see {@link NthWeekday}. */
    static ClosureRule nth(int ordinal, DayOfWeek weekday, Month month, Map<String, String> names, int sinceYear) {
        return new NthWeekday(ordinal, weekday, month, names, sinceYear);
    }

    /** Gives what residents call the day, by BCP 47 language tag; never empty. */
    Map<String, String> names();

    /** Gives the first year in which the agency keeps the day; 0 if it always has. */
    int sinceYear();

    /**
     * Finds the day on which the agency is closed for this rule in a year. The day itself can lie in the year before
     * or after: New Year's Day of 2028, a Saturday, is observed on December 31, 2027.
     *
     * @return empty before {@link #sinceYear}, and in a year whose month has no fifth such weekday
     */
    Optional<LocalDate> observed(int year);

    /** Gives the closure that the rule makes in a year, on the day when it is {@linkplain #observed observed}. */
    default Optional<Closure> closure(int year) {
        return observed(year).map(date -> new Closure(date, names(), toString()));
    }

    /**
     * The same date every year. Falling on a Saturday it is observed on the Friday before, on a Sunday on the Monday
     * after.
     *
     * @param day any day but February 29, which most years do not have
     */
    record FixedDate(MonthDay day, Map<String, String> names, int sinceYear) implements ClosureRule {

        /**
         * Keeps a copy of the names.
         *
         * @throws IllegalArgumentException if the day is February 29, the names are not as in {@link Closure}, or the
         *         year is negative
         */
        public FixedDate {
            if (day.equals(MonthDay.of(Month.FEBRUARY, 29))) {
                throw new IllegalArgumentException("February 29 is not in every year: enter the closure by its date");
            }
            names = Closure.checked(names);
            requireYear(sinceYear);
        }

        @Override
        public Optional<LocalDate> observed(int year) {
            if (year < sinceYear) {
                return Optional.empty();
            }
            LocalDate date = day.atYear(year);
            return Optional.of(switch (date.getDayOfWeek()) {
                case SATURDAY -> date.minusDays(1);
                case SUNDAY -> date.plusDays(1);
                default -> date;
            });
        }

        @Override
        public String toString() {
            return english(day.getMonth()) + " " + day.getDayOfMonth();
        }
    }

    /**
     * One weekday of a month, counted from its beginning or the last one.
     *
     * @param ordinal 1 to 5, or -1 for the last; a year whose month has no fifth one has no such closure
     * @param weekday Monday to Friday in practice; a weekend day is taken as it is and closes nothing
     */
    record NthWeekday(int ordinal, DayOfWeek weekday, Month month, Map<String, String> names, int sinceYear)
            implements ClosureRule {

        /**
         * Keeps a copy of the names.
         *
         * @throws IllegalArgumentException if the ordinal is out of its range, the names are not as in {@link Closure},
         *         or the year is negative
         */
        public NthWeekday {
            if (ordinal != -1 && (ordinal < 1 || ordinal > 5)) {
                throw new IllegalArgumentException("The ordinal of a weekday is 1 to 5, or -1 for last: " + ordinal);
            }
            Objects.requireNonNull(weekday, "weekday");
            Objects.requireNonNull(month, "month");
            names = Closure.checked(names);
            requireYear(sinceYear);
        }

        @Override
        public Optional<LocalDate> observed(int year) {
            if (year < sinceYear) {
                return Optional.empty();
            }
            LocalDate date = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
            // Asked for a fifth Monday that the month does not have, the adjuster answers with one of the next month.
            return Optional.of(date).filter(found -> found.getMonth() == month);
        }

        @Override
        public String toString() {
            String which = switch (ordinal) {
                case 1 -> "first";
                case 2 -> "second";
                case 3 -> "third";
                case 4 -> "fourth";
                case 5 -> "fifth";
                default -> "last";
            };
            return which + " " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " of " + english(month);
        }
    }

    private static void requireYear(int sinceYear) {
        if (sinceYear < 0) {
            throw new IllegalArgumentException("The first year of a closure is 0 (always) or later: " + sinceYear);
        }
    }

    private static String english(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
