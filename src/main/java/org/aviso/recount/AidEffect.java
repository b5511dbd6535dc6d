package org.aviso.recount;

import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestedAid;
import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/** What one aid of an open request counts as by a new count. */
public record AidEffect(AccommodationRequest request, RequestedAid aid, LeadTime leadTime) {

    /** Whether the decision is another than the request has. */
    public boolean changes() {
        return leadTime.decision() != aid.getDecision();
    }

    /** Whether it makes an aid on time that was at short notice. */
    public boolean helps() {
        return changes() && leadTime.decision() == Decision.ON_TIME;
    }

    /** The reference code as it is shown. */
    public String reference() {
        return ReferenceCode.spaced(request.getReference());
    }
}
