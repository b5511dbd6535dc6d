package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.LocatorOptions;
import java.util.Map;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.platform.Page;

/** The coordinator at the pages of staff, in a browser of their own. */
public final class Coordinator implements AutoCloseable {

    /** As the environment of the portal under test says, src/test/liberty/portal/server.env. */
    public static final String PASSWORD = "portal-for-tests";

    private final Browser browser;
    private final Resident hands;
    private final Language language;

    private Coordinator(Browser browser, Language language) {
        this.browser = browser;
        this.language = language;
        hands = new Resident(browser, language);
    }

    /** Signs in, in that language. */
    public static Coordinator signsIn(Language language) {
        return signsIn(Browser.with().language(language.tag()).open(), language);
    }

    /** Signs in, in a browser that looks at pages in some way; it is closed with the coordinator. */
    public static Coordinator signsIn(Browser browser, Language language) {
        Coordinator coordinator = new Coordinator(browser, language);
        browser.visit(Page.TODAY.in(language));
        coordinator.hands.writes("username", "coordinator");
        coordinator.hands.writes("password", PASSWORD);
        coordinator.hands.presses("enter");
        assertEquals(Portal.ADDRESS + Page.TODAY.in(language), browser.page().url(), "sign-in leads on");
        assertEquals(coordinator.hands.says("today.title"), browser.page().locator("h1").innerText());
        return coordinator;
    }

    /** Signs in, takes the aids of a request to these statuses, by their places, and leaves. */
    public static void sets(Language language, String reference, Map<Integer, RequestStatus> statuses) {
        try (Coordinator coordinator = signsIn(language)) {
            coordinator.opens(reference);
            coordinator.sets(statuses);
        }
    }

    /** Opens a request by its reference as people read it. */
    public void opens(String reference) {
        browser.visit(Page.ANSWER_REQUEST.in(language, reference.replace("-", "")));
        EveryPage.check(browser);
    }

    /** Takes aids of the request to these statuses, by their places. */
    public void sets(Map<Integer, RequestStatus> statuses) {
        statuses.forEach((aid, status) -> hands.selects("status-" + aid, status.name()));
        hands.presses("saveStatus");
    }

    public void writes(String text) {
        hands.writes("text", text);
        hands.presses("sendMessage");
    }

    /** Follows a link that stands with an aid of the request, by its place. */
    public void follows(int aid, String key) {
        Locator link = browser.page().locator(".av-aids > li").nth(aid)
                .locator("a", new LocatorOptions().setHasText(hands.says(key)));
        browser.leaves(link::click);
        EveryPage.check(browser);
    }

    /** Looks at the page that they are at. */
    public void looks() {
        EveryPage.check(browser);
    }

    /** What they see and do on the page. */
    public Resident hands() {
        return hands;
    }

    @Override
    public void close() {
        browser.close();
    }
}
