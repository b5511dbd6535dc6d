package org.aviso.publishing.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Phrases;
import org.aviso.publishing.checks.Written.Passage;

/**
 * Finds words that the agency does not use, and says which it uses instead. The list is {@code glossary.csv} beside this
 * class. A word may be right where it stands: who writes the notice decides.
 */
public final class GlossaryGuard {

    /**
     * A term that should be another one.
     *
     * @param line where it stands, from 1
     * @param found as it stands there
     * @param right what to write instead, in the language of the text
     */
    public record WrongTerm(int line, String found, String right) {

        /** In the words of a language, without the line. */
        public String in(Phrases phrases) {
            return phrases.say("glossary.wrong", found, right);
        }
    }

    private record Term(String language, Pattern wrong, String right) { }

    private static final List<Term> TERMS = read();

    private GlossaryGuard() {
    }

    /** The wrong terms of a text, by line; none in a language for which the list has none. */
    public static List<WrongTerm> of(Written written) {
        List<WrongTerm> found = new ArrayList<>();
        for (Passage passage : written.passages()) {
            String bare = bare(passage.text());
            TERMS.stream().filter(term -> term.language().equals(written.language().tag())).forEach(term -> {
                Matcher wrong = term.wrong().matcher(bare);
                while (wrong.find()) {
                    found.add(new WrongTerm(passage.line(wrong.start()), passage.text().substring(wrong.start(), wrong.end()),
                            term.right()));
                }
            });
        }
        return found.stream().sorted(Comparator.comparingInt(WrongTerm::line)).toList();
    }

    private static List<Term> read() {
        try (InputStream file = GlossaryGuard.class.getResourceAsStream("glossary.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(";", -1))
                    .map(row -> new Term(row[0], wholeWords(row[1]), row[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern wholeWords(String wrong) {
        // Words may stand on two lines, or hang together by a hyphen.
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + bare(wrong).replace(" ", "[\\s\\p{Z}-]+") + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A text without accents, each character in its place: people leave accents out. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().forEach(each -> bare.append(Normalizer.normalize("" + (char) each, Normalizer.Form.NFD).charAt(0)));
        return bare.toString();
    }
}
