package org.aviso.notices;

import java.time.Instant;

/**
 * What was said of an edition of a notice in one language.
 *
 * @param number 1 or more
 * @param moment when it was published
 * @param correction what was corrected in it; null in the first
 */
public record EditionNote(int number, Instant moment, String correction) { }
