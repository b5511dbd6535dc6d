package org.aviso.formats.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;
import org.aviso.language.Language;
import org.aviso.language.Phrases;
import org.junit.jupiter.api.Test;

class TeletypeWriterTest {

    @Test
    void theFactsAndWhereThereIsMore() throws FormatRefused {
        assertEquals("""
                SAFE ON THE INTERNET
                LEARN WHAT CHILDREN MEET ONLINE.
                TUESDAY, DECEMBER 1, 5:30 PM
                TDD (520) 791-2639
                MORE (TYPE IN SMALL LETTERS):
                EXAMPLE.GOV/EN/NOTICES/
                SAFE-ON-THE-INTERNET
                SK
                """, text(Materials.rich(Materials.ENGLISH)).replace("\r\n", "\n"));
    }

    @Test
    void anEnieIsNoN() throws FormatRefused {
        String text = text(brief(Materials.SPANISH, "Año nuevo: ¿señas? 50% & más", "Lengua de señas"));
        assertTrue(text.startsWith("ANIO NUEVO: SENIAS? 50 POR\r\nCIENTO Y MAS\r\n"
                + "LENGUA DE SENIAS\r\nPARA VER MAS (EN MINUSCULAS):\r\n"), text);
    }

    @Test
    void onlyWhatTheCodeHasInLinesOf32() throws FormatRefused {
        String text = text(brief(Materials.SPANISH, "El “corazón” de Ana — ¡sí!", "ana_x@example.com", "a".repeat(90)));
        assertTrue(text.matches("(?s)[A-Z0-9 \\-$',!:()\"?./;\\r\\n]*"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 32), text);
    }

    @Test
    void whatIsLongestGivesWay() throws FormatRefused {
        String text = text(brief(Materials.ENGLISH, "Title", "A long summary. ".repeat(30), "Tuesday",
                "Something else. ".repeat(20),
                "TDD (520) 791-2639"));
        assertEquals("TITLE\r\nTUESDAY\r\n" + "SOMETHING ELSE. SOMETHING ELSE.\r\n".repeat(10)
                + "TDD (520) 791-2639\r\nMORE (TYPE IN SMALL LETTERS):\r\nEXAMPLE.GOV/A\r\nSK\r\n", text);
        assertTrue(text.length() <= 700);
    }

    @Test
    void whereNothingIsOnTheWebItSaysToAsk() throws FormatRefused {
        Material material = Materials.rich(Materials.ENGLISH);
        assertEquals("TITLE\r\nTDD 1\r\nTHIS IS NOT ALL. ASK US FOR THE\r\nREST.\r\nSK\r\n",
                text(Materials.brief(material, List.of("Title", "A long summary. ".repeat(60), "TDD 1"), null)));
        assertEquals("TITLE\r\nTDD 1\r\nSK\r\n", text(Materials.brief(material, List.of("Title", "TDD 1"), null)));
    }

    @Test
    void withoutFactsItIsTitleAndSummary() throws FormatRefused {
        assertTrue(text(Materials.brief(Materials.rich(Materials.ENGLISH), List.of(), null))
                .equals("SAFE ON THE INTERNET\r\nLEARN WHAT CHILDREN MEET ONLINE.\r\nSK\r\n"));
    }

    @Test
    void signsWithoutALikenessAreRefusedAndTold() {
        FormatRefused refused = refused(brief(Materials.ENGLISH, "Hi \ud83d\ude00 \u4f60\u597d\u4f60", "b"));
        assertEquals(FormatRefused.Reason.SIGNS, refused.reason());
        assertEquals("\ud83d\ude00\u4f60\u597d", refused.detail());
        assertTrue(refused.say(Phrases.pages(Materials.SPANISH)).endsWith(": \ud83d\ude00\u4f60\u597d"));
        assertEquals("\ufffd", refused(brief(Materials.ENGLISH, "Half \ud83d of it")).detail());
    }

    @Test
    void manySignsAreToldShortly() {
        StringBuilder emoji = new StringBuilder();
        for (int c = 0x1f300; c < 0x1f400; c++) {
            emoji.appendCodePoint(c);
        }
        String detail = refused(brief(Materials.ENGLISH, emoji.toString())).detail();
        assertEquals(100, detail.length());
        assertFalse(Character.isHighSurrogate(detail.charAt(99)));
    }

    @Test
    void aLanguageOfOtherLettersIsRefused() {
        for (String tag : List.of("ar", "zh", "ru", "el")) {
            Material material = Materials.of(Language.of(tag), "A", "<p>b</p>");
            assertEquals(FormatRefused.Reason.LANGUAGE, refused(material).reason(), tag);
        }
    }

    @Test
    void manyShortLinesGiveWayFromTheEnd() throws FormatRefused {
        String text = text(Materials.brief(Materials.rich(Materials.ENGLISH), Collections.nCopies(200, "Tuesday"), null));
        assertTrue(text.length() <= 700 && text.length() > 680 && text.endsWith("SK\r\n"), text);
    }

    @Test
    void aTitleThatIsTooLongIsRefused() {
        assertEquals(FormatRefused.Reason.LONG, refused(brief(Materials.ENGLISH, "a ".repeat(800))).reason());
        assertEquals(FormatRefused.Reason.LONG, refused(brief(Materials.ENGLISH, "A", "word ".repeat(400_000))).reason());
    }

    private static Material brief(Language language, String... lines) {
        return Materials.brief(Materials.rich(language), List.of(lines), "https://example.gov/a");
    }

    private static FormatRefused refused(Material material) {
        return assertThrows(FormatRefused.class, () -> text(material));
    }

    private static String text(Material material) throws FormatRefused {
        return new String(new TeletypeWriter().write(material, Format.TTY).content(), StandardCharsets.US_ASCII);
    }
}
