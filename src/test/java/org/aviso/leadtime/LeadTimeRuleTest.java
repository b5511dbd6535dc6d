package org.aviso.leadtime;

import static org.aviso.leadtime.Decision.EVENT_PASSED;
import static org.aviso.leadtime.Decision.ON_TIME;
import static org.aviso.leadtime.Decision.SHORT_NOTICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.Closure;
import org.aviso.calendar.TucsonCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTimeRuleTest {

    private static final LocalTime CUT_OFF = LocalTime.of(17, 0);
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final LeadTimeRule RULE = new LeadTimeRule(5, CUT_OFF, OPENING, PHOENIX);

    /** A Tuesday, five business days after Monday, November 23. */
    private static final Instant EVENT = at("2026-12-01T18:00");
    private static final Instant ASK_BY = at("2026-11-23T17:00");

    private final BusinessCalendar tucson = TucsonCalendar.make();

    // Rule 1: the event's day is excluded, the cut-off of the fifth business day is included.

    @ParameterizedTest
    @CsvSource({
            "2026-11-23T00:00, ON_TIME, 2026-11-23T00:00, 5", // at night, before opening: the day is still whole
            "2026-11-23T07:59:59, ON_TIME, 2026-11-23T07:59:59, 5",
            "2026-11-23T16:59:59, ON_TIME, 2026-11-23T16:59:59, 5",
            "2026-11-23T17:00:00, ON_TIME, 2026-11-23T17:00:00, 5",
            "2026-11-23T17:00:00.000000001, SHORT_NOTICE, 2026-11-24T08:00, 4",
            "2026-11-23T17:00:01, SHORT_NOTICE, 2026-11-24T08:00, 4",
            "2026-11-23T23:59:59, SHORT_NOTICE, 2026-11-24T08:00, 4",
            "2026-11-24T00:00, SHORT_NOTICE, 2026-11-24T00:00, 4",
            "2026-11-20T17:00, ON_TIME, 2026-11-20T17:00, 6", // the Friday before
            "2026-11-20T17:00:01, ON_TIME, 2026-11-23T08:00, 5", // counts as Monday's: still in time
            "2026-11-21T12:00, ON_TIME, 2026-11-23T08:00, 5", // Saturday
            "2026-11-22T23:59:59, ON_TIME, 2026-11-23T08:00, 5", // Sunday
            "2026-11-25T17:00:01, SHORT_NOTICE, 2026-11-27T08:00, 2", // the eve of Thanksgiving
            "2026-11-26T10:00, SHORT_NOTICE, 2026-11-27T08:00, 2", // Thanksgiving, before the cut-off
            "2026-11-30T17:00, SHORT_NOTICE, 2026-11-30T17:00, 1",
            "2026-11-30T17:00:01, SHORT_NOTICE, 2026-12-01T08:00, 0",
            "2026-12-01T17:59:59.999999999, SHORT_NOTICE, 2026-12-02T08:00, 0",
            "2026-12-01T18:00, EVENT_PASSED, 2026-12-02T08:00, 0",
            "2026-12-01T18:00:00.000000001, EVENT_PASSED, 2026-12-02T08:00, 0",
            "2027-06-01T12:00, EVENT_PASSED, 2027-06-01T12:00, 0"})
    void decidesToTheMoment(String received, Decision decision, String countsAsReceived, int businessDaysLeft) {
        LeadTime leadTime = RULE.decide(tucson, EVENT, at(received));
        assertEquals(decision, leadTime.decision());
        assertEquals(at(countsAsReceived), leadTime.countsAsReceived());
        assertEquals(businessDaysLeft, leadTime.businessDaysLeft());
        assertEquals(at(received), leadTime.received());
        assertEquals(EVENT, leadTime.event());
        assertEquals(ASK_BY, leadTime.askBy());
        assertEquals(RULE, leadTime.rule());
        assertFalse(leadTime.publishedAfterCutOff());
    }

    @ParameterizedTest
    @CsvSource({
            "2026-12-01T00:00, 2026-11-23T17:00", // midnight belongs to the day that begins
            "2026-11-30T23:59:59.999999999, 2026-11-20T17:00",
            "2026-12-01T23:59:59.999999999, 2026-11-23T17:00",
            "2026-12-05T10:00, 2026-11-30T17:00", // Saturday
            "2026-12-06T10:00, 2026-11-30T17:00", // Sunday: nothing more counts
            "2026-11-26T10:00, 2026-11-19T17:00", // on Thanksgiving itself
            "2028-01-04T10:00, 2027-12-27T17:00", // across New Year
            "2013-04-16T18:00, 2013-04-09T17:00"}) // long past
    void theDayOfTheEventIsExcluded(String event, String askBy) {
        assertEquals(at(askBy), RULE.askBy(tucson, at(event)));
    }

    // Rule 2: weekdays on which the agency is open.

    @Test
    void aClosureMovesTheLastMomentBack() {
        BusinessCalendar changed =
                tucson.plus(new Closure(LocalDate.of(2026, 11, 24), Map.of("en", "Move"), "staff"));
        LeadTime leadTime = RULE.decide(changed, EVENT, ASK_BY);
        assertEquals(at("2026-11-20T17:00"), leadTime.askBy());
        assertEquals(SHORT_NOTICE, leadTime.decision());
        assertEquals(4, leadTime.businessDaysLeft());
    }

    @Test
    void aClosureAfterTheEventChangesNothing() {
        BusinessCalendar changed =
                tucson.plus(new Closure(LocalDate.of(2026, 12, 1), Map.of("en", "Move"), "staff"));
        assertEquals(ASK_BY, RULE.askBy(changed, EVENT));
    }

    // Rule 3: the agency's zone.

    @Test
    void arizonaKeepsItsTimeAllYear() {
        assertEquals(Instant.parse("2026-11-24T00:00:00Z"), RULE.askBy(tucson, EVENT));
        assertEquals(Instant.parse("2026-06-30T00:00:00Z"), RULE.askBy(tucson, at("2026-07-07T18:00")));
    }

    @Test
    void daysAreThoseOfTheAgencyAndNotOfUniversalTime() {
        // 18:00 in Tucson is the next day in universal time, which is a Saturday here.
        LeadTime leadTime = RULE.decide(tucson, at("2026-12-04T18:00"), at("2026-11-27T17:00"));
        assertEquals(at("2026-11-27T17:00"), leadTime.askBy());
        assertEquals(ON_TIME, leadTime.decision());
        assertEquals(at("2026-11-27T17:00"), leadTime.countsAsReceived());
    }

    @Test
    void theCutOffFollowsTheClockOfAZoneThatChangesIt() {
        LeadTimeRule newYork = new LeadTimeRule(5, CUT_OFF, OPENING, ZoneId.of("America/New_York"));
        BusinessCalendar weekdays = new BusinessCalendar(List.of(), List.of());
        // Clocks went forward on March 8 and back on November 1, 2026.
        Instant inMarch = Instant.parse("2026-03-13T16:00:00Z");
        assertEquals(Instant.parse("2026-03-06T22:00:00Z"), newYork.askBy(weekdays, inMarch));
        Instant inNovember = Instant.parse("2026-11-06T16:00:00Z");
        assertEquals(Instant.parse("2026-10-30T21:00:00Z"), newYork.askBy(weekdays, inNovember));
    }

    // Rule 5: short notice is a branch, and an event that has started is another.

    @ParameterizedTest
    @CsvSource({"2026-11-23T09:00, ON_TIME", "2026-11-30T09:00, SHORT_NOTICE", "2026-12-01T18:00, EVENT_PASSED"})
    void theDecisionIsOneOfThree(String received, Decision decision) {
        assertEquals(decision, RULE.decide(tucson, EVENT, at(received)).decision());
    }

    // Rule 6: a notice published after its own cut-off never makes a resident late.

    @ParameterizedTest
    @CsvSource({
            // published, received, published after the cut-off, decision
            "2026-11-20T09:00, 2026-11-24T09:00, false, SHORT_NOTICE",
            "2026-11-23T17:00, 2026-11-23T17:00:01, false, SHORT_NOTICE", // published at the very last moment
            "2026-11-23T17:00:00.000000001, 2026-11-24T09:00, true, ON_TIME",
            "2026-11-27T09:00, 2026-11-30T09:00, true, ON_TIME",
            "2026-11-27T09:00, 2026-12-01T17:59:59, true, ON_TIME",
            "2026-11-27T09:00, 2026-12-01T18:00, true, EVENT_PASSED",
            "2026-11-27T09:00, 2026-11-23T09:00, true, ON_TIME", // asked before it was published
            "2026-11-20T09:00, 2026-11-23T09:00, false, ON_TIME",
            "2026-12-02T09:00, 2026-12-02T10:00, true, EVENT_PASSED"})
    void aNoticePublishedAfterItsOwnCutOffMakesNobodyLate(
            String published, String received, boolean publishedAfterCutOff, Decision decision) {
        LeadTime leadTime = RULE.decide(tucson, EVENT, at(received), at(published));
        assertEquals(publishedAfterCutOff, leadTime.publishedAfterCutOff());
        assertEquals(decision, leadTime.decision());
    }

    @Test
    void theCountIsTheSameWhenTheNoticeWasLate() {
        LeadTime leadTime = RULE.decide(tucson, EVENT, at("2026-11-30T09:00"), at("2026-11-27T09:00"));
        assertEquals(1, leadTime.businessDaysLeft());
        assertEquals(ASK_BY, leadTime.askBy());
    }

    @Test
    void withoutANoticeNothingWasPublishedLate() {
        LeadTime leadTime = RULE.decide(tucson, EVENT, at("2026-11-24T09:00"), null);
        assertEquals(RULE.decide(tucson, EVENT, at("2026-11-24T09:00")), leadTime);
        assertFalse(leadTime.publishedAfterCutOff());
        assertEquals(SHORT_NOTICE, leadTime.decision());
    }

    // Rule 7: the number of days is a policy.

    @Test
    void anAidCanNeedALongerLead() {
        LeadTimeRule braille = RULE.withBusinessDays(10);
        assertEquals(new LeadTimeRule(10, CUT_OFF, OPENING, PHOENIX), braille);
        assertEquals(at("2026-11-16T17:00"), braille.askBy(tucson, EVENT));
        assertEquals(SHORT_NOTICE, braille.decide(tucson, EVENT, ASK_BY).decision());
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-11-30T17:00", "60, 2026-09-03T17:00"})
    void theRangeIsOneToSixtyDays(int businessDays, String askBy) {
        assertEquals(at(askBy), RULE.withBusinessDays(businessDays).askBy(tucson, EVENT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 61})
    void refusesANumberOfDaysOutOfItsRange(int businessDays) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> RULE.withBusinessDays(businessDays));
        assertEquals("A lead time is 1 to 60 business days: " + businessDays, refusal.getMessage());
    }

    @Test
    void refusesToOpenAtTheCutOffOrLater() {
        assertThrows(IllegalArgumentException.class, () -> new LeadTimeRule(5, CUT_OFF, CUT_OFF, PHOENIX));
        assertThrows(IllegalArgumentException.class, () -> new LeadTimeRule(5, OPENING, CUT_OFF, PHOENIX));
    }

    @Test
    void refusesAMissingPart() {
        assertThrows(NullPointerException.class, () -> new LeadTimeRule(5, null, OPENING, PHOENIX));
        assertThrows(NullPointerException.class, () -> new LeadTimeRule(5, CUT_OFF, null, PHOENIX));
        assertThrows(NullPointerException.class, () -> new LeadTimeRule(5, CUT_OFF, OPENING, null));
    }

    // Rule 9: how we counted.

    @Test
    void showsEachDayFromTheDayBeforeTheEventBackToTheLastDayToAsk() {
        assertEquals(
                List.of("2026-11-30 BUSINESS_DAY null", "2026-11-29 SUNDAY null", "2026-11-28 SATURDAY null",
                        "2026-11-27 BUSINESS_DAY null", "2026-11-26 CLOSURE Día de Acción de Gracias",
                        "2026-11-25 BUSINESS_DAY null", "2026-11-24 BUSINESS_DAY null",
                        "2026-11-23 BUSINESS_DAY null"),
                RULE.decide(tucson, EVENT, ASK_BY).counted().stream()
                        .map(day -> day.date() + " " + day.reason() + " "
                                + (day.closure() == null ? null : day.closure().name("es")))
                        .toList());
    }

    @Test
    void theCountOfOneDayIsThatDay() {
        LeadTime leadTime = RULE.withBusinessDays(1).decide(tucson, EVENT, ASK_BY);
        assertEquals(
                List.of(new CountedDay(LocalDate.of(2026, 11, 30), CountedDay.Reason.BUSINESS_DAY, null)),
                leadTime.counted());
    }

    @Test
    void aClosureOnAWeekendIsNotTheReason() {
        BusinessCalendar changed =
                tucson.plus(new Closure(LocalDate.of(2026, 11, 28), Map.of("en", "Move"), "staff"));
        assertEquals(RULE.decide(tucson, EVENT, ASK_BY).counted(), RULE.decide(changed, EVENT, ASK_BY).counted());
    }

    @Test
    void showsTheCountOfAnEventThatHasPassed() {
        LeadTime leadTime = RULE.decide(tucson, at("2013-04-16T18:00"), EVENT);
        assertEquals(EVENT_PASSED, leadTime.decision());
        assertEquals(LocalDate.of(2013, 4, 15), leadTime.counted().get(0).date());
        assertEquals(5, leadTime.counted().stream().filter(CountedDay::counts).count());
        assertEquals(7, leadTime.counted().size());
    }

    // When it is told in other words.

    @ParameterizedTest
    @CsvSource({
            "2026-11-20T16:59:59, 2026-11-20T17:00", // Friday, a second before the day's cut-off
            "2026-11-20T17:00, 2026-11-20T17:00", // at the cut-off itself: it ends this very moment
            "2026-11-20T17:00:00.000000001, 2026-11-21T00:00", // past it: the next day begins
            "2026-11-21T12:00, 2026-11-22T00:00", // Saturday
            "2026-11-22T23:59:59, 2026-11-23T00:00", // the last day to ask begins
            "2026-11-23T00:00, 2026-11-23T17:00", // and lasts until the moment to ask by
            "2026-11-23T17:00, 2026-11-23T17:00",
            "2026-11-23T17:00:01, 2026-11-24T00:00",
            "2026-11-26T10:00, 2026-11-27T00:00", // Thanksgiving
            "2026-12-01T17:00, 2026-12-01T17:00", // the day of the event
            "2026-12-01T17:00:01, 2026-12-01T18:00"}) // the event starts
    void saysWhenItWillBeToldInOtherWords(String received, String changes) {
        assertEquals(Optional.of(at(changes)), RULE.decide(tucson, EVENT, at(received)).changes());
    }

    @Test
    void nothingChangesOnceTheEventHasStarted() {
        assertEquals(Optional.empty(), RULE.decide(tucson, EVENT, EVENT).changes());
        assertEquals(Optional.of(EVENT), RULE.decide(tucson, EVENT, EVENT.minusNanos(1)).changes());
    }

    @Test
    void midnightIsTheAgencysOwn() {
        ZoneId havana = ZoneId.of("America/Havana");
        LeadTimeRule rule = new LeadTimeRule(5, CUT_OFF, OPENING, havana);
        // Clocks go forward at midnight there: Sunday begins at one o'clock.
        Instant saturday = LocalDateTime.parse("2026-03-07T20:00").atZone(havana).toInstant();
        assertEquals(Optional.of(LocalDateTime.parse("2026-03-08T01:00").atZone(havana).toInstant()),
                rule.decide(tucson, EVENT, saturday).changes());
    }

    // What cannot be counted.

    // What is promised within some business days of receipt.

    @ParameterizedTest
    @CsvSource({
            "2026-11-23T10:00, 0, 2026-11-23T17:00",
            "2026-11-23T17:00, 1, 2026-11-24T17:00",
            "2026-11-23T17:00:01, 0, 2026-11-24T17:00", // counts as received the next morning
            "2026-11-21T12:00, 1, 2026-11-24T17:00", // Saturday counts as Monday
            "2026-11-25T09:00, 1, 2026-11-27T17:00", // over Thanksgiving
            "2026-12-31T17:00:01, 2, 2027-01-06T17:00"}) // over New Year and a weekend
    void promisesAnAnswerByTheCutOffOfABusinessDay(String received, int days, String by) {
        assertEquals(at(by), RULE.after(tucson, at(received), days));
    }

    @Test
    void aCalendarWithoutBusinessDaysIsAnError() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        BusinessCalendar closed = new BusinessCalendar(List.of(), first.datesUntil(LocalDate.of(2029, 1, 1))
                .map(day -> new Closure(day, Map.of("en", "Closed"), "staff"))
                .toList());
        assertThrows(IllegalStateException.class, () -> RULE.askBy(closed, EVENT));
        assertThrows(IllegalStateException.class, () -> RULE.decide(closed, EVENT, ASK_BY));
    }

    @Test
    void aDateThatNoCalendarKnowsIsAnError() {
        assertThrows(DateTimeException.class, () -> RULE.askBy(tucson, at("9999-01-01T10:00")));
        assertThrows(DateTimeException.class, () -> RULE.askBy(tucson, Instant.MAX));
        Exception refusal =
                assertThrows(DateTimeException.class, () -> RULE.decide(tucson, EVENT, at("1066-10-14T09:00")));
        assertTrue(refusal.getMessage().contains("1066-10-14"), refusal.getMessage());
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(PHOENIX).toInstant();
    }
}
