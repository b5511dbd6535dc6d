package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;

/** A resident at the form: what they do, and what they are told. */
public final class Resident {

    private static final int MOST_TABS = 120;

    private final Browser browser;
    private final Language language;

    public Resident(Browser browser, Language language) {
        this.browser = browser;
        this.language = language;
    }

    /** A phrase of the pages in the resident's language. */
    public String says(String key) {
        return Phrases.pages(language).say(key);
    }

    public String says(Phrases.Family family, String key) {
        return Phrases.of(family, language).say(key);
    }

    public void opensTheNotice(String notice) {
        browser.visit(Page.NOTICE.in(language, Portal.slug(notice, language)));
    }

    /** Goes from a notice that is on time to the first question. */
    public void beginsWith(String notice) {
        opensTheNotice(notice);
        follows("notice.ask");
        presses("begin");
    }

    /** Answers every question from the first on, up to the page that shows the answers. */
    public void answersAll(String... aids) {
        for (String aid : aids.length == 0 ? new String[] {"aid-asl"} : aids) {
            chooses(aid);
        }
        presses("next");
        presses("next");
        writes("name", "Luz Ortiz");
        chooses("route:3");
        writes("contact", "(520) 555-0142");
        presses("next");
    }

    /** Follows the link that says that. */
    public void follows(String key) {
        browser.page().locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(says(key)))
                .first().click();
    }

    public void presses(String button) {
        browser.leaves(() -> field(button).click());
    }

    /** Checks a box or a radio button by its label, as a finger does. */
    public void chooses(String id) {
        browser.page().locator("label[for='" + id + "']").click();
        assertTrue(field(id).isChecked(), id);
    }

    public void writes(String id, String text) {
        field(id).fill(text);
    }

    public void selects(String id, String value) {
        field(id).selectOption(value);
    }

    public Locator field(String id) {
        return browser.page().locator("[id='" + id + "']");
    }

    /** The codes of the receipt: reference and access code. */
    public List<String> codes() {
        return browser.page().locator(".av-codes .av-code").allInnerTexts();
    }

    /** Presses the tabulator key until the focus is there, then one more key. */
    public void tabsTo(String selector, String key) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            browser.page().keyboard().press("Tab");
            if ((boolean) browser.page().evaluate("selector => document.activeElement.matches(selector)", selector)) {
                if (key.equals("Enter")) {
                    // Every link and button leads to a page: what follows is about that one.
                    browser.leaves(() -> browser.page().keyboard().press(key));
                } else {
                    browser.page().keyboard().press(key);
                }
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector + " at " + browser.page().url());
    }

    /**
     * Fails unless the page says what to mend: in its title, in a summary that has the focus and leads to these fields
     * in this order, and beside each field, tied to it.
     */
    public void isToldToMend(String... fields) {
        com.microsoft.playwright.Page page = browser.page();
        assertTrue(page.title().startsWith(says("page.errorInTitle")), page.title());
        // The browser gives the focus when it draws the page, a moment after the page is there.
        page.waitForCondition(() -> "errors".equals(page.evaluate("document.activeElement.id")));
        assertEquals(List.of(fields), page.locator("#errors a").evaluateAll(
                "links => links.map(link => decodeURIComponent(link.hash.slice(1)))"));
        for (String field : fields) {
            Locator control = field(field);
            assertEquals(1, control.count(), field + " is on the page");
            String group = field.replaceAll(":0$", "");
            assertTrue(page.locator("[id='" + group + "-error']").isVisible(), "an error stands beside " + group);
            Locator several = page.locator("[id='" + group + "-group']");
            Locator described = several.count() == 0 ? control : several;
            assertTrue(described.getAttribute("aria-describedby").contains(group + "-error"), "tied to " + group);
        }
    }
}
