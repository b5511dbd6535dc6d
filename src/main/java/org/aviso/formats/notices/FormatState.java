package org.aviso.formats.notices;

import java.time.Duration;
import java.time.Instant;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;

/**
 * How far one form of a notice in one language is.
 *
 * @param notice the id of the notice
 * @param language the tag of its language
 * @param fingerprint of what it was made from
 * @param made when that was
 * @param bytes how long the file is; null where there is none
 * @param pages how many pages it has, 0 where it has none; null where there is no file
 * @param refused why there is none, or null
 * @param detail what stands in the way, or null
 * @param seen when staff took note of that, or null
 */
public record FormatState(long notice, String language, Format format, String fingerprint, Instant made, Integer bytes,
        Integer pages, FormatRefused.Reason refused, String detail, Instant seen) {

    /** What failed for no reason in the notice may go well later: on another node, in another release. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Whether it holds for a text with that fingerprint: nobody needs to try again. */
    boolean holds(String now, Instant moment) {
        return fingerprint.equals(now) && (refused != FormatRefused.Reason.BROKEN && refused != FormatRefused.Reason.MACHINE
                || made.plus(PATIENCE).isAfter(moment));
    }
}
