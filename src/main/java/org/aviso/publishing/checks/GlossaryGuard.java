package org.aviso.publishing.checks;

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
            String bare = WordList.bare(passage.text());
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
        return WordList.read(GlossaryGuard.class, "glossary.csv").stream()
                .map(row -> new Term(row.get(0), WordList.wholeWords(row.get(1)), row.get(2))).toList();
    }
}
