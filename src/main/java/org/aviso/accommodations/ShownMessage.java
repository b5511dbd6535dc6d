package org.aviso.accommodations;

import java.time.Instant;

/**
 * A message as one reader of a request may read it.
 *
 * @param sent when it was written, or when its translation went out
 * @param language BCP 47 tag of the language in which it is written, for its {@code lang} attribute
 */
public record ShownMessage(Instant sent, Party party, String language, String body) {

    public boolean isFromStaff() {
        return party == Party.STAFF;
    }
}
