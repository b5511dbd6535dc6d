package org.aviso.providers.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.leadtime.LeadTimeRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerByTest {

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");
    private static final LeadTimeRule RULE = new LeadTimeRule(5, LocalTime.of(17, 0), LocalTime.of(8, 0), ZONE);
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(List.of(), List.of());

    // November 2, 2026, is a Monday.
    @ParameterizedTest(name = "{0}, for {1}: {3}")
    @CsvSource({
        "2026-11-02T09:00, 2026-11-30T18:00, 2026-11-27T17:00, 2026-11-04T17:00",
        "2026-11-02T09:00, 2026-11-05T18:00, 2026-11-04T17:00, 2026-11-03T17:00",
        // One business day is left: half of the day.
        "2026-11-02T09:00, 2026-11-03T18:00, 2026-11-02T17:00, 2026-11-02T17:00",
        "2026-11-02T16:30, 2026-11-03T18:00, 2026-11-02T17:00, 2026-11-02T16:45",
        // What was promised is over: half of what is left until the work begins.
        "2026-11-02T18:00, 2026-11-03T06:00, 2026-11-02T17:00, 2026-11-03T00:00",
        // On a Saturday, before a Monday.
        "2026-11-07T10:00, 2026-11-09T18:00, 2026-11-06T17:00, 2026-11-09T17:00"})
    void leavesTimeToAskAnother(LocalDateTime now, LocalDateTime starts, LocalDateTime settledBy, LocalDateTime by) {
        assertEquals(at(by), AnswerBy.propose(RULE, CALENDAR, at(now), at(starts), at(settledBy)));
    }

    private static Instant at(LocalDateTime there) {
        return there.atZone(ZONE).toInstant();
    }
}
