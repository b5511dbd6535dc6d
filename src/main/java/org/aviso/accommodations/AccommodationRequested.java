package org.aviso.accommodations;

/** A request has been taken; whoever observes this is still in its transaction. */
public record AccommodationRequested(AccommodationRequest request, String accessCode) { }
