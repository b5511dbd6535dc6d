package org.aviso.providers.offers;

/** An offer was taken back before there was an answer; whoever observes this is still in the transaction that did it. */
public record OfferWithdrawn(Offer offer) { }
