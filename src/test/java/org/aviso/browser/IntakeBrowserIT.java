package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Year;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff enters a request for a caller, reads it back in two languages, and joins it with one of before. */
@BrowserTest
class IntakeBrowserIT {

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void takesACallReadsItBackAndTellsTheCodes(Language language) throws IOException {
        Language callers = Resident.other(language);
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.page().locator("header a", has(staff.says("takeCall.title"))).click();
            assertTrue(staff.isAt(Page.TAKE_CALL));
            assertFalse(staff.field("received-time").inputValue().isEmpty(), "now, until staff says otherwise");
            assertFalse(staff.field("note-cart").isVisible(), "what is asked about help shows where it is ticked");
            staff.presses("next");
            staff.isToldToMend("notice", "aid-asl", "name", "language:0", "route:0");
            EveryPage.check(browser);

            staff.selects("notice", Portal.slug("internet-safety-evening", language));
            staff.chooses("aid-spoken");
            staff.presses("next");
            staff.isToldToMend("language-spoken", "name", "language:0", "route:0");
            staff.selects("language-spoken", "es");
            staff.selects("ask-spoken-PRESENCE", "IN_PERSON");
            staff.writes("note-spoken", "Two of us");
            who(staff, callers, "Luz Niño", number());
            staff.writes("received-time", "17");
            browser.picture("take-call " + language.tag());
            staff.turnsTo(callers);
            assertTrue(staff.isAt(Page.CHANGE_CALL));
            assertEquals("Luz Niño", staff.field("name").inputValue(), "nothing typed is lost");
            assertEquals(Portal.slug("internet-safety-evening", callers), staff.field("notice").inputValue());
            staff.turnsTo(language);
            staff.writes("received-time", "0:01");
            staff.presses("next");

            assertTrue(staff.isAt(Page.CALL_CHECK), staff.reads());
            browser.page().locator(".av-script[lang=es] summary").click();
            browser.picture("call-check " + language.tag());
            browser.look(Browser.PHONE, false);
            EveryPage.check(browser);
            browser.picture("call-check phone " + language.tag());
            browser.look(Browser.DESK, false);
            for (Language each : List.of(language, callers)) {
                String script = browser.page().locator(".av-script[lang=" + each.tag() + "]").innerText();
                assertTrue(script.contains(Resident.in(each, "callScript.right")), script);
                assertTrue(script.contains("5 2 0, 5 5 5, 0"), script);
            }
            Download download = browser.page().waitForDownload(() -> staff.field("tty-es").click());
            String typed = Files.readString(download.path());
            assertTrue(typed.contains("LUZ NINIO") && typed.endsWith("GA\r\n"), typed);
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));

            staff.presses("save");
            assertTrue(staff.isAt(Page.CALL_RECEIPT));
            EveryPage.check(browser);
            browser.picture("call-receipt " + language.tag());
            List<String> codes = staff.codes();
            assertTrue(browser.page().locator(".av-script[lang=" + callers.tag() + "]").innerText()
                    .contains(Resident.in(callers, "callScript.thanks")));
            browser.page().reload();
            assertEquals(codes, staff.codes(), "a reload saves nothing twice");
            staff.follows("callReceipt.see");
            staff.reads(staff.says("history.ENTERED"), staff.says("arrival.PHONE"));
            assertFalse(browser.page().title().contains("Luz"), "no personal data in titles");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void pointsOutWhatIsAskedTwiceAndJoinsIt(Language language) {
        Language callers = Resident.other(language);
        String number = number();
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            List<String> first = takes(staff, callers, "Luz Ortiz", number, "cart");
            enters(staff, callers, "Ben Ortiz", number, "cart");
            staff.reads(staff.says("callCheck.alike"), "Luz Ortiz");
            staff.presses("add-" + plain(first.get(0)));
            staff.isToldToMend("acknowledged");
            staff.chooses("acknowledged");
            staff.presses("add-" + plain(first.get(0)));
            staff.isToldToMend("one-person-" + plain(first.get(0)));
            EveryPage.check(browser);
            staff.presses("save");
            List<String> second = staff.codes();

            staff.follows("callReceipt.see");
            EveryPage.check(browser);
            browser.page().locator("main a[href*='/" + plain(first.get(0)) + "']").first().click();
            assertTrue(staff.isAt(Page.MERGE_REQUESTS));
            staff.presses("merge");
            staff.isToldToMend("one-person");
            browser.picture("merge-requests " + language.tag());
            browser.look(Browser.PHONE, false);
            EveryPage.check(browser);
            browser.look(Browser.DESK, false);
            staff.chooses("one-person");
            staff.presses("merge");
            assertTrue(staff.isAt(Page.ANSWER_REQUEST));
            staff.reads(staff.says("intake.saved.MERGED"), staff.says("history.joined", second.get(0)));
            EveryPage.check(browser);
            browser.visit(Page.ANSWER_REQUEST.in(language, plain(second.get(0))));
            assertTrue(staff.isAt(Page.MERGED_REQUEST));
            staff.reads(staff.says("history.joined", first.get(0)));
            EveryPage.check(browser);
            browser.visit(Page.OFFER_AID.in(language, plain(second.get(0)), "0"));
            assertTrue(staff.isAt(Page.MERGED_REQUEST), "its aids are in the other");
            staff.reads(staff.says("mergedRequest.what", first.get(0)));
            String merged = browser.page().url();
            String gone = Page.OFFER_AID.in(language, plain(second.get(0)), "7");
            browser.visit(gone);
            assertEquals(merged, browser.page().url(), "an aid that has moved there");
            assertEquals(merged, browser.page().evaluate("""
                    async path => (await fetch(path, {method: 'POST', body: new URLSearchParams(
                        {form_SUBMIT: '1', 'jakarta.faces.ViewState': 'stateless'})})).url""", gone), "and from a form left open");

            try (Browser own = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
                Resident resident = new Resident(own, language);
                resident.looksUp(second.get(0), second.get(1));
                resident.reads(resident.says("requestStatus.joined", second.get(0), first.get(0)));
                EveryPage.check(own);
            }

            enters(staff, callers, "Luz Ortiz", number, "large-print");
            staff.chooses("acknowledged");
            staff.presses("add-" + plain(first.get(0)));
            staff.isToldToMend("one-person-" + plain(first.get(0)));
            staff.chooses("one-person-" + plain(first.get(0)));
            staff.presses("add-" + plain(first.get(0)));
            assertEquals(first, staff.codes(), "added in one step: the codes of before");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void entersARequestByTheKeyboardAloneAndOnAPhone(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.TAKE_CALL.in(language));
            EveryPage.check(browser);
            staff.byKeyboardAlone();
            staff.chooses("about:2");
            staff.writes("document-title", "Budget 2027");
            staff.selects("document-day", "12");
            staff.writes("document-day-day", "15");
            staff.writes("document-day-year", Integer.toString(Year.now().getValue() + 1));
            staff.chooses("aid-braille");
            staff.writes("name", "Luz");
            staff.chooses("language:1");
            staff.chooses("route:6");
            staff.writes("contact-POST", "12 Main Street");
            staff.chooses("forWhom:1");
            staff.chooses("through:4");
            staff.presses("next");
            staff.isToldToMend("person-name", "person-permission", "person-language:0", "person-route:0", "person-updates:0");
            EveryPage.check(browser);
        }
    }

    private static List<String> takes(Resident staff, Language callers, String name, String number, String aid) {
        enters(staff, callers, name, number, aid);
        staff.chooses("acknowledged");
        staff.presses("save");
        return staff.codes();
    }

    // An event of which it is too late to be in time.
    private static void enters(Resident staff, Language callers, String name, String number, String aid) {
        staff.visits(Page.TAKE_CALL.in(language(staff)));
        staff.selects("notice", Portal.slug("online-games-and-chats", language(staff)));
        staff.chooses("aid-" + aid);
        who(staff, callers, name, number);
        staff.presses("next");
        assertTrue(staff.isAt(Page.CALL_CHECK), staff.reads());
    }

    private static Language language(Resident staff) {
        return Languages.all().stream().filter(each -> Resident.in(each, "today.title").equals(staff.says("today.title")))
                .findFirst().orElseThrow();
    }

    private static void who(Resident staff, Language callers, String name, String number) {
        staff.writes("name", name);
        staff.chooses("language:" + Languages.all().indexOf(callers));
        staff.choosesRoute("PHONE");
        staff.writes("contact-PHONE", number);
    }

    private static String number() {
        return "(520) 555-0" + ThreadLocalRandom.current().nextInt(100, 1000);
    }

    private static String plain(String code) {
        return code.replace("-", "");
    }

    private static com.microsoft.playwright.Page.LocatorOptions has(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }
}
