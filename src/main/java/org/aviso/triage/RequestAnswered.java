package org.aviso.triage;

import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Message;

/**
 * Staff has answered a request; whoever observes this is still in its transaction.
 *
 * @param advanced the places of the aids that went a step on
 * @param message what was written to the resident, or null
 */
public record RequestAnswered(AccommodationRequest request, List<Integer> advanced, Message message) {

    public static RequestAnswered advanced(AccommodationRequest request, List<Integer> positions) {
        return new RequestAnswered(request, positions, null);
    }

    public static RequestAnswered written(AccommodationRequest request, Message message) {
        return new RequestAnswered(request, List.of(), message);
    }
}
