package org.aviso.triage;

import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Message;

/**
 * Staff has answered a request; whoever observes this is still in its transaction.
 *
 * @param message what was written to the resident, or null where the status was changed
 */
public record RequestAnswered(AccommodationRequest request, Message message) {

    /** What staff did. */
    public enum What { STATUS_CHANGED, MESSAGE_WRITTEN }

    public What what() {
        return message == null ? What.STATUS_CHANGED : What.MESSAGE_WRITTEN;
    }
}
