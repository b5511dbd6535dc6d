package org.aviso.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BusinessCalendarPropertiesTest {

    private static final LocalDate START = LocalDate.of(2027, 11, 1);

    @Property(tries = 200)
    void shiftingThereAndBackGivesTheSameBusinessDay(@ForAll("closed") Set<LocalDate> closed,
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = -60, max = 60) int n) {
        BusinessCalendar calendar = calendar(closed);
        LocalDate businessDay = calendar.nextOrSame(day);
        assertEquals(businessDay, calendar.shift(calendar.shift(businessDay, n), -n));
    }

    @Property(tries = 200)
    void shiftAndCountAgree(@ForAll("closed") Set<LocalDate> closed, @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 60) int n) {
        BusinessCalendar calendar = calendar(closed);
        assertEquals(n, calendar.businessDays(calendar.shift(day, -n), day));
        LocalDate businessDay = calendar.nextOrSame(day);
        assertEquals(n, calendar.businessDays(businessDay, calendar.shift(businessDay, n)));
    }

    @Property(tries = 200)
    void countsLikeAPersonWithAWallCalendar(@ForAll("closed") Set<LocalDate> closed, @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 120) int days) {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        long expected = from.datesUntil(from.plusDays(days))
                .filter(day -> !weekend.contains(day.getDayOfWeek()))
                .filter(day -> !closed.contains(day))
                .count();
        assertEquals(expected, calendar(closed).businessDays(from, from.plusDays(days)));
    }

    @Property(tries = 200)
    void noBusinessDayLiesBetweenADayAndItsNeighbours(
            @ForAll("closed") Set<LocalDate> closed, @ForAll("days") LocalDate day) {
        BusinessCalendar calendar = calendar(closed);
        LocalDate next = calendar.next(day);
        LocalDate previous = calendar.previous(day);
        assertTrue(calendar.isBusinessDay(next) && calendar.isBusinessDay(previous));
        assertTrue(previous.isBefore(day) && next.isAfter(day));
        assertFalse(day.plusDays(1).datesUntil(next).anyMatch(calendar::isBusinessDay));
        assertFalse(previous.plusDays(1).datesUntil(day).anyMatch(calendar::isBusinessDay));
        assertEquals(next, calendar.nextOrSame(day.plusDays(1)));
    }

    @Property(tries = 200)
    void takingAClosureAwayUndoesAddingIt(@ForAll("closed") Set<LocalDate> closed, @ForAll("days") LocalDate day) {
        BusinessCalendar open = calendar(closed).minus(day);
        BusinessCalendar undone = open.plus(new Closure(day, Map.of("en", "Closed"), "staff")).minus(day);
        LocalDate end = START.plusDays(500);
        assertEquals(open.businessDays(START, end), undone.businessDays(START, end));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 300).map(START::plusDays);
    }

    @Provide
    Arbitrary<Set<LocalDate>> closed() {
        return days().set().ofMaxSize(60);
    }

    private static BusinessCalendar calendar(Set<LocalDate> closed) {
        return new BusinessCalendar(
                List.of(), closed.stream().map(day -> new Closure(day, Map.of("en", "Closed"), "staff")).toList());
    }
}
