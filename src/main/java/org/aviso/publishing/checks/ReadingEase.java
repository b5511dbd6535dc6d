package org.aviso.publishing.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.aviso.language.Phrases;
import org.aviso.language.Prose;
import org.aviso.language.ReadingFormula;
import org.aviso.publishing.checks.Written.Passage;

/**
 * How easy a text is to read, as a hint for whoever writes it: it keeps nothing from being published.
 *
 * @param formula the formula of its language
 * @param figure what the formula gives: a school grade of the U.S. for English, INFLESZ for Spanish
 * @param advice what would make it easier, by line: sentences of more than {@value ReadingFormula#LONGEST_SENTENCE} words
 */
public record ReadingEase(ReadingFormula formula, double figure, List<Finding> advice) {

    /** In words, from the easiest on. */
    public enum Level {

        VERY_EASY("reading.veryEasy", 6, 80),
        EASY("reading.easy", 8, 65),
        NORMAL("reading.normal", 10, 55),
        HARD("reading.hard", 13, 40),
        VERY_HARD("reading.veryHard", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        private final String key;
        private final double belowGrade;
        private final double fromScore;

        Level(String key, double belowGrade, double fromScore) {
            this.key = key;
            this.belowGrade = belowGrade;
            this.fromScore = fromScore;
        }

        /** A key of the messages bundle. */
        public String key() {
            return key;
        }
    }

    /** How many words of a long sentence name it. */
    private static final int NAMED_BY = 5;

    public ReadingEase {
        advice = List.copyOf(advice);
    }

    /** Measures a text; nothing where its language has no formula, or where it is too short for a figure to mean anything. */
    public static Optional<ReadingEase> of(Written written) {
        Prose prose = Prose.of(written.passages().stream().map(Passage::text).collect(Collectors.joining("\n")));
        if (prose.words().size() < ReadingFormula.ENOUGH_WORDS) {
            return Optional.empty();
        }
        return ReadingFormula.of(written.language()).flatMap(formula -> {
            OptionalDouble figure = formula.figure(prose);
            return figure.isEmpty() ? Optional.empty()
                    : Optional.of(new ReadingEase(formula, figure.getAsDouble(), advice(written)));
        });
    }

    /**
     * The level of the figure. Grades stand for the ranges that R. Flesch gave to school years (The art of readable
     * writing, 1949: fifth very easy, sixth and seventh easy, eighth and ninth plain, to the twelfth fairly hard), scores
     * for those of INFLESZ.
     */
    public Level level() {
        for (Level level : Level.values()) {
            if (formula == ReadingFormula.FLESCH_KINCAID ? figure < level.belowGrade : figure >= level.fromScore) {
                return level;
            }
        }
        return Level.VERY_HARD;
    }

    /** Whether it is as easy as a text for everyone should be. */
    public boolean isPlain() {
        return formula.isEasier(figure, formula.bound());
    }

    /** The figure and its level, in the words of a language. */
    public String in(Phrases phrases) {
        return phrases.say(formula == ReadingFormula.FLESCH_KINCAID ? "reading.grade" : "reading.score",
                phrases.say(level().key()), Math.max(0, figure));
    }

    private static List<Finding> advice(Written written) {
        List<Finding> advice = new ArrayList<>();
        for (Passage passage : written.passages()) {
            int from = 0;
            for (List<String> sentence : Prose.of(passage.text()).sentences()) {
                // A word that lost quotes on its way does not stand there as it is: the next one does.
                int found = passage.text().indexOf(sentence.get(0), from);
                if (sentence.size() > ReadingFormula.LONGEST_SENTENCE) {
                    advice.add(Finding.at(passage.line(Math.max(found, from)), "reading.longSentence",
                            String.join(" ", sentence.subList(0, NAMED_BY)), sentence.size(), ReadingFormula.LONGEST_SENTENCE));
                }
                for (String word : sentence) {
                    int next = passage.text().indexOf(word, from);
                    from = next < 0 ? from : next + word.length();
                }
            }
        }
        return advice;
    }
}
