package org.aviso.leadtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.TucsonCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The agency's table of events and the last moments to ask for them. */
class LeadTimeCasesTest {

    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

    private final LeadTimeRule rule = new LeadTimeRule(5, LocalTime.of(17, 0), LocalTime.of(8, 0), PHOENIX);

    private final BusinessCalendar calendar = TucsonCalendar.make();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/org/aviso/leadtime/lead-time-cases.csv", useHeadersInDisplayName = true)
    void asksByTheMomentInTheTable(LocalDate event, OffsetDateTime askBy, String catches) {
        for (LocalTime starts : new LocalTime[] {LocalTime.MIN, LocalTime.of(18, 0), LocalTime.MAX}) {
            Instant moment = event.atTime(starts).atZone(PHOENIX).toInstant();
            assertEquals(askBy.toInstant(), rule.askBy(calendar, moment), catches);

            LeadTime inTime = rule.decide(calendar, moment, askBy.toInstant());
            assertEquals(Decision.ON_TIME, inTime.decision());
            assertEquals(5, inTime.businessDaysLeft());

            LeadTime late = rule.decide(calendar, moment, askBy.toInstant().plusNanos(1));
            assertEquals(Decision.SHORT_NOTICE, late.decision());
            assertEquals(4, late.businessDaysLeft());
        }
    }
}
