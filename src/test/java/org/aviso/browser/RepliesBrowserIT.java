package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff without Spanish answers somebody without English: by a template, and in own words that wait to be translated. */
@BrowserTest
class RepliesBrowserIT {

    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.orBase("es");

    private static final String OWN = "The interpreter waits at the front door.";
    private static final String TRANSLATED = "El intérprete espera en la puerta principal.";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void eachReadsTheirOwnLanguageAndNobodyAnother(Language language) {
        List<String> codes = asksInSpanish();
        try (Browser browser = open(language)) {
            Coordinator coordinator = Coordinator.signsIn(browser, language);
            Resident staff = coordinator.hands();
            coordinator.opens(codes.get(0));
            staff.follows("reply.title.short");
            looksAt(browser, "reply", language);

            // A template that asks for one thing: it goes out as it was seen, and not otherwise.
            browser.leaves(() -> browser.page().locator(".av-choose a").nth(1).click());
            staff.presses("show");
            staff.isToldToMend("fill-provider");
            staff.writes("fill-provider", "Sol Mendoza");
            staff.presses("show");
            looksAt(browser, "reply-preview", language);
            assertTrue(version(browser, "en").contains("Sol Mendoza") && version(browser, "en").contains("MST"));
            assertTrue(version(browser, "es").contains("ya confirmamos a su intérprete"), version(browser, "es"));
            staff.writes("fill-provider", "Sol Mendoza Ruiz");
            staff.presses("send");
            staff.isToldToMend("send");
            EveryPage.check(browser);
            staff.presses("send");
            staff.reads(staff.says("answerRequest.saved.MESSAGE"), "ya confirmamos a su intérprete");

            coordinator.writes(OWN, ENGLISH);
            staff.reads(staff.says("answerRequest.saved.HELD"), staff.says("thread.held"));
            looksAt(browser, "held", language);
            assertEquals(List.of("es"), messages(codes).stream().map(each -> each.get(0)).toList(), "what is held is not there");

            browser.visit(Page.TODAY.in(language));
            looksAt(browser, "today-held", language);
            browser.leaves(() -> browser.page().locator("#TRANSLATION a.usa-button[href*='" + codes.get(0).replace("-", "") + "']").click());
            staff.presses("send");
            staff.isToldToMend("translation");
            staff.writes("translation", " " + OWN.toUpperCase(ENGLISH.locale()));
            staff.presses("send");
            staff.isToldToMend("translation");
            looksAt(browser, "translate", language);
            staff.writes("translation", "This is not the same, but it is in English for you.");
            staff.presses("send");
            staff.isToldToMend("translation");
            staff.writes("translation", TRANSLATED);
            staff.presses("send");
            staff.reads(staff.says("answerRequest.saved.MESSAGE"), TRANSLATED);
            assertEquals(List.of("es", TRANSLATED), messages(codes).get(1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void aTemplateThatChangesInOneLanguageWaitsForTheOther(Language language) {
        try (Browser browser = open(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.TEMPLATES.in(language));
            looksAt(browser, "templates", language);
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.follows("template.new");
            staff.presses("save");
            staff.isToldToMend("name-en", "body-en", "name-es", "body-es");
            for (Language each : Languages.all()) {
                staff.writes("name-" + each.tag(), "Sample " + language.tag());
                staff.chooses("approve-" + each.tag());
            }
            staff.writes("body-en", "Come on {dat}. {place}");
            staff.writes("body-es", "Venga el {date}.");
            staff.presses("save");
            staff.isToldToMend("body-en");
            assertTrue(staff.field("body-en-error").innerText().contains("{dat}"));
            staff.writes("body-en", "Come on {date}. {place}");
            staff.presses("save");
            staff.isToldToMend("body-es");
            looksAt(browser, "template", language);
            staff.writes("body-es", "Venga el {date}. {place}");
            staff.presses("save");
            assertEquals(List.of(staff.says("templateState.APPROVED"), staff.says("templateState.APPROVED"),
                    staff.says("templates.usable")), last(browser));

            browser.leaves(() -> browser.page().locator("tbody a").last().click());
            staff.writes("body-en", "Please come on {date}. {place}");
            staff.chooses("approve-en");
            staff.presses("save");
            assertEquals(List.of(staff.says("templateState.APPROVED"), staff.says("templateState.OUT_OF_DATE"),
                    staff.says("templates.notUsable")), last(browser));
            EveryPage.check(browser);
            browser.leaves(() -> browser.page().locator("tbody a").last().click());
            staff.reads(staff.says("template.notApproved"));
            staff.chooses("approve-es");
            staff.presses("save");
            assertEquals(staff.says("templates.usable"), last(browser).get(2));
        }
    }

    private static List<String> last(Browser browser) {
        return browser.page().locator("tbody tr:last-child td").allInnerTexts();
    }

    /** Language and text of what staff wrote, as the resident reads it. */
    private static List<List<String>> messages(List<String> codes) {
        try (Browser browser = Browser.with().language("es").withoutScripts().width(Browser.PHONE).open()) {
            new Resident(browser, SPANISH).looksUp(codes.get(0), codes.get(1));
            return browser.page().locator(".av-message [lang]").all().stream()
                    .map(each -> List.of(each.getAttribute("lang"), each.innerText())).toList();
        }
    }

    /** One language on a desk by day, the other on a phone by night: each state is looked at once. */
    private static Browser open(Language language) {
        return Browser.with().language(language.tag()).width(language.equals(ENGLISH) ? Browser.DESK : Browser.PHONE)
                .dark(!language.equals(ENGLISH)).open();
    }

    private static void looksAt(Browser browser, String name, Language language) {
        EveryPage.check(browser);
        browser.picture(name + " " + language.tag());
    }

    private static String version(Browser browser, String tag) {
        return browser.page().locator(".av-pair [lang=" + tag + "]").innerText();
    }

    private static List<String> asksInSpanish() {
        try (Browser browser = Browser.with().language("es").open()) {
            Resident resident = new Resident(browser, SPANISH);
            resident.beginsWith("internet-safety-evening");
            resident.answersAll();
            resident.presses("send");
            return resident.codes();
        }
    }
}
