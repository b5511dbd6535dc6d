package org.aviso.accommodations;

import java.time.Instant;
import org.aviso.offices.LeadTimePolicy;

/**
 * Who does the next step about an aid, and by when: the office, until the event is over; then the resident, who says
 * how it went.
 *
 * @param who null where there is nothing to do
 * @param by the last moment for it, included; null where it has none
 * @param overdue whether that moment is over
 */
public record NextStep(RequestedAid aid, Party who, Instant by, boolean overdue) {

    /**
     * The next step about an aid.
     *
     * @param starts when the event starts as its notice has it now
     * @param policy the agency's promise to read and to settle
     */
    public static NextStep of(RequestedAid aid, Instant starts, LeadTimePolicy policy, Instant now) {
        return switch (aid.getStatus()) {
            case RECEIVED -> byStaff(aid, earlier(policy.readBy(aid.getReceived()), starts), now);
            case ACKNOWLEDGED, SOURCING, OFFERED, ACCEPTED -> byStaff(aid, settledBy(aid, starts, policy), now);
            case SUBSTITUTE_OFFERED -> new NextStep(aid, Party.REQUESTER, settledBy(aid, starts, policy), false);
            case PARTLY, CONFIRMED -> now.isBefore(starts) ? new NextStep(aid, null, starts, false) : byResident(aid);
            case DELIVERED -> byResident(aid);
            case NOT_FILLED, WITHDRAWN -> new NextStep(aid, null, null, false);
        };
    }

    /** No step: the event does not take place. */
    public static NextStep none(RequestedAid aid) {
        return new NextStep(aid, null, null, false);
    }

    // At short notice that moment may be over before anybody has asked.
    private static Instant settledBy(RequestedAid aid, Instant starts, LeadTimePolicy policy) {
        Instant settled = policy.settledBy(starts);
        return settled.isAfter(aid.getReceived()) ? settled : starts;
    }

    private static NextStep byStaff(RequestedAid aid, Instant by, Instant now) {
        return new NextStep(aid, Party.STAFF, by, now.isAfter(by));
    }

    private static NextStep byResident(RequestedAid aid) {
        return new NextStep(aid, aid.getOutcome() == null ? Party.REQUESTER : null, null, false);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What it is, as a bundle key. */
    public String key() {
        if (who == null && by == null && aid.getStatus().isOpen()) {
            return "nextStep.cancelled";
        }
        if (overdue) {
            return "nextStep.overdue";
        }
        return switch (aid.getStatus()) {
            case PARTLY, CONFIRMED, DELIVERED -> who == null ? aid.getOutcome() == null ? "nextStep." + aid.getStatus()
                    : "nextStep.reported" : "nextStep.report";
            default -> "nextStep." + aid.getStatus();
        };
    }
}
