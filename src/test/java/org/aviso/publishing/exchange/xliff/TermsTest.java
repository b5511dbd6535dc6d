package org.aviso.publishing.exchange.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the agency's terms stand in a text that is translated. */
class TermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ask for accommodations.|adaptación (razonable)
            five BUSINESS days|día hábil
            five business-days|día hábil
            by TTY|TDD/TTY (teléfono de texto para personas sordas)
            large\u00A0print|letra grande
            Unformed|''""")
    void aTermIsFoundInEnglish(String text, String terms) {
        assertEquals(terms, found(text, "en", "es"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pida una adaptación.|accommodation
            Pida adaptaciones razonables.|accommodation
            Pida ADAPTACIÓN|accommodation
            cinco dias habiles|business day
            Llame al TTY 555.|TDD, TTY
            por TDD/TTY|TDD, TTY
            el servicio de retransmisión 711|relay
            en lengua de señas americana|sign language, American Sign Language, ASL
            personas sordas|deaf
            los formularios|form
            una readaptación|''""")
    void aTermIsFoundInSpanishWithoutWhatExplainsIt(String text, String terms) {
        assertEquals(terms, found(text, "es", "en"));
    }

    @Test
    void aLanguageThatTheListDoesNotHaveHasNone() {
        assertEquals(List.of(), Terms.in("large print", "en", "xx"));
        assertEquals(List.of(), Terms.in("large print", "xx", "en"));
    }

    private static String found(String text, String source, String target) {
        return Terms.in(text, source, target).stream().map(Terms.Term::target).collect(Collectors.joining(", "));
    }
}
