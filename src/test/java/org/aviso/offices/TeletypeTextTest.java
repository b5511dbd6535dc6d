package org.aviso.offices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeletypeTextTest {

    private static final Phrases ENGLISH = Phrases.pages(Languages.orBase("en"));
    private static final Phrases SPANISH = Phrases.pages(Languages.orBase("es"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            niños, AÑOS, señas       | NINIOS, ANIOS, SENIAS
            Información Pública      | INFORMACION PUBLICA
            ¿Qué? ¡Sí! pingüino      | QUE? SI! PINGUINO
            «aquí» “allí” l’eau      | "AQUI" "ALLI" L'EAU
            a – b — c…               | A - B - C...
            (520) 791-2639 $5 a/b;   | (520) 791-2639 $5 A/B;
            ana_x@example.com        | ANA UNDERSCORE X AT EXAMPLE.COM
            50% & #3                 | 50 PERCENT AND NUMBER 3
            +1 = 1                   | PLUS 1 EQUALS 1
            5:00\u00a0p.\u00a0m.     | 5:00 PM
            Æther Łódź straße        | AETHER LODZ STRASSE
            """)
    void saysItInTheCharactersOfATextTelephone(String text, String sent) {
        assertEquals(sent + "\r\n", TeletypeText.of(text, ENGLISH, 60));
    }

    @Test
    void namesSignsInTheLanguageOfTheText() {
        assertEquals("ANA ARROBA EXAMPLE.COM Y 50 POR CIENTO, NUM 3\r\n",
                TeletypeText.of("ana@example.com & 50%, #3", SPANISH, 60));
    }

    @Test
    void anEnieWrittenWithACombiningTildeIsTheSame() {
        assertEquals("ANIO\r\n", TeletypeText.of("an\u0303o", SPANISH, 60));
    }

    @Test
    void everyCharacterThatThereIsBecomesOneThatCanBeSent() {
        StringBuilder all = new StringBuilder();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
                all.appendCodePoint(c).append(' ');
            }
        }
        String sent = TeletypeText.of(all.toString(), ENGLISH, 60);
        assertTrue(sent.matches("(?s)[A-Z0-9 \\-$',!:()\"?./;\\r\\n]*"));
        assertTrue(sent.lines().allMatch(line -> line.length() <= 60));
    }

    @Test
    void breaksLinesBetweenWords() {
        assertEquals("ONE TWO\r\nTHREE\r\n", TeletypeText.of("one two three", ENGLISH, 10));
        assertEquals("ONE TWO\r\n", TeletypeText.of("one two", ENGLISH, 7));
    }

    @Test
    void cutsAWordThatNoLineHolds() {
        assertEquals("A\r\nABCDE\r\nFGHIJ\r\nK L\r\n", TeletypeText.of("a abcdefghijk l", ENGLISH, 5));
    }

    @Test
    void keepsEmptyLines() {
        assertEquals("A\r\n\r\nB\r\n", TeletypeText.of("a\n\nb", ENGLISH, 5));
    }
}
