package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aviso.language.Language;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader looks again at a page that was left open: what it says of the present is true by then. */
@BrowserTest
class LookAgainBrowserIT {

    private static final String NOTICE = "internet-safety-evening";
    private static final String NEXT = "online-games-and-chats";
    private static final String LATER = "2100-01-01T00:00:00Z";

    /** What a browser tells a page when somebody comes back to its tab, and when it comes out of the back button's cache. */
    private static final String TAB = "document.dispatchEvent(new Event('visibilitychange'))";
    private static final String BACK = "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))";

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void wordsThatHaveRunOutAreReplacedAndNothingElse(Language language) {
        String path = org.aviso.platform.Page.NOTICE.in(language, Portal.slug(NOTICE, language));
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Page page = browser.page();
            page.clock().install();
            browser.visit(path);
            String statement = page.locator(".av-statement").innerHTML();
            List<String> asked = answersFromNowOn(page, html -> html
                    .replaceAll("(?s)(data-fresh=\"[a-z0-9-]+\">).*?(</d(iv|d)>)", "$1<b>Later words</b>$2")
                    .replace("av-statement", "av-another"));
            page.locator("summary").click();
            page.locator(".av-statement a").first().focus();
            double place = top(page);
            page.evaluate("document.querySelector('summary').mark = 'the same element'");

            // The words still hold: nobody is asked.
            page.evaluate(TAB);
            page.evaluate(BACK);
            assertEquals(List.of(), asked);

            runOut(page);
            page.evaluate(TAB);
            page.locator(".av-deadline b").waitFor();
            assertEquals("Later words", page.locator(".av-deadline").innerText());
            assertEquals("Later words", page.locator("footer [data-fresh=open]").innerText());
            assertEquals(List.of(Portal.ADDRESS + path), asked);
            assertEquals(statement, page.locator(".av-statement").innerHTML(), "what is not marked stays");
            assertEquals("the same element", page.evaluate("document.querySelector('summary').mark"));
            assertTrue((Boolean) page.evaluate("document.querySelector('details').open"), "what was opened stays open");
            assertTrue((Boolean) page.evaluate("document.activeElement.matches('.av-statement a')"), "the focus stays");
            assertEquals(place, top(page), 1, "the page stays put");
            assertEquals(0, page.locator("[aria-live], [role=status], [role=alert]").count(), "nothing is read aloud");
            assertEquals(List.of(), browser.complaints());

            // The new words hold until another moment.
            page.evaluate(BACK);
            assertEquals(1, asked.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TAB, BACK})
    void eventThatHasBegunSaysNoMoreHowMuchTimeIsLeft(String look) {
        try (Browser browser = Browser.with().open()) {
            Page page = browser.page();
            page.clock().install();
            browser.visit("/en");
            String ask = ".av-ask[data-fresh=" + NEXT + "]";
            assertFalse(page.locator(ask).innerText().isBlank());
            answersFromNowOn(page, html -> html.replace("data-fresh=\"" + NEXT, "data-fresh=\"another"));
            runOut(page);
            page.evaluate(look);
            page.waitForCondition(() -> page.locator(ask).innerHTML().isEmpty());
            assertFalse(page.locator(".av-ask").last().innerText().isBlank(), "other events keep their words");
        }
    }

    @Test
    void formKeepsWhatWasTyped() {
        try (Browser browser = Browser.with().open()) {
            Page page = browser.page();
            page.clock().install();
            browser.visit("/en/contacts");
            page.locator("#q").fill("tele");
            answersFromNowOn(page, html -> html.replaceAll("(?s)(data-fresh=\"open\">).*?(</dd>)", "$1<b>Later words</b>$2"));
            runOut(page);
            page.evaluate(TAB);
            page.locator("footer b").waitFor();
            assertEquals("tele", page.locator("#q").inputValue());
            assertEquals("q", page.evaluate("document.activeElement.id"));
        }
    }

    @Test
    void readerWithoutAConnectionKeepsThePageAndTheNextLookTriesAgain() {
        try (Browser browser = Browser.with().open()) {
            Page page = browser.page();
            page.clock().install();
            browser.visit("/en");
            String before = page.locator("main").innerHTML();
            List<String> asked = new ArrayList<>();
            page.route("**/en", route -> {
                asked.add(route.request().url());
                route.abort();
            });
            runOut(page);
            page.waitForCondition(() -> {
                page.evaluate(TAB);
                return asked.size() > 1;
            });
            assertEquals(before, page.locator("main").innerHTML());
        }
    }

    @Test
    void addressThatLeadsElsewhereByNowChangesNothing() {
        try (Browser browser = Browser.with().open()) {
            Page page = browser.page();
            page.clock().install();
            browser.visit("/en");
            String before = page.locator("body").innerHTML();
            List<String> asked = new ArrayList<>();
            // Followed, as a browser does: the answer is that of another address.
            page.route("**/en", route -> {
                asked.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setStatus(303)
                        .setHeaders(java.util.Map.of("Location", "/en/contacts")));
            });
            runOut(page);
            page.evaluate(TAB);
            page.waitForCondition(() -> !asked.isEmpty());
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertEquals(before, page.locator("body").innerHTML());
        }
    }

    @Test
    void scriptMayBeKeptForEverAndPagesNotLongerThanTheyHold() {
        try (Browser browser = Browser.with().open()) {
            browser.visit("/en");
            String address = browser.page().locator("script[src]").getAttribute("src");
            HttpResponse<String> script = Portal.get(address);
            assertEquals(200, script.statusCode());
            assertEquals("public, max-age=31536000, immutable", script.headers().firstValue("Cache-Control").orElse(""));
            assertTrue(script.headers().firstValue("Content-Type").orElse("").contains("javascript"));
            Instant until = Instant.parse(browser.page().locator("script[src]").getAttribute("data-until"));
            assertTrue(until.isAfter(Instant.now().minusSeconds(1)), until.toString());
        }
    }

    private static double top(Page page) {
        return ((Number) page.evaluate("document.activeElement.getBoundingClientRect().top")).doubleValue();
    }

    /** What the page gets that asks for itself: the real answer, changed, that holds for long. */
    private static List<String> answersFromNowOn(Page page, UnaryOperator<String> change) {
        List<String> asked = new ArrayList<>();
        page.route(page.url(), route -> {
            asked.add(route.request().url());
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(change.apply(answer.text())
                    .replaceFirst("data-until=\"[^\"]*\"", "data-until=\"" + LATER + "\"")));
        });
        return asked;
    }

    /** Lets the words of the page run out: for its browser it is a month later. */
    private static void runOut(Page page) {
        page.clock().setSystemTime(Instant.now().plusSeconds(31L * 24 * 60 * 60).toEpochMilli());
    }
}
