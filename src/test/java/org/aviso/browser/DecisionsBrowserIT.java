package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be had as it was asked for: something else with the resident's yes, a part, or a statement why not. */
@BrowserTest
class DecisionsBrowserIT {

    static List<Language> languages() {
        return Languages.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void everyDecisionIsSaidInTheResidentsLanguage(Language language) {
        // Staff works in the other language than the resident reads.
        Language other = Languages.all().stream().filter(each -> !each.equals(language)).findFirst().orElseThrow();
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).withoutScripts().open();
                Coordinator staff = Coordinator.signsIn(other)) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith("internet-safety-evening");
            resident.answersAll("asl", "large-print", "seating");
            List<String> codes = resident.sends();
            Resident hands = staff.hands();

            staff.opens(codes.get(0));
            staff.follows(0, "decide.SUBSTITUTE_OFFERED");
            hands.presses("save");
            hands.isToldToMend("code:0", "reason:0");
            staff.looks();
            hands.chooses("code:3");
            hands.chooses("reason:0");
            hands.presses("save");
            hands.reads(hands.says("staffStatus.SUBSTITUTE_OFFERED"), hands.says("reason.NO_PROVIDER"));
            assertFalse(hands.reads().contains(hands.says("status.SUBSTITUTE_OFFERED")), "it speaks to the resident");
            staff.looks();

            hands.visits(Page.REQUESTS_LIST.in(other));
            hands.unfolds("requestsList.more");
            hands.selects("status", "SUBSTITUTE_OFFERED");
            hands.presses("search");
            hands.reads(hands.says("staffStatus.SUBSTITUTE_OFFERED"));
            assertFalse(hands.reads().contains(hands.says("status.SUBSTITUTE_OFFERED")));

            resident.looksUp(codes.get(0), codes.get(1));
            resident.reads(resident.says("status.SUBSTITUTE_OFFERED"));
            EveryPage.check(browser);
            resident.follows("requestInstead.open");
            EveryPage.check(browser);
            resident.reads(resident.says("reason.NO_PROVIDER"));
            resident.presses("answer");
            resident.isToldToMend("answer-0:0");
            resident.chooses("answer-0:0");
            resident.presses("answer");
            assertTrue(resident.isAt(Page.REQUEST_STATUS), browser.page().url());
            resident.reads(resident.says("requestStatus.done.ANSWERED"), resident.says("history.SUBSTITUTE_TAKEN"),
                    resident.says("status.SOURCING"));
            EveryPage.check(browser);

            staff.opens(codes.get(0));
            staff.follows(1, "decide.PARTLY");
            hands.presses("save");
            hands.isToldToMend("part:0");
            hands.chooses("part:1");
            hands.presses("save");

            staff.follows(2, "decide.NOT_FILLED");
            hands.presses("save");
            hands.isToldToMend("reason:0", "decidedBy", "alternative:0");
            hands.chooses("reason:4");
            hands.presses("save");
            hands.isToldToMend("explanation", "decidedBy", "alternative:0");
            staff.looks();
            hands.chooses("reason:0");
            hands.writes("decidedBy", "Maria Lopez, ADA");
            hands.chooses("alternative:6");
            hands.presses("save");
            hands.reads(hands.says("reason.NO_PROVIDER"), "Maria Lopez, ADA");
            staff.looks();

            resident.looksUp(codes.get(0), codes.get(1));
            resident.reads(resident.says("part.SOME_OF_THE_MATERIAL"),
                    resident.says("refusal.instead", resident.says("alternative.TALK")),
                    resident.says("refusal.decidedBy", "Maria Lopez, ADA"), resident.says("refusal.appeal"),
                    resident.says("refusal.complaint"));
            assertEquals("https://www.ada.gov/file-a-complaint/",
                    browser.page().locator(".av-decided a").getAttribute("href"));
            EveryPage.check(browser);
            browser.picture("request-status decided " + language.tag());
        }
    }
}
