package org.aviso.accommodations;

/** A change of a request was written to the database, in a transaction that has not ended. */
record RequestKept(AccommodationRequest request) { }
