package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.aviso.offices.LeadTimePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant READ_BY = Instant.parse("2026-11-25T00:00:00Z");
    private static final Instant SETTLED_BY = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-02T01:00:00Z");

    @Test
    void theOfficeReadsWhatHasArrivedAndIsOverdueAMomentLater() {
        NextStep step = step(RequestStatus.RECEIVED, STARTS, READ_BY);
        assertEquals(Party.STAFF, step.who());
        assertEquals(READ_BY, step.by());
        assertEquals("nextStep.RECEIVED", step.key());
        NextStep late = step(RequestStatus.RECEIVED, STARTS, READ_BY.plusNanos(1));
        assertEquals("nextStep.overdue", late.key());
        assertEquals(READ_BY, late.by());
    }

    @Test
    void whatStartsSoonerIsReadBeforeItStarts() {
        Instant soon = RECEIVED.plus(Duration.ofHours(3));
        assertEquals(soon, step(RequestStatus.RECEIVED, soon, RECEIVED).by());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGED", "SOURCING", "OFFERED", "ACCEPTED"})
    void theOfficeSaysWhatIsSettledBeforeTheEvent(RequestStatus status) {
        NextStep step = step(status, STARTS, RECEIVED);
        assertEquals(Party.STAFF, step.who());
        assertEquals(SETTLED_BY, step.by());
        assertEquals("nextStep." + status, step.key());
        // Asked for on the eve: the promise of the day before is no promise any more.
        Instant eve = SETTLED_BY.minusSeconds(1);
        assertEquals(STARTS, NextStep.of(aid(status, SETTLED_BY), STARTS, POLICY, eve).by());
    }

    @Test
    void whatIsArrangedNeedsNothingUntilTheEventAndThenAWordFromTheResident() {
        NextStep before = step(RequestStatus.CONFIRMED, STARTS, STARTS.minusSeconds(1));
        assertNull(before.who());
        assertEquals("nextStep.CONFIRMED", before.key());
        assertFalse(before.overdue());
        NextStep after = step(RequestStatus.CONFIRMED, STARTS, STARTS);
        assertEquals(Party.REQUESTER, after.who());
        assertEquals("nextStep.report", after.key());
    }

    @Test
    void whoHasSaidHowItWentIsNotAskedAgain() {
        RequestedAid aid = aid(RequestStatus.DELIVERED, RECEIVED);
        assertEquals("nextStep.report", NextStep.of(aid, STARTS, POLICY, STARTS).key());
        aid.report(Outcome.PARTLY);
        NextStep said = NextStep.of(aid, STARTS, POLICY, STARTS);
        assertNull(said.who());
        assertEquals("nextStep.reported", said.key());
    }

    @Test
    void theResidentAnswersWhatIsOfferedInItsPlace() {
        NextStep step = step(RequestStatus.SUBSTITUTE_OFFERED, STARTS, RECEIVED);
        assertEquals(Party.REQUESTER, step.who());
        assertEquals(SETTLED_BY, step.by());
        assertEquals("nextStep.SUBSTITUTE_OFFERED", step.key());
    }

    @Test
    void whatCouldNotBeHadAsksForNothing() {
        NextStep step = step(RequestStatus.NOT_FILLED, STARTS, STARTS.plusSeconds(1));
        assertNull(step.who());
        assertEquals("nextStep.NOT_FILLED", step.key());
    }

    @Test
    void nothingFollowsWhatWasWithdrawn() {
        NextStep step = step(RequestStatus.WITHDRAWN, STARTS, STARTS.plusSeconds(1));
        assertNull(step.who());
        assertEquals("nextStep.WITHDRAWN", step.key());
    }

    private static NextStep step(RequestStatus status, Instant starts, Instant now) {
        return NextStep.of(aid(status, RECEIVED), starts, POLICY, now);
    }

    private static RequestedAid aid(RequestStatus status, Instant received) {
        return new RequestedAid() {
            @Override
            public Instant getReceived() {
                return received;
            }

            @Override
            public RequestStatus getStatus() {
                return status;
            }
        };
    }

    /** A promise as of an agency: to read within a business day, to settle a business day ahead. */
    private static final LeadTimePolicy POLICY = new LeadTimePolicy() {

        @Override
        public Instant readBy(Instant received) {
            return READ_BY;
        }

        @Override
        public Instant settledBy(Instant event) {
            return SETTLED_BY;
        }
    };
}
