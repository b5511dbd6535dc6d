package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact words of dates and times. "_" stands for the no-break space that keeps a time on one line. */
class MomentsTest {

    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final Moments ENGLISH = new Moments(Languages.orBase("en"), PHOENIX);
    private static final Moments SPANISH = new Moments(Languages.orBase("es"), PHOENIX);
    private static final Instant AFTERNOON = Instant.parse("2026-12-02T00:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-12-02T00:30:00Z");

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void restoreTheMachine() {
        Locale.setDefault(machine);
    }

    @Test
    void dateAndTimeInEnglish() {
        assertEquals("Tuesday, December 1, 2026, 5:00_p.m._MST", seen(ENGLISH.dateTime(AFTERNOON)));
        assertEquals("Tuesday, December 1, 2026", ENGLISH.date(AFTERNOON));
        assertEquals("Tuesday, December 1", ENGLISH.shortDate(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void dateAndTimeInSpanish() {
        assertEquals("martes, 1 de diciembre de 2026, 5:30_p._m._MST", seen(SPANISH.dateTime(HALF_PAST)));
        assertEquals("martes, 1 de diciembre de 2026", SPANISH.date(HALF_PAST));
        assertEquals("martes, 1 de diciembre", SPANISH.shortDate(LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @CsvSource({"00:00, 12:00_a.m., 12:00_a._m.", "08:00, 8:00_a.m., 8:00_a._m.", "11:59, 11:59_a.m., 11:59_a._m.",
        "12:00, 12:00_p.m., 12:00_p._m.", "17:00, 5:00_p.m., 5:00_p._m.", "23:05, 11:05_p.m., 11:05_p._m."})
    void timesOfTheDay(LocalTime time, String english, String spanish) {
        assertEquals(english, seen(ENGLISH.time(time)));
        assertEquals(spanish, seen(SPANISH.time(time)));
    }

    @Test
    void aSpanWithinADayNamesTheDayOnce() {
        Instant end = Instant.parse("2026-12-02T01:30:00Z");
        assertEquals("Tuesday, December 1, 2026, 5:00_p.m. to 6:30_p.m._MST", seen(ENGLISH.span(AFTERNOON, end)));
        String spanish = seen(SPANISH.span(AFTERNOON, end));
        assertTrue(spanish.matches("martes, 1 de diciembre de 2026, .*5:00_p\\._m\\. a .*6:30_p\\._m\\._MST"), spanish);
        assertEquals(ENGLISH.dateTime(AFTERNOON), ENGLISH.span(AFTERNOON, null));
    }

    @Test
    void aSpanOverTwoDaysNamesBoth() {
        String span = ENGLISH.span(AFTERNOON, Instant.parse("2026-12-03T00:00:00Z"));
        assertEquals("Tuesday, December 1, 2026, 5:00_p.m._MST to Wednesday, December 2, 2026, 5:00_p.m._MST", seen(span));
    }

    @Test
    void midnightInUtcIsStillTheDayBeforeInTucson() {
        assertEquals("Monday, November 30, 2026", ENGLISH.date(Instant.parse("2026-12-01T06:59:59Z")));
        assertEquals("Tuesday, December 1, 2026", ENGLISH.date(Instant.parse("2026-12-01T07:00:00Z")));
    }

    @Test
    void summerHasNoOtherTime() {
        assertEquals("Wednesday, July 1, 2026, 5:00_p.m._MST", seen(ENGLISH.dateTime(Instant.parse("2026-07-02T00:00:00Z"))));
    }

    @Test
    void weekdays() {
        assertEquals("Saturday", ENGLISH.weekday(DayOfWeek.SATURDAY));
        assertEquals("sábado", SPANISH.weekday(DayOfWeek.SATURDAY));
    }

    @Test
    void theFormForMachinesIsOneThatHtmlKnows() {
        assertEquals("2026-12-01T17:00:00-07:00", ENGLISH.machine(AFTERNOON));
        // A datetime attribute takes three digits of a second at most.
        String odd = ENGLISH.machine(Instant.parse("2026-12-02T00:00:00.123456789Z"));
        assertTrue(odd.matches("2026-12-01T17:00:00(\\.123)?-07:00"), odd);
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals(ENGLISH.dateTime(AFTERNOON), new Moments(Languages.orBase("en"), PHOENIX).dateTime(AFTERNOON));
        assertEquals(SPANISH.dateTime(AFTERNOON), new Moments(Languages.orBase("es"), PHOENIX).dateTime(AFTERNOON));
    }

    private static String seen(String words) {
        return words.replace('\u00a0', '_');
    }
}
