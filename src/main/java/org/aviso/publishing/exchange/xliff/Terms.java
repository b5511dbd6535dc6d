package org.aviso.publishing.exchange.xliff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the agency says something in each language. The list is {@code terms.csv} beside this class. */
final class Terms {

    /** A term in the one language and in the other. */
    record Term(String source, String target) { }

    private static final List<List<String>> ROWS = read();

    private Terms() {
    }

    /** The terms that stand in a text, in the order of the list; none where the list does not have both languages. */
    static List<Term> in(String text, String source, String target) {
        int from = ROWS.get(0).indexOf(source);
        int to = ROWS.get(0).indexOf(target);
        String lower = text.toLowerCase(Locale.ROOT);
        return from < 0 || to < 0 ? List.of() : ROWS.stream().skip(1)
                .filter(row -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(row.get(from).toLowerCase(Locale.ROOT))
                        + "(?:s|es)?(?![\\p{L}\\p{N}])").matcher(lower).find())
                .map(row -> new Term(row.get(from), row.get(to))).toList();
    }

    private static List<List<String>> read() {
        try (InputStream file = Terms.class.getResourceAsStream("terms.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> Arrays.asList(line.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
