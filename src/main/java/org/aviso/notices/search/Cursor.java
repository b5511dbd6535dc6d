package org.aviso.notices.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.notices.Notices;

/**
 * Where a list goes on: after the notice that it showed last. It hangs on that notice and on what was looked for, not on
 * what else there is: a list that grows meanwhile shows no notice twice and leaves none out.
 *
 * @param score how well the notice fits the words, or null where none were looked for
 * @param similar whether the list shows what has only similar words
 */
public record Cursor(Notices.Position last, Float score, boolean similar) {

    private static final Pattern FORM =
            Pattern.compile("(?<last>[^_]+_[0-9]+)(?:_(?<score>[0-9]{1,4}\\.[0-9]{1,4})(?<similar>~?))?");

    /** Reads what {@link #toString} wrote; nothing where it is anything else. */
    public static Optional<Cursor> parse(String says) {
        Matcher form = FORM.matcher(says == null ? "" : says);
        if (!form.matches()) {
            return Optional.empty();
        }
        Float score = form.group("score") == null ? null : Float.valueOf(form.group("score"));
        return Notices.Position.parse(form.group("last")).map(last -> new Cursor(last, score, "~".equals(form.group("similar"))));
    }

    /** The form in which it stands in an address. */
    @Override
    public String toString() {
        return last + (score == null ? "" : "_" + score + (similar ? "~" : ""));
    }
}
