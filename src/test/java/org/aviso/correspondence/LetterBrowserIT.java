package org.aviso.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.aviso.language.Languages;
import org.aviso.testing.Axe;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/** A mail as HTML can be read by everyone, by day and by night. */
@BrowserTest
class LetterBrowserIT {

    @Test
    void everyoneCanReadIt() {
        Letter letter = new Letter.Draft().say("Hola:").list(List.of("Braille: confirmado", "Letra grande: recibido"))
                .quote("La puerta está abierta.", Languages.orBase("es")).quote("The door is open.", Languages.base())
                .link("Vea todo sobre su solicitud", "https://example.org/es/solicitudes")
                .numbers(List.of(new Letter.Number("Voz", "(520) 791-4852", "+15207914852"),
                        new Letter.Number("TDD/TTY", "(520) 791-2639", "+15207912639")))
                .in(Languages.orBase("es"), "Un mensaje sobre su solicitud");
        try (Browser browser = Browser.with().open()) {
            browser.page().setContent(letter.html());
            for (boolean dark : List.of(false, true)) {
                browser.look(Browser.PHONE, dark);
                browser.picture("mail" + (dark ? " dark" : ""));
                Axe.check(browser.page());
                assertEquals("16px", browser.page().evaluate("getComputedStyle(document.body).fontSize"));
                assertEquals(true, browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth"));
            }
        }
    }
}
