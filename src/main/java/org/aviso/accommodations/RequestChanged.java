package org.aviso.accommodations;

/**
 * The resident, or whoever asked for them, has changed their request; whoever observes this is still in its transaction.
 *
 * @param party who did it
 * @param before who was told first of all until then: another one where the request was taken over
 */
public record RequestChanged(AccommodationRequest request, What what, Party party, Reader before) {

    /** What they did. */
    public enum What { CHANGED, WITHDRAWN }
}
