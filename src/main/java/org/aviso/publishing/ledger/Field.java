package org.aviso.publishing.ledger;

import java.util.List;
import java.util.Locale;
import org.aviso.notices.Notice;

/** What is written of a notice in each language, in the words of the bundle key {@code noticeField.<field>}. */
public enum Field {

    TITLE(200, true),
    SUMMARY(500, true),
    BODY(50_000, false),
    PLACE(300, true);

    private final int longest;
    private final boolean oneLine;

    Field(int longest, boolean oneLine) {
        this.longest = longest;
        this.oneLine = oneLine;
    }

    /** How many characters it may have. */
    public int longest() {
        return longest;
    }

    /** Whether it has no line ends. */
    public boolean isOneLine() {
        return oneLine;
    }

    /** The id of its control on a page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields that a notice of a kind has in each language; only an event has a place. */
    public static List<Field> of(Notice.Kind kind) {
        return kind == Notice.Kind.EVENT ? List.of(values()) : List.of(TITLE, SUMMARY, BODY);
    }
}
