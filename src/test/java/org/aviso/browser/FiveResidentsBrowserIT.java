package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.aviso.accommodations.Outcome;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.DayOfRequests;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;

/**
 * Five residents, each in their language and their way, from the notice to what was arranged. Most meet eight screens:
 * the notice, the start, what they need, details, how to reach them, for whom, all the answers, the receipt.
 */
@BrowserTest
class FiveResidentsBrowserIT {

    private static final String NOTICE = "internet-safety-evening";

    private static final Language ENGLISH = Languages.base();
    private static final Language SPANISH = Languages.orBase("es");

    @Test
    void deafResidentWhoSigns() {
        try (Browser browser = Browser.with().width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, ENGLISH).lookingAtEachPage(EveryPage::check);
            resident.beginsWith(NOTICE);
            resident.needs("asl");
            resident.presses("next");
            resident.unfolds("requestContact.more");
            resident.selects("communicationLanguage", "ase");
            resident.isReachedBy("Dana Field", "VIDEO", "(520) 555-0111");
            resident.asksForThemselves();
            List<String> codes = resident.sends();
            assertEquals(8, resident.screens());
            assertEquals(5, resident.requiredAnswers(), "what, name, route, number, for whom");
            resident.reads(resident.says("status.RECEIVED"), resident.says("requestReceipt.next.other"));

            try (Coordinator staff = Coordinator.signsIn(SPANISH)) {
                staff.opens(codes.get(0));
                staff.hands().reads(staff.hands().says("route.VIDEO"), "(520) 555-0111", "ASL");
                staff.sets(Map.of(0, RequestStatus.CONFIRMED));
            }
            resident.looksUp(codes.get(0), codes.get(1));
            resident.reads(resident.says("status.CONFIRMED"), resident.says("status.CONFIRMED.what"));
            assertEquals(5, resident.requiredAnswers() - 2, "the two codes, and nothing more was asked");
            assertEquals(0, resident.field("change").count(), "nothing is left to do");
        }
    }

    @Test
    void blindResidentByKeyboardAlone() {
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH).byKeyboardAlone()
                    .lookingAtEachPage(FiveResidentsBrowserIT::everythingIsReached);
            resident.beginsWith(NOTICE);
            resident.presses("next");
            resident.isToldToMend("aid-asl");
            resident.needs("braille", "accessible-file");
            resident.chooses("ask-braille-BRAILLE_GRADE:1");
            resident.chooses("ask-accessible-file-FILE_FORMAT:0");
            resident.presses("next");
            resident.isReachedBy("Ben Hall", "EMAIL", "ben.example.org");
            resident.isToldToMend("contact-EMAIL");
            resident.writes("contact-EMAIL", "ben@example.org");
            resident.presses("next");
            resident.asksForThemselves();
            resident.reads("ben@example.org", resident.says("answer.UNCONTRACTED"), resident.says("answer.TAGGED_PDF"));
            List<String> codes = resident.sends();
            assertEquals(8, resident.screens(), "a page that says what to mend is no further one");
            assertEquals(5, resident.requiredAnswers());

            Coordinator.sets(ENGLISH, codes.get(0), Map.of(0, RequestStatus.CONFIRMED, 1, RequestStatus.SOURCING));
            resident.looksUp(codes.get(0), codes.get(1));
            String onTime = ", " + resident.says("decision.ON_TIME");
            assertEquals(List.of(resident.says("status.CONFIRMED") + onTime, resident.says("status.SOURCING") + onTime),
                    resident.statesOfAids(), "each aid by itself");
            Coordinator.sets(ENGLISH, codes.get(0), Map.of(1, RequestStatus.CONFIRMED));
            resident.looksUp(codes.get(0), codes.get(1));
            resident.reads(resident.says("status.CONFIRMED.what"));
        }
    }

    @Test
    void spanishSpeakerOnASmallPhoneWithoutScripts() {
        try (Browser browser = Browser.with().language("es").width(Browser.PHONE).withoutScripts().open()) {
            Resident resident = new Resident(browser, SPANISH).lookingAtEachPage(EveryPage::check);
            resident.beginsWith(NOTICE);
            resident.needs("spoken");
            resident.selects("language-spoken", "es");
            resident.presses("next");
            resident.isReachedBy("José Núñez Ávila", "SMS", "(520) 555-0133");
            resident.asksForThemselves();
            resident.reads("José Núñez Ávila", resident.says("route.SMS"), resident.says("language.es"));
            List<String> codes = resident.sends();
            assertEquals(8, resident.screens());
            assertEquals(6, resident.requiredAnswers(), "what, which language, name, route, number, for whom");
            EveryPage.leavesNothingBehind(browser);

            try (Coordinator staff = Coordinator.signsIn(ENGLISH)) {
                staff.opens(codes.get(0));
                staff.hands().reads(staff.hands().says("language.es"));
                staff.sets(Map.of(0, RequestStatus.CONFIRMED));
                resident.looksUp(codes.get(0), codes.get(1));
                resident.reads(resident.says("status.CONFIRMED.what"));
            }
            // Nobody interprets before the day: how it went is told of an event of today.
            DayOfRequests.Taken today = DayOfRequests.sendForNow(0);
            try (Coordinator staff = Coordinator.signsIn(ENGLISH)) {
                staff.opens(today.reference());
                staff.sets(Map.of(0, RequestStatus.CONFIRMED));
                staff.sets(Map.of(0, RequestStatus.DELIVERED));
            }
            resident.looksUp(today.reference(), today.accessCode());
            resident.follows("requestReport.title");
            resident.presses("report");
            resident.isToldToMend("outcome-0:0");
            resident.chooses("outcome-0:1");
            resident.writes("text", "La intérprete llegó tarde.");
            resident.presses("report");
            resident.reads(resident.says("requestStatus.done.REPORTED"), "La intérprete llegó tarde.");
            try (Coordinator staff = Coordinator.signsIn(ENGLISH)) {
                staff.opens(today.reference());
                staff.hands().reads("La intérprete llegó tarde.", staff.hands().says("outcome." + Outcome.values()[1]));
            }
        }
    }

    @Test
    void helperHandsOverAndThePersonTakesOver() {
        List<String> helpers;
        List<String> persons;
        try (Browser browser = Browser.with().open()) {
            Resident helper = new Resident(browser, ENGLISH).lookingAtEachPage(EveryPage::check);
            helper.beginsWith(NOTICE);
            helper.needs("spoken", "large-print");
            helper.selects("language-spoken", "es");
            helper.presses("next");
            helper.isReachedBy("Pat Lee", "EMAIL", "pat@example.org");
            helper.chooses("forWhom:1");
            helper.presses("next");
            helper.presses("next");
            helper.isToldToMend("name", "permission", "language:0", "route:0", "updates:0");
            helper.writes("name", "Rosa Méndez");
            helper.chooses("permission");
            helper.chooses("language:" + Languages.all().indexOf(SPANISH));
            helper.choosesRoute("BY_HAND");
            // To her alone no news could go: nobody can reach her but Pat.
            helper.chooses("updates:0");
            helper.presses("next");
            helper.isToldToMend("updates:0");
            helper.chooses("updates:1");
            helper.presses("next");
            helper.reads("Rosa Méndez", helper.says("updates.BOTH"));
            helpers = helper.sends();
            assertEquals(9, helper.screens(), "one more: who the person is");
            assertEquals(11, helper.requiredAnswers(), "six, and of the person: name, permission, language, route, updates");

            helper.follows("requestReceipt.person.copy");
            assertEquals("es", browser.page().locator("html").getAttribute("lang"), "their copy is in their language");
            persons = helper.codes();
            assertEquals(helpers.get(0), persons.get(0));
            assertNotEquals(helpers.get(1), persons.get(1), "a code of their own");
            helper.reads(Resident.in(SPANISH, "requestCopy.person", "Rosa Méndez", "Pat Lee"));
        }
        try (Browser browser = Browser.with().language("es").width(Browser.PHONE).open()) {
            Resident person = new Resident(browser, SPANISH).lookingAtEachPage(EveryPage::check);
            person.looksUp(persons.get(0), persons.get(1));
            person.reads(person.says("requestStatus.askedBy", "Pat Lee"));
            person.follows("requestWithdraw.title");
            person.presses("withdraw");
            person.isToldToMend("withdraw-0");
            person.chooses("withdraw-1");
            person.presses("withdraw");
            person.reads(person.says("requestStatus.done.WITHDRAWN"), person.says("status.WITHDRAWN"));

            person.presses("change");
            assertTrue(person.isAt(Page.REQUEST_CONTACT), "they are asked how to reach them");
            assertEquals("Rosa Méndez", person.field("name").inputValue());
            person.choosesRoute("PHONE");
            person.writes("contact-PHONE", "(520) 555-0177");
            person.presses("next");
            person.presses("send");
            person.reads(person.says("requestStatus.done.CHANGED"), person.says("requestStatus.askedBy", "Pat Lee"),
                    "(520) 555-0177");
        }
        try (Browser browser = Browser.with().open()) {
            Resident helper = new Resident(browser, ENGLISH);
            helper.looksUp(helpers.get(0), helpers.get(1));
            helper.isToldToMend("reference");
            helper.isTold("reference", "codes.wrong");
        }
        Coordinator.sets(ENGLISH, persons.get(0), Map.of(0, RequestStatus.CONFIRMED));
        try (Browser browser = Browser.with().language("es").open()) {
            Resident person = new Resident(browser, SPANISH);
            person.looksUp(persons.get(0), persons.get(1));
            person.reads(person.says("status.CONFIRMED.what"));
        }
    }

    @Test
    void textTelephoneUserFinishesLaterAndWrites() {
        String code;
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH).lookingAtEachPage(EveryPage::check);
            resident.beginsWith(NOTICE);
            resident.needs("cart");
            resident.presses("next");
            resident.writes("name", "Tess Young");
            resident.presses("later");
            resident.reads(resident.says("requestLater.title"));
            code = browser.page().locator(".av-code").innerText();
            assertTrue(code.matches("\\w{4}-\\w{4}-\\w{4}"), code);
            assertEquals(6, resident.screens());
        }
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH).lookingAtEachPage(EveryPage::check);
            resident.visits(Page.FOLLOW_REQUEST.in(ENGLISH));
            resident.writes("draftCode", Resident.asTyped(code));
            resident.presses("reopen");
            assertTrue(resident.isAt(Page.REQUEST_CONTACT), "where it was left");
            assertEquals("Tess Young", resident.field("name").inputValue(), "what was typed is still there");
            resident.choosesRoute("RELAY");
            resident.writes("contact-RELAY", "(520) 555-0155");
            resident.presses("next");
            resident.asksForThemselves();
            List<String> codes = resident.sends();
            assertEquals(5, resident.screens(), "the look-up, how to reach them, for whom, all the answers, the receipt");
            assertEquals(4, resident.requiredAnswers(), "the code, route, number, for whom");
            assertTrue(codes.stream().allMatch(each -> each.matches("[2-9CDFHJKMNPRTVWXY-]+")), "can be read aloud " + codes);

            resident.follows("requestReceipt.see");
            resident.presses("send");
            resident.isToldToMend("text");
            resident.writes("text", "Where do I sit to see the screen? GA");
            resident.presses("send");
            resident.reads(resident.says("requestStatus.done.SENT"), "Where do I sit to see the screen? GA");
            try (Coordinator staff = Coordinator.signsIn(ENGLISH)) {
                staff.opens(codes.get(0));
                staff.hands().reads("Where do I sit to see the screen? GA", "(520) 555-0155");
                staff.writes("In the first row, on the left.", ENGLISH);
                staff.sets(Map.of(0, RequestStatus.CONFIRMED));
            }
            resident.looksUp(Resident.asTyped(codes.get(0)), Resident.asTyped(codes.get(1)));
            resident.reads("In the first row, on the left.", resident.says("status.CONFIRMED.what"));
        }
    }

    // What must be mended has the focus: that is looked at first.
    private static void everythingIsReached(Browser browser) {
        EveryPage.check(browser);
        if (browser.page().locator("#errors").count() == 0) {
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()), browser.page().url());
        }
    }
}
