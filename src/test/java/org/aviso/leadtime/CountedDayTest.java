package org.aviso.leadtime;

import static org.aviso.leadtime.CountedDay.Reason.BUSINESS_DAY;
import static org.aviso.leadtime.CountedDay.Reason.CLOSURE;
import static org.aviso.leadtime.CountedDay.Reason.SATURDAY;
import static org.aviso.leadtime.CountedDay.Reason.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;

import org.aviso.calendar.Closure;
import org.aviso.leadtime.CountedDay.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedDayTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void onlyABusinessDayCounts() {
        assertTrue(new CountedDay(FRIDAY, BUSINESS_DAY, null).counts());
        assertFalse(new CountedDay(FRIDAY, CLOSURE, closure(FRIDAY)).counts());
        assertFalse(new CountedDay(FRIDAY.plusDays(1), SATURDAY, null).counts());
        assertFalse(new CountedDay(FRIDAY.plusDays(2), SUNDAY, null).counts());
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-27, SATURDAY", "2026-11-27, SUNDAY", "2026-11-27, CLOSURE",
            "2026-11-28, BUSINESS_DAY", "2026-11-28, SUNDAY", "2026-11-29, SATURDAY", "2026-11-29, BUSINESS_DAY"})
    void refusesAReasonThatTheDayDoesNotHave(LocalDate date, Reason reason) {
        assertThrows(IllegalArgumentException.class, () -> new CountedDay(date, reason, null));
    }

    @Test
    void refusesAClosureThatIsNotTheReason() {
        LocalDate saturday = FRIDAY.plusDays(1);
        assertThrows(IllegalArgumentException.class, () -> new CountedDay(FRIDAY, BUSINESS_DAY, closure(FRIDAY)));
        assertThrows(IllegalArgumentException.class, () -> new CountedDay(saturday, SATURDAY, closure(saturday)));
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> new CountedDay(FRIDAY, CLOSURE, closure(saturday)));
        assertTrue(refusal.getMessage().endsWith("is not why 2026-11-27 does not count"), refusal.getMessage());
    }

    @Test
    void keepsItsClosure() {
        assertEquals(closure(FRIDAY), new CountedDay(FRIDAY, CLOSURE, closure(FRIDAY)).closure());
    }

    @Test
    void refusesAMissingPart() {
        assertThrows(NullPointerException.class, () -> new CountedDay(null, BUSINESS_DAY, null));
        Exception refusal = assertThrows(NullPointerException.class, () -> new CountedDay(FRIDAY, null, null));
        assertEquals("reason", refusal.getMessage());
    }

    private static Closure closure(LocalDate date) {
        return new Closure(date, Map.of("en", "Move"), "staff");
    }
}
