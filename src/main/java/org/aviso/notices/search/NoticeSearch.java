package org.aviso.notices.search;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.aviso.notices.Notice;

/**
 * What a reader looks for. Whatever is null does not matter.
 *
 * @param words each of them must be found, in any form; empty for all notices
 * @param office the code of an office
 * @param from the first moment: of the event, or of the publication where there is none
 * @param before the moment from which on it is too late, counted in the same way
 * @param coming only notices with these ids, and of them only those whose event has not begun
 */
public record NoticeSearch(String words, Notice.Kind kind, String office, Instant from, Instant before, Set<Long> coming) {

    /** Every notice. */
    public static final NoticeSearch ALL = new NoticeSearch("", null, null, null, null, null);

    public NoticeSearch {
        Objects.requireNonNull(words);
    }

    boolean hasWords() {
        return !words.isBlank();
    }
}
