package org.aviso.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureRuleTest {

    private static final Map<String, String> NAMES = Map.of("en", "A day off");

    @ParameterizedTest
    @CsvSource({
            "--07-04, 2025, 2025-07-04", // a Friday stays
            "--07-04, 2026, 2026-07-03", // Saturday to Friday
            "--07-04, 2027, 2027-07-05", // Sunday to Monday
            "--11-11, 2024, 2024-11-11", // a Monday stays
            "--01-01, 2028, 2027-12-31", // Saturday, into the year before
            "--12-31, 2028, 2029-01-01", // Sunday, into the year after
            "--02-28, 2028, 2028-02-28"})
    void fixedDateIsObservedOnTheNearestWeekday(MonthDay day, int year, LocalDate observed) {
        assertEquals(Optional.of(observed), ClosureRule.fixed(day, NAMES, 0).observed(year));
    }

    @ParameterizedTest
    @CsvSource({
            "1, MONDAY, SEPTEMBER, 2025-09-01", // on the first of the month
            "1, MONDAY, SEPTEMBER, 2026-09-07",
            "2, MONDAY, OCTOBER, 2026-10-12",
            "3, MONDAY, JANUARY, 2026-01-19",
            "4, THURSDAY, NOVEMBER, 2026-11-26",
            "5, MONDAY, MARCH, 2026-03-30",
            "-1, MONDAY, MAY, 2026-05-25", // the last is the fourth
            "-1, MONDAY, MARCH, 2026-03-30", // the last is the fifth
            "-1, SATURDAY, FEBRUARY, 2026-02-28"})
    void nthWeekdayIsCountedInItsMonth(int ordinal, DayOfWeek weekday, Month month, LocalDate observed) {
        ClosureRule rule = ClosureRule.nth(ordinal, weekday, month, NAMES, 0);
        assertEquals(Optional.of(observed), rule.observed(observed.getYear()));
    }

    @Test
    void aMonthWithoutAFifthSuchWeekdayHasNoSuchClosure() {
        assertEquals(Optional.empty(), ClosureRule.nth(5, THURSDAY, Month.NOVEMBER, NAMES, 0).observed(2026));
    }

    @Test
    void nothingIsObservedBeforeTheFirstYear() {
        ClosureRule fixed = ClosureRule.fixed(MonthDay.of(6, 19), NAMES, 2023);
        assertEquals(Optional.empty(), fixed.observed(2022));
        assertEquals(Optional.of(LocalDate.of(2023, 6, 19)), fixed.observed(2023));
        ClosureRule nth = ClosureRule.nth(1, MONDAY, Month.JUNE, NAMES, 2023);
        assertEquals(Optional.empty(), nth.observed(2022));
        assertEquals(Optional.of(LocalDate.of(2023, 6, 5)), nth.observed(2023));
    }

    @Test
    void makesTheClosureOfAYearAndSaysWhereItComesFrom() {
        assertEquals(Optional.of(new Closure(LocalDate.of(2026, 7, 3), NAMES, "July 4")),
                ClosureRule.fixed(MonthDay.of(7, 4), NAMES, 0).closure(2026));
        assertEquals(Optional.empty(), ClosureRule.fixed(MonthDay.of(7, 4), NAMES, 2027).closure(2026));
    }

    @ParameterizedTest
    @CsvSource({"1, first", "2, second", "3, third", "4, fourth", "5, fifth", "-1, last"})
    void nthWeekdayReadsAsInThePublishedList(int ordinal, String which) {
        assertEquals(which + " Wednesday of May", ClosureRule.nth(ordinal, WEDNESDAY, Month.MAY, NAMES, 0).toString());
    }

    @Test
    void isAValue() {
        assertEquals(ClosureRule.fixed(MonthDay.of(7, 4), NAMES, 7), ClosureRule.fixed(MonthDay.of(7, 4), NAMES, 7));
        ClosureRule rule = ClosureRule.nth(1, MONDAY, Month.JUNE, NAMES, 7);
        assertEquals(rule, ClosureRule.nth(1, MONDAY, Month.JUNE, NAMES, 7));
        assertEquals(NAMES, rule.names());
        assertEquals(7, rule.sinceYear());
    }

    @Test
    void refusesFebruary29() {
        Exception refusal = assertThrows(IllegalArgumentException.class,
                () -> ClosureRule.fixed(MonthDay.of(2, 29), NAMES, 0));
        assertTrue(refusal.getMessage().contains("February 29"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -2})
    void refusesAnOrdinalThatNoMonthHas(int ordinal) {
        Exception refusal = assertThrows(IllegalArgumentException.class,
                () -> ClosureRule.nth(ordinal, MONDAY, Month.MAY, NAMES, 0));
        assertTrue(refusal.getMessage().endsWith(": " + ordinal), refusal.getMessage());
    }

    @Test
    void refusesANegativeYear() {
        MonthDay day = MonthDay.of(7, 4);
        assertThrows(IllegalArgumentException.class, () -> ClosureRule.fixed(day, NAMES, -1));
        assertThrows(IllegalArgumentException.class, () -> ClosureRule.nth(1, MONDAY, Month.MAY, NAMES, -1));
    }

    @Test
    void refusesToHaveNoName() {
        MonthDay day = MonthDay.of(7, 4);
        assertThrows(IllegalArgumentException.class, () -> ClosureRule.fixed(day, Map.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> ClosureRule.nth(1, MONDAY, Month.MAY, Map.of(), 0));
    }

    @Test
    void refusesAMissingPart() {
        assertThrows(NullPointerException.class, () -> ClosureRule.fixed(null, NAMES, 0));
        assertThrows(NullPointerException.class, () -> ClosureRule.nth(1, null, Month.MAY, NAMES, 0));
        assertThrows(NullPointerException.class, () -> ClosureRule.nth(1, MONDAY, null, NAMES, 0));
    }
}
