package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.function.Executable;

/** What holds for every page in every state: call it on whatever the browser shows. */
public final class EveryPage {

    /** The text telephone of the agency, as a link has it. */
    private static final String TDD = "header a[href='tel:+15207912639']";

    private static final List<String> NO_INLINE = List.of("unsafe-inline", "unsafe-eval", "*");

    /** Where the first page had the TDD number, by language and width of the window. */
    private static final Map<String, String> PLACES = new ConcurrentHashMap<>();

    private EveryPage() {
    }

    /** Fails with all that is wrong with the page that the browser shows; axe is a script, and is asked where those run. */
    public static void check(Browser browser) {
        Page page = browser.page();
        assertAll(page.url(),
                () -> browser.inAWindowWithScripts(Axe::check),
                () -> Html.check(browser.document().text(), page.url()),
                () -> NoHorizontalScroll.check(page),
                () -> speaksTheLanguageOfItsAddress(browser),
                () -> showsTheTddNumberInItsPlace(page),
                () -> isGuarded(browser),
                () -> assertEquals(List.of(), browser.complaints(), "the browser's console"));
    }

    /** Checks the page as phones and desks show it, by day and by night, and takes a picture of each. */
    public static void checkInEveryLook(Browser browser, String name) {
        List<Executable> looks = new ArrayList<>();
        for (int width : List.of(Browser.PHONE, Browser.DESK)) {
            for (boolean dark : List.of(false, true)) {
                looks.add(() -> {
                    browser.look(width, dark);
                    browser.picture(name + " " + width + (dark ? " dark" : ""));
                    check(browser);
                });
            }
        }
        assertAll(name, looks);
    }

    /** Fails where reading left something in the browser. */
    public static void leavesNothingBehind(Browser browser) {
        assertEquals(null, browser.document().headerValue("set-cookie"), "a public page sets no cookie");
        assertEquals(List.of(), browser.cookies());
        assertTrue(!browser.page().content().contains("jsessionid"), "a public page opens no session");
    }

    private static void speaksTheLanguageOfItsAddress(Browser browser) {
        String language = browser.page().url().substring(Portal.ADDRESS.length()).split("[/?]")[1];
        assertEquals(language, browser.page().locator("html").getAttribute("lang"), "html lang");
        assertTrue(browser.page().title().length() > 3, "a title");
    }

    private static void showsTheTddNumberInItsPlace(Page page) {
        Locator number = page.locator(TDD).first();
        assertTrue(number.isVisible(), "the TDD number is on the page");
        page.evaluate("scrollTo(0, 0)");
        BoundingBox box = number.boundingBox();
        String here = "x " + Math.round(box.x) + ", y " + Math.round(box.y);
        String size = page.locator("html").getAttribute("lang") + page.viewportSize().width;
        assertEquals(PLACES.computeIfAbsent(size, first -> here), here, "the TDD number is where it is on other pages");
        assertTrue(box.y + box.height <= page.viewportSize().height, "the TDD number is seen without scrolling");
    }

    private static void isGuarded(Browser browser) {
        Map<String, String> headers = browser.document().allHeaders();
        String policy = headers.getOrDefault("content-security-policy", "");
        assertAll("headers",
                () -> assertTrue(policy.contains("default-src 'none'") || policy.contains("default-src 'self'"), policy),
                () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
                () -> assertTrue(policy.contains("script-src 'self'"), policy),
                () -> assertTrue(NO_INLINE.stream().noneMatch(policy::contains), policy),
                () -> assertEquals("nosniff", headers.get("x-content-type-options")),
                () -> assertTrue(List.of("same-origin", "no-referrer", "strict-origin")
                        .contains(headers.get("referrer-policy")), "referrer-policy"),
                () -> assertEquals("text/html;charset=utf-8",
                        headers.getOrDefault("content-type", "").replace(" ", "").toLowerCase(Locale.ROOT)));
    }
}
