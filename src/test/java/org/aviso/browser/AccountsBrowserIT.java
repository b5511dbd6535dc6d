package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator keeps the accounts, everybody keeps their own, and whoever is signed out loses nothing. */
@BrowserTest
class AccountsBrowserIT {

    private static final String PASSWORD = "kettle turbio orbit nueve";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void administratorMakesAnAccountItsOwnerUsesItAndItEnds(Language language) {
        String username = newName();
        try (Browser desk = Browser.with().language(language.tag()).open();
                Browser other = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident administrator = Coordinator.signsIn(desk, language).hands();
            Resident owner = new Resident(other, language);
            administrator.visits(Page.ACCOUNTS.in(language));
            EveryPage.check(desk);
            desk.picture("accounts " + language.tag());
            administrator.follows("newAccount.title");
            EveryPage.check(desk);
            administrator.presses("create");
            administrator.isToldToMend("username", "displayName", "role-COORDINATOR");
            checkInOne(language, desk);
            administrator.writes("username", "no spaces here");
            administrator.writes("displayName", "Nora Vega");
            administrator.writes("mail", "nora");
            administrator.chooses("role-COORDINATOR");
            administrator.presses("create");
            administrator.isToldToMend("username", "mail");
            desk.picture("new-account " + language.tag());
            administrator.writes("username", username);
            administrator.writes("mail", "nora@example.org");
            administrator.presses("create");
            assertTrue(administrator.isAt(Page.ACCOUNT), desk.page().url());
            EveryPage.check(desk);
            desk.picture("account " + language.tag());
            assertFalse(desk.page().title().contains("Nora"), "no personal data in titles");
            String account = desk.page().url().replaceFirst("\\?.*", "").substring(Portal.ADDRESS.length());
            String once = administrator.field("oneTimePassword").innerText();
            desk.visit(account);
            assertEquals(0, administrator.field("oneTimePassword").count(), "it is shown once");

            signsIn(owner, other, language, username, once);
            assertTrue(owner.isAt(Page.CHOOSE_PASSWORD), other.page().url());
            EveryPage.check(other);
            other.picture("choose-password " + language.tag());
            other.visit(Page.TODAY.in(language));
            assertTrue(owner.isAt(Page.CHOOSE_PASSWORD), "nothing else before that");
            owner.presses("choose");
            owner.isToldToMend("passwordPresent", "passwordNew");
            chooses(owner, "choose", once, "Password1234");
            owner.isTold("passwordNew", "password.COMMON");
            checkInOne(language, other);
            chooses(owner, "choose", "not this one at all", PASSWORD);
            owner.isToldToMend("passwordPresent");
            chooses(owner, "choose", once, PASSWORD);
            assertTrue(owner.isAt(Page.TODAY), other.page().url());

            other.visit(Page.ACCOUNTS.in(language));
            assertEquals(403, other.document().status(), "a coordinator keeps no accounts");
            other.visit(Page.YOUR_ACCOUNT.in(language));
            EveryPage.check(other);
            other.picture("your-account " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(other.page()));
            owner.writes("mail", "");
            owner.chooses("digest");
            owner.presses("saveMail");
            owner.isToldToMend("mail");
            checkInOne(language, other);
            owner.writes("mail", "nora.vega@example.org");
            owner.presses("saveMail");
            owner.reads(owner.says("yourAccount.saved.MAIL"));
            chooses(owner, "changePassword", PASSWORD, PASSWORD + " y diez");
            owner.reads(owner.says("yourAccount.saved.PASSWORD"));

            desk.visit(account);
            administrator.presses("use");
            administrator.reads(administrator.says("account.saved.DISABLED"));
            checkInOne(language, desk);
            other.visit(Page.YOUR_ACCOUNT.in(language));
            assertTrue(owner.isAt(Page.SIGN_IN), "the session ended at once");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void aFormOutlivesItsSession(Language language) {
        String username = newName();
        try (Browser browser = Browser.with().language(language.tag()).withoutScripts().open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            staff.visits(Page.NEW_ACCOUNT.in(language));
            staff.writes("username", username);
            staff.writes("displayName", "Ñandú <b>& Söhne</b>");
            staff.chooses("role-PUBLISHER");
            browser.forgets("aviso-staff");
            staff.presses("create");
            assertTrue(staff.isAt(Page.SIGN_IN), browser.page().url());
            staff.reads(staff.says("signIn.kept"));
            EveryPage.check(browser);
            browser.picture("sign-in kept " + language.tag());
            staff.writes("username", "coordinator");
            staff.writes("password", Coordinator.PASSWORD);
            staff.presses("enter");
            assertTrue(staff.isAt(Page.NEW_ACCOUNT), browser.page().url());
            staff.reads(staff.says("staff.givenBack"));
            assertEquals(username, staff.field("username").inputValue());
            assertEquals("Ñandú <b>& Söhne</b>", staff.field("displayName").inputValue());
            assertTrue(staff.field("role-PUBLISHER").isChecked());
            EveryPage.check(browser);
            browser.picture("given back " + language.tag());
            assertEquals(0, count(browser, language, username), "nothing was done before they sent it");
            browser.page().goBack();
            staff.presses("create");
            assertTrue(staff.isAt(Page.ACCOUNT), browser.page().url());
            assertEquals(1, count(browser, language, username));
        }
    }

    @Test
    void whatSomebodyWroteIsGivenToNobodyElse() {
        Language language = Languages.base();
        String username = newName();
        try (Browser browser = Browser.with().withoutScripts().open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            staff.visits(Page.NEW_ACCOUNT.in(language));
            staff.writes("username", username);
            staff.writes("displayName", "Second");
            staff.chooses("role-ADMINISTRATOR");
            staff.presses("create");
            String once = staff.field("oneTimePassword").innerText();
            staff.visits(Page.NEW_ACCOUNT.in(language));
            staff.writes("displayName", "For my eyes only");
            browser.forgets("aviso-staff");
            staff.presses("create");
            String kept = URLDecoder.decode(browser.page().url().replaceFirst(".*next=", ""),
                    StandardCharsets.UTF_8);
            staff.writes("username", username);
            staff.writes("password", once);
            staff.presses("enter");
            chooses(staff, "choose", once, PASSWORD);
            browser.visit(kept);
            assertTrue(staff.isAt(Page.NEW_ACCOUNT), browser.page().url());
            assertEquals("", staff.field("displayName").inputValue());
            assertFalse(staff.reads().contains(staff.says("staff.givenBack")));
        }
        try (Browser stranger = Browser.with().open()) {
            stranger.visit(Page.NEW_ACCOUNT.in(language));
            stranger.page().evaluate("""
                    path => { const form = document.forms[0]; form.action = path; form.submit(); }""",
                    Page.NEW_ACCOUNT.in(language));
            stranger.page().waitForLoadState();
            assertFalse(stranger.page().url().contains("kept"), "nothing is kept of nobody");
        }
    }

    @Test
    void isAskedBeforeTheyAreSignedOut() {
        Language language = Languages.base();
        try (Browser browser = Browser.with().open()) {
            browser.page().clock().install();
            Resident staff = Coordinator.signsIn(browser, language).hands();
            staff.visits(Page.YOUR_ACCOUNT.in(language));
            staff.field("mail").focus();
            Locator question = staff.field("awake");
            browser.page().clock().fastForward("24:30");
            assertFalse(question.isVisible());
            browser.page().clock().fastForward("00:40");
            assertTrue(question.isVisible());
            assertTrue(question.innerText().contains(staff.says("awake.left", 5)), question.innerText());
            assertEquals("awake-stay", browser.page().evaluate("document.activeElement.id"));
            EveryPage.check(browser);
            browser.picture("awake");
            browser.page().waitForResponse("**/staff/awake", () -> browser.page().keyboard().press("Enter"));
            browser.page().waitForCondition(() -> !question.isVisible());
            assertEquals("mail", browser.page().evaluate("document.activeElement.id"), "the focus is where it was");

            // Whoever types is not idle.
            browser.page().keyboard().type("nora@example.org");
            browser.page().waitForResponse("**/staff/awake", () -> browser.page().clock().fastForward("06:00"));
            browser.page().clock().fastForward("20:00");
            assertFalse(question.isVisible());

            browser.forgets("aviso-staff");
            browser.page().clock().fastForward("31:00");
            assertTrue(question.innerText().contains(staff.says("awake.over")), question.innerText());
            EveryPage.check(browser);
            browser.page().keyboard().press("Enter");
            assertFalse(question.isVisible());
            assertEquals("nora@example.org", staff.field("mail").inputValue());
            assertNull(browser.page().evaluate("document.querySelector('dialog[open]')"));
        }
    }

    private static void signsIn(Resident owner, Browser browser, Language language, String username, String password) {
        browser.visit(Page.SIGN_IN.in(language));
        owner.writes("username", username);
        owner.writes("password", password);
        owner.presses("enter");
    }

    /** What differs from other pages by its state, and not by its words, is looked at in one language. */
    private static void checkInOne(Language language, Browser browser) {
        if (language.equals(Languages.base())) {
            EveryPage.check(browser);
        }
    }

    private static void chooses(Resident owner, String button, String present, String chosen) {
        owner.writes("passwordPresent", present);
        owner.writes("passwordNew", chosen);
        owner.writes("passwordAgain", chosen);
        owner.presses(button);
    }

    /** In how many rows of the list that user name stands. */
    private static int count(Browser browser, Language language, String username) {
        browser.visit(Page.ACCOUNTS.in(language));
        return browser.page().locator("td", new com.microsoft.playwright.Page.LocatorOptions().setHasText(username)).count();
    }

    private static String newName() {
        return "n" + ThreadLocalRandom.current().nextInt(100_000_000);
    }
}
