package org.aviso.notices;

import java.time.Instant;

/**
 * What was said of an edition of a notice in one language.
 *
 * @param language its tag
 * @param number 1 or more
 * @param moment when it was published
 * @param correction what was corrected in it; null in the first
 * @param withheld when somebody took its text away; null while it can be read
 */
public record EditionNote(String language, int number, Instant moment, String correction, Instant withheld) {

    /** Of an edition that can be read. */
    public EditionNote(String language, int number, Instant moment, String correction) {
        this(language, number, moment, correction, null);
    }
}
