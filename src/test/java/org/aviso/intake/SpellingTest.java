package org.aviso.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final Phrases ENGLISH = Phrases.pages(Languages.orBase("en"));
    private static final Phrases SPANISH = Phrases.pages(Languages.orBase("es"));

    @Test
    void readsACodeSoThatNoLetterIsTakenForAnother() {
        assertEquals("7, K as in Kansas, 4, M as in Monday", Spelling.aloud("7K4M", ENGLISH));
        assertEquals("7, K de kilo, 4, M de México", Spelling.aloud("7K4M", SPANISH));
    }

    @Test
    void readsAMailAddressSignBySign() {
        assertEquals("A as in Apple, hyphen, 1, underscore, B as in Boston, at, X as in X-ray, dot, O as in Orange",
                Spelling.aloud("a-1_b@x.o", ENGLISH));
        assertEquals("A de Argentina, arroba, X de xilófono, punto, O de oso", Spelling.aloud("a@x.o", SPANISH));
        assertEquals("ñ, plus", Spelling.aloud("ñ +", ENGLISH), "what has no word is said as it is");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (520) 555-0142      | 5 2 0, 5 5 5, 0 1 4 2
            5205550142          | 5 2 0, 5 5 5, 0 1 4 2
            +44 20 7946 0142    | 4 4, 2 0, 7 9 4 6, 0 1 4 2
            520-555-0142 x12    | 5 2 0, 5 5 5, 0 1 4 2, extension 1 2
            520-555-0142 ext. 7 | 5 2 0, 5 5 5, 0 1 4 2, extension 7
            """)
    void readsANumberDigitByDigit(String number, String said) {
        assertEquals(said, Spelling.digits(number, ENGLISH));
    }
}
