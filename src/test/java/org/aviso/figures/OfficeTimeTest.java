package org.aviso.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.Closure;
import org.aviso.leadtime.LeadTimeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTimeTest {

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    private static final OfficeTime OFFICE = new OfficeTime(
            new LeadTimeRule(5, LocalTime.of(17, 0), LocalTime.of(8, 0), ZONE),
            new BusinessCalendar(List.of(), List.of(new Closure(LocalDate.of(2026, 11, 26), Map.of("en", "Thanksgiving"),
                    "test"))));

    @ParameterizedTest
    @CsvSource({
        // Friday to Monday: the weekend takes nothing
        "2026-11-20T16:00, 2026-11-23T09:30, PT2H30M",
        // Within a day; before opening, after the cut-off
        "2026-11-20T09:00, 2026-11-20T11:15, PT2H15M",
        "2026-11-20T06:00, 2026-11-20T08:30, PT30M",
        "2026-11-20T16:30, 2026-11-20T19:00, PT30M",
        "2026-11-20T17:30, 2026-11-20T19:00, PT0S",
        // On a weekend; over a holiday
        "2026-11-21T10:00, 2026-11-22T18:00, PT0S",
        "2026-11-21T10:00, 2026-11-24T08:00, PT9H",
        "2026-11-25T16:00, 2026-11-27T09:00, PT2H",
        // Answered before it came: an intake may be entered with an earlier moment
        "2026-11-20T11:00, 2026-11-20T09:00, PT0S"})
    void countsOnlyWhileTheOfficeIsOpen(LocalDateTime from, LocalDateTime to, Duration expected) {
        assertEquals(expected, OFFICE.between(from.atZone(ZONE).toInstant(), to.atZone(ZONE).toInstant()));
        assertEquals(Duration.ofHours(9), OFFICE.day());
    }

    @Test
    void theShareIsTheValueOfTheNearestRank() {
        List<Duration> hours = Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 20).map(Duration::ofHours).toList();
        assertEquals(Duration.ofHours(5), Counts.share(hours, 5));
        assertEquals(Duration.ofHours(9), Counts.share(hours, 9));
        assertEquals(Duration.ofHours(1), Counts.share(hours.subList(0, 1), 9));
        assertEquals(Duration.ofHours(2), Counts.share(hours.subList(0, 3), 5));
        assertEquals(null, Counts.share(List.of(), 5));
    }

    @Test
    void aPeriodIsAYearAtMost() {
        assertEquals(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                Period.quarter(LocalDate.of(2026, 11, 22)));
        assertEquals(new Period(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)), Period.month(YearMonth.of(2028, 2)));
        assertEquals(new Period(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)), Period.year(2028));
        assertEquals(Optional.of(Period.year(2027)), Period.parse("2027-01-01", "2027-12-31"));
        for (List<String> nonsense : List.of(List.of("2027-01-02", "2027-01-01"), List.of("2027-01-01", "2028-01-02"),
                List.of("yesterday", "2027-01-01"), List.of("2027-13-01", "2027-01-01"))) {
            assertEquals(Optional.empty(), Period.parse(nonsense.get(0), nonsense.get(1)), nonsense.toString());
        }
        assertEquals(Optional.empty(), Period.parse(null, "2027-01-01"));
    }
}
