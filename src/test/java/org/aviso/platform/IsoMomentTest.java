package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoMomentTest {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T18:00,       2026-12-02T01:00:00Z",
        "2026-12-01T18:00:30,    2026-12-02T01:00:30Z",
        "2026-12-01T18:00-07:00, 2026-12-02T01:00:00Z",
        "2026-12-01T18:00+01:00, 2026-12-01T17:00:00Z",
        "2026-12-01T18:00Z,      2026-12-01T18:00:00Z"})
    void readsATimeWithItsOffsetOrInTheAgencysZone(String text, Instant moment) {
        assertEquals(Optional.of(moment), IsoMoment.parse(text, TUCSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-12-01", "18:00", "2026-02-30T18:00", "2026-12-01T24:30", "2026-12-01 18:00",
        "2026-12-01T18:00 07:00", "2026-12-01T18:00[America/Phoenix]", "1/12/2026", "tomorrow"})
    void refusesWhatIsNoMoment(String text) {
        assertEquals(Optional.empty(), IsoMoment.parse(text, TUCSON));
    }

    @Test
    void readsAYearThatNoCalendarKnows() {
        // Refused later, by the calendar, which knows its own limits.
        assertEquals(Optional.of(Instant.parse("+12026-12-02T01:00:00Z")),
                IsoMoment.parse("+12026-12-01T18:00", TUCSON));
    }
}
