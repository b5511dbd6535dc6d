package org.aviso.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private static final BusinessCalendar WEEKDAYS = new BusinessCalendar(List.of(), List.of());

    private final BusinessCalendar tucson = TucsonCalendar.make();

    @ParameterizedTest
    @CsvSource({
            "2026-11-25, true", // a Wednesday
            "2026-11-26, false", // Thanksgiving
            "2026-11-27, true", // the Friday after it: open
            "2026-11-28, false", // Saturday
            "2026-11-29, false", // Sunday
            "2026-11-30, true",
            "2026-10-12, true", // Columbus Day: open
            "2023-03-31, false", // entered by hand for one year
            "2026-03-31, true",
            "2022-06-20, true", // Juneteenth was not kept yet
            "2023-06-19, false",
            "2027-12-31, false"}) // New Year's Day of 2028
    void knowsOnWhichDaysTheCityIsOpen(LocalDate day, boolean open) {
        assertEquals(open, tucson.isBusinessDay(day));
    }

    @Test
    void listsTheClosuresOfAYearInOrder() {
        assertEquals(
                List.of("2026-01-01 New Year's Day", "2026-01-19 Martin Luther King Jr. Day",
                        "2026-02-16 Presidents' Day", "2026-05-25 Memorial Day", "2026-06-19 Juneteenth",
                        "2026-07-03 Independence Day", "2026-09-07 Labor Day", "2026-11-11 Veterans Day",
                        "2026-11-26 Thanksgiving Day", "2026-12-25 Christmas Day"),
                list(tucson, 2026));
    }

    @Test
    void listsAClosureInTheYearInWhichItIsObserved() {
        assertEquals("2027-12-31 New Year's Day", list(tucson, 2027).get(list(tucson, 2027).size() - 1));
        assertEquals("2028-01-17 Martin Luther King Jr. Day", list(tucson, 2028).get(0));
        ClosureRule eve = ClosureRule.fixed(MonthDay.of(12, 31), Map.of("en", "Eve"), 0);
        BusinessCalendar newYearsEve = new BusinessCalendar(List.of(eve), List.of());
        assertEquals(List.of("2029-01-01 Eve", "2029-12-31 Eve"), list(newYearsEve, 2029));
    }

    @Test
    void givesTheClosureOfADay() {
        assertEquals(Optional.of("Día de Acción de Gracias"),
                tucson.closure(LocalDate.of(2026, 11, 26)).map(closure -> closure.name("es")));
        assertEquals(Optional.of("Día de César Chávez"),
                tucson.closure(LocalDate.of(2023, 3, 31)).map(closure -> closure.name("es")));
        assertEquals(Optional.empty(), tucson.closure(LocalDate.of(2026, 11, 27)));
        assertEquals(Optional.empty(), tucson.closure(LocalDate.of(2026, 11, 28)));
    }

    @Test
    void keepsAClosureThatFallsOnAWeekend() {
        Closure saturday = closure("2026-11-28", "Move");
        BusinessCalendar calendar = WEEKDAYS.plus(saturday);
        assertEquals(Optional.of(saturday), calendar.closure(saturday.date()));
        assertFalse(calendar.isBusinessDay(saturday.date()));
    }

    @Test
    void enteredGoesBeforeComputedAndLaterBeforeEarlier() {
        Closure first = closure("2026-07-03", "First");
        Closure second = closure("2026-07-03", "Second");
        LocalDate day = first.date();
        ClosureRule another = ClosureRule.fixed(MonthDay.of(7, 3), Map.of("en", "Another rule"), 0);
        List<ClosureRule> rules = new ArrayList<>(TucsonCalendar.RULES);
        rules.add(another);
        assertEquals(another.closure(2026), new BusinessCalendar(rules, List.of()).closure(day));
        assertEquals(Optional.of(second), new BusinessCalendar(rules, List.of(first, second)).closure(day));
        assertEquals(Optional.of(first), tucson.plus(second).plus(first).closure(day));
    }

    @ParameterizedTest
    @CsvSource({
            // day, previous, next or same, next
            "2026-11-25, 2026-11-24, 2026-11-25, 2026-11-27", // the eve of Thanksgiving
            "2026-11-26, 2026-11-25, 2026-11-27, 2026-11-27",
            "2026-11-27, 2026-11-25, 2026-11-27, 2026-11-30",
            "2026-11-28, 2026-11-27, 2026-11-30, 2026-11-30",
            "2026-11-29, 2026-11-27, 2026-11-30, 2026-11-30",
            "2027-12-31, 2027-12-30, 2028-01-03, 2028-01-03", // a long weekend over New Year
            "2026-12-25, 2026-12-24, 2026-12-28, 2026-12-28"})
    void findsTheNeighbouringBusinessDays(LocalDate day, LocalDate previous, LocalDate nextOrSame, LocalDate next) {
        assertEquals(previous, tucson.previous(day));
        assertEquals(nextOrSame, tucson.nextOrSame(day));
        assertEquals(next, tucson.next(day));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-12-01, -5, 2026-11-23",
            "2026-12-01, -1, 2026-11-30",
            "2026-12-01, 0, 2026-12-01",
            "2026-12-01, 1, 2026-12-02",
            "2026-11-25, 3, 2026-12-01",
            "2026-11-28, 0, 2026-11-28", // not moved, so not looked at
            "2026-11-28, 1, 2026-11-30",
            "2026-11-28, -1, 2026-11-27",
            "2026-12-24, 6, 2027-01-05"})
    void shiftsADayByBusinessDays(LocalDate day, int businessDays, LocalDate shifted) {
        assertEquals(shifted, tucson.shift(day, businessDays));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-23, 2026-12-01, 5",
            "2026-11-23, 2026-11-24, 1", // the first day is included
            "2026-11-24, 2026-11-24, 0", // the last is not
            "2026-11-25, 2026-11-24, 0",
            "2026-11-26, 2026-11-27, 0",
            "2026-11-28, 2026-11-30, 0",
            "2026-11-28, 2026-12-01, 1",
            "2026-01-01, 2027-01-01, 251"}) // 261 weekdays, 10 closures
    void countsBusinessDays(LocalDate from, LocalDate to, int count) {
        assertEquals(count, tucson.businessDays(from, to));
    }

    @Test
    void addsClosuresWithoutChangingTheCalendarItself() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        BusinessCalendar changed = tucson.plus(closure("2026-11-30", "Move"), closure("2026-11-27", "Repairs"));
        assertEquals(LocalDate.of(2026, 11, 19), changed.shift(LocalDate.of(2026, 12, 1), -5));
        assertFalse(changed.isBusinessDay(LocalDate.of(2026, 11, 26)), "the rules still hold");
        assertTrue(tucson.isBusinessDay(monday));
    }

    @Test
    void removesComputedAndEnteredClosuresWithoutChangingTheCalendarItself() {
        LocalDate computed = LocalDate.of(2026, 11, 26);
        LocalDate entered = LocalDate.of(2023, 3, 31);
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        BusinessCalendar changed = tucson.minus(computed, entered, saturday);
        assertTrue(changed.isBusinessDay(computed));
        assertEquals(Optional.empty(), changed.closure(computed));
        assertTrue(changed.isBusinessDay(entered));
        assertFalse(changed.isBusinessDay(saturday), "a weekend is a weekend");
        assertFalse(changed.isBusinessDay(LocalDate.of(2027, 11, 25)), "the rule holds in other years");
        assertFalse(tucson.isBusinessDay(computed));
        assertFalse(tucson.isBusinessDay(entered));
    }

    @Test
    void aRemovedClosureCanBeAddedAgain() {
        Closure again = closure("2026-11-26", "Thanksgiving");
        assertEquals(Optional.of(again), tucson.minus(again.date()).plus(again).closure(again.date()));
    }

    @Test
    void keepsItsOwnCopyOfWhatItWasMadeFrom() {
        List<ClosureRule> rules = new ArrayList<>(TucsonCalendar.RULES);
        List<Closure> closures = new ArrayList<>(List.of(closure("2026-11-30", "Move")));
        BusinessCalendar calendar = new BusinessCalendar(rules, closures);
        rules.clear();
        closures.clear();
        assertFalse(calendar.isBusinessDay(LocalDate.of(2026, 11, 26)));
        assertFalse(calendar.isBusinessDay(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void looksForwardNoFurtherThan366Days() {
        LocalDate tuesday = LocalDate.of(2027, 6, 1);
        BusinessCalendar almost = closedAround(tuesday, 365);
        assertEquals(LocalDate.of(2028, 6, 1), almost.next(tuesday));
        assertEquals(LocalDate.of(2028, 6, 1), almost.nextOrSame(tuesday.plusDays(1)));
        BusinessCalendar closed = closedAround(tuesday, 366);
        assertTrue(closed.isBusinessDay(LocalDate.of(2028, 6, 2)), "the first day too far");
        assertThrows(IllegalStateException.class, () -> closed.next(tuesday));
        assertThrows(IllegalStateException.class, () -> closed.nextOrSame(tuesday.plusDays(1)));
    }

    @Test
    void looksBackNoFurtherThan366Days() {
        LocalDate friday = LocalDate.of(2027, 6, 4);
        assertEquals(LocalDate.of(2026, 6, 3), closedAround(friday, 365).previous(friday));
        BusinessCalendar closed = closedAround(friday, 366);
        assertTrue(closed.isBusinessDay(LocalDate.of(2026, 6, 2)), "the first day too far");
        assertThrows(IllegalStateException.class, () -> closed.previous(friday));
    }

    @Test
    void aCalendarClosedForEverSaysSo() {
        BusinessCalendar closed = closedAround(LocalDate.of(2027, 6, 2), 800);
        Exception forward =
                assertThrows(IllegalStateException.class, () -> closed.shift(LocalDate.of(2027, 6, 1), 2));
        assertEquals("The calendar has no business day in 366 days: from 2027-06-02 to 2028-06-01", forward.getMessage());
        Exception back = assertThrows(IllegalStateException.class, () -> closed.shift(LocalDate.of(2027, 6, 1), -2));
        assertEquals(
                "The calendar has no business day in 366 days: from 2027-05-31 to 2026-05-31", back.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "+999999999-12-31"})
    void refusesAYearThatItDoesNotKnow(LocalDate day) {
        Exception refusal = assertThrows(DateTimeException.class, () -> WEEKDAYS.isBusinessDay(day));
        assertTrue(refusal.getMessage().contains("1900 to 2199, not that of " + day), refusal.getMessage());
        assertThrows(DateTimeException.class, () -> WEEKDAYS.closure(day));
        assertThrows(DateTimeException.class, () -> WEEKDAYS.nextOrSame(day));
        assertThrows(DateTimeException.class, () -> WEEKDAYS.closures(day.getYear()));
    }

    @Test
    void knowsItsFirstAndLastYearWhole() {
        assertTrue(WEEKDAYS.isBusinessDay(LocalDate.of(1900, 1, 1)));
        assertTrue(WEEKDAYS.isBusinessDay(LocalDate.of(2199, 12, 31)));
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        LocalDate from = LocalDate.of(2000, 1, 1);
        LocalDate to = LocalDate.of(2040, 1, 1);
        int expected = TucsonCalendar.make().businessDays(from, to);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> count = () -> tucson.businessDays(from, to);
            for (Future<Integer> counted : threads.invokeAll(List.of(count, count, count, count))) {
                assertEquals(expected, counted.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> list(BusinessCalendar calendar, int year) {
        return calendar.closures(year).stream().map(closure -> closure.date() + " " + closure.name("en")).toList();
    }

    private static Closure closure(String date, String name) {
        return new Closure(LocalDate.parse(date), Map.of("en", name), "staff");
    }

    /** Closed on a day and so many days before and after it, and open on all weekdays from there. */
    private static BusinessCalendar closedAround(LocalDate middle, int days) {
        return new BusinessCalendar(List.of(), middle.minusDays(days).datesUntil(middle.plusDays(days + 1L))
                .map(day -> new Closure(day, Map.of("en", "Closed"), "staff"))
                .toList());
    }
}
