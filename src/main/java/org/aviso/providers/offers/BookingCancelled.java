package org.aviso.providers.offers;

/**
 * What a provider had accepted was taken back; whoever observes this is still in the transaction that did it.
 *
 * @param free whether that costs nothing by the provider's terms
 */
public record BookingCancelled(Offer offer, boolean free) { }
