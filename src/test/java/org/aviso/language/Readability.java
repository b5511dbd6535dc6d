package org.aviso.language;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** The bounds to which we hold the figure of a text, and its words. */
enum Readability {

    ENGLISH(ReadingFormula.FLESCH_KINCAID, "grade %.1f, not %.0f or less", 12, 4, Set.of(
            // What the law, and those who need them, call these services.
            "accommodation", "accommodations", "interpreter", "interpreters", "transliterator", "transliterators",
            // The roles of staff.
            "administrator", "administrators", "coordinator", "coordinators",
            // What everyone looks for under this word, on any site.
            "accessibility",
            // In the name of a law.
            "appropriations")),

    SPANISH(ReadingFormula.SZIGRISZT, "INFLESZ %.1f, not %.0f or more", 40, 5, Set.of(
            // What the law, and those who need them, call these services.
            "adaptaciones", "transliterador", "transliteradores",
            // What everyone looks for under this word, on any site.
            "accesibilidad",
            // What those who sign call the device.
            "videoteléfono", "videoteléfonos",
            // In the name of a center.
            "desaparecidos"));

    private final ReadingFormula formula;
    private final String says;
    private final double boundOfASentence;
    private final int longest;
    private final Set<String> terms;

    Readability(ReadingFormula formula, String says, double boundOfASentence, int longest, Set<String> terms) {
        this.formula = formula;
        this.says = says;
        this.boundOfASentence = boundOfASentence;
        this.longest = longest;
        this.terms = terms;
    }

    Language language() {
        return Languages.find(formula.language()).orElseThrow();
    }

    /** The figure that a whole text must reach: what we promise. */
    double bound() {
        return formula.bound();
    }

    /** The figure that each sentence must reach by itself: one hard sentence must not hide behind easy ones. */
    double boundOfASentence() {
        return boundOfASentence;
    }

    /** The figure of a text, or nothing if it has no word that can be measured. */
    OptionalDouble figure(Prose prose) {
        return formula.figure(prose);
    }

    boolean isEasier(double figure, double than) {
        return formula.isEasier(figure, than);
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
                .filter(word -> Stream.of(word.split("-")).anyMatch(part -> formula.syllables(part) > number))
                .toList();
    }
}
