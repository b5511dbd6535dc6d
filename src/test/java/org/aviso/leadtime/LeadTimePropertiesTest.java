package org.aviso.leadtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.Closure;
import org.aviso.calendar.TucsonCalendar;

class LeadTimePropertiesTest {

    private static final LocalDate START = LocalDate.of(2027, 9, 1);

    @Property(tries = 200)
    void oneMoreClosureNeverMakesTheLastMomentLater(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event, @ForAll("days") LocalDate day) {
        assertFalse(rule.askBy(calendar.plus(closure(day)), event).isAfter(rule.askBy(calendar, event)));
    }

    @Property(tries = 200)
    void atTheLastMomentTheCountIsTheRulesNumber(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event) {
        LeadTime leadTime = rule.decide(calendar, event, rule.askBy(calendar, event));
        assertEquals(Decision.ON_TIME, leadTime.decision());
        assertEquals(rule.businessDays(), leadTime.businessDaysLeft());
        assertEquals(leadTime.askBy(), leadTime.countsAsReceived());
    }

    @Property(tries = 200)
    void oneSecondPastItIsShortNotice(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event) {
        LeadTime leadTime = rule.decide(calendar, event, rule.askBy(calendar, event).plusSeconds(1));
        assertEquals(Decision.SHORT_NOTICE, leadTime.decision());
        assertEquals(rule.businessDays() - 1, leadTime.businessDaysLeft());
    }

    @Property(tries = 400)
    void enoughBusinessDaysAreLeftExactlyWhenTheRequestIsOnTime(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event, @ForAll("moments") Instant received) {
        LeadTime leadTime = rule.decide(calendar, event, received);
        assertEquals(leadTime.decision() == Decision.ON_TIME, leadTime.businessDaysLeft() >= rule.businessDays());
    }

    @Property(tries = 200)
    void aNoticePublishedAfterItsCutOffMakesNobodyLate(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event, @ForAll("moments") Instant received) {
        LeadTime leadTime = rule.decide(calendar, event, received, rule.askBy(calendar, event).plusNanos(1));
        assertEquals(received.isBefore(event) ? Decision.ON_TIME : Decision.EVENT_PASSED, leadTime.decision());
    }

    @Property(tries = 200)
    void theCountShownIsTheCountMade(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event, @ForAll("moments") Instant received) {
        LeadTime leadTime = rule.decide(calendar, event, received);
        List<CountedDay> counted = leadTime.counted();
        LocalDate expected = LocalDate.ofInstant(event, rule.zone());
        for (CountedDay day : counted) {
            expected = expected.minusDays(1);
            assertEquals(expected, day.date());
            assertEquals(calendar.isBusinessDay(day.date()), day.counts());
        }
        assertEquals(LocalDate.ofInstant(leadTime.askBy(), rule.zone()), expected);
        assertEquals(rule.businessDays(), counted.stream().filter(CountedDay::counts).count());
    }

    @Property(tries = 200)
    void aRequestNeverCountsAsReceivedEarlierThanItCame(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event, @ForAll("moments") Instant received) {
        Instant counts = rule.decide(calendar, event, received).countsAsReceived();
        assertFalse(counts.isBefore(received));
        assertTrue(calendar.isBusinessDay(LocalDate.ofInstant(counts, rule.zone())));
    }

    @Property(tries = 400)
    void itIsToldInTheSameWordsUntilItSaysThatItChanges(@ForAll("calendars") BusinessCalendar calendar,
            @ForAll("rules") LeadTimeRule rule, @ForAll("moments") Instant event, @ForAll("moments") Instant received,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double later) {
        LeadTime leadTime = rule.decide(calendar, event, received);
        // A year is longer than any of these tests.
        Instant changes = leadTime.changes().orElse(received.plus(Duration.ofDays(365)));
        assertFalse(changes.isBefore(received));
        Instant meanwhile = received.plusSeconds((long) (Duration.between(received, changes).toSeconds() * later));
        LeadTime then = rule.decide(calendar, event, meanwhile);
        assertEquals(leadTime.decision(), then.decision());
        if (leadTime.decision() != Decision.EVENT_PASSED) {
            assertEquals(leadTime.businessDaysLeft(), then.businessDaysLeft());
            assertEquals(LocalDate.ofInstant(received, rule.zone()), LocalDate.ofInstant(meanwhile, rule.zone()));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 200).map(START::plusDays);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<Set<LocalDate>> closed = days().set().ofMaxSize(60);
        return closed.map(days -> TucsonCalendar.make().plus(
                days.stream().map(LeadTimePropertiesTest::closure).toArray(Closure[]::new)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        Instant first = START.atStartOfDay(ZoneId.of("America/Phoenix")).toInstant();
        return Arbitraries.longs().between(0, 200 * 24 * 60).map(minutes -> first.plusSeconds(60 * minutes));
    }

    @Provide
    Arbitrary<LeadTimeRule> rules() {
        Arbitrary<LocalTime> openings = Arbitraries.integers().between(6, 9).map(hour -> LocalTime.of(hour, 30));
        Arbitrary<LocalTime> cutOffs = Arbitraries.integers().between(12, 20).map(hour -> LocalTime.of(hour, 0));
        Arbitrary<ZoneId> zones = Arbitraries.of("America/Phoenix", "America/New_York", "Pacific/Kiritimati")
                .map(ZoneId::of);
        return Combinators.combine(Arbitraries.integers().between(1, 60), cutOffs, openings, zones)
                .as(LeadTimeRule::new);
    }

    private static Closure closure(LocalDate day) {
        return new Closure(day, Map.of("en", "Closed"), "staff");
    }
}
