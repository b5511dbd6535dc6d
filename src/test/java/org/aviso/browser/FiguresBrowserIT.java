package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff reads the figures and looks up who did what; everyone reads the report of a year. */
@BrowserTest
class FiguresBrowserIT {

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    private static String reference;

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    /** Six people ask for captions, and one of them for more, some of which they get. */
    @BeforeAll
    static void somebodyHasAsked() {
        for (int i = 0; i < 5; i++) {
            asks("es", "{\"code\":\"cart\"}");
        }
        reference = asks("en", "{\"code\":\"cart\"},{\"code\":\"large-print\"},{\"code\":\"spoken\",\"language\":\"vi\"}");
        Coordinator.sets(Languages.base(), ReferenceCode.spaced(reference), Map.of(0, RequestStatus.CONFIRMED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void chartsAndTablesHaveTheSameNumbers(Language language) {
        try (Browser browser = opened(language)) {
            Resident hands = Coordinator.signsIn(browser, language).hands();
            browser.page().locator("header a[href='" + Page.FIGURES.in(language) + "']").click();
            look(browser, language, "figures");
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            for (String chart : List.of("aids", "answers", "ends", "languages")) {
                Locator section = browser.page().locator("section[aria-labelledby='" + chart + "-heading']");
                assertEquals(section.locator("svg .av-chart__number").allTextContents(),
                        section.locator("tbody td:last-child").allTextContents(), chart);
                assertEquals(section.locator("tbody th").count(), section.locator("svg .av-chart__bar").count() - section
                        .locator(".av-chart--key .av-chart__bar").count(), chart);
            }
            assertEquals(browser.page().locator("#weeks-heading ~ * tbody tr").count(),
                    browser.page().locator("#weeks-heading ~ * svg[role=img] .av-chart__bar").count());
            assertTrue(number(browser, hands.says("aid.cart.name")) >= 6);

            browser.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            browser.picture("figures print " + language.tag());
            assertFalse(hands.field("show").isVisible(), "nothing to press on paper");
            assertTrue(browser.page().locator("#aids-heading").isVisible());
            assertTrue(browser.page().locator(".av-numbers").first().isVisible());
            browser.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));

            hands.writes("from-year", "");
            hands.presses("show");
            hands.isToldToMend("from-year");
            EveryPage.check(browser);
            hands.writes("from-year", "2019");
            hands.presses("show");
            hands.isToldToMend("to");
            hands.writes("to-year", "2019");
            hands.presses("show");
            Moments moments = new Moments(language, ZONE);
            isToldWhatWasFound(browser, hands.says("figures.found", 0, moments.date(LocalDate.of(2019, 1, 1)),
                    moments.date(LocalDate.of(2019, 12, 31))));
            EveryPage.check(browser);
            hands.follows("figures.thisMonth");
            assertTrue(number(browser, hands.says("aid.cart.name")) >= 6);
            assertEquals(hands.says("figures.thisMonth"), browser.page().locator("main [aria-current=true]").innerText());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void everyoneReadsTheReportOfAYearThatIsOver(Language language) {
        int year = LocalDate.now(ZONE).getYear();
        try (Browser browser = opened(language)) {
            Resident reader = new Resident(browser, language);
            browser.visit(Page.ACCESSIBILITY.in(language));
            reader.follows("yearlyReport.link");
            assertEquals(Portal.ADDRESS + Page.YEARLY_REPORT.in(language, Integer.toString(year - 1)), browser.page().url());
            reader.reads(reader.says("yearlyReport.nothing"));
            EveryPage.check(browser);
            EveryPage.leavesNothingBehind(browser);
            browser.visit(Page.YEARLY_REPORT.in(language, Integer.toString(year)));
            reader.reads(reader.says("yearlyReport.running", Integer.toString(year + 1)));
            EveryPage.check(browser);
            assertFalse(reader.reads().contains(reader.says("figures.aids")), "a year that runs is not told of");
            for (String none : List.of(Integer.toString(year + 1), "1999", "20x6", "12026")) {
                assertEquals(404, browser.visit(Page.YEARLY_REPORT.in(language, none)).status(), none);
            }
        }
        try (Browser browser = opened(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.FIGURES.in(language));
            browser.page().locator("main a[href='" + Page.YEARLY_REPORT_PREVIEW.in(language, Integer.toString(year)) + "']")
                    .click();
            staff.reads(staff.says("yearlyReport.preview"), staff.says("yearlyReport.rounding"));
            look(browser, language, "yearly-report");
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            for (String cell : browser.page().locator("main tbody td").allTextContents()) {
                assertTrue(cell.equals(staff.says("yearlyReport.few", 5)) || cell.matches("[0-9]*[05] .*"), cell);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void administratorFindsWhoDidWhatAndTakesItAlong(Language language) throws IOException {
        try (Browser browser = opened(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.ANSWER_REQUEST.in(language, reference));
            browser.page().locator("details:has(.av-history) summary").click();
            staff.reads(staff.says("deed.SAW"), staff.says("deed.CHANGED"),
                    staff.says("audit.ofAid", staff.says("status.CONFIRMED"), 1));
            EveryPage.check(browser);

            browser.page().locator("header a[href='" + Page.AUDIT.in(language) + "']").click();
            EveryPage.check(browser);
            browser.picture("audit " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.writes("actor", "x".repeat(101));
            staff.writes("from-day", "31");
            staff.presses("find");
            staff.isToldToMend("actor", "from");
            EveryPage.check(browser);
            assertEquals("31", staff.field("from-day").inputValue(), "what was typed is kept");
            staff.writes("actor", "Coordinator");
            staff.writes("from-day", "");
            staff.selects("deed", "CHANGED");
            staff.writes("about", ReferenceCode.spaced(reference).toLowerCase(Locale.ROOT));
            staff.presses("find");
            isToldWhatWasFound(browser, staff.says("audit.found", 1));
            EveryPage.check(browser);
            assertEquals(1, browser.page().locator("tbody tr").count());
            staff.reads(reference);
            assertFalse(browser.page().title().contains(reference));
            Download file = browser.page().waitForDownload(() -> staff.field("export").click());
            assertEquals(staff.says("path.audit") + ".csv", file.suggestedFilename());
            List<String> rows = Files.readAllLines(file.path());
            assertEquals(2, rows.size(), rows.toString());
            assertTrue(rows.get(1).contains(reference) && rows.get(1).contains(staff.says("deed.CHANGED")), rows.get(1));
            browser.visit(Page.AUDIT.in(language) + "?deed=EXPORTED");
            staff.reads(staff.says("audited.TRAIL"), staff.says("auditDetails.COUNT", 1));
            assertEquals(0, browser.page().locator("tbody small[lang]:not([lang=" + language.tag() + "])").count(),
                    "all of it is in the language of the page");
            browser.visit(Page.AUDIT.in(language) + "?about=nothing");
            staff.reads(staff.says("audit.found", 0));
            EveryPage.check(browser);
            staff.follows("audit.check");
            assertTrue(browser.page().locator(".usa-alert--success #whole").isVisible());
            EveryPage.check(browser);
            browser.picture("audit whole " + language.tag());
            staff.presses("signOut");
            Coordinator.signsIn(browser, language);
            browser.visit(Page.AUDIT.in(language) + "?deed=SIGNED_OUT");
            assertTrue(browser.page().locator("tbody tr").count() > 0, "a sign-out is noted");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void nobodySeesThePagesOfStaffWithoutSigningIn(Language language) {
        for (String path : List.of(Page.FIGURES.in(language), Page.AUDIT.in(language),
                Page.YEARLY_REPORT_PREVIEW.in(language, "2026"))) {
            assertTrue(Portal.get(path).headers().firstValue("location").orElse("").startsWith(Page.SIGN_IN.in(language)), path);
        }
    }

    /** In the base language as everyone may see it, in others as phones show it. */
    private static void look(Browser browser, Language language, String name) {
        if (language.equals(Languages.base())) {
            EveryPage.checkInEveryLook(browser, name + " " + language.tag());
        } else {
            EveryPage.check(browser);
            browser.picture(name + " " + language.tag());
        }
    }

    private static Browser opened(Language language) {
        return Browser.with().language(language.tag()).width(language.equals(Languages.base()) ? Browser.DESK : Browser.PHONE)
                .open();
    }

    /** Says it in the title and in a heading, to which the search has led. */
    private static void isToldWhatWasFound(Browser browser, String found) {
        assertTrue(browser.page().title().startsWith(found + " – "), browser.page().title());
        assertEquals(found, browser.page().locator("#found").innerText());
        browser.page().waitForCondition(() -> "found".equals(browser.page().evaluate("document.activeElement.id")));
    }

    /** What the table of aids says last of one. */
    private static int number(Browser browser, String aid) {
        return Integer.parseInt(browser.page().locator("section[aria-labelledby=aids-heading] tbody tr",
                new com.microsoft.playwright.Page.LocatorOptions().setHasText(aid)).locator("td").last().innerText());
    }

    /** Asks as a program does that speaks for somebody with a text telephone; gives the reference as it is stored. */
    private static String asks(String language, String aids) {
        String answer = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header(Portal.SENDER, Portal.newSender())
                .POST(HttpRequest.BodyPublishers.ofString("{\"notice\":\""
                        + Portal.slug("internet-safety-evening", Languages.base()) + "\",\"aids\":[" + aids
                        + "],\"shortNoticeAcknowledged\":true,\"requester\":{\"name\":\"Luz Ortiz\",\"language\":\"" + language
                        + "\",\"contact\":{\"route\":\"tdd\",\"value\":\"(520) 555-0142\"}}}")).build()).body();
        Matcher found = Pattern.compile("\"reference\":\"([^\"]+)\"").matcher(answer);
        assertTrue(found.find(), answer);
        return found.group(1).replace("-", "");
    }
}
