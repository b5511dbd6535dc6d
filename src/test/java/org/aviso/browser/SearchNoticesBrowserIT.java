package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody looks for a notice, with a phone and without JavaScript. */
@BrowserTest
class SearchNoticesBrowserIT {

    private static final String EVENING = "internet-safety-evening";
    private static final String PRESS_RELEASE = "icac-press-release-2013";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en, evenings for a parent, internet-safety-evening", "en, intrenet evening, internet-safety-evening",
        "en, SAGUARO, internet-safety-evening", "en, grandparent, grandparents-online-safety",
        "es, noches padre, internet-safety-evening", "es, salon saguaro, internet-safety-evening",
        "es, intrenet noche, internet-safety-evening", "es, abuelo, grandparents-online-safety"})
    void readerFindsANoticeByItsWords(String tag, String words, String notice) {
        Language language = Languages.orBase(tag);
        Phrases say = Phrases.pages(language);
        try (Browser browser = phone(language)) {
            browser.visit(Page.NOTICES.in(language));
            browser.page().locator("#q").fill(words);
            browser.leaves(() -> browser.page().locator("#q").press("Enter"));
            assertTrue(browser.page().locator("a[href='" + Page.NOTICE.in(language, Portal.slug(notice, language)) + "']")
                    .isVisible(), words);
            assertEquals(words, browser.page().locator("#q").inputValue(), "what was looked for stays");
            int found = browser.page().locator(".av-notice").count();
            assertEquals(say.say("notices.found", found), browser.page().locator("#found").innerText());
            assertTrue(browser.page().title().startsWith(say.say("notices.found", found)), browser.page().title());
            assertEquals("found", browser.page().locator(":focus").getAttribute("id"), "reading goes on at the result");
            assertEquals(words.startsWith("intrenet"), browser.page().getByText(say.say("notices.similar")).count() == 1);
            EveryPage.leavesNothingBehind(browser);
            EveryPage.check(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void readerWhoFindsNothingIsToldHowToGoOn(Language language) {
        Phrases say = Phrases.pages(language);
        try (Browser browser = phone(language)) {
            browser.visit(Page.NOTICES.in(language));
            browser.page().locator("#q").fill("xyzzy");
            browser.leaves(() -> browser.page().locator("#q").press("Enter"));
            assertTrue(browser.page().title().startsWith(say.say("notices.found", 0)), browser.page().title());
            assertTrue(browser.page().getByText(say.say("notices.none.how")).isVisible());
            assertTrue(browser.page().locator("main a[href='tel:+15207912639']").isVisible(), "whom to call");
            EveryPage.check(browser);
            browser.page().locator("main a[href='" + Page.NOTICES.in(language) + "']").click();
            assertEquals("", browser.page().locator("#q").inputValue());
            assertTrue(browser.page().locator(".av-notice").count() > 5);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void readerFindsWhatCameOutInAMonth(Language language) {
        Phrases say = Phrases.pages(language);
        try (Browser browser = phone(language)) {
            browser.visit(Page.NOTICES.in(language));
            assertEquals(0, browser.page().locator("details[open]").count());
            browser.page().locator("#more summary").click();
            enter(browser, "from", LocalDate.of(2013, 4, 1));
            enter(browser, "to", LocalDate.of(2013, 4, 30));
            search(browser);
            Locator entries = browser.page().locator(".av-notice");
            assertEquals(1, entries.count());
            assertEquals(1, entries.locator("a[href$='" + Portal.slug(PRESS_RELEASE, language) + "']").count());
            assertEquals("4", browser.page().locator("#from").inputValue(), "what was chosen stays");
            assertEquals("2013", browser.page().locator("#to-year").inputValue());
            assertTrue(browser.page().locator("#to-year").isVisible());
            EveryPage.check(browser);

            // What only half is a day says so, beside its field.
            browser.page().locator("#to-day").fill("");
            search(browser);
            assertTrue(browser.page().title().startsWith(say.say("page.errorInTitle")), browser.page().title());
            assertEquals("errors", browser.page().locator(":focus").getAttribute("id"));
            assertEquals("true", browser.page().locator("#to-day").getAttribute("aria-invalid"));
            assertEquals(0, browser.page().locator(".av-notice").count());
            EveryPage.check(browser);
            browser.page().locator("#to-day").fill("30");
            browser.page().locator("#to").selectOption("3");
            search(browser);
            assertTrue(browser.page().locator("#to-error").innerText().contains(
                    Phrases.of(Phrases.Family.VALIDATION, language).say("period.ends")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void readerFindsEventsByTheirKindAndDay(Language language) {
        try (Browser browser = phone(language)) {
            browser.visit(Page.NOTICES.in(language));
            browser.page().locator("#kind").selectOption("event");
            browser.page().locator("#more summary").click();
            // The day of the event: each of the demonstration is still to come when it is installed.
            enter(browser, "from", LocalDate.of(2016, 6, 1));
            search(browser);
            assertTrue(browser.page().locator("article a[href$='" + Portal.slug(EVENING, language) + "']").isVisible());
            assertEquals("event", browser.page().locator("#kind").inputValue());
            assertEquals(0, browser.page().locator("article a[href$='" + Portal.slug(PRESS_RELEASE, language) + "']").count());
            enter(browser, "to", LocalDate.of(2016, 7, 1));
            search(browser);
            assertEquals(0, browser.page().locator(".av-notice").count());
            assertFalse(browser.document().text().contains("jsessionid"));
        }
    }

    private static Browser phone(Language language) {
        return Browser.with().language(language.tag()).width(Browser.PHONE).withoutScripts().open();
    }

    private static void enter(Browser browser, String field, LocalDate day) {
        browser.page().locator("#" + field).selectOption(Integer.toString(day.getMonthValue()));
        browser.page().locator("#" + field + "-day").fill(Integer.toString(day.getDayOfMonth()));
        browser.page().locator("#" + field + "-year").fill(Integer.toString(day.getYear()));
    }

    private static void search(Browser browser) {
        browser.leaves(() -> browser.page().locator("main button[type=submit]").click());
    }
}
