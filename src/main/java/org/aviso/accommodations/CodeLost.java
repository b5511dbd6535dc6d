package org.aviso.accommodations;

/**
 * Somebody says that they have lost the access code of a request. Whoever observes this looks for it later, so that the
 * answer takes the same time whether there is such a request or not.
 */
public record CodeLost(String reference) { }
