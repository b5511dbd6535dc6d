package org.aviso.triage;

import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/**
 * A request that waits for staff.
 *
 * @param now what a request for the same event would count as at this moment: how much time is left
 */
public record OpenRequest(AccommodationRequest request, LeadTime now) {

    public String reference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** Open business days from today, included, to the day before the event. */
    public int businessDaysLeft() {
        return now.businessDaysLeft();
    }

    public boolean isPassed() {
        return now.decision() == Decision.EVENT_PASSED;
    }

    /** Whether nobody has taken it up yet. */
    public boolean isNew() {
        return request.getStatus() == RequestStatus.RECEIVED;
    }

    /** Whether it goes before the others: it came late, or its event is the next business day. */
    public boolean isUrgent() {
        return !isPassed() && (request.isShortNotice() || businessDaysLeft() <= 1);
    }
}
