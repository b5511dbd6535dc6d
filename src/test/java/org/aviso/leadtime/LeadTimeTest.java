package org.aviso.leadtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LeadTimeTest {

    private static final LeadTimeRule RULE = new LeadTimeRule(5, LocalTime.NOON, LocalTime.MIN, ZoneOffset.UTC);
    private static final Instant T = Instant.EPOCH;
    private static final List<CountedDay> NONE = List.of();

    @Test
    void keepsItsOwnCopyOfTheCount() {
        List<CountedDay> counted = new ArrayList<>();
        counted.add(new CountedDay(LocalDate.of(2026, 11, 27), CountedDay.Reason.BUSINESS_DAY, null));
        LeadTime leadTime = new LeadTime(RULE, T, T, T, T, Decision.ON_TIME, 0, false, counted);
        counted.clear();
        assertEquals(1, leadTime.counted().size());
        assertThrows(UnsupportedOperationException.class, () -> leadTime.counted().clear());
    }

    @Test
    void refusesANegativeCount() {
        assertThrows(IllegalArgumentException.class,
                () -> new LeadTime(RULE, T, T, T, T, Decision.ON_TIME, -1, false, NONE));
    }

    @Test
    void refusesAMissingPart() {
        assertMissing("rule", () -> new LeadTime(null, T, T, T, T, Decision.ON_TIME, 0, false, NONE));
        assertMissing("event", () -> new LeadTime(RULE, null, T, T, T, Decision.ON_TIME, 0, false, NONE));
        assertMissing("received", () -> new LeadTime(RULE, T, null, T, T, Decision.ON_TIME, 0, false, NONE));
        assertMissing("countsAsReceived", () -> new LeadTime(RULE, T, T, null, T, Decision.ON_TIME, 0, false, NONE));
        assertMissing("askBy", () -> new LeadTime(RULE, T, T, T, null, Decision.ON_TIME, 0, false, NONE));
        assertMissing("decision", () -> new LeadTime(RULE, T, T, T, T, null, 0, false, NONE));
        assertThrows(NullPointerException.class,
                () -> new LeadTime(RULE, T, T, T, T, Decision.ON_TIME, 0, false, null));
    }

    private static void assertMissing(String part, Runnable construction) {
        assertEquals(part, assertThrows(NullPointerException.class, construction::run).getMessage());
    }
}
