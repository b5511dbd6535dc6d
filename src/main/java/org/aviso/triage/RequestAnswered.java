package org.aviso.triage;

import java.util.List;
import org.aviso.accommodations.AccommodationRequest;

/**
 * Staff has taken a request a step on; whoever observes this is still in its transaction.
 *
 * @param advanced the places of the aids that went a step on
 */
public record RequestAnswered(AccommodationRequest request, List<Integer> advanced) {

    public static RequestAnswered advanced(AccommodationRequest request, List<Integer> positions) {
        return new RequestAnswered(request, positions);
    }
}
