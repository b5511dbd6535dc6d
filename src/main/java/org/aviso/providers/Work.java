package org.aviso.providers;

import java.time.LocalDate;

/**
 * What a provider would be asked for, as far as it decides whether they can.
 *
 * @param aid the code of the aid
 * @param language the tag of its language; null where it has none, or one that only the resident's note names
 * @param legal whether it needs the licence for legal matters
 * @param remote whether it is done from a distance
 * @param day the day on which it is done, in the agency's zone
 */
public record Work(String aid, String language, boolean legal, boolean remote, LocalDate day) { }
