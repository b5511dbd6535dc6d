package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Raw;
import org.aviso.testing.Sight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everyone may read: a further page, or a further state of one, is one line in {@link #SIGHTS}. */
@BrowserTest
class PublicPagesBrowserIT {

    private static final List<Sight> SIGHTS = List.of(
            Sight.of(Page.HOME),
            Sight.of(Page.NOTICES),
            Sight.of(Page.NOTICES, "?kind=event"),
            Sight.of(Page.NOTICES, "?q=internet&aid=asl"),
            Sight.of("notices, similar", Page.NOTICES, "?q=interent"),
            Sight.of("notices, not found", Page.NOTICES, "?q=" + "x".repeat(300) + "&office=public-information"),
            Sight.of("notices, wrong day", Page.NOTICES, "?from=2&from-day=31&from-year=2026&to-year=26"),
            Sight.of("notices, end", Page.NOTICES, "?after=2000-01-01T00:00:00Z_1"),
            Sight.about("internet-safety-evening", Page.NOTICE),
            Sight.about("online-games-and-chats", Page.NOTICE),
            Sight.about("first-phone-saturday", Page.NOTICE),
            Sight.about("teens-and-social-media", Page.NOTICE),
            Sight.about("icac-press-release-2013", Page.NOTICE),
            Sight.about("arizona-icac-task-force", Page.NOTICE),
            Sight.about("internet-safety-evening", Page.FORMATS),
            Sight.of(Page.FOLLOW_NOTICES),
            Sight.of(Page.CONTACTS),
            Sight.of(Page.CONTACTS, "?q=tdd"),
            Sight.of("contacts, none", Page.CONTACTS, "?q=" + "x".repeat(300)),
            Sight.of(Page.ACCESSIBILITY),
            Sight.of(Page.FOLLOW_REQUEST),
            Sight.of(Page.FOLLOW_REQUEST, "?sent=1"),
            Sight.of(Page.FOLLOW_REQUEST, "?ended=1"),
            Sight.of(Page.SUBSCRIBE),
            Sight.of(Page.SUBSCRIBE, "?sent=1"),
            Sight.of(Page.SUBSCRIBE, "?ended=1"),
            Sight.gone(Page.SUBSCRIPTION),
            Sight.gone(Page.CONFIRM_SUBSCRIPTION),
            Sight.gone(Page.UNSUBSCRIBE),
            Sight.of(Page.REQUEST_OTHER),
            Sight.about("internet-safety-evening", Page.REQUEST_ACCOMMODATION),
            Sight.missing("no-such-page"),
            Sight.missing("notices/no-such-notice"),
            Sight.missing("avisos/no-such-notice"));

    /** Every page and every page for what is missing, in every language. */
    static Stream<Arguments> sights() {
        return SIGHTS.stream().flatMap(sight -> Languages.all().stream().map(tongue -> Arguments.of(sight, tongue)));
    }

    /** For what does not hang on words. */
    static Stream<Arguments> sightsInOneLanguage() {
        return SIGHTS.stream().map(sight -> Arguments.of(sight, Languages.base()));
    }

    static Stream<Arguments> pages() {
        return sights().filter(each -> ((Sight) each.get()[0]).status() == 200);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("sights")
    void everyoneCanReadThePage(Sight sight, Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            assertEquals(sight.status(), browser.visit(sight.in(language)).status());
            EveryPage.leavesNothingBehind(browser);
            EveryPage.checkInEveryLook(browser, sight.name() + " " + language.tag());
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void readerTurnsToTheSamePageInAnotherLanguage(Sight sight, Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            browser.visit(sight.in(language));
            for (Language other : Languages.all()) {
                if (!other.equals(language)) {
                    assertEquals(Portal.ADDRESS + sight.in(other), browser.page()
                            .locator("head link[rel=alternate][hreflang='" + other.tag() + "']").getAttribute("href"));
                    Locator link = browser.page().locator("header a[hreflang='" + other.tag() + "']");
                    assertEquals(other.tag(), link.getAttribute("lang"));
                    assertEquals(other.endonym(), link.innerText().strip());
                    link.click();
                    assertEquals(Portal.ADDRESS + sight.in(other), browser.page().url());
                    assertEquals(200, browser.document().status());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("sights")
    void keyboardReachesThePageFirstAndEverythingAfterwards(Sight sight, Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            browser.visit(sight.in(language));
            Keyboard.goToTheTop(browser.page());
            browser.page().keyboard().press("Tab");
            assertEquals("#page", browser.page().locator(":focus").getAttribute("href"), "the first stop skips to the page");
            assertTrue(browser.page().locator(":focus").isVisible());
            browser.page().keyboard().press("Enter");
            assertEquals("page", browser.page().locator(":focus").getAttribute("id"));

            browser.visit(sight.in(language));
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("sightsInOneLanguage")
    void saysTheSameWithoutJavaScript(Sight sight, Language language) {
        String[] says = new String[2];
        for (int scripts = 0; scripts < 2; scripts++) {
            Browser.Options with = Browser.with().language(language.tag());
            try (Browser browser = (scripts == 0 ? with.withoutScripts() : with).open()) {
                browser.visit(sight.in(language));
                says[scripts] = browser.page().locator("body").innerText();
            }
        }
        assertEquals(says[1], says[0]);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TDD", "tty", "teletype", "teletipo", "deaf", "sordo", "Informacion Publica", "791-2639"})
    void anyoneFindsTheTddNumberByItsWordsWithoutJavaScript(String words) {
        for (Language language : Languages.all()) {
            try (Browser browser = Browser.with().language(language.tag()).withoutScripts().open()) {
                browser.visit(Page.CONTACTS.in(language));
                browser.page().getByRole(AriaRole.SEARCHBOX).fill(words);
                browser.page().getByRole(AriaRole.SEARCHBOX).press("Enter");
                assertTrue(browser.page().url().contains("?q="), browser.page().url());
                assertEquals(words, browser.page().getByRole(AriaRole.SEARCHBOX).inputValue(), "what was typed is kept");
                assertTrue(browser.page().locator("main a[href='tel:+15207912639']").first().isVisible(),
                        words + " leads to the TDD number in " + language.tag());
            }
        }
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({"es-MX, /es", "es, /es", "en-GB, /en", "'fr, es;q=0.5', /es", "fr, /en", "nonsense;;q=, /en"})
    void firstVisitLeadsToTheReadersLanguage(String acceptLanguage, String leadsTo) {
        HttpResponse<String> answer = Portal.get("/", "Accept-Language", acceptLanguage);
        assertEquals(302, answer.statusCode());
        assertTrue(List.of(leadsTo, Portal.ADDRESS + leadsTo).contains(answer.headers().firstValue("Location").orElse("")),
                answer.headers().firstValue("Location").orElse("nowhere"));
        assertTrue(answer.headers().firstValue("Vary").orElse("").contains("Accept-Language"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void addressWithoutALanguageIsMissedInTheReadersLanguage(Language language) {
        HttpResponse<String> answer = Portal.get("/no-such-page", "Accept-Language", language.tag());
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains(Phrases.pages(language).say("notFound.title")), answer.body());
        assertTrue(answer.body().contains("lang=\"" + language.tag() + "\""), "html lang");
    }

    /** Java's own client asks for HTTP/2 by an upgrade unless told otherwise. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/no-such-page", "/en/no-such-page", "/en/notices/no-such-notice"})
    void programInJavaIsToldWhatIsMissing(String path) throws Exception {
        assertEquals(404, HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path))
                .timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"//", "///en", "/en//notices", "/en/", "/en/notices/", "/EN", "/en/notices/%00", "/en/%2e%2e/",
            "/en/notices/..%2f..%2fWEB-INF%2fweb.xml", "/notice.xhtml", "/home.xhtml?x=1", "/WEB-INF/web.xml", "/en;a=b",
            "/en/notices;jsessionid=1", "/en/notices/%ff", "/en/notices/%C3%B1", "/en/notices?kind=nonsense",
            "/en/notices?kind=%00", "/en/notices?after=nonsense", "/en/notices?after=2026-13-45T00:00:00Z_5",
            "/en/notices?after=%2B1000000000-12-31T23:59:59Z_1", "/en/notices?after=-9999-01-01T00:00:00Z_1",
            "/en/notices?after=2026-01-01T00:00:00Z_999999999999999999", "/en/notices?q=%25%27%22%3Cscript%3E",
            "/en/notices?q=x&after=2026-01-01T00:00:00Z_1_9999.9999~", "/en/notices?q=%ED%A0%80", "/en/notices?q=%00",
            "/en/notices?q=title:x*%20AND%20(&aid=braille&office=x&from=99&to-day=-1&to-year=99999", "/en/contacts?q=%00", "/en/contacts?q=%F0%9F%98%80",
            "/en/contacts?q=%25%27%22%3Cscript%3E", "/en/contacts?q=%ED%A0%80", "/en/contacts?q=%zz", "/en?x=%", "/en/staff/x/y",
            "/en/notices/no-such-notice/request", "/en/draft/x/needs", "/en/draft/x/check", "/en/draft/x/receipt",
            "/en/requests/x", "/en/requests/a.b.c", "/en/requests/a.99999999999999999999.c", "/assets/none", "/favicon.ico"})
    void oddAddressGetsAPlainAnswer(String path) {
        String answer = Raw.get(path);
        int status = Integer.parseInt(answer.substring(9, 12));
        assertTrue(status < 500, answer);
        assertTrue(Stream.of("Exception", "SRVE", "at org.", "<script>").noneMatch(answer::contains), answer);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("sightsInOneLanguage")
    void readerWithColoursOfTheirOwnSeesWhatCanBePressed(Sight sight, Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.TABLET).forcedColours(true).open()) {
            browser.visit(sight.in(language));
            browser.picture(sight.name() + " " + language.tag() + " forced");
            // A background is gone in this mode: what it showed must stand in a border.
            assertEquals(List.of(), browser.page().evaluate("""
                    () => [...document.querySelectorAll('.usa-button, .usa-input, .usa-select, .usa-textarea, .usa-tag, .av-state')]
                      .filter(element => element.checkVisibility())
                      .filter(element => { const style = getComputedStyle(element);
                        return style.borderBottomStyle === 'none' || parseFloat(style.borderBottomWidth) < 1; })
                      .map(element => element.outerHTML.slice(0, 160))"""));
        }
    }
}
