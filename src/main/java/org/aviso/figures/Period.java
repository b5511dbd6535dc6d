package org.aviso.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * The days that figures are about.
 *
 * @param from the first day
 * @param to the last day, included; not before the first, and less than {@link #LONGEST} days later
 */
public record Period(LocalDate from, LocalDate to) {

    /** The longest period, in days: a leap year. */
    public static final int LONGEST = 366;

    /**
     * Refuses a period that cannot be shown.
     *
     * @throws IllegalArgumentException if it ends before it begins, or is too long
     */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
        if (!from.plusDays(LONGEST).isAfter(to)) {
            throw new IllegalArgumentException("a period has at most " + LONGEST + " days");
        }
    }

    public static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The quarter of the year in which a day lies. */
    public static Period quarter(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1).with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    public static Period year(int year) {
        return new Period(Year.of(year).atDay(1), Year.of(year).atDay(1).plusYears(1).minusDays(1));
    }

    /** The period between two days as addresses write them, or nothing where there is none. */
    public static Optional<Period> parse(String from, String to) {
        try {
            return from == null || to == null ? Optional.empty()
                    : Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(to)));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** The moment at which it begins. */
    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The moment at which it is over. */
    Instant ends(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
