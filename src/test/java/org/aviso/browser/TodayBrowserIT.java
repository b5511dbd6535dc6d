package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.DayOfRequests;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A day at the desk: what to do is grouped, found, acknowledged, answered, delivered, handed over and taken along. */
@BrowserTest
class TodayBrowserIT {

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void aDayByKeyboardAlone(Language language) {
        DayOfRequests.Taken taken = DayOfRequests.sendForNow(Languages.all().indexOf(language));
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands().byKeyboardAlone();
            assertTrue(today(browser, taken).contains(staff.says("today.shortNotice")));
            presses(browser, taken, "ACKNOWLEDGE");
            isToldOf(staff, browser, taken, "today.saved.ACKNOWLEDGE");
            EveryPage.check(browser);
            browser.picture("today " + language.tag());
            assertTrue(today(browser, taken).contains(staff.says("status.ACKNOWLEDGED")));
            assertTrue(today(browser, taken).contains(staff.says("today.step.SOURCE")), "the next step has changed");

            staff.visits(Page.REQUESTS_LIST.in(language));
            staff.writes("words", taken.name());
            staff.presses("search");
            assertFalse(browser.page().url().contains(family(taken)), "no name stands in an address");
            staff.tabsTo("a[href$='/" + taken.reference() + "']", "Enter");
            browser.page().waitForURL("**/" + taken.reference());
            staff.selects("status-0", "CONFIRMED");
            staff.presses("saveStatus");
            staff.writes("note", "Bring the badge.");
            staff.presses("saveNote");
            staff.reads("Bring the badge.", staff.says("desk.saved.NOTED"), staff.says("desk.notes.what"));
            EveryPage.check(browser);

            staff.visits(Page.TODAY.in(language));
            assertTrue(browser.page().locator("#DELIVERIES tr", row(taken)).isVisible(), "it is a delivery of today");
            presses(browser, taken, "DELIVER");
            isToldOf(staff, browser, taken, "today.saved.DELIVER");
            assertEquals(0, browser.page().locator("#DELIVERIES tr", row(taken)).count());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void severalAreFoundAcknowledgedKeptAsAViewAndTakenAlong(Language language) throws IOException {
        List<DayOfRequests.Taken> taken = DayOfRequests.send(10);
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            EveryPage.check(browser);
            browser.picture("today phone " + language.tag());

            staff.visits(Page.REQUESTS_LIST.in(language));
            staff.unfolds("requestsList.more");
            staff.writes("eventFrom-day", "7");
            staff.presses("search");
            staff.isToldToMend("eventFrom");
            EveryPage.check(browser);
            staff.writes("eventFrom-day", "");
            staff.writes("words", family(taken.get(0)));
            staff.selects("sort", "RECEIVED");
            staff.presses("search");
            EveryPage.check(browser);
            browser.picture("requests-list " + language.tag());
            assertEquals(10, browser.page().locator("tbody tr").count());
            assertTrue(browser.page().locator("tbody tr").first().innerText().contains(taken.get(9).name()), "newest first");

            staff.presses("acknowledge");
            staff.isToldToMend("chosen:0");
            EveryPage.check(browser);
            staff.chooses("chosen:0");
            staff.chooses("chosen:3");
            staff.presses("acknowledge");
            staff.reads(staff.says("requestsList.done", 2));
            EveryPage.check(browser);
            staff.presses("acknowledgeAll");
            staff.reads(staff.says("requestsList.done", 8));

            staff.writes("name", "Busy " + family(taken.get(0)));
            staff.presses("saveView");
            staff.reads(staff.says("requestsList.saved.VIEW"), "Busy " + family(taken.get(0)));
            EveryPage.check(browser);
            Download table = browser.page().waitForDownload(() -> browser.page().locator("a[href*='view=']",
                    new com.microsoft.playwright.Page.LocatorOptions().setHasText(staff.says("requestsList.export"))).click());
            String written = Files.readString(table.path());
            assertTrue(written.startsWith("\uFEFF" + staff.says("requestsTable.reference") + ","), written);
            taken.forEach(each -> assertTrue(written.contains(each.reference()), each.reference()));
            staff.presses("deleteView");
            staff.reads(staff.says("requestsList.saved.DELETED"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void aRequestIsHandedOverAndADayIsPrinted(Language language) {
        DayOfRequests.Taken taken = DayOfRequests.sendForNow(Languages.all().indexOf(language));
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            staff.visits(Page.HAND_OVER.in(language, taken.reference()));
            staff.presses("give");
            staff.isToldToMend("to");
            EveryPage.check(browser);
            staff.selects("to", "*");
            staff.writes("note", "It is all yours.");
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.presses("give");
            staff.reads(staff.says("desk.saved.GIVEN"), staff.says("desk.handedToAll"), "It is all yours.");
            staff.presses("asked");
            staff.reads(staff.says("desk.saved.ASKED"));
            EveryPage.check(browser);

            staff.visits(Page.DAY_SHEET.in(language, LocalDate.now(ZONE).toString()));
            staff.reads(taken.name(), "Meeting of today");
            EveryPage.check(browser);
            browser.picture("day-sheet " + language.tag());
            staff.visits(Page.OUT_OF_OFFICE.in(language));
            EveryPage.check(browser);
            staff.visits(Page.HAND_OVER_ALL.in(language));
            EveryPage.check(browser);
        }
    }

    // By its reference and never by a name: the browser keeps titles and addresses.
    private static void isToldOf(Resident staff, Browser browser, DayOfRequests.Taken taken, String key) {
        String says = staff.says(key, ReferenceCode.spaced(taken.reference()));
        staff.reads(says);
        assertTrue(browser.page().title().startsWith(says), browser.page().title());
        assertFalse((browser.page().title() + browser.page().url()).contains(family(taken)));
        assertEquals(1, browser.page().locator(".usa-alert:has(#saved) a[href$='/" + taken.reference() + "']").count());
    }

    private static com.microsoft.playwright.Page.LocatorOptions row(DayOfRequests.Taken taken) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(taken.name());
    }

    private static String today(Browser browser, DayOfRequests.Taken taken) {
        return browser.page().locator("tbody tr", row(taken)).innerText();
    }

    // As many requests as others have left may stand before it: the focus goes there at once, and the key does the rest.
    private static void presses(Browser browser, DayOfRequests.Taken taken, String step) {
        Locator button = browser.page().locator("button[value^='" + step + " " + taken.reference() + " ']");
        button.focus();
        browser.leaves(() -> browser.page().keyboard().press("Enter"));
    }

    private static String family(DayOfRequests.Taken taken) {
        return taken.name().substring(taken.name().lastIndexOf(' ') + 1);
    }
}
