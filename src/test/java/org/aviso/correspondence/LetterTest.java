package org.aviso.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.testing.Html;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Language SPANISH = Languages.orBase("es");
    private static final Language ENGLISH = Languages.base();

    private static final Letter LETTER = new Letter.Draft().say("Hola:").say("")
            .list(List.of("Braille: confirmado", "Letra <grande>"))
            .quote("Línea una\nLínea dos\n\n\"Otro\" párrafo & <script>alert(1)</script>", SPANISH)
            .quote("In English", ENGLISH)
            .link("Vea su solicitud", "https://example.org/es/solicitudes?a=1&b=2")
            .numbers(List.of(new Letter.Number("Voz", "(520) 791-4852", "+15207914852")))
            .in(SPANISH, "Un mensaje sobre su solicitud");

    @Test
    void theTextSaysItPlainly() {
        assertEquals("""
                Hola:

                - Braille: confirmado
                - Letra <grande>

                Línea una
                Línea dos

                "Otro" párrafo & <script>alert(1)</script>

                In English

                Vea su solicitud:
                https://example.org/es/solicitudes?a=1&b=2

                Voz: (520) 791-4852
                """, LETTER.text());
    }

    @Test
    void theHtmlIsRightAndHoldsNoMarkupOfAnybody() {
        String html = LETTER.html();
        Html.check(html, "mail");
        assertFalse(html.contains("<script") || html.contains("<grande"), html);
        assertFalse(html.contains("<img") || html.contains("url(") || html.contains("@import"), "nothing to fetch");
        assertTrue(html.contains("<html lang=\"es\" dir=\"ltr\">"), html);
        assertTrue(html.contains("<blockquote><p>Línea una<br>\nLínea dos</p><p>"), "the letter's own language needs no mark");
        assertTrue(html.contains("<blockquote lang=\"en\" dir=\"ltr\"><p>In English</p>"), html);
        assertTrue(html.contains("<bdi dir=\"ltr\"><a href=\"tel:+15207914852\">(520) 791-4852</a></bdi>"), html);
        assertTrue(html.contains("a=1&amp;b=2\">Vea su solicitud</a>"), html);
    }

    @Test
    void itsLanguagesAreThoseOfItsParts() {
        assertEquals("es,en", LETTER.languages());
        assertEquals("es", new Letter.Draft().say("Hola").in(SPANISH, "Hola").languages());
    }
}
