package org.aviso.publishing.exchange.xliff;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aviso.publishing.checks.WordList;

/** How the agency says something in each language. The list is {@code terms.csv} beside this class. */
final class Terms {

    /** A term in the one language and in the other. */
    record Term(String source, String target) { }

    private static final List<List<String>> ROWS = WordList.read(Terms.class, "terms.csv");

    /** How the terms of each row are found in a text, by columns as the list has them. */
    private static final List<List<Pattern>> FOUND = ROWS.stream().map(row -> row.stream().map(Terms::pattern).toList()).toList();

    private Terms() {
    }

    /** The terms that stand in a text, in the order of the list; none where the list does not have both languages. */
    static List<Term> in(String text, String source, String target) {
        int from = ROWS.get(0).indexOf(source);
        int to = ROWS.get(0).indexOf(target);
        if (from < 0 || to < 0) {
            return List.of();
        }
        String bare = WordList.bare(text);
        return IntStream.range(1, ROWS.size()).filter(row -> FOUND.get(row).get(from).matcher(bare).find())
                .mapToObj(row -> new Term(ROWS.get(row).get(from), ROWS.get(row).get(to))).toList();
    }

    // What stands in brackets is said once, if at all; of what stands on both sides of a slash, one part will do. Each word
    // may be one of several: business days, adaptaciones, dias habiles.
    private static Pattern pattern(String term) {
        return WordList.wholeWords(Arrays.stream(term.replaceAll("\\([^)]*\\)", "").split("/"))
                .map(part -> Arrays.stream(part.strip().split("\\s+")).map(word -> Pattern.quote(word) + "(?:s|es)?")
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("|")));
    }
}
