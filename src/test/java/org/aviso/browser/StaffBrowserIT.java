package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
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

/** The one-person office signs in, sees what to answer first, and answers; the resident reads it in their language. */
@BrowserTest
class StaffBrowserIT {

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void answersARequestAndTheResidentReadsIt(Language language) {
        List<String> codes = asksInSpanish();
        String reference = codes.get(0).replace("-", "");
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Coordinator coordinator = Coordinator.signsIn(browser, language);
            Resident staff = coordinator.hands();
            EveryPage.check(browser);
            browser.picture("today " + language.tag());
            browser.page().locator("a[href$='/" + reference + "']").click();
            EveryPage.check(browser);
            browser.picture("answer-request " + language.tag());
            assertFalse(browser.page().title().contains("Luz"), "no personal data in titles");

            staff.presses("saveStatus");
            staff.isToldToMend("status-0");
            EveryPage.check(browser);
            staff.selects("status-0", "ACKNOWLEDGED");
            staff.presses("saveStatus");
            assertTrue(browser.page().locator("main").innerText().contains(staff.says("status.ACKNOWLEDGED")));
            EveryPage.check(browser);

            coordinator.writes("La intérprete llega a las 5:45 p. m. <script>alert(1)</script>", Languages.orBase("es"));
            EveryPage.check(browser);
        }
        Language spanish = Languages.orBase("es");
        try (Browser browser = Browser.with().language("es").withoutScripts().width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, spanish);
            browser.visit(Page.FOLLOW_REQUEST.in(spanish));
            resident.writes("reference", codes.get(0));
            resident.writes("accessCode", codes.get(1));
            resident.presses("find");
            EveryPage.check(browser);
            Locator message = browser.page().locator(".av-message [lang=es]");
            assertEquals("La intérprete llega a las 5:45 p. m. <script>alert(1)</script>", message.innerText());
            assertTrue(browser.page().locator("main").innerText().contains(resident.says("status.ACKNOWLEDGED")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void secondOfTwoAnswersIsToldAndLosesNothing(Language language) {
        String reference = asksInSpanish().get(0).replace("-", "");
        try (Browser first = Browser.with().language(language.tag()).open();
                Browser second = Browser.with().language(language.tag()).open()) {
            Resident one = Coordinator.signsIn(first, language).hands();
            Resident two = Coordinator.signsIn(second, language).hands();
            first.visit(Page.ANSWER_REQUEST.in(language, reference));
            second.visit(Page.REPLY.in(language, reference) + "?own=1");
            one.selects("status-0", "SOURCING");
            one.presses("saveStatus");
            two.writes("text", "Un texto algo largo que no se debe perder");
            two.chooses("language:1");
            two.presses("sendMessage");
            two.isToldToMend("text");
            EveryPage.check(second);
            assertEquals("Un texto algo largo que no se debe perder", two.field("text").inputValue());
            assertTrue(second.page().locator("main").innerText().contains(two.says("status.SOURCING")),
                    "the present state is shown");
            List<String> changes = second.page().locator("#errors .av-changes li").allInnerTexts();
            assertEquals(1, changes.size(), changes.toString());
            assertTrue(changes.get(0).startsWith("coordinator: ") && changes.get(0).contains(two.says("status.SOURCING")),
                    "who did what is shown: " + changes);
            two.presses("sendMessage");
            assertEquals(1, second.page().locator(".av-message--mine").count(), "sent at the second try, and once");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void shortNoticeComesFirst(Language language) {
        asksInSpanish();
        try (Browser browser = Browser.with().language("es").open()) {
            Resident resident = new Resident(browser, Languages.orBase("es"));
            resident.opensTheNotice("online-games-and-chats");
            resident.follows("notice.ask");
            resident.chooses("acknowledged");
            resident.presses("begin");
            resident.answersAll();
            resident.presses("send");
            assertEquals(2, resident.codes().size());
        }
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            EveryPage.check(browser);
            // What is to be answered now: the other groups have short notice of their own.
            List<String> states = browser.page().locator("tbody").first().locator("tr").allInnerTexts();
            int lastShort = lastOf(states, staff.says("today.shortNotice"));
            int firstOther = firstWithout(states, staff.says("today.shortNotice"));
            assertTrue(lastShort >= 0 && firstOther >= 0, "there are both: " + states);
            assertTrue(lastShort < firstOther, "short notice stands first: " + states);
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void nobodySeesStaffPagesWithoutSigningIn(Language language) {
        for (String path : List.of(Page.TODAY.in(language), Page.ANSWER_REQUEST.in(language, "7K4M9RXT"))) {
            try (Browser browser = Browser.with().language(language.tag()).open()) {
                browser.visit(path);
                assertTrue(browser.page().url().startsWith(Portal.ADDRESS + Page.SIGN_IN.in(language)), browser.page().url());
                EveryPage.check(browser);
                EveryPage.leavesNothingBehind(browser);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void wrongPasswordAndUnknownNameGetTheSameAnswer(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = new Resident(browser, language);
            browser.visit(Page.SIGN_IN.in(language));
            staff.presses("enter");
            staff.isToldToMend("username", "password");
            EveryPage.check(browser);
            staff.writes("username", "coordinator");
            staff.writes("password", "not the password");
            staff.presses("enter");
            EveryPage.check(browser);
            String wrongPassword = browser.page().locator("#errors").innerText();
            staff.writes("username", "nobody-of-that-name");
            staff.writes("password", "not the password");
            staff.presses("enter");
            assertEquals(wrongPassword, browser.page().locator("#errors").innerText());
            browser.visit(Page.TODAY.in(language));
            assertTrue(browser.page().url().startsWith(Portal.ADDRESS + Page.SIGN_IN.in(language)), "nobody is signed in");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void cookieIsGuardedAndSigningOutEndsIt(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            assertTrue(browser.cookies().stream().allMatch(cookie -> cookie.httpOnly
                    && cookie.sameSite == com.microsoft.playwright.options.SameSiteAttribute.STRICT), "cookies are guarded");
            browser.page().locator("header form [type=submit]").click();
            browser.visit(Page.TODAY.in(language));
            assertTrue(browser.page().url().startsWith(Portal.ADDRESS + Page.SIGN_IN.in(language)), browser.page().url());
        }
    }

    private static List<String> asksInSpanish() {
        Language spanish = Languages.orBase("es");
        try (Browser browser = Browser.with().language("es").open()) {
            Resident resident = new Resident(browser, spanish);
            resident.beginsWith("internet-safety-evening");
            resident.answersAll();
            resident.presses("send");
            return resident.codes();
        }
    }

    private static int lastOf(List<String> rows, String words) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (rows.get(row).contains(words)) {
                return row;
            }
        }
        return -1;
    }

    private static int firstWithout(List<String> rows, String words) {
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).contains(words)) {
                return row;
            }
        }
        return -1;
    }
}
