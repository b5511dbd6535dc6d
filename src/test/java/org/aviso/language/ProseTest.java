package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    /** "_" stands for a no-break space, "\" for the end of a line; "|" parts sentences, a space words. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Call us. It is free!; Call us | It is free",
        "One two; One two",
        "; ''",
        "Dial 711, then wait. 8 digits follow.; Dial 711 then wait | 8 digits follow",
        "¿Ya pidió? ¡Bien! ¿qué sigue?; Ya pidió | Bien | qué sigue",
        "(Ask us.) “It is free.” Come.; Ask us | It is free | Come",
        "Read this: it is short - really — it is; Read this it is short really it is",
        "The U.S. law, Pub. L. 105-119, by Dr. Ruiz and Sra. Paz.; The U.S law Pub L 105-119 by Dr Ruiz and Sra Paz",
        "Until 5:00_p.m._MST. We close then.; Until 5:00_p.m._MST | We close then",
        "Hasta las 5:00_p._m. y no más.; Hasta las 5:00_p._m y no más",
        "Version 2.2 of WCAG, 1,000 pages, name@example.org.; Version 2.2 of WCAG 1,000 pages name@example.org",
        "Wait … then go...; Wait then go",
        "Reference: 7K4M\\Access code: 9RXT; Reference 7K4M | Access code 9RXT",
        "TDD/TTY and/or relay; TDD/TTY and or relay",
        "A & B · C; A B C",
        "don’t sign-in; don’t sign-in"})
    void sentencesAndWords(String text, String expected) {
        Prose prose = Prose.of((text == null ? "" : text).replace('_', '\u00a0').replace('\\', '\n').replaceAll("\n+", "\n"));
        assertEquals(expected, prose.sentences().stream().map(words -> String.join(" ", words))
                .collect(Collectors.joining(" | ")).replace('\u00a0', '_'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1,000", "7K4M-9RXT", "(520)", "88-CRIME", "ASL", "TDD/TTY", "PDFs", "5:00\u00a0p.m.\u00a0MST", "a.m",
        "name@example.org", "report.cybertip.org", "http://localhost/en", "application/json", "askBy", "JavaScript", "\"errors\"",
        "“slug”"})
    void aCodeIsNoWordOfTheLanguage(String code) {
        assertTrue(Prose.isCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "I", "A", "notice", "Aviso", "Sign-in", "don’t", "EMERGENCY", "NOTWITHSTANDING", "and"})
    void aWordInCapitalsIsNoCode(String word) {
        assertFalse(Prose.isCode(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“Notwithstanding any previous determination”", "\"hereinafter referred to\""})
    void severalWordsInQuotesAreWords(String quoted) {
        assertTrue(Prose.of(quoted).words().stream().noneMatch(Prose::isCode));
    }
}
