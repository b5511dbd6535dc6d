package org.aviso.formats.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;
import org.aviso.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextWriterTest {

    @Test
    void everythingIsReadInItsOrder() throws FormatRefused {
        assertEquals("""
                SAFE ON THE INTERNET

                Meet Officer Ruiz & friends.
                Doors open at 5:30 p.m.


                WHEN AND WHERE

                Picture: A map: the library is north of the park

                How to get there

                - Tuesday
                  - At noon
                    1. first
                    2. second
                - Friday

                  Or later.


                Numbers

                Call (520) 555-0142 or write to our office (ada@example.gov), or see the page \
                (https://example.gov/a%20b?c=%C3%B1&d=1#e).

                3. Ask
                4. Wait

                > It helped.
                >
                > - A lot


                WHO SPEAKS

                Speakers

                Name: Ana
                Topic: Games
                x

                Name: Bo
                y

                The end.
                """, text(Materials.rich(Materials.ENGLISH)).replace("\r\n", "\n"));
    }

    @Test
    void linesEndAsEverySystemUnderstands() throws FormatRefused {
        String text = text(Materials.rich(Materials.SPANISH));
        assertEquals(text.chars().filter(c -> c == '\n').count(), text.split("\r\n", -1).length - 1);
        assertTrue(text.contains("\r\nImagen: A map"), text);
    }

    @Test
    void signsOfAllTheWorldStayAndControlsGo() throws FormatRefused {
        assertEquals("A\r\n\r\nabc".replace("abc", "ab cd \ufffde \ufffd f \ud83d\ude00 \u4f60\u597d \u0627\u0644 g") + "\r\n",
                text(Materials.of(Materials.ENGLISH, "A", Materials.odd())));
    }

    @Test
    void aLinkThatShowsItsAddressSaysItOnce() throws FormatRefused {
        assertEquals("A\r\n\r\nhttps://example.gov/b, a number (5205550199), 520-555-0142, 911 (https://example.gov/911)\r\n",
                text(Materials.of(Materials.ENGLISH, "A", "<p><a href=\"https://example.gov/b\">https://example.gov/b</a>, "
                        + "<a href=\"tel:5205550199\">a number</a>, <a href=\"tel:+15205550142\">520-555-0142</a>, "
                        + "<a href=\"https://example.gov/911\">911</a></p>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://report.cybertip.org  | report.cybertip.org      | report.cybertip.org
            https://www.example.gov/     | example.gov              | example.gov
            http://example.gov/a/        | WWW.Example.gov/A        | WWW.Example.gov/A
            https://example.gov          | at www.example.gov/.     | at www.example.gov/.
            https://a.gov/año            | a.gov/año                | a.gov/año
            mailto:ana@example.gov       | Ana@example.gov          | Ana@example.gov
            https://example.gov          | example.gov/more         | example.gov/more (https://example.gov)
            https://example.gov          | example.gov.example.com  | example.gov.example.com (https://example.gov)
            https://example.gov          | my-example.gov           | my-example.gov (https://example.gov)
            mailto:a@example.gov         | dana@example.gov         | dana@example.gov (a@example.gov)
            https://example.gov/5        | 5                        | 5 (https://example.gov/5)
            """)
    void anAddressIsReadOnceHoweverItIsWritten(String address, String words, String said) throws FormatRefused {
        assertEquals("A\r\n\r\n(" + said + ")\r\n", text(Materials.of(Materials.ENGLISH, "A",
                "<p>(<a href=\"" + address + "\">" + words + "</a>)</p>")));
    }

    @Test
    void headingsAreInTheCapitalsOfTheirLanguageAndAddressesAreNot() throws FormatRefused {
        assertEquals("¿QUÉ AÑO?\r\n\r\na\r\n\r\n\r\nDÍA EN EL MAPA (https://e.org/Map) O www.e.org/Map\r\n\r\n"
                + "- uno\r\n\r\n\r\nDía\r\n\r\nb\r\n\r\n\r\n1. ¿QUIÉN?\r\n\r\n- dos\r\n- tres\r\n",
                text(Materials.of(Materials.SPANISH, "¿Qué año?", "<p>a</p><h2>Día en <a href=\"https://e.org/Map\">el mapa</a> o "
                        + "<a href=\"https://e.org/Map\">www.e.org/Map</a></h2><ul><li>uno</li></ul><h3>Día</h3><p>b</p>"
                        + "<h2>1. ¿Quién?</h2><ul><li>dos</li><li>tres</li></ul>")));
        assertTrue(text(Materials.of(Language.of("tr"), "istanbul", "<p>a</p>")).startsWith("İSTANBUL\r\n"));
    }

    @Test
    void whatResidentsWriteTurnsNothingAroundAndIsFound() throws FormatRefused {
        assertEquals("BO\r\n\r\nAna gnp.exe, password, \ufffd \ufffd x y, \u200fשלום, \ud83d\udc69\u200d\ud83d\ude80\r\n",
                text(Materials.of(Materials.ENGLISH, "B\u202eo", "<p>Ana\u202e\u0000 \u2066gnp.exe\u202c, pass\u200bwo\u00adr\u2060d\ufeff, \ud83d "
                        + "\udc00 x\u0085y, \u200fשלום, \ud83d\udc69\u200d\ud83d\ude80</p>")));
    }

    @Test
    void whatResidentsWriteIsWrittenWhole() throws FormatRefused {
        for (String message : List.of("w".repeat(5_000), "No lift. ".repeat(555).strip(), "\ud83d\ude00".repeat(2_500))) {
            assertEquals("A\r\n\r\n" + message + "\r\n", text(Materials.of(Materials.ENGLISH, "A", "<p>" + message + "</p>")));
        }
    }

    @Test
    void aCellSaysAllOfItsBlocks() throws FormatRefused {
        assertEquals("A\r\n\r\nB: c d\r\n", text(Materials.of(Materials.ENGLISH, "A",
                "<table><thead><tr><th>B</th></tr></thead><tbody><tr><td>"
                + "<p>c</p><ul><li>d</li></ul></td></tr></tbody></table>")));
    }

    @Test
    void longMaterialsAreWrittenWhole() throws FormatRefused {
        assertEquals(300, text(Materials.of(Materials.ENGLISH, "A", Materials.longTable())).split("When: Day").length - 1);
        assertEquals(3_800, text(Materials.of(Materials.ENGLISH, "A", Materials.longText())).lines()
                .filter(line -> line.startsWith("words")).count());
        assertTrue(text(Materials.of(Materials.ENGLISH, "A", Materials.nested(40))).endsWith("> ".repeat(40) + "deep\r\n"));
    }

    @Test
    void whatNobodyReadsIsRefused() {
        for (String html : List.of(Materials.nested(120), "<p>a</p>".repeat(60_000))) {
            assertEquals(FormatRefused.Reason.LONG, assertThrows(FormatRefused.class,
                    () -> text(Materials.of(Materials.ENGLISH, "A", html))).reason());
        }
    }

    @Test
    void noMarkOfOrderGoesFirst() throws FormatRefused {
        byte[] content = new PlainTextWriter().write(Materials.rich(Materials.ENGLISH), Format.PLAIN).content();
        assertFalse(content[0] == (byte) 0xef, "old programs show it");
    }

    private static String text(Material material) throws FormatRefused {
        return new String(new PlainTextWriter().write(material, Format.PLAIN).content(), StandardCharsets.UTF_8);
    }
}
