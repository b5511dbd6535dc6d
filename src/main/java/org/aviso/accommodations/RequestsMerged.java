package org.aviso.accommodations;

import java.util.List;

/**
 * Two requests became one; whoever observes this is still in its transaction.
 *
 * @param kept the one that holds both now
 * @param closed the other, whose codes lead to that one
 * @param told those who follow either
 */
public record RequestsMerged(AccommodationRequest kept, AccommodationRequest closed, List<Reader> told) { }
