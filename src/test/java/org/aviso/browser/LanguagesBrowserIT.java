package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.PseudoWords;
import org.aviso.testing.Resident;
import org.aviso.testing.Sight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator adds a language that runs from the right, and everyone finds the portal in it; until it is off again. */
@BrowserTest
class LanguagesBrowserIT {

    private static final Language ENGLISH = Languages.base();
    private static final Language ARABIC = Language.of(PseudoWords.TAG);
    private static final String NOTICE = "internet-safety-evening";

    /** The portal is shared: no other test meets the language, whatever became of this one. */
    @AfterEach
    void switchOff() {
        try (Browser browser = Browser.with().open()) {
            Resident staff = administrator(browser);
            if (staff.field("off-ar").count() > 0) {
                staff.presses("off-ar");
            }
        } finally {
            Languages.follow(List.of());
        }
    }

    @Test
    void theFilesOfATranslatorAreChecked() {
        try (Browser browser = Browser.with().open()) {
            Resident staff = administrator(browser);
            EveryPage.checkInEveryLook(browser, "languages");
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.presses("take");
            staff.isToldToMend("tag", "file");
            EveryPage.check(browser);

            sends(browser, "xx", "mail_ar.properties", "a=b");
            staff.presses("take");
            staff.isToldToMend("tag", "file");
            staff.isTold("tag", "languageRefused.UNKNOWN");
            staff.isTold("file", "file.again");
            sends(browser, "ar", "mail_fa.properties", "a=b");
            staff.presses("take");
            staff.isToldToMend("file");
            staff.isTold("file", "languageRefused.OTHER_LANGUAGE");
            sends(browser, "fr", "mail_fr.properties", "news.where=Lieu : <b>{0}</b>");
            staff.presses("take");
            staff.isLedTo("flaws");
            staff.reads(staff.says(Phrases.Family.VALIDATION, "languageRefused.FLAWS"));
            staff.reads("mail: news.where", staff.says("wordsFlaw.MARKUP"));
            EveryPage.check(browser);
            browser.picture("languages flaws");

            // As a telephone writes it.
            sends(browser, "Fr", "mail_fr.properties", "news.where=Lieu : {0}");
            staff.presses("take");
            String saved = browser.page().locator("#saved").innerText();
            assertTrue(saved.matches(".*" + staff.says("language.fr") + ".*: [0-9,]+\\."), saved);
            assertTrue(browser.page().title().startsWith(saved), browser.page().title());
            staff.reads("Français");
            EveryPage.checkInEveryLook(browser, "languages added");
            staff.presses("on-fr");
            staff.isToldToMend("on-fr");
            staff.isTold("on-fr", "languageRefused.INCOMPLETE");
            EveryPage.check(browser);
            staff.presses("require-fr");
            staff.reads(staff.says("languages.saved.REQUIRED", staff.says("language.fr")));
            staff.presses("free-fr");
            staff.reads(staff.says("languages.saved.NOT_REQUIRED", staff.says("language.fr")));
            assertEquals(List.of("en", "es"), browser.page().locator("head link[rel=alternate], html").evaluateAll(
                    "all => [...new Set(all.map(each => each.lang || each.hreflang))].sort()"), "nobody reads it yet");
        }
    }

    @Test
    void everyoneReadsItInTheirDirection() {
        switchOn();
        try (Browser browser = Browser.with().language("ar").withoutScripts()
                .width(Browser.PHONE).open()) {
            assertEquals("/ar", Portal.get("/", "Accept-Language", "ar").headers().firstValue("Location").orElseThrow());
            for (Sight sight : List.of(Sight.of(Page.HOME), Sight.of(Page.NOTICES), Sight.of(Page.FOLLOW_NOTICES),
                    Sight.of(Page.CONTACTS), Sight.of(Page.ACCESSIBILITY), Sight.of(Page.SUBSCRIBE),
                    Sight.of(Page.FOLLOW_REQUEST), Sight.of(Page.REQUEST_OTHER), Sight.about(NOTICE, Page.NOTICE),
                    Sight.about("arizona-icac-task-force", Page.NOTICE), Sight.missing("no-such-page"))) {
                try (Browser desk = Browser.with().language("ar").open()) {
                    assertEquals(sight.status(), desk.visit(sight.in(ARABIC)).status());
                    runsFromTheRight(desk);
                    EveryPage.checkInEveryLook(desk, sight.name() + " ar");
                }
            }

            // What is not translated is there all the same, and says so.
            Resident luz = new Resident(browser, ARABIC).lookingAtEachPage(page -> {
                EveryPage.check(page);
                runsFromTheRight(page);
                page.picture("ar " + page.page().url().substring(Portal.ADDRESS.length()).replaceAll("/[^/]{22,}/", "/x/"));
            });
            luz.opensTheNotice(NOTICE);
            luz.reads(luz.says("notice.notYet", luz.says("language.en")));
            assertTrue((boolean) browser.page().evaluate("() => { const said = document.querySelector('h1 ~ .usa-alert');"
                    + " return said.compareDocumentPosition(document.querySelector('main aside')) === 4; }"), "before all else");
            Locator title = browser.page().locator("h1 [lang]");
            assertEquals("en ltr", title.getAttribute("lang") + " " + title.getAttribute("dir"));
            assertEquals(Portal.ADDRESS + Page.NOTICE.in(ENGLISH, NOTICE),
                    browser.page().locator("head link[rel=canonical]").getAttribute("href"), "it is the page in English");
            browser.visit(Page.NOTICES.in(ARABIC) + "?q=internet");
            assertTrue(browser.page().locator("main [lang=en][dir=ltr]").count() > 0, "it is found by its words");

            // Somebody asks, from the notice to the receipt.
            luz.beginsWith(NOTICE);
            luz.needs("asl");
            if (luz.isAt(Page.REQUEST_DETAILS)) {
                luz.presses("next");
            }
            luz.isReachedBy("لوز", "EMAIL", "luz@example.org");
            luz.asksForThemselves();
            List<String> codes = luz.sends();
            assertEquals(2, codes.size());

            try (Browser desk = Browser.with().language("ar").open()) {
                Coordinator staff = Coordinator.signsIn(desk, ARABIC);
                runsFromTheRight(desk);
                EveryPage.checkInEveryLook(desk, "today ar");
                staff.opens(codes.get(0));
                desk.picture("answer-request ar");
                for (Page page : List.of(Page.MANUSCRIPTS, Page.REQUESTS_LIST, Page.LANGUAGES, Page.FIGURES)) {
                    desk.visit(page.in(ARABIC));
                    EveryPage.checkInEveryLook(desk, page + " ar");
                }
            }
        }
    }

    @Test
    void whatProgramsReadKnowsItToo() {
        switchOn();
        try (Browser browser = Browser.with().open()) {
            browser.visit(Page.HOME.in(ENGLISH));
            assertEquals(Portal.ADDRESS + "/ar", browser.page().locator("head link[hreflang=ar]").getAttribute("href"));
            Locator link = browser.page().locator("header a[hreflang=ar]");
            assertEquals(ARABIC.endonym() + " ar rtl", link.innerText().strip() + " " + link.getAttribute("lang") + " "
                    + link.getAttribute("dir"));
            browser.leaves(link::click);
            runsFromTheRight(browser);
            browser.visit(Page.NOTICE.in(ENGLISH, NOTICE));
            assertEquals(0, browser.page().locator("head link[hreflang=ar]").count(), "it is not in that language yet");
            assertEquals(0, browser.page().locator("main a[hreflang=ar]").count(), "and nobody is told to read it there");
            assertEquals(1, browser.page().locator("main a[hreflang=es]").count());
            browser.leaves(() -> browser.page().locator("header a[hreflang=ar]").click());
            assertEquals(Portal.ADDRESS + Page.NOTICE.in(ARABIC, NOTICE), browser.page().url());
        }
        assertEquals(200, Portal.get("/feeds/ar/notices.atom").statusCode());
        assertEquals(200, Portal.get("/feeds/ar/events.ics").statusCode());
    }

    @Test
    void switchedOffItsAddressesLeadToEnglish() {
        switchOn();
        String there = Page.REQUEST_ACCOMMODATION.in(ARABIC, NOTICE);
        assertEquals(200, Portal.get(there).statusCode());
        try (Browser browser = Browser.with().open()) {
            administrator(browser).presses("off-ar");
        }
        HttpResponse<String> led = Portal.get(there + "?a=b");
        assertEquals(302, led.statusCode());
        assertEquals(Page.REQUEST_ACCOMMODATION.in(ENGLISH, NOTICE) + "?a=b", led.headers().firstValue("Location").orElseThrow());
        assertEquals("no-store", led.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("/feeds/en/event.atom", Portal.get("/feeds/ar/event.atom").headers().firstValue("Location").orElseThrow());
        assertEquals("/alerts/en.atom", Portal.get("/alerts/ar.atom").headers().firstValue("Location").orElseThrow());
        assertEquals(404, Portal.get("/ar/no-such-page").statusCode());
        assertFalse(Portal.get(Page.HOME.in(ENGLISH) + "?fresh").body().contains("hreflang=\"ar\""));
    }

    // As an administrator does, and this test after them: it has to know the words that it looks for.
    private static void switchOn() {
        try (Browser browser = Browser.with().open()) {
            Resident staff = administrator(browser);
            staff.field("tag").fill("ar");
            browser.page().locator("#file").setInputFiles(new FilePayload("aviso-ar.zip", "application/zip",
                    PseudoWords.zip(PseudoWords.all())));
            staff.presses("take");
            staff.reads(staff.says("languages.saved.TAKEN", staff.says("language.ar"), 0));
            if (staff.field("on-ar").count() > 0) {
                staff.presses("on-ar");
                staff.reads(staff.says("languages.saved.ON", staff.says("language.ar")));
            }
        }
        Languages.follow(List.of(PseudoWords.added()));
    }

    private static Resident administrator(Browser browser) {
        Resident staff = Coordinator.signsIn(browser, ENGLISH).hands();
        browser.visit(Page.LANGUAGES.in(ENGLISH));
        return staff;
    }

    private static void sends(Browser browser, String tag, String name, String text) {
        browser.page().locator("#tag").fill(tag);
        browser.page().locator("#file").setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void runsFromTheRight(Browser browser) {
        Locator html = browser.page().locator("html");
        assertEquals("ar rtl", html.getAttribute("lang") + " " + html.getAttribute("dir"));
        // The name of the service begins where reading begins.
        assertTrue((boolean) browser.page().evaluate("() => { const box = document.querySelector('.av-brand')"
                + ".getBoundingClientRect(); return innerWidth - box.right <= box.left + 40; }"), "it begins on the right");
    }
}
