package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.DayOfRequests;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;

/** A day of the one-person office: a hundred requests have come in, and whoever answers them uses the keyboard alone. */
@BrowserTest
class FullDayBrowserIT {

    private static final int MANY = 100;

    /** One of them, in Spanish: an interpreter for an event some weeks ahead. */
    private static final int AN_INTERPRETER = 32;

    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.orBase("es");

    @Test
    void aHundredRequestsByKeyboardAlone() {
        List<DayOfRequests.Taken> taken = DayOfRequests.send(MANY);
        try (Browser browser = Browser.with().open()) {
            Resident staff = new Resident(browser, ENGLISH).byKeyboardAlone();
            browser.visit(Page.TODAY.in(ENGLISH));
            staff.writes("username", "coordinator");
            staff.writes("password", "portal-for-tests");
            staff.presses("enter");
            EveryPage.check(browser);
            assertTrue(rows(browser, "#ANSWER_NOW").count() > 0, "there is something to do");
            comeOnceEach(browser, taken);

            // All that is new is taken up, page by page.
            staff.visits(Page.REQUESTS_LIST.in(ENGLISH));
            staff.writes("words", family(taken));
            staff.presses("search");
            EveryPage.check(browser);
            Set<String> found = new HashSet<>();
            while (true) {
                found.addAll(references(browser));
                staff.presses("acknowledgeAll");
                Locator next = browser.page().locator("a[rel=next]");
                if (next.count() == 0) {
                    break;
                }
                browser.visit(next.getAttribute("href"));
            }
            taken.forEach(each -> assertTrue(found.contains(each.reference()), each.reference()));
            assertEquals(MANY, found.size(), "each once, however many pages");
            for (DayOfRequests.Taken each : taken) {
                assertEquals("ACKNOWLEDGED", status(each), each.reference());
            }

            // One of them, to the end of what a day can do: a provider is asked, says yes, and the resident reads it.
            DayOfRequests.Taken one = taken.get(AN_INTERPRETER);
            staff.visits(Page.ANSWER_REQUEST.in(ENGLISH, one.reference()));
            staff.tabsTo("a[href$='/" + one.reference() + "/0/offer']", "Enter");
            browser.page().waitForURL("**/offer");
            EveryPage.check(browser);
            // Nobody has said when it ends: a team of two is proposed.
            List<String> two = browser.page().locator("input[type=checkbox][id^='ask-']").all().stream().limit(2)
                    .map(box -> box.getAttribute("id")).toList();
            two.forEach(staff::chooses);
            staff.presses("ask");
            staff.reads(staff.says("offerAid.saved.ASKED"), staff.says("status.OFFERED"));
            List<String> links = browser.page().locator("main a.av-link").all().stream()
                    .map(link -> link.getAttribute("href")).toList();
            assertEquals(2, links.size(), "a page for each of them");
            links.forEach(FullDayBrowserIT::accepts);

            staff.visits(Page.ANSWER_REQUEST.in(ENGLISH, one.reference()));
            staff.reads(staff.says("status.ACCEPTED"));
            staff.selects("status-0", "CONFIRMED");
            staff.presses("saveStatus");
            staff.tabsTo("main a[href$='/" + one.reference() + "/reply']", "Enter");
            browser.page().waitForURL("**/reply");
            staff.tabsTo(".av-choose a", "Enter");
            browser.page().waitForURL("**/reply?*");
            EveryPage.check(browser);
            assertEquals("CONFIRMED", status(one));
        }
        try (Browser browser = Browser.with().language("es").width(Browser.PHONE).withoutScripts().open()) {
            DayOfRequests.Taken one = taken.get(AN_INTERPRETER);
            Resident resident = new Resident(browser, SPANISH);
            resident.looksUp(one.reference(), one.accessCode());
            resident.reads(resident.says("status.CONFIRMED.what"));
            EveryPage.check(browser);
        }
    }

    // Whatever Today has no room for is counted and linked; nothing stands in two groups.
    private static void comeOnceEach(Browser browser, List<DayOfRequests.Taken> taken) {
        List<String> shown = references(browser);
        taken.forEach(each -> assertTrue(shown.stream().filter(each.reference()::equals).count() <= 1, each.reference()));
        assertFalse(shown.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<String> references(Browser browser) {
        return (List<String>) rows(browser, "main").locator("th a[href*='/requests/']").evaluateAll(
                "links => links.map(link => link.getAttribute('href').replace(/.*\\//, ''))");
    }

    private static Locator rows(Browser browser, String within) {
        return browser.page().locator(within + " tbody tr");
    }

    private static void accepts(String link) {
        String secret = URI.create(link).getPath().replaceAll(".*/", "");
        try (Browser phone = Browser.with().language("es").withoutScripts().width(Browser.PHONE).open()) {
            Resident provider = new Resident(phone, SPANISH);
            provider.visits(Page.OFFER.in(SPANISH, secret));
            provider.chooses("answer:0");
            provider.presses("sendAnswer");
            provider.reads(provider.says("offerPage.ACCEPTED"));
        }
    }

    private static String status(DayOfRequests.Taken taken) {
        return Portal.get("/api/v1/requests/" + taken.reference(), "Access-Code", taken.accessCode(), Portal.SENDER,
                Portal.newSender()).body().replaceFirst("(?s)^.*?\"status\":\"([A-Z_]+)\".*$", "$1");
    }

    private static String family(List<DayOfRequests.Taken> taken) {
        return taken.get(0).name().replaceFirst(".* ", "");
    }
}
