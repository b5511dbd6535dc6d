package org.aviso.language;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How easy a text is to read, by the formula that was made for its language.
 *
 * <p>A number, an abbreviation or a code ({@link Prose#isCode}) is a word of its sentence, but not of the syllables per
 * word: read aloud it would be long, counted as one syllable it would make the words around it seem easier. The terms of
 * a language may be longer than other words; the formula counts them as they are.
 */
public enum ReadingFormula {

    /**
     * The grade level of Flesch and Kincaid: the school grade in the U.S. that a reader needs; lower is easier. Source:
     * J. P. Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, Research Branch
     * Report 8-75, 1975.
     */
    FLESCH_KINCAID("en", 8, EnglishSyllables::of) {

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
        }

        @Override
        public boolean isEasier(double figure, double than) {
            return figure <= than;
        }
    },

    /**
     * The perspicuity of Szigriszt and Pazos, from 0 to 100 and beyond; higher is easier. Sources: F. Szigriszt Pazos,
     * Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad, 1993; the scale INFLESZ on which
     * it is read: I. M. Barrio-Cantalejo and others, Anales del Sistema Sanitario de Navarra 31, 2008.
     */
    SZIGRISZT("es", 55, SpanishSyllables::of) {

        @Override
        double figure(double wordsPerSentence, double syllablesPerWord) {
            return 206.835 - 62.3 * syllablesPerWord - wordsPerSentence;
        }

        @Override
        public boolean isEasier(double figure, double than) {
            return figure >= than;
        }
    };

    /** With fewer words, one syllable moves the figure by more than a grade and a half, or by eight points. */
    public static final int ENOUGH_WORDS = 8;

    /** The most words of a sentence that guides to plain language allow. */
    public static final int LONGEST_SENTENCE = 25;

    private final String language;
    private final double bound;
    private final ToIntFunction<String> syllables;

    ReadingFormula(String language, double bound, ToIntFunction<String> syllables) {
        this.language = language;
        this.bound = bound;
        this.syllables = syllables;
    }

    /** The formula for a language, or nothing where none is known. */
    public static Optional<ReadingFormula> of(Language language) {
        return Stream.of(values()).filter(formula -> formula.language.equals(language.tag())).findFirst();
    }

    /** The BCP 47 tag of the language that it was made for. */
    public String language() {
        return language;
    }

    /** The figure that a text for everyone must reach. */
    public double bound() {
        return bound;
    }

    /** The figure of a text, or nothing if it has no word that can be measured. */
    public OptionalDouble figure(Prose prose) {
        OptionalDouble perWord = prose.words().stream().filter(word -> !Prose.isCode(word)).mapToInt(syllables).average();
        return perWord.isEmpty() ? perWord : OptionalDouble.of(
                figure((double) prose.words().size() / prose.sentences().size(), perWord.getAsDouble()));
    }

    /** Whether a figure says that a text is as easy as another figure would say, or easier. */
    public abstract boolean isEasier(double figure, double than);

    int syllables(String word) {
        return syllables.applyAsInt(word);
    }

    abstract double figure(double wordsPerSentence, double syllablesPerWord);
}
