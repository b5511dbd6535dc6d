package org.aviso.publishing.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.language.ReadingFormula;
import org.aviso.publishing.checks.ReadingEase.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingEaseTest {

    private static final Language ENGLISH = Languages.find("en").orElseThrow();
    private static final Language SPANISH = Languages.find("es").orElseThrow();

    @Test
    void theFigureIsThatOfTheWordsWithoutTheirMarks() {
        // 10 words, 2 sentences, 11 syllables; 12 words, 2 sentences, 17 syllables.
        assertEquals(0.39 * 5 + 11.8 * 1.1 - 15.59,
                of(ENGLISH, "The **cat** sat on the [table](https://example.org).\nIt did not move.").figure(), 1e-9);
        assertEquals(206.835 - 62.3 * 17 / 12 - 6,
                of(SPANISH, "El gato se subió a la mesa. No se *quiere* mover hoy.").figure(), 1e-9);
    }

    @Test
    void aHeadingAndAnItemOfAListAreSentencesOfTheirOwn() {
        assertEquals(of(ENGLISH, "Who can come. You and me. We and they do.").figure(),
                of(ENGLISH, "## Who can come\n\n- You and me\n- We and they do\n").figure(), 1e-9);
    }

    @Test
    void aShortTextAndAnUnknownLanguageHaveNoFigure() {
        assertEquals(Optional.empty(), ReadingEase.of(Written.markdown(ENGLISH, "## Please read this")));
        assertEquals(Optional.empty(), ReadingEase.of(Written.markdown(ENGLISH, null)));
        assertEquals(Optional.empty(), ReadingEase.of(Written.markdown(ENGLISH, "1 2 3 4 5 6 7 8 9 10")));
        assertEquals(Optional.empty(), ReadingEase.of(Written.markdown(new Language("vi", "Tiếng Việt"),
                "một hai ba bốn năm sáu bảy tám chín mười")));
    }

    @ParameterizedTest
    @CsvSource({"FLESCH_KINCAID,-2,VERY_EASY,true", "FLESCH_KINCAID,5.9,VERY_EASY,true", "FLESCH_KINCAID,6,EASY,true",
        "FLESCH_KINCAID,8,NORMAL,true", "FLESCH_KINCAID,8.1,NORMAL,false", "FLESCH_KINCAID,10,HARD,false",
        "FLESCH_KINCAID,13,VERY_HARD,false", "SZIGRISZT,120,VERY_EASY,true", "SZIGRISZT,80,VERY_EASY,true",
        "SZIGRISZT,79.9,EASY,true", "SZIGRISZT,65,EASY,true", "SZIGRISZT,64.9,NORMAL,true", "SZIGRISZT,55,NORMAL,true",
        "SZIGRISZT,54.9,HARD,false", "SZIGRISZT,40,HARD,false", "SZIGRISZT,39.9,VERY_HARD,false"})
    void levelsBeginWhereTheirScalesSay(ReadingFormula formula, double figure, Level level, boolean plain) {
        ReadingEase ease = new ReadingEase(formula, figure, List.of());
        assertEquals(level, ease.level());
        assertEquals(plain, ease.isPlain());
        for (Language language : Languages.all()) {
            assertTrue(ease.in(Phrases.pages(language)).startsWith(Phrases.pages(language).say(level.key())));
        }
    }

    @Test
    void theFigureIsSaidWithOneDecimal() {
        assertEquals("Not too hard to read (grade 8.1)",
                new ReadingEase(ReadingFormula.FLESCH_KINCAID, 8.14, List.of()).in(Phrases.pages(ENGLISH)));
    }

    @Test
    void aLongSentenceIsNamedWithItsLine() {
        String longOne = "We " + "go and ".repeat(12) + "go to town.";
        ReadingEase ease = of(ENGLISH, "## A walk\n\nThis is short. This is\nalso short.\n" + longOne + " And this one is short.\n");
        assertEquals(List.of(new Finding(5, "reading.longSentence", List.of("We go and go and", 28, 25))), ease.advice());
        assertTrue(ease.advice().get(0).in(Phrases.pages(SPANISH)).contains("28"));
        assertEquals(List.of(), of(ENGLISH, "We " + "go and ".repeat(11) + "go now.").advice());
    }

    @Test
    void anEasyTextIsNotHard() {
        assertFalse(of(ENGLISH, "Requests for auxiliary aids must be submitted to the appropriate administrative department.")
                .isPlain());
    }

    private static ReadingEase of(Language language, String text) {
        return ReadingEase.of(Written.markdown(language, text)).orElseThrow();
    }
}
