package org.aviso.language;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How easy a text is to read, by the formula that was made for its language, and the bounds that we hold it to.
 *
 * <p>A number, an abbreviation or a code ({@link Prose#isCode}) is a word of its sentence, but not of the syllables per
 * word: read aloud it would be long, counted as one syllable it would make the words around it seem easier. The terms of
 * a language may be longer than other words; the formula counts them as they are.
 */
enum Readability {

    /** Flesch and Kincaid: the school grade in the U.S. that a reader needs; lower is easier. */
    ENGLISH("en", "grade %.1f, not %.0f or less", 8, 12, 4, EnglishSyllables::of, Set.of(
            // What the law, and those who need them, call these services.
            "accommodation", "accommodations", "interpreter", "interpreters", "transliterator", "transliterators",
            // The roles of staff.
            "administrator", "administrators", "coordinator", "coordinators",
            // What everyone looks for under this word, on any site.
            "accessibility",
            // In the name of a law.
            "appropriations")) {

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
        }

        @Override
        boolean isEasier(double figure, double than) {
            return figure <= than;
        }
    },

    /** Szigriszt and Pazos, read on the scale INFLESZ: normal from 55, quite easy from 65; higher is easier. */
    SPANISH("es", "INFLESZ %.1f, not %.0f or more", 55, 40, 5, SpanishSyllables::of, Set.of(
            // What the law, and those who need them, call these services.
            "adaptaciones", "transliterador", "transliteradores",
            // What everyone looks for under this word, on any site.
            "accesibilidad",
            // What those who sign call the device.
            "videoteléfono", "videoteléfonos",
            // In the name of a center.
            "desaparecidos")) {

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 206.835 - 62.3 * syllablesPerWord - wordsPerSentence;
        }

        @Override
        boolean isEasier(double figure, double than) {
            return figure >= than;
        }
    };

    private final Language language;
    private final String says;
    private final double bound;
    private final double boundOfASentence;
    private final int longest;
    private final ToIntFunction<String> syllables;
    private final Set<String> terms;

    Readability(String tag, String says, double bound, double boundOfASentence, int longest,
            ToIntFunction<String> syllables, Set<String> terms) {
        this.language = Languages.orBase(tag);
        this.says = says;
        this.bound = bound;
        this.boundOfASentence = boundOfASentence;
        this.longest = longest;
        this.syllables = syllables;
        this.terms = terms;
    }

    Language language() {
        return language;
    }

    /** The figure that a whole text must reach: what we promise. */
    double bound() {
        return bound;
    }

    /** The figure that each sentence must reach by itself: one hard sentence must not hide behind easy ones. */
    double boundOfASentence() {
        return boundOfASentence;
    }

    /** The figure of a text, or nothing if it has no word that can be measured. */
    OptionalDouble figure(Prose prose) {
        OptionalDouble perWord = prose.words().stream().filter(word -> !Prose.isCode(word)).mapToInt(syllables).average();
        return perWord.isEmpty() ? perWord : OptionalDouble.of(
                figure((double) prose.words().size() / prose.sentences().size(), perWord.getAsDouble()));
    }

    /** Says what is wrong with a figure. */
    String fault(double figure, double bound) {
        return String.format(Locale.ROOT, says, figure, bound);
    }

    /** The most syllables that a word may have, save for a few that nothing shorter can stand for. */
    int longest() {
        return longest;
    }

    /** The words with more syllables than a number, without those few. Each part of a word with hyphens is one. */
    List<String> longerThan(int number, Prose prose) {
        return prose.words().stream().filter(word -> !Prose.isCode(word) && !terms.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> Stream.of(word.split("-")).anyMatch(part -> syllables.applyAsInt(part) > number))
                .toList();
    }

    abstract double figure(double wordsPerSentence, double syllablesPerWord);

    abstract boolean isEasier(double figure, double than);
}
