package org.aviso.accommodations;

/** A change of a request was written to the database; whoever observes this is still in its transaction. */
public record RequestKept(AccommodationRequest request) { }
