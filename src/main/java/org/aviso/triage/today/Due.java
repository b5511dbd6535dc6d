package org.aviso.triage.today;

import java.time.Instant;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/**
 * What stands in a group of Today.
 *
 * @param request the request, or null where it is about none
 * @param now what a request for the same event would count as at this moment; null as the request is
 * @param step the next step, as Today knows it by itself; null where another feature says it
 * @param matter what waits with another feature; null where nothing does
 * @param by the last moment for the step, or null
 * @param overdue whether that moment is over
 * @param substitutes the sign-in name of the colleague who is away, and for whom somebody else sees to it; or null
 */
public record Due(AccommodationRequest request, LeadTime now, Step step, Matter matter, Instant by, boolean overdue,
        String substitutes) {

    public String reference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** The bundle key of the step. */
    public String stepKey() {
        return step == null ? matter.step() : "today.step." + step;
    }

    /** What the button of the step sends: what to do, with which request, as it was read. */
    public String deed() {
        return step + " " + request.getReference() + " " + request.getVersion();
    }

    /** Whether the step is taken by a button of Today. */
    public boolean isDirect() {
        return step != null && step.isDirect();
    }

    /** Open business days from today, included, to the day before the event. */
    public int businessDaysLeft() {
        return now.businessDaysLeft();
    }

    public boolean isPassed() {
        return now.decision() == Decision.EVENT_PASSED;
    }

    /** Whether it goes before the others: it came late, it is overdue, or its event is the next business day. */
    public boolean isUrgent() {
        return request != null && !isPassed() && (request.isShortNotice() || overdue || businessDaysLeft() <= 1);
    }

    /** Whether its day and state are told by its group already, so that the days left say nothing. */
    public boolean isCancelled() {
        return request.getEventChange() == EventChange.CANCELLED;
    }
}
