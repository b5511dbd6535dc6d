package org.aviso.notices.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a browser asks for (RFC 9110, section 14), so that a viewer can go to any place of a video.
 *
 * @param first the first byte, from 0; beyond the file where it has no such part
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads what was asked for.
     *
     * @param header the header {@code Range}, or null
     * @param length of the file, in bytes, 1 or more
     * @return nothing where the whole file is to be sent: nobody asks for a part, or for several, or not as one does
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long count = Math.min(length, Long.parseLong(asked.group(2)));
            // The last no bytes of a file are no part of it.
            return Optional.of(new ByteRange(count == 0 ? length : length - count, length - 1));
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? length - 1 : Long.parseLong(asked.group(2));
        return last < first && first < length ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    boolean isIn(long length) {
        return first < length;
    }

    long count() {
        return last - first + 1;
    }
}
