package org.aviso.publishing.ledger;

import java.util.regex.Pattern;
import org.aviso.notices.NoticeText;

/**
 * What somebody has written of a notice in one language; null is nothing.
 *
 * @param slug the readable part of its address: lower-case letters, digits and hyphens
 * @param body Markdown
 */
public record Words(String slug, String title, String summary, String body, String place) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /** As it is stored: without spaces around it, with one sign for a line end, so that the same text does not look changed. */
    public Words {
        slug = tidy(slug);
        title = tidy(title);
        summary = tidy(summary);
        body = tidy(body);
        place = tidy(place);
    }

    /** What readers read of it. */
    public Words(NoticeText.Words read) {
        this(read.slug(), read.title(), read.summary(), read.body(), read.place());
    }

    private static String tidy(String typed) {
        return typed == null || typed.isBlank() ? null : LINE_END.matcher(typed).replaceAll("\n").strip();
    }

    /** What is written of a field, or null. */
    public String of(Field field) {
        return switch (field) {
            case TITLE -> title;
            case SUMMARY -> summary;
            case BODY -> body;
            case PLACE -> place;
        };
    }
}
