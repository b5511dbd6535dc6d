package org.aviso.notices.search;

import java.time.Instant;
import java.util.Set;
import org.aviso.notices.Notice;

/**
 * What is kept of a notice in one language, so that it is found.
 *
 * @param office the code of its office
 * @param expires when lists show it no longer, or null
 * @param starts when its event begins, or null if there is none
 * @param body the text without marks
 * @param place where its event takes place, or null
 * @param more what it is also called: its kind and its office
 * @param officeNumbers the digits of the numbers of its office, as {@link PhoneNumbers#in} gives them
 */
record IndexedNotice(long id, Notice.Kind kind, String office, Instant published, Instant expires, Instant starts,
        String title, String summary, String body, String place, String more, Set<String> officeNumbers) {

    /** The day that a reader looks for: of its event, or of its publication where there is none. */
    Instant day() {
        return starts == null ? published : starts;
    }
}
