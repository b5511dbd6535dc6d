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
import org.junit.jupiter.api.Test;

class PlainTextWriterTest {

    @Test
    void everythingIsReadInItsOrder() throws FormatRefused {
        assertEquals("""
                # Safe on the Internet

                Meet Officer Ruiz & friends.
                Doors open at 5:30 p.m.


                ## When and where

                Picture: A map: the library is north of the park

                How to get there

                - Tuesday
                  - At noon
                    1. first
                    2. second
                - Friday

                  Or later.


                ### Numbers

                Call (520) 555-0142 or write to our office (ada@example.gov), or see the page \
                (https://example.gov/a%20b?c=%C3%B1&d=1#e).

                3. Ask
                4. Wait

                > It helped.
                >
                > - A lot


                ## Who speaks

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
        assertEquals("# A\r\n\r\nabc".replace("abc", "ab cd \ufffde \ufffd f \ud83d\ude00 \u4f60\u597d \u0627\u0644 g") + "\r\n",
                text(Materials.of(Materials.ENGLISH, "A", Materials.odd())));
    }

    @Test
    void aLinkThatShowsItsAddressSaysItOnce() throws FormatRefused {
        assertEquals("# A\r\n\r\nhttps://example.gov/b, a number (5205550199), 520-555-0142, 911 (https://example.gov/911)\r\n",
                text(Materials.of(Materials.ENGLISH, "A", "<p><a href=\"https://example.gov/b\">https://example.gov/b</a>, "
                        + "<a href=\"tel:5205550199\">a number</a>, <a href=\"tel:+15205550142\">520-555-0142</a>, "
                        + "<a href=\"https://example.gov/911\">911</a></p>")));
    }

    @Test
    void aCellSaysAllOfItsBlocks() throws FormatRefused {
        assertEquals("# A\r\n\r\nB: c d\r\n", text(Materials.of(Materials.ENGLISH, "A",
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
