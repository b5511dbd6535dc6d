package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Do the checks notice what they are for? Each fault here was put into a page on purpose. */
@BrowserTest
class ChecksBrowserIT {

    @ParameterizedTest
    @ValueSource(strings = {
            "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/favicon.svg\">')",
            "document.documentElement.lang = ''",
            "document.querySelector('h1').outerHTML = '<h2>No first heading</h2>'",
            "document.querySelector('main').style.cssText = 'color: #999; background: #aaa'",
            "for (const name of ['a', 'b', 'c']) { const small = document.createElement('button'); small.textContent = name;"
                    + " small.style.cssText = 'width: 9px; height: 9px; min-height: 0; padding: 0; margin: 0; border: 0;"
                    + " font-size: 9px; color: black; background: white'; document.querySelector('main').append(small); }"})
    void axeNoticesAFault(String fault) {
        try (Browser browser = Browser.with().open()) {
            browser.visit(Page.HOME.in(Languages.base()));
            browser.page().evaluate(fault);
            assertThrows(AssertionError.class, () -> Axe.check(browser.page()));
        }
    }

    @Test
    void whatSticksOutIsNamed() {
        try (Browser browser = Browser.with().width(Browser.PHONE).open()) {
            browser.visit(Page.HOME.in(Languages.base()));
            // By script, because the policy of the page blocks a style attribute.
            browser.page().evaluate("const wide = document.createElement('p'); wide.textContent = 'wide'; wide.style.width = '400px';"
                    + " wide.style.maxWidth = 'none'; document.querySelector('main').append(wide)");
            AssertionError error = assertThrows(AssertionError.class, () -> NoHorizontalScroll.check(browser.page()));
            assertTrue(error.getMessage().contains("wide"), error.getMessage());
        }
    }

    @Test
    void inlineScriptIsAComplaint() {
        try (Browser browser = Browser.with().open()) {
            browser.visit(Page.HOME.in(Languages.base()));
            assertEquals(0, browser.complaints().size());
            browser.page().evaluate("const script = document.createElement('script');"
                    + " script.textContent = '1'; document.body.append(script)");
            assertEquals(1, browser.complaints().size());
        }
    }

    @Test
    void whatTheKeyboardCannotReachOrSeeIsNamed() {
        try (Browser browser = Browser.with().open()) {
            browser.visit(Page.HOME.in(Languages.base()));
            browser.page().evaluate("document.querySelector('h1').innerHTML = '<a href=\"/en\" tabindex=\"-1\">first</a>';"
                    + " document.querySelector('.av-brand').style.cssText = 'outline: none'");
            String wrong = String.join("\n", Keyboard.cannotReachOrSee(browser.page()));
            assertTrue(wrong.contains("not reached") && wrong.contains("no focus ring"), wrong);
        }
    }
}
