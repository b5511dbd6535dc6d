package org.aviso.providers.offers;

/**
 * A provider is asked; whoever observes this is still in the transaction that did it.
 *
 * @param secret what names the offer in the address of its answer: it is stored nowhere
 */
public record OfferMade(Offer offer, String secret) { }
