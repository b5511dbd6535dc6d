package org.aviso.offices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.TucsonCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final OpeningHours HOURS = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

    private final BusinessCalendar tucson = TucsonCalendar.make();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59.999999999, false, 2026-11-23T08:00", // Monday
        "2026-11-23T08:00,              true,  2026-11-23T17:00",
        "2026-11-23T16:59:59.999999999, true,  2026-11-23T17:00",
        "2026-11-23T17:00,              false, 2026-11-24T08:00",
        "2026-11-24T00:00,              false, 2026-11-24T08:00",
        "2026-11-25T18:00,              false, 2026-11-27T08:00", // the eve of Thanksgiving
        "2026-11-26T12:00,              false, 2026-11-27T08:00", // Thanksgiving
        "2026-11-27T17:00,              false, 2026-11-30T08:00", // Friday
        "2026-11-28T12:00,              false, 2026-11-30T08:00"}) // Saturday
    void changesAtTheNextOpeningOrClosing(LocalDateTime local, boolean open, LocalDateTime changes) {
        ZonedDateTime moment = local.atZone(PHOENIX);
        assertEquals(open, HOURS.holds(moment, tucson));
        assertEquals(changes.atZone(PHOENIX).toInstant(), HOURS.changes(moment, tucson));
        assertEquals(!open, HOURS.holds(changes.atZone(PHOENIX), tucson));
    }
}
