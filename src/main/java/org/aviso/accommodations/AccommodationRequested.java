package org.aviso.accommodations;

/** A request was taken; whoever observes this is still in its transaction. */
public record AccommodationRequested(AccommodationRequest request) { }
