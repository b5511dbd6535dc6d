package org.aviso.providers.offers;

import org.aviso.accommodations.AccommodationRequest;

/**
 * What the resident was told to be arranged is looked for again, because nobody is booked for it any more; whoever
 * observes this is still in the transaction that did it.
 *
 * @param position the place of the aid in the request
 */
public record BookingLost(AccommodationRequest request, int position) { }
