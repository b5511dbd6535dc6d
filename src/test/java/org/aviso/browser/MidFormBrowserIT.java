package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in between: another language, a restart, another tab, another click, and staff at the same moment. */
@BrowserTest
class MidFormBrowserIT {

    private static final String NOTICE = "internet-safety-evening";

    /** Eight business days ahead: on time for the rule of five, short notice for the ten that braille needs. */
    private static final String SOON = "strong-passwords";

    private static final Language ENGLISH = Languages.base();

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    // --- Another language

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void eachPageKeepsWhatWasTypedInAnotherLanguage(Language language) {
        Language other = Languages.all().stream().filter(each -> !each.equals(language)).findFirst().orElseThrow();
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("event");
            resident.writes("title", "Consejo vecinal");
            resident.selects("day", "12");
            resident.writes("day-year", "21");
            resident.writes("time", "half past");
            resident.turnsTo(other);
            keeps(resident, Map.of("title", "Consejo vecinal", "day", "12", "day-day", "", "day-year", "21", "time", "half past"));
            resident.writes("day-day", "3");
            resident.writes("day-year", "2029");
            resident.writes("time", "17:30");
            resident.presses("next");

            resident.chooses("aid-asl");
            resident.chooses("aid-other");
            resident.turnsTo(language);
            assertTrue(resident.field("aid-asl").isChecked() && resident.field("aid-other").isChecked());
            resident.presses("next");

            resident.chooses("ask-asl-LEGAL:1");
            resident.writes("note-asl", "typed before the switch");
            resident.turnsTo(other);
            assertTrue(resident.field("ask-asl-LEGAL:1").isChecked());
            keeps(resident, Map.of("note-asl", "typed before the switch", "note-other", ""));
            resident.writes("note-other", "A chair with arms");
            resident.presses("next");

            resident.writes("name", "Ana");
            resident.choosesRoute("PHONE");
            resident.writes("contact-PHONE", "(520) 555-01");
            resident.choosesRoute("EMAIL");
            resident.writes("contact-EMAIL", "ana@");
            resident.turnsTo(language);
            assertTrue(resident.route("EMAIL").isChecked());
            assertTrue(resident.field("contact-EMAIL").isVisible());
            assertFalse(resident.field("contact-PHONE").isVisible(), "only the field of the way that is chosen");
            keeps(resident, Map.of("name", "Ana", "contact-EMAIL", "ana@", "contact-PHONE", "(520) 555-01"));
            resident.writes("contact-EMAIL", "ana@example.org");
            resident.presses("next");

            resident.chooses("forWhom:1");
            resident.turnsTo(other);
            assertTrue(resident.field("forWhom:1").isChecked());
            resident.presses("next");

            resident.writes("name", "Luz");
            resident.chooses("permission");
            resident.chooses("language:1");
            resident.choosesRoute("BY_HAND");
            resident.chooses("updates:2");
            resident.turnsTo(language);
            keeps(resident, Map.of("name", "Luz"));
            assertTrue(Stream.of("permission", "language:1", "updates:2").allMatch(id -> resident.field(id).isChecked()));
            assertTrue(resident.route("BY_HAND").isChecked());
            resident.presses("next");

            resident.turnsTo(other);
            resident.reads("Consejo vecinal", "typed before the switch", "A chair with arms", "Ana", "ana@example.org", "Luz",
                    resident.says("updates.REQUESTER"));
        }
    }

    private static void keeps(Resident resident, Map<String, String> typed) {
        typed.forEach((field, text) -> assertEquals(text, resident.field(field).inputValue(), field));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void whatIsTooLongToKeepStaysOnThePage(Language language) {
        Language other = Languages.all().stream().filter(each -> !each.equals(language)).findFirst().orElseThrow();
        String endless = "ñ".repeat(66_000);
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("event");
            String page = browser.page().url();
            resident.writes("title", "Consejo vecinal");
            resident.presses("later");
            resident.visits(page);
            resident.writes("place", endless);
            resident.presses("later");
            resident.reads(resident.says(Phrases.Family.VALIDATION, "form.long"));
            keeps(resident, Map.of("title", "Consejo vecinal", "place", endless));
            EveryPage.check(browser);
            // The same words in the same language: the page could not be turned to the other one.
            browser.leaves(() -> browser.page().locator("header [name='in-" + other.tag() + "']").click());
            resident.reads(resident.says(Phrases.Family.VALIDATION, "form.long"));
            keeps(resident, Map.of("title", "Consejo vecinal", "place", endless));
            resident.visits(page);
            keeps(resident, Map.of("title", "Consejo vecinal", "place", ""));
        }
    }

    // --- A restart

    @Test
    void draftAndCodesOutliveARestartOfTheServer() {
        List<String> before = asks(NOTICE, "guide");
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.beginsWith(NOTICE);
            resident.needs("cart");
            resident.writes("note-cart", "typed before the restart");
            Portal.restart();
            resident.presses("next");
            resident.isReachedBy("Ana", "TDD", "(520) 555-0142");
            resident.asksForThemselves();
            resident.reads("typed before the restart");
            resident.sends();
            resident.looksUp(before.get(0), before.get(1));
            resident.reads(resident.says("status.RECEIVED.what"));
        }
    }

    // --- Two tabs, two clicks

    @Test
    void twoTabsOfOneDraftSendWhatWasAnsweredLast() {
        try (Browser first = Browser.with().open(); Browser second = Browser.with().open()) {
            Resident one = new Resident(first, ENGLISH);
            one.beginsWith(NOTICE);
            one.answersAll("guide");
            Resident two = new Resident(second, ENGLISH);
            two.visits(first.page().url().replaceFirst("/check$", "/needs"));
            two.unchooses("aid-guide");
            two.needs("reader");
            if (two.isAt(Page.REQUEST_DETAILS)) {
                two.presses("next");
            }
            assertTrue(two.isAt(Page.REQUEST_CHECK), "every other question was answered before");
            List<String> codes = one.sends();
            assertTrue(one.reads().contains(one.says("aid.reader.name")) && !one.reads().contains(one.says("aid.guide.name")),
                    "the receipt says what was taken: " + one.reads());
            two.presses("send");
            assertEquals(codes, two.codes(), "one draft is one request");
        }
    }

    @Test
    void twoClicksAtTheSameMomentAreOneRequest() {
        try (Browser first = Browser.with().open(); Browser second = Browser.with().open()) {
            Resident one = new Resident(first, ENGLISH);
            one.beginsWith(NOTICE);
            one.answersAll("guide");
            Resident two = new Resident(second, ENGLISH);
            two.visits(first.page().url());
            one.readsLongEnough();
            for (Browser each : List.of(first, second)) {
                each.page().evaluate("setTimeout(() => document.getElementById('send').click())");
            }
            for (Browser each : List.of(first, second)) {
                each.page().waitForURL("**/receipt");
            }
            assertEquals(2, one.codes().size());
            assertEquals(one.codes(), two.codes());
        }
    }

    // --- Staff and resident at once

    @Test
    void residentWhoWithdrawsWhatWasJustConfirmedIsTold() {
        List<String> codes = asks(NOTICE, "guide", "reader");
        try (Browser browser = Browser.with().width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.follows("requestWithdraw.title");
            resident.chooses("withdraw-0");
            Coordinator.sets(ENGLISH, codes.get(0), Map.of(0, RequestStatus.CONFIRMED));
            resident.presses("withdraw");
            resident.isToldToMend("withdraw-1");
            resident.isTold("withdraw-1", "request.changedMeanwhile");
            EveryPage.check(browser);
            resident.follows("request.back");
            assertEquals(List.of("status.CONFIRMED", "status.RECEIVED").stream()
                    .map(status -> resident.says(status) + ", " + resident.says("decision.ON_TIME")).toList(),
                    resident.statesOfAids(), "nothing was taken back");
        }
    }

    @Test
    void residentWhoWithdrawsTheOnlyAidThatWasJustConfirmedSeesIt() {
        List<String> codes = asks(NOTICE, "guide");
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.follows("requestWithdraw.title");
            Coordinator.sets(ENGLISH, codes.get(0), Map.of(0, RequestStatus.CONFIRMED));
            resident.presses("withdraw");
            assertTrue(resident.isAt(Page.REQUEST_STATUS));
            resident.reads(resident.says("status.CONFIRMED.what"));
        }
    }

    @Test
    void residentWhoWritesWhileStaffChangesLosesNothing() {
        List<String> codes = asks(NOTICE, "guide");
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.writes("text", "Which door is open?");
            Coordinator.sets(ENGLISH, codes.get(0), Map.of(0, RequestStatus.CONFIRMED));
            resident.presses("send");
            resident.isToldToMend("text");
            resident.isTold("text", "message.changedMeanwhile");
            assertEquals("Which door is open?", resident.field("text").inputValue());
            resident.reads(resident.says("status.CONFIRMED"));
            resident.presses("send");
            resident.reads(resident.says("requestStatus.done.SENT"), "Which door is open?");
        }
    }

    @Test
    void staffWhoConfirmsWhatWasJustWithdrawnIsTold() {
        List<String> codes = asks(NOTICE, "guide", "reader");
        try (Coordinator staff = Coordinator.signsIn(ENGLISH); Browser browser = Browser.with().open()) {
            staff.opens(codes.get(0));
            Resident resident = new Resident(browser, ENGLISH);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.follows("requestWithdraw.title");
            resident.chooses("withdraw-1");
            resident.presses("withdraw");
            resident.reads(resident.says("requestStatus.done.WITHDRAWN"));
            staff.sets(Map.of(1, RequestStatus.CONFIRMED));
            staff.hands().isToldToMend("status-0");
            staff.hands().reads(staff.hands().says("status.WITHDRAWN"));
            resident.looksUp(codes.get(0), codes.get(1));
            assertEquals(resident.says("status.WITHDRAWN"), resident.statesOfAids().get(1), "it stays withdrawn");
        }
    }

    // --- A change

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void changeAddsALateAidDropsOneAndLeavesWhatIsConfirmed(Language language) {
        List<String> codes = asks(SOON, "asl", "guide", "large-print");
        Coordinator.sets(language, codes.get(0), Map.of(0, RequestStatus.CONFIRMED));
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.presses("change");
            assertTrue(resident.isAt(Page.REQUEST_CHECK));
            assertEquals(resident.says("requestStatus.change"), browser.page().locator("h1").innerText());
            assertTrue(browser.page().title().startsWith(resident.says("requestStatus.change")), browser.page().title());
            assertEquals(0, browser.page().locator(".usa-step-indicator").count(), "a change has no steps");
            resident.follows("requestStatus.backTo");
            assertTrue(resident.isAt(Page.REQUEST_STATUS));
            resident.presses("change");
            resident.follows("requestCheck.change.aids");
            assertEquals(0, resident.field("aid-asl").count(), "what is confirmed is not chosen anew");
            assertTrue(browser.page().locator(".av-fixed").innerText().contains(resident.says("aid.asl.name")));
            resident.unchooses("aid-guide");
            resident.needs("braille");
            assertTrue(resident.isAt(Page.REQUEST_SHORT_NOTICE));
            assertEquals(List.of(resident.says("eventState.SHORT")), resident.statesOfAids(), "only what is new is counted");
            resident.presses("next");
            resident.isToldToMend("acknowledged");
            resident.chooses("acknowledged");
            resident.presses("next");
            assertEquals(0, resident.field("note-asl").count(), "nothing is asked of what is confirmed");
            resident.presses("next");
            assertTrue(resident.isAt(Page.REQUEST_CHECK));
            resident.presses("send");
            resident.reads(resident.says("requestStatus.done.CHANGED"));
            String onTime = ", " + resident.says("decision.ON_TIME");
            assertEquals(List.of(resident.says("status.CONFIRMED") + onTime, resident.says("status.RECEIVED") + onTime,
                    resident.says("status.WITHDRAWN"),
                    resident.says("status.RECEIVED") + ", " + resident.says("eventState.SHORT")), resident.statesOfAids());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void changeThatStaffForestalledIsToldBesideItsButton(Language language) {
        List<String> codes = asks(NOTICE, "guide", "reader");
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.looksUp(codes.get(0), codes.get(1));
            resident.presses("change");
            resident.follows("requestCheck.change.aids");
            resident.unchooses("aid-guide");
            resident.presses("next");
            while (!resident.isAt(Page.REQUEST_CHECK)) {
                resident.presses("next");
            }
            Coordinator.sets(language, codes.get(0), Map.of(0, RequestStatus.CONFIRMED));
            resident.presses("send");
            resident.isToldToMend("send");
            EveryPage.check(browser);
        }
    }

    private static List<String> asks(String notice, String... aids) {
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.beginsWith(notice);
            resident.answersAll(aids);
            return resident.sends();
        }
    }
}
