package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;

/**
 * A resident at the form: what they do, with a finger or by the keyboard alone, and what they are told. It counts the
 * screens that they meet and the answers that they must give.
 */
public final class Resident {

    private static final int MOST_TABS = 400;
    private static final int MOST_ARROWS = 60;

    /** How long a person takes at least from the first question to sending: what comes sooner is refused. */
    private static final Duration READING = Duration.ofSeconds(2);

    private final Browser browser;
    private Language language;
    private final Set<String> answered = new HashSet<>();
    private boolean keyboard;
    private Consumer<Browser> looking = shown -> { };
    private Instant begun = Instant.EPOCH;
    private String screen;
    private int screens;

    public Resident(Browser browser, Language language) {
        this.browser = browser;
        this.language = language;
    }

    /** Uses no finger and no mouse from now on. */
    public Resident byKeyboardAlone() {
        keyboard = true;
        return this;
    }

    /** Looks at each page that they come to in that way. */
    public Resident lookingAtEachPage(Consumer<Browser> look) {
        looking = look;
        return this;
    }

    /** A phrase of the pages in some language. */
    public static String in(Language language, String key, Object... arguments) {
        return Phrases.pages(language).say(key, arguments);
    }

    /** A phrase of the pages in the resident's language. */
    public String says(String key, Object... arguments) {
        return in(language, key, arguments);
    }

    public String says(Phrases.Family family, String key) {
        return Phrases.of(family, language).say(key);
    }

    // --- Ways to a request

    public void opensTheNotice(String notice) {
        visits(Page.NOTICE.in(language, Portal.slug(notice, language)));
    }

    public void visits(String path) {
        browser.visit(path);
        arrived();
    }

    /** Goes from a notice that is on time to the first question. */
    public void beginsWith(String notice) {
        opensTheNotice(notice);
        follows("notice.ask");
        presses("begin");
    }

    /** Answers every question from the first on, in the shortest way, up to the page that shows the answers. */
    public void answersAll(String... aids) {
        needs(aids.length == 0 ? new String[] {"asl"} : aids);
        answersTheRest();
    }

    /** Says which aids they need, by their codes, and goes on. */
    public void needs(String... aids) {
        for (String aid : aids) {
            chooses("aid-" + aid);
        }
        presses("next");
    }

    /** Answers what comes after the aids in the shortest way: called by a text telephone, and for themselves. */
    public void answersTheRest() {
        if (isAt(Page.REQUEST_DETAILS)) {
            presses("next");
        }
        isReachedBy("Luz Ortiz", "TDD", "(520) 555-0142");
        asksForThemselves();
    }

    /** Says their name and how to reach them, and goes on. */
    public void isReachedBy(String name, String route, String contact) {
        writes("name", name);
        choosesRoute(route);
        writes("contact-" + route, contact);
        presses("next");
    }

    public void choosesRoute(String route) {
        chooses(route(route).getAttribute("id"));
    }

    /** The button of a way to reach somebody. */
    public Locator route(String route) {
        return browser.page().locator("input[name=route][value=" + route + "]");
    }

    public void asksForThemselves() {
        chooses("forWhom:0");
        presses("next");
    }

    /** Sends a form that shows its answers, and gives the codes of the receipt. */
    public List<String> sends() {
        presses("send");
        assertTrue(isAt(Page.REQUEST_RECEIPT), browser.page().url());
        return codes();
    }

    /** Looks a request up by the codes as they read them. */
    public void looksUp(String reference, String accessCode) {
        visits(Page.FOLLOW_REQUEST.in(language));
        writes("reference", reference);
        writes("accessCode", accessCode);
        presses("find");
    }

    // --- What a hand does

    /** Follows the link of the page's own part that says that. */
    public void follows(String key) {
        Locator link = browser.page().locator("main a", new LocatorOptions().setHasText(says(key))).first();
        if (keyboard) {
            browser.leaves(() -> tabsTo(link, "Enter"));
        } else {
            browser.leaves(link::click);
        }
        arrived();
    }

    public void presses(String button) {
        if (button.equals("send")) {
            readsLongEnough();
        }
        if (keyboard) {
            browser.leaves(() -> tabsTo(field(button), "Enter"));
        } else {
            browser.leaves(() -> field(button).click());
        }
        if (Set.of("begin", "event", "document").contains(button)) {
            begun = Instant.now();
        }
        arrived();
    }

    /** Presses Enter in a field, as many do who type: it does what the button of the page does. */
    public void entersIn(String id) {
        field(id).focus();
        browser.leaves(() -> browser.page().keyboard().press("Enter"));
        arrived();
    }

    /** Is no faster than a person can read the form. */
    public void readsLongEnough() {
        browser.page().waitForCondition(() -> Instant.now().isAfter(begun.plus(READING)));
    }

    /** Checks a box or a radio button: by its label, as a finger does, or by the keys that a browser has for it. */
    public void chooses(String id) {
        if (!keyboard) {
            browser.page().locator("label[for='" + id + "']").click();
        } else if ("radio".equals(field(id).getAttribute("type"))) {
            tabsToRadio(field(id));
        } else {
            tabsTo(field(id), "Space");
        }
        assertTrue(field(id).isChecked(), id);
        answers(id);
    }

    /** Takes the tick out of a box. */
    public void unchooses(String id) {
        browser.page().locator("label[for='" + id + "']").click();
        assertTrue(!field(id).isChecked(), id);
    }

    public void writes(String id, String text) {
        if (keyboard) {
            tabsTo(field(id), "Control+A");
            browser.page().keyboard().press("Delete");
            browser.page().keyboard().type(text);
        } else {
            field(id).fill(text);
        }
        answers(id);
    }

    public void selects(String id, String value) {
        if (keyboard) {
            tabsTo(field(id), "Home");
            pressUntil("ArrowDown", () -> field(id).inputValue().equals(value), id);
        } else {
            field(id).selectOption(value);
        }
        answers(id);
    }

    /** Opens what the page has folded up. */
    public void unfolds(String key) {
        browser.page().locator("summary", new LocatorOptions().setHasText(says(key))).click();
    }

    /** Turns to another language in mid-form: the button sends what was typed. */
    public void turnsTo(Language other) {
        browser.leaves(() -> browser.page().locator("header [name='in-" + other.tag() + "']").click());
        language = other;
        arrived();
    }

    public Locator field(String id) {
        return browser.page().locator("[id='" + id + "']");
    }

    /** Presses the tabulator key until the focus is there, then one more key. */
    public void tabsTo(String selector, String key) {
        tabsTo(browser.page().locator(selector).first(), key);
    }

    private void tabsTo(Locator target, String key) {
        tab(target);
        browser.page().keyboard().press(key);
    }

    private void tab(Locator target) {
        pressUntil("Tab", () -> (boolean) target.evaluate("element => element === document.activeElement"), target);
    }

    // Of a group the tabulator stops at one button, the arrows go from there to the next and choose it.
    private void tabsToRadio(Locator target) {
        pressUntil("Tab", () -> (boolean) target.evaluate("button => document.activeElement.name === button.name"), target);
        if ((boolean) target.evaluate("button => button === document.activeElement")) {
            browser.page().keyboard().press("Space");
        } else {
            pressUntil("ArrowDown", target::isChecked, target);
        }
    }

    private void pressUntil(String key, BooleanSupplier done, Object target) {
        for (int times = 0; times < (key.equals("Tab") ? MOST_TABS : MOST_ARROWS); times++) {
            if (done.getAsBoolean()) {
                return;
            }
            browser.page().keyboard().press(key);
        }
        throw new AssertionError("the keyboard does not reach " + target + " at " + browser.page().url());
    }

    // --- What they meet

    /** How many screens they have met: a page that shows what to mend in it is the same screen. */
    public int screens() {
        return screens;
    }

    /** How many answers they had to give; what is optional, or was filled in for them, is none. */
    public int requiredAnswers() {
        return answered.size();
    }

    private void arrived() {
        if (!address().equals(screen)) {
            screen = address();
            screens++;
        }
        looking.accept(browser);
    }

    private String address() {
        return URI.create(browser.page().url()).getPath();
    }

    private void answers(String id) {
        boolean optional = browser.page().locator("label[for='" + id + "'] .av-optional").count() > 0
                || browser.page().locator("fieldset:has([id='" + id + "']) > legend .av-optional").count() > 0
                || browser.page().locator("details [id='" + id + "']").count() > 0;
        if (!optional) {
            // Of several aids, and of the buttons of a group, each is a part of one answer.
            answered.add(address() + " " + id.replaceFirst("^aid-.*", "aids").replaceFirst(":\\d+$", ""));
        }
    }

    public boolean isAt(Page page) {
        return page().equals(Optional.of(page));
    }

    /** The page that they see. */
    public Optional<Page> page() {
        return Page.at(address()).map(Page.Place::page);
    }

    /** What the page says, apart from what stands on each. */
    public String reads() {
        return browser.page().locator("main").innerText();
    }

    /** Fails unless the page says all of that. */
    public void reads(String... words) {
        String page = reads();
        for (String each : words) {
            assertTrue(page.contains(each), "\"" + each + "\" at " + browser.page().url() + " in " + page);
        }
    }

    /** The codes of the receipt: reference and access code. */
    public List<String> codes() {
        return browser.page().locator(".av-codes .av-code").allInnerTexts();
    }

    /** How far each aid of the page has come and what it counts as, one line an aid: the words of its states. */
    @SuppressWarnings("unchecked")
    public List<String> statesOfAids() {
        return (List<String>) browser.page().locator(".av-aids > li").evaluateAll("""
                aids => aids.map(aid => [...aid.querySelectorAll('.av-state')].map(state => state.lastChild.data.trim())
                  .join(', '))""");
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
        assertEquals(List.of(fields), ledTo());
        for (String field : fields) {
            Locator control = field(field);
            assertEquals(1, control.count(), field + " is on the page");
            // The error of a date is tied to those of its parts that are wrong.
            boolean date = field(field.replaceAll("-(day|year)$", "") + "-day").count() > 0;
            String group = date ? field.replaceAll("-(day|year)$", "") : field.replaceAll(":0$", "");
            assertTrue(page.locator("[id='" + group + "-error']").isVisible(), "an error stands beside " + group);
            Locator several = page.locator("[id='" + group + "-group']");
            Locator described = date || several.count() == 0 ? control : several;
            assertTrue(described.getAttribute("aria-describedby").contains(group + "-error"), "tied to " + group);
        }
    }

    /** Another language of the portal than that. */
    public static Language other(Language language) {
        return Languages.all().stream().filter(each -> !each.equals(language)).findFirst().orElseThrow();
    }

    private List<?> ledTo() {
        return (List<?>) browser.page().locator("#errors a").evaluateAll(
                "links => links.map(link => decodeURIComponent(link.hash.slice(1)))");
    }

    /**
     * Fails unless the page says that something is wrong, and leads to a passage that says what: the link of the summary gives
     * it the focus.
     */
    public void isLedTo(String passage) {
        com.microsoft.playwright.Page page = browser.page();
        assertTrue(page.title().startsWith(says("page.errorInTitle")), page.title());
        page.waitForCondition(() -> "errors".equals(page.evaluate("document.activeElement.id")));
        assertEquals(List.of(passage), ledTo());
        page.locator("#errors a").press("Enter");
        page.waitForCondition(() -> passage.equals(page.evaluate("document.activeElement.id")));
    }

    /** Fails unless that stands beside a field. */
    public void isTold(String field, String key, Object... arguments) {
        assertEquals(Phrases.of(Phrases.Family.VALIDATION, language).say(key, arguments), field(field + "-error").innerText());
    }

    /** A code as somebody types it who reads it from paper: small letters, with spaces. */
    public static String asTyped(String code) {
        return code.toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
