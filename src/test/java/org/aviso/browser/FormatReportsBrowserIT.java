package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A format of a notice did not work for a reader, or was not there: one page, one request, and answers in their format. */
@BrowserTest
class FormatReportsBrowserIT {

    private static final String NOTICE = "icac-press-release-2013";
    private static final Language ENGLISH = Languages.base();
    private static final Duration FASTEST = Duration.ofSeconds(2);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void whoCannotUseAFormatSaysSoOnOnePage(Language language) {
        Language other = Resident.other(language);
        try (Browser browser = Browser.in(language)) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.visits(address(language) + "?format=large-print-24");
            Instant shown = Instant.now();
            EveryPage.leavesNothingBehind(browser);
            browser.picture("report-format " + language.tag());
            resident.reads(resident.says("reportFormat.title"));
            Locator chosen = browser.page().locator("input[name=chosen]:checked");
            Locator instead = browser.page().locator("input[name=instead]:checked");
            assertEquals("large-print-24", chosen.inputValue());
            assertEquals("same", instead.inputValue(), "who only says that it failed has said enough");
            List<String> insteads = labels(browser, "instead");
            assertEquals(resident.says("reportFormat.instead.same"), insteads.get(0));
            assertEquals(resident.says("reportFormat.instead.other"), insteads.get(insteads.size() - 1));
            assertFalse(insteads.contains(resident.says("formats.name.large-print-24")), "what failed is the same");
            assertTrue(insteads.contains(resident.says("formats.name.braille-contracted")), "a person makes what there is not");

            resident.writes("text", "The lines run into each other.");
            resident.presses("send");
            resident.isToldToMend("name", "route:0");
            assertEquals("The lines run into each other.", resident.field("text").inputValue());
            resident.writes("name", "Luz Ortiz");
            resident.choosesRoute("EMAIL");
            resident.writes("contact-EMAIL", "luz@");
            resident.presses("send");
            resident.isToldToMend("contact-EMAIL");
            resident.choosesRoute("TDD");
            resident.writes("contact-TDD", "(520) 555-0142");

            resident.turnsTo(other);
            assertEquals(Portal.ADDRESS + address(other) + "?format=large-print-24", browser.page().url());
            assertEquals("large-print-24", chosen.inputValue());
            assertEquals("same", instead.inputValue());
            assertEquals("The lines run into each other.", resident.field("text").inputValue());
            assertEquals("Luz Ortiz", resident.field("name").inputValue());
            assertEquals("luz@", resident.field("contact-EMAIL").inputValue());
            assertTrue(resident.route("TDD").isChecked());
            resident.turnsTo(language);

            browser.page().waitForCondition(() -> Instant.now().isAfter(shown.plus(FASTEST)));
            List<String> codes = resident.sends();
            assertEquals(2, codes.size());
            assertEquals(List.of(resident.says("status.RECEIVED") + ", " + resident.says("decision.ON_TIME")), resident.statesOfAids());
            resident.reads(resident.says("aid.large-print.name"), resident.says("answer.POINTS_24"),
                    "The lines run into each other.", resident.says("formats.name.large-print-24"));
            try (Coordinator staff = Coordinator.signsIn(language)) {
                staff.opens(codes.get(0));
                staff.hands().reads("The lines run into each other.", resident.says("formats.name.large-print-24"),
                        Portal.slug(NOTICE, language));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void whoNeedsAnotherFormatAsksForItWithoutScriptsByTheKeyboard(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).withoutScripts().open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check).byKeyboardAlone();
            resident.visits(address(language) + "?wish=1");
            Instant shown = Instant.now();
            resident.reads(resident.says("reportFormat.title.wish"));
            resident.presses("send");
            resident.isToldToMend("chosen:0", "name", "route:0");
            resident.isTold("chosen", "reportFormat.missing");
            List<String> wishes = labels(browser, "chosen");
            assertTrue(wishes.contains(resident.says("formats.name.braille-contracted")), "it may be wanted on paper: " + wishes);
            assertEquals(resident.says("reportFormat.other.wish"), wishes.get(wishes.size() - 1));
            assertEquals(0, browser.page().locator("input[name=instead]").count());
            resident.chooses("chosen:9");
            resident.presses("send");
            resident.isToldToMend("text", "name", "route:0");
            resident.writes("text", "On a disc, read aloud.");
            resident.writes("name", "Luz Ortiz");
            resident.choosesRoute("TDD");
            resident.writes("contact-TDD", "(520) 555-0142");
            browser.page().waitForCondition(() -> Instant.now().isAfter(shown.plus(FASTEST)));
            resident.sends();
            resident.reads(resident.says("aid.other.name"), resident.says("reportFormat.note.other"), "On a disc, read aloud.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void receiptAndAnswersAreThereAsFiles(Language language) {
        try (Browser browser = Browser.in(language)) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            String sender = Portal.newSender();
            String mark = markOfAReader(browser, language, sender);
            resident.visits(location(post(language, sender, filled(mark, "It does not open."))));
            List<String> codes = resident.codes();
            leadsToFiles(resident, browser, "letters.RECEIPT");
            resident.follows("requestReceipt.print");
            leadsToFiles(resident, browser, "letters.RECEIPT");
            resident.looksUp(codes.get(0), codes.get(1));
            leadsToFiles(resident, browser, "letters.ANSWERS");

            // There is no contracted braille of Spanish, and a text telephone is sent no file.
            String folder = browser.page().url().replaceFirst("\\?.*", "") + "/" + Page.REQUEST_LETTER.in(language, "x", "y")
                    .split("/")[4] + "/";
            assertEquals(404, browser.visit(folder + "tty.txt").status());
            assertFalse(resident.reads().contains(resident.says("letters.refused")));
            if (language.tag().equals("es")) {
                assertEquals(404, browser.visit(folder + "braille-contracted.brf").status());
                EveryPage.check(browser);
                resident.reads(resident.says("letters.refused"), resident.says("formats.refused.LANGUAGE"), "(520) 791-2639");
                resident.follows("requestStatus.backTo");
                assertTrue(resident.isAt(Page.REQUEST_STATUS));
            }
            try (Coordinator staff = Coordinator.signsIn(language)) {
                staff.opens(codes.get(0));
                staff.hands().reads(resident.says("letters.STAFF"), resident.says("letters.to", "Luz", resident.says("language."
                        + language.tag())));
                staff.hands().unfolds("letters.others");
                staff.hands().reads(resident.says("formats.name.braille-uncontracted"));
                staff.looks();
            }
        }
    }

    // Each a file of its own that is kept by nobody and tells nothing of anybody in its name.
    private static void leadsToFiles(Resident resident, Browser browser, String title) {
        Locator section = browser.page().locator("section").filter(new Locator.FilterOptions().setHasText(resident.says(title)));
        List<?> shown = (List<?>) section.last().locator("a:visible").evaluateAll("links => links.map(link => link.href)");
        assertEquals(List.of("pdf.pdf", "epub.epub", "word.docx"),
                shown.stream().map(link -> link.toString().replaceFirst(".*/", "").replaceFirst("\\?.*", "")).toList(),
                "what they asked for comes first, the others are folded up");
        HttpResponse<String> file = Portal.get(shown.get(0).toString().replace(Portal.ADDRESS, ""));
        assertEquals(200, file.statusCode(), file.body());
        assertEquals("application/pdf", file.headers().firstValue("Content-Type").orElse(""));
        assertEquals("no-store", file.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").matches("attachment; filename=\"[a-z]+\\.pdf\""));
        resident.unfolds("letters.others");
        List<String> all = section.last().locator("a").allInnerTexts();
        assertEquals(all.size(), all.stream().distinct().count());
        assertTrue(all.stream().anyMatch(name -> name.contains(resident.says("formats.name.large-print-18"))), all.toString());
        assertTrue(all.stream().noneMatch(name -> name.contains(resident.says("formats.name.tty"))), all.toString());
        EveryPage.check(browser);
    }

    @Test
    void twoClicksAreOneRequestAndOneSenderSendsSoMany() {
        String sender = Portal.newSender();
        String mark;
        try (Browser browser = Browser.with().open()) {
            mark = markOfAReader(browser, ENGLISH, sender);
        }
        String first = location(post(ENGLISH, sender, filled(mark, "first")));
        assertEquals(first, location(post(ENGLISH, sender, filled(mark, "first"))));
        assertNotEquals(first, location(post(ENGLISH, sender, filled(mark, "second"))));
        // What comes to nothing is not counted.
        assertEquals(200, post(ENGLISH, sender, filled(mark(ENGLISH, sender), "too fast")).statusCode());
        List<Integer> answers = IntStream.range(0, 30)
                .mapToObj(each -> post(ENGLISH, sender, filled(mark, "again " + each)).statusCode()).toList();
        assertTrue(answers.contains(429), answers.toString());
        assertEquals(List.of(303), answers.subList(0, 25).stream().distinct().toList());
        assertEquals(303, post(ENGLISH, Portal.newSender(), filled(mark, "from elsewhere")).statusCode());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void whoCannotReadOneFormatIsSentAnother(Language language) {
        try (Browser browser = Browser.in(language)) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.visits(address(language) + "?format=braille-uncontracted");
            Instant shown = Instant.now();
            List<String> offered = labels(browser, "chosen");
            String uncontracted = resident.says("formats.name.braille-uncontracted");
            assertTrue(offered.contains(resident.says("letters.file", uncontracted, "BRF, PEF")), offered.toString());
            assertEquals(!language.tag().equals("es"), offered.stream().anyMatch(name -> name.startsWith(resident.says(
                    "formats.name.braille-contracted"))), "what there is not cannot have failed: " + offered);

            // What is chosen here, and not what the address names.
            choosesValue(resident, browser, "chosen", "large-print-18");
            choosesValue(resident, browser, "instead", "other");
            resident.writes("name", "Luz Ortiz");
            resident.choosesRoute("TDD");
            resident.writes("contact-TDD", "(520) 555-0142");
            resident.presses("send");
            resident.isToldToMend("text");
            assertEquals("large-print-18", browser.page().locator("input[name=chosen]:checked").inputValue());
            choosesValue(resident, browser, "instead", "braille-contracted");
            browser.page().waitForCondition(() -> Instant.now().isAfter(shown.plus(FASTEST)));
            List<String> codes = resident.sends();
            // The receipt is offered as they read.
            Locator letters = browser.page().locator("section").filter(new Locator.FilterOptions().setHasText(
                    resident.says("letters.RECEIPT"))).last();
            assertTrue(letters.locator("a:visible").allInnerTexts().stream()
                    .allMatch(name -> name.startsWith(uncontracted)
                            || name.startsWith(resident.says("formats.name.braille-contracted"))));
            assertTrue(letters.locator("a:visible").count() >= 2);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.reads(resident.says("aid.braille.name"), resident.says("answer.CONTRACTED"),
                    resident.says("reportFormat.note", resident.says("formats.name.large-print-18")),
                    resident.says("reportFormat.note.wish", resident.says("formats.name.braille-contracted")));
            assertFalse(resident.reads().contains(resident.says("aid.large-print.name") + "\n"), resident.reads());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void theWayBackLeadsToTheFormat(Language language) {
        String formats = Page.FORMATS.in(language, Portal.slug(NOTICE, language));
        try (Browser browser = Browser.in(language)) {
            Resident resident = new Resident(browser, language);
            resident.visits(address(language) + "?format=epub&wish=1");
            assertEquals(formats + "#epub", browser.page().locator(".av-trail a").last().getAttribute("href"));
            assertEquals(List.of(formats + "#epub", Page.NOTICE.in(language, Portal.slug(NOTICE, language))), browser.page()
                    .locator("main .av-actions a").evaluateAll("links => links.map(link => link.getAttribute('href'))"));
            resident.follows("reportFormat.back");
            assertTrue(resident.isAt(Page.FORMATS), browser.page().url());
            assertEquals(1, browser.page().locator("#epub").count());
            resident.visits(address(language));
            assertEquals(formats, browser.page().locator(".av-trail a").last().getAttribute("href"));
        }
    }

    private static List<String> labels(Browser browser, String group) {
        return browser.page().locator("label[for^='" + group + ":']").allInnerTexts();
    }

    private static void choosesValue(Resident resident, Browser browser, String group, String value) {
        resident.chooses(browser.page().locator("input[name=" + group + "][value=" + value + "]").getAttribute("id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void whereThereIsNoNoticeThereIsNothingToReport(Language language) {
        assertEquals(404, Portal.get(Page.REPORT_FORMAT.in(language, "no-such-notice")).statusCode());
        HttpResponse<String> page = Portal.get(address(language) + "?format=%3Cb%3E&wish=yes");
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<b>"), page.body());
        assertFalse(Pattern.compile("<input[^>]*name=\"chosen\"[^>]*checked").matcher(page.body()).find(), page.body());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
    }

    private static String address(Language language) {
        return Page.REPORT_FORMAT.in(language, Portal.slug(NOTICE, language));
    }

    /** The mark of a page after so long as a person takes to read it. */
    private static String markOfAReader(Browser browser, Language language, String sender) {
        String mark = mark(language, sender);
        Instant shown = Instant.now();
        browser.page().waitForCondition(() -> Instant.now().isAfter(shown.plus(FASTEST)));
        return mark;
    }

    private static String mark(Language language, String sender) {
        HttpResponse<String> page = Portal.get(address(language), Portal.SENDER, sender);
        Matcher mark = Pattern.compile("id=\"mark\"[^>]*value=\"([^\"]*)\"").matcher(page.body());
        assertTrue(mark.find(), page.body());
        return mark.group(1);
    }

    private static String filled(String mark, String text) {
        return "form_SUBMIT=1&send=x&jakarta.faces.ViewState=stateless&mark=" + mark + "&chosen=pdf&name=Luz&route=TDD"
                + "&contact-TDD=" + URLEncoder.encode("(520) 555-0142", StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replace(Portal.ADDRESS, "");
    }

    private static HttpResponse<String> post(Language language, String sender, String form) {
        return Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + address(language))).header(Portal.SENDER, sender)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
    }
}
