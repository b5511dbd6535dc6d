package org.aviso.publishing.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Phrases;

/**
 * Whether two languages say the same of what a machine can compare: numbers, dates, times, sums, telephone numbers, links and
 * pictures. How often one of them is said does not matter, nor in which order, nor how its language writes it.
 */
public final class Agreement {

    /** What can differ. */
    public enum Kind {

        NUMBER("differs.number"), PERCENT("differs.percent"), MONEY("differs.money"), DATE("differs.date"), TIME("differs.time"),
        PHONE("differs.phone"), EMAIL("differs.email"), LINK("differs.link"),
        PICTURE("differs.picture");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name: a key of the messages bundle. */
        public String key() {
            return key;
        }
    }

    /**
     * Something that only one of the two says.
     *
     * @param language which one
     * @param text as it stands there
     * @param line where it stands first, from 1
     */
    public record Difference(Kind kind, Language language, String text, int line) {

        /** In the words of a language, without the line. */
        public String in(Phrases phrases) {
            return phrases.say("differs.only", phrases.say("language." + language.tag()), text, phrases.say(kind.key()));
        }
    }

    private Agreement() {
    }

    /**
     * Compares the same field in two languages. What is said in part, such as a date without its year, agrees with what
     * is said in full; a digit agrees with its number in words.
     *
     * @return what one says and the other does not, by language and line; nothing if they agree
     */
    public static List<Difference> between(Written one, Written other) {
        Facts ofOne = Facts.of(one);
        Facts ofOther = Facts.of(other);
        List<Difference> differences = new ArrayList<>(only(ofOne, ofOther));
        differences.addAll(only(ofOther, ofOne));
        return differences;
    }

    private static List<Difference> only(Facts here, Facts there) {
        return here.all().stream().filter(fact -> !there.say(fact))
                .map(fact -> new Difference(fact.kind(), here.language(), fact.text(), fact.line()))
                .sorted(Comparator.comparingInt(Difference::line)).toList();
    }
}
