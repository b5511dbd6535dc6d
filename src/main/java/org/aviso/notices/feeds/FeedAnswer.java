package org.aviso.notices.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.aviso.platform.Freshness;
import org.aviso.platform.Secrets;

/** Hands a file to a program that asks for it again and again: if nothing has changed, it hears only that (RFC 9110). */
public final class FeedAnswer {

    private static final int TAG_LENGTH = 32;

    private FeedAnswer() {
    }

    /**
     * Sends a file, or that the one the program has is still right.
     *
     * @param language the tag of its language, or null where it has several
     * @param changed when what it tells of changed last
     * @param now the moment at which it was made
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, String mediaType, String language,
            String content, Instant changed, Instant now, Freshness freshness) throws IOException {
        // Of the content, not of dates: it changes when a notice appears by itself, and when a telephone number does.
        String tag = '"' + Secrets.hash(content).substring(0, TAG_LENGTH) + '"';
        Instant modified = modified(changed, now);
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", modified.toEpochMilli());
        response.setHeader("Cache-Control", freshness.cacheControl());
        if (language != null) {
            response.setHeader("Content-Language", language);
        }
        if (isKnown(request, tag, modified)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        response.setContentType(mediaType + ";charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /**
     * What a program is told that knows no tags. A notice that expires leaves no date behind, nor does a closure of the
     * office: by its date alone a copy counts as right for an hour at most.
     */
    static Instant modified(Instant changed, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant seconds = changed.truncatedTo(ChronoUnit.SECONDS);
        return seconds.isAfter(hour) ? seconds : hour;
    }

    private static boolean isKnown(HttpServletRequest request, String tag, Instant modified) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",")).map(String::strip)
                    .anyMatch(each -> each.equals("*") || each.replaceFirst("^W/", "").equals(tag));
        }
        try {
            long since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && modified.toEpochMilli() <= since;
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }
}
