package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff keeps the calendar and the events, sees beforehand what a change does, and answers what it leaves open. */
@BrowserTest
class CalendarBrowserIT {

    /** As the environment of the portal under test says, src/test/liberty/portal/server.env. */
    private static final String PASSWORD = "portal-for-tests";

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    /** An event ahead whose notice came out early enough that one can be late for it. It ends where it began. */
    private static final String MOVED = "strong-passwords";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void entersAClosureAndTakesItBack(Language language) {
        // A day for each language, so that what one leaves behind does not stop the other.
        LocalDate day = LocalDate.of(LocalDate.now(ZONE).getYear() + 1, 3 + Languages.all().indexOf(language), 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY));
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident staff = signedIn(browser, language);
            browser.visit(Page.CALENDAR.in(language));
            EveryPage.checkInEveryLook(browser, "calendar " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.presses("preview");
            staff.isToldToMend("date", "name-en", "name-es", "source");
            EveryPage.check(browser);
            browser.picture("calendar errors " + language.tag());

            types(staff, day.with(DayOfWeek.SATURDAY));
            staff.writes("name-en", "Water main repair");
            staff.writes("name-es", "Reparación de la tubería");
            staff.writes("source", "Water department");
            staff.presses("preview");
            staff.isToldToMend("date");
            types(staff, LocalDate.of(day.getYear(), 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
            staff.presses("preview");
            staff.isToldToMend("date");
            staff.writes("date-day", "31");
            staff.selects("date", "6");
            staff.presses("preview");
            staff.isToldToMend("date");
            EveryPage.check(browser);

            types(staff, day);
            staff.presses("preview");
            assertTrue(browser.page().url().contains(Page.CLOSURE_PREVIEW.in(language)), browser.page().url());
            EveryPage.checkInEveryLook(browser, "closure-preview " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            assertTrue(main(browser).contains(words(language).date(day)));
            assertTrue(main(browser).contains(staff.says("recount.nothingSaved")));
            staff.follows("recount.back");
            assertEquals("Water main repair", staff.field("name-en").inputValue(), "what was typed is there again");
            assertEquals(Integer.toString(day.getDayOfMonth()), staff.field("date-day").inputValue());
            assertFalse(main(browser).contains(staff.says("calendar.saved.CLOSED")));
            staff.presses("preview");

            // The other language shows the same preview.
            browser.page().locator("header a.av-language").first().click();
            assertTrue(main(browser).contains("Reparación de la tubería"));
            browser.page().locator("header a.av-language").first().click();

            staff.presses("save");
            EveryPage.check(browser);
            assertTrue(main(browser).contains(staff.says("calendar.saved.CLOSED")));
            var row = browser.page().locator("tbody tr",
                    new com.microsoft.playwright.Page.LocatorOptions().setHasText(words(language).date(day)));
            assertTrue(row.innerText().contains("Water department"), row.innerText());
            row.locator("a").click();
            EveryPage.check(browser);
            browser.picture("closure-preview reopen " + language.tag());
            staff.presses("save");
            EveryPage.check(browser);
            assertTrue(main(browser).contains(staff.says("calendar.saved.REOPENED")));
            assertFalse(main(browser).contains("Water department"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void ticksAHolidayThatTheAgencyWouldWorkOn(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).withoutScripts().open()) {
            Resident staff = signedIn(browser, language);
            browser.visit(Page.CALENDAR.in(language));
            var boxes = browser.page().locator("form#proposals input[type=checkbox]");
            String box = boxes.first().getAttribute("id");
            assertEquals(0, browser.page().locator("form#proposals input:checked").count(), "nothing is ticked beforehand");
            staff.presses("previewTicked");
            assertTrue(browser.page().locator("[id='" + box + "-error']").isVisible());
            EveryPage.check(browser);
            staff.chooses(box);
            staff.presses("previewTicked");
            EveryPage.check(browser);
            staff.presses("save");
            assertTrue(main(browser).contains(staff.says("calendar.saved.CLOSED")));
            assertEquals(0, browser.page().locator("[id='" + box + "']").count(), "a closure now, without a box");
            LocalDate day = LocalDate.parse(box.substring("proposal-".length()));
            browser.page().locator("tbody tr", new com.microsoft.playwright.Page.LocatorOptions()
                    .setHasText(words(language).date(day))).locator("a").click();
            staff.presses("save");
            assertEquals(1, browser.page().locator("[id='" + box + "']").count(), "proposed again");
            EveryPage.check(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void previewNamesTheEventsWhoseDateToAskByMoves(Language language) {
        String notice = "internet-safety-evening";
        LocalDate day = startOf(notice);
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            signedIn(browser, language);
            do {
                day = day.minusDays(1);
                browser.visit(Page.CLOSURE_PREVIEW.in(language) + "?close=" + day
                        + "&name-en=Storm&name-es=Tormenta&source=City");
            } while (!browser.page().url().contains(Page.CLOSURE_PREVIEW.in(language)));
            EveryPage.check(browser);
            browser.picture("closure-preview event " + language.tag());
            String title = browser.page().locator("main .av-aids").nth(1).innerText();
            browser.visit(Page.NOTICE.in(language, Portal.slug(notice, language)));
            assertTrue(title.contains(browser.page().locator("h1").innerText()), title);
            browser.visit(Page.CLOSURE_PREVIEW.in(language));
            assertEquals(Portal.ADDRESS + Page.CALENDAR.in(language), browser.page().url(), "nothing to preview");
            browser.visit(Page.CLOSURE_PREVIEW.in(language) + "?reopen=2023-03-31");
            assertEquals(Portal.ADDRESS + Page.CALENDAR.in(language), browser.page().url(), "what is over stays");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void movesAnEventThereAndBackAndAnswersWhatThatLeavesOpen(Language language) {
        List<String> codes = asksInSpanish();
        String reference = codes.get(0).replace("-", "");
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = signedIn(browser, language);
            browser.page().locator("header a[href='" + Page.EVENTS.in(language) + "']").click();
            EveryPage.checkInEveryLook(browser, "events " + language.tag());
            browser.page().locator("a[href$='/" + MOVED + "']").click();
            EveryPage.checkInEveryLook(browser, "change-event " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            LocalDate before = typed(staff);
            String starts = staff.field("starts").inputValue();
            String ends = staff.field("ends").inputValue();
            staff.writes("starts", "5:30");
            staff.writes("ends", "later");
            staff.presses("previewMove");
            staff.isToldToMend("starts", "ends");
            EveryPage.check(browser);
            staff.writes("starts", "17:30");
            staff.writes("ends", "5 p.m.");
            staff.presses("previewMove");
            staff.isToldToMend("ends");

            LocalDate soon = LocalDate.now(ZONE).plusDays(4);
            types(staff, soon);
            staff.writes("ends", "7 pm");
            staff.presses("previewMove");
            EveryPage.checkInEveryLook(browser, "event-preview " + language.tag());
            assertTrue(main(browser).contains(staff.says("recount.helped.none")));
            assertTrue(main(browser).contains(codes.get(0)), "the request that it does not help");
            staff.follows("recount.back");
            assertEquals(soon, typed(staff), "what was typed is there again");
            staff.presses("previewMove");
            staff.presses("save");
            assertTrue(main(browser).contains(staff.says("events.saved.MOVED")));
            EveryPage.check(browser);

            browser.visit(Page.TODAY.in(language));
            EveryPage.check(browser);
            browser.picture("today pending " + language.tag());
            assertTrue(browser.page().locator("tbody tr", new com.microsoft.playwright.Page.LocatorOptions()
                    .setHasText(codes.get(0))).innerText().contains(staff.says("eventChange.MOVED.short")));
            browser.page().locator("th a[href$='/" + reference + "']").click();
            EveryPage.checkInEveryLook(browser, "answer-request pending " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            assertTrue(main(browser).contains(staff.says("pending.title")));
            assertTrue(main(browser).contains(words(language).date(soon)), "where the event has moved");

            // Somebody else answers first: nothing happens twice, and the page says so.
            boolean keeps = language.equals(Languages.base());
            try (Browser other = Browser.with().language(language.tag()).open()) {
                Resident colleague = signedIn(other, language);
                other.visit(Page.ANSWER_REQUEST.in(language, reference));
                colleague.presses(keeps ? "keepOnTime" : "countAsShortNotice");
                EveryPage.check(other);
                assertTrue(main(other).contains(colleague.says(keeps ? "pending.saved.KEPT" : "pending.saved.COUNTED")));
                assertTrue(main(other).contains(
                        colleague.says(keeps ? "answerRequest.aidOnTime" : "answerRequest.aidShortNotice")));
                assertEquals(0, other.page().locator("#keepOnTime").count());
                staff.presses("countAsShortNotice");
                EveryPage.check(browser);
                assertTrue(main(browser).contains(staff.says("pending.saved.CHANGED")));
                staff.selects("status-0", "ACKNOWLEDGED");
                staff.presses("saveStatus");
                assertTrue(main(browser).contains(staff.says("status.ACKNOWLEDGED")), "the page shows the present state");
            }

            // Back to where it was: what was taken is given back by itself.
            browser.visit(Page.CHANGE_EVENT.in(language, MOVED));
            types(staff, before);
            staff.writes("starts", starts);
            staff.writes("ends", ends);
            staff.presses("previewMove");
            EveryPage.check(browser);
            assertEquals(!keeps, main(browser).contains(codes.get(0)), "the request that it helps");
            staff.presses("save");
            browser.visit(Page.ANSWER_REQUEST.in(language, reference));
            EveryPage.check(browser);
            browser.picture("answer-request moved " + language.tag());
            assertTrue(main(browser).contains(staff.says("answerRequest.aidOnTime")));
            assertEquals(!keeps, main(browser).contains(staff.says("history.RECOUNTED")));
            assertTrue(main(browser).contains(words(language).date(before)));
        }
        Language spanish = Languages.orBase("es");
        try (Browser browser = Browser.with().language("es").withoutScripts().width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, spanish);
            browser.visit(Page.FOLLOW_REQUEST.in(spanish));
            resident.writes("reference", codes.get(0));
            resident.writes("accessCode", codes.get(1));
            resident.presses("find");
            EveryPage.check(browser);
            browser.picture("request-status moved");
            assertTrue(main(browser).contains(resident.says("history.EVENT_MOVED")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void previewOfCancelingChangesNothing(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = signedIn(browser, language);
            browser.visit(Page.CHANGE_EVENT.in(language, MOVED));
            staff.presses("previewCancel");
            EveryPage.checkInEveryLook(browser, "event-preview cancel " + language.tag());
            staff.follows("recount.back");
            assertTrue(staff.field("previewMove").isVisible(), "it still takes place");
            assertEquals(404, browser.visit(Page.CHANGE_EVENT.in(language, "teens-and-social-media")).status(),
                    "it was canceled before");
            assertEquals(404, browser.visit(Page.CHANGE_EVENT.in(language, "no-such-event")).status());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void nobodySeesThesePagesWithoutSigningIn(Language language) {
        for (String path : List.of(Page.CALENDAR.in(language), Page.CLOSURE_PREVIEW.in(language) + "?reopen=2027-03-03",
                Page.EVENTS.in(language), Page.CHANGE_EVENT.in(language, MOVED), Page.EVENT_PREVIEW.in(language, MOVED))) {
            try (Browser browser = Browser.with().language(language.tag()).open()) {
                browser.visit(path);
                assertTrue(browser.page().url().startsWith(Portal.ADDRESS + Page.SIGN_IN.in(language)), browser.page().url());
            }
        }
    }

    private static Resident signedIn(Browser browser, Language language) {
        Resident staff = new Resident(browser, language);
        browser.visit(Page.TODAY.in(language));
        staff.writes("username", "coordinator");
        staff.writes("password", PASSWORD);
        staff.presses("enter");
        assertEquals(Phrases.pages(language).say("today.title"), browser.page().locator("h1").innerText());
        return staff;
    }

    /** Asks as a program does that speaks for somebody with a text telephone; gives the two codes, as a page shows them. */
    private static List<String> asksInSpanish() {
        String answer = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"notice\":\"" + Portal.slug(MOVED, Languages.base())
                        + "\",\"aids\":[{\"code\":\"asl\"}],\"requester\":{\"name\":\"Luz Ortiz\",\"language\":\"es\","
                        + "\"contact\":{\"route\":\"tdd\",\"value\":\"(520) 555-0142\"}}}")).build()).body();
        return List.of(ReferenceCode.spaced(text(answer, "reference")), text(answer, "accessCode"));
    }

    private static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertTrue(found.find(), json);
        return found.group(1);
    }

    private static void types(Resident staff, LocalDate day) {
        staff.selects("date", Integer.toString(day.getMonthValue()));
        staff.writes("date-day", Integer.toString(day.getDayOfMonth()));
        staff.writes("date-year", Integer.toString(day.getYear()));
    }

    private static LocalDate typed(Resident staff) {
        return LocalDate.of(number(staff, "date-year"), number(staff, "date"), number(staff, "date-day"));
    }

    private static int number(Resident staff, String field) {
        return Integer.parseInt(staff.field(field).inputValue());
    }

    private static LocalDate startOf(String notice) {
        return OffsetDateTime.parse(text(Portal.get("/api/v1/notices/" + Portal.slug(notice, Languages.base())
                + "?lang=en").body(), "starts")).toLocalDate();
    }

    private static Moments words(Language language) {
        return new Moments(language, ZONE);
    }

    private static String main(Browser browser) {
        return browser.page().locator("main").innerText();
    }
}
