package org.aviso.accommodations;

import java.util.List;

/**
 * The resident, or whoever asked for them, has changed their request; whoever observes this is still in its transaction.
 *
 * @param party who did it
 * @param before who could be told until then: others where the request was taken over, or the person was named anew
 */
public record RequestChanged(AccommodationRequest request, What what, Party party, List<Reader> before) {

    /** What they did. */
    public enum What { CHANGED, WITHDRAWN }
}
