package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page.WaitForURLOptions;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff signs in with the account that the agency gave them: the identity provider is Liberty's own, a server of its own. */
@BrowserTest
class SingleSignOnBrowserIT {

    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.orBase("es");

    /** As src/test/liberty/provider/server.xml says. */
    private static final String PASSWORD = "provider-for-tests";

    @BeforeAll
    static void startProvider() {
        Portal.provider("start");
        letsInEva();
    }

    @AfterAll
    static void stopProvider() {
        Portal.provider("stop");
    }

    private static void letsInEva() {
        try (Browser browser = Browser.with().open()) {
            Resident administrator = Coordinator.signsIn(browser, ENGLISH).hands();
            browser.visit(Page.NEW_ACCOUNT.in(ENGLISH));
            administrator.writes("username", "eva" + ThreadLocalRandom.current().nextInt(1_000_000));
            administrator.writes("displayName", "Eva Ruiz");
            administrator.writes("providerName", "Eva@agency.example");
            administrator.chooses("role-COORDINATOR");
            administrator.presses("create");
            if (browser.page().locator("#providerName-error").count() == 0) {
                assertTrue(administrator.isAt(Page.ACCOUNT), browser.page().url());
            }
        }
    }

    @Test
    void whoHasAnAccountGoesOnToWhereTheyWereGoing() {
        try (Browser browser = Browser.with().language("es").open()) {
            Resident eva = new Resident(browser, SPANISH);
            eva.visits(Page.YOUR_ACCOUNT.in(SPANISH));
            EveryPage.check(browser);
            signsInAtTheProvider(browser, "eva@agency.example");
            browser.page().waitForURL("**" + Page.YOUR_ACCOUNT.in(SPANISH), new WaitForURLOptions().setTimeout(30_000));
            // No password of ours was needed, so that there is none to choose first.
            eva.reads("Eva Ruiz", eva.says("role.COORDINATOR"));
            browser.visit(Page.TODAY.in(SPANISH));
            assertEquals(eva.says("today.title"), browser.page().locator("h1").innerText());
            assertFalse(browser.cookies().stream().anyMatch(cookie -> cookie.name.startsWith("Ltpa")),
                    "the server itself remembers nobody");

            assertTrue(browser.cookies().stream().anyMatch(cookie -> cookie.name.equals("aviso-owner")));
            browser.leaves(() -> browser.page().locator("#signOut").click());
            assertFalse(browser.cookies().stream().anyMatch(cookie -> cookie.name.equals("aviso-owner")),
                    "the browser is nobody's");
            browser.visit(Page.TODAY.in(SPANISH));
            assertTrue(eva.isAt(Page.SIGN_IN), browser.page().url());
        }
    }

    @Test
    void whoHasNoneIsToldSoAndWhatToDo() {
        try (Browser browser = Browser.with().open()) {
            Resident guest = new Resident(browser, ENGLISH);
            guest.visits(Page.TODAY.in(ENGLISH));
            signsInAtTheProvider(browser, "guest@agency.example");
            browser.page().waitForURL("**" + Page.SINGLE_SIGN_ON.in(ENGLISH) + "**");
            guest.reads(guest.says("singleSignOn.NO_ACCOUNT"));
            EveryPage.check(browser);
            browser.picture("single-sign-on refused");
            browser.visit(Page.TODAY.in(ENGLISH));
            assertTrue(guest.isAt(Page.SIGN_IN), browser.page().url());
        }
    }

    @Test
    void whatTheProviderDidNotSayLetsNobodyIn() {
        try (Browser browser = Browser.with().open()) {
            Resident somebody = new Resident(browser, ENGLISH);
            browser.visit("/single-sign-on/return?code=made-up&state=made-up");
            assertTrue(somebody.isAt(Page.SINGLE_SIGN_ON), browser.page().url());
            somebody.reads(somebody.says("singleSignOn.FAILED"));
            EveryPage.check(browser);
            browser.visit(Page.TODAY.in(ENGLISH));
            assertTrue(somebody.isAt(Page.SIGN_IN), browser.page().url());
        }
    }

    @Test
    void nobodyIsLedOffThePortal() {
        HttpResponse<String> begun = Portal.get("/single-sign-on?next=https%3A%2F%2Felsewhere.example%2Fen");
        assertEquals(302, begun.statusCode());
        assertTrue(begun.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("aviso-onward="))
                .allMatch(cookie -> cookie.startsWith("aviso-onward=%2Fen%2Fstaff;")), begun.headers().toString());
    }

    private static void signsInAtTheProvider(Browser browser, String name) {
        browser.leaves(() -> browser.page().locator("a[href^='/single-sign-on']").click());
        browser.page().locator("input[name=j_username]").fill(name);
        browser.page().locator("input[name=j_password]").fill(PASSWORD);
        browser.page().locator("input[type=submit], button[type=submit]").first().click();
    }
}
