package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A resident asks for an accommodation, one question a page, and follows the request by its two codes. */
@BrowserTest
class RequestJourneyBrowserIT {

    private static final String ON_TIME = "internet-safety-evening";
    private static final String SHORT_NOTICE = "online-games-and-chats";
    private static final String CANCELLED = "teens-and-social-media";

    static Stream<Arguments> looks() {
        return Languages.all().stream().flatMap(language -> Stream.of(
                Arguments.of(language, Browser.PHONE, false),
                Arguments.of(language, Browser.PHONE, true),
                Arguments.of(language, Browser.DESK, true)));
    }

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}, {1} px, scripts {2}")
    @MethodSource("looks")
    void asksFromTheNoticeAndFollowsByTheCodes(Language language, int width, boolean scripts) {
        Browser.Options with = Browser.with().language(language.tag()).width(width);
        try (Browser browser = (scripts ? with : with.withoutScripts()).open()) {
            Resident resident = new Resident(browser, language);
            resident.opensTheNotice(ON_TIME);
            resident.follows("notice.ask");
            EveryPage.check(browser);
            resident.presses("begin");
            EveryPage.check(browser);

            resident.presses("next");
            resident.isToldToMend("aid-asl");
            EveryPage.check(browser);
            resident.chooses("aid-asl");
            resident.chooses("aid-spoken");
            resident.presses("next");
            EveryPage.check(browser);

            resident.writes("note-asl", "Delante, a la izquierda <b>&</b>");
            resident.presses("next");
            resident.isToldToMend("language-spoken");
            assertEquals("Delante, a la izquierda <b>&</b>", resident.field("note-asl").inputValue(), "nothing typed is lost");
            EveryPage.check(browser);
            resident.selects("language-spoken", "vi");
            resident.presses("next");
            EveryPage.check(browser);

            resident.presses("next");
            resident.isToldToMend("name", "route:0");
            EveryPage.check(browser);
            resident.writes("name", "Ana Contreras");
            resident.choosesRoute("EMAIL");
            resident.writes("contact-EMAIL", "ana.example.org");
            resident.presses("next");
            resident.isToldToMend("contact-EMAIL");
            resident.isTold("contact-EMAIL", "contact.EMAIL");
            assertEquals("ana.example.org", resident.field("contact-EMAIL").inputValue(), "nothing typed is lost");
            EveryPage.check(browser);
            resident.writes("contact-EMAIL", "ana@example.org");
            resident.presses("next");
            EveryPage.check(browser);

            resident.presses("next");
            resident.isToldToMend("forWhom:0");
            EveryPage.check(browser);
            resident.asksForThemselves();
            EveryPage.check(browser);
            String answers = browser.page().locator("main").innerText();
            assertTrue(Stream.of("Ana Contreras", "ana@example.org", "Delante, a la izquierda <b>&</b>",
                    resident.says("language.vi")).allMatch(answers::contains), answers);

            resident.presses("send");
            EveryPage.check(browser);
            List<String> codes = resident.codes();
            assertTrue(codes.get(0).matches("\\w{4}-\\w{4}"), codes.get(0));
            browser.page().reload();
            assertEquals(codes, resident.codes(), "a reload sends nothing and shows the same receipt");

            browser.visit(Page.FOLLOW_REQUEST.in(language));
            resident.presses("find");
            resident.isToldToMend("reference", "accessCode");
            EveryPage.check(browser);
            resident.writes("reference", codes.get(0).toLowerCase(java.util.Locale.ROOT));
            resident.writes("accessCode", "22222-22222");
            resident.presses("find");
            resident.isToldToMend("reference");
            resident.writes("accessCode", codes.get(1));
            resident.presses("find");
            EveryPage.check(browser);
            String status = browser.page().locator("main").innerText();
            assertTrue(status.contains(resident.says("status.RECEIVED.what")), status);
            assertFalse(browser.page().title().contains("Ana"), "no personal data in titles");
            assertFalse(browser.page().url().contains("ana"), "no personal data in addresses");
            EveryPage.leavesNothingBehind(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void keyboardAloneIsEnough(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language);
            resident.byKeyboardAlone().lookingAtEachPage(
                    page -> assertEquals(List.of(), Keyboard.cannotReachOrSee(page.page()), page.page().url()));
            resident.beginsWith(ON_TIME);
            resident.needs("large-print");
            resident.chooses("ask-large-print-POINTS:1");
            resident.writes("note-large-print", "x");
            resident.presses("next");
            resident.isReachedBy("Ana", "EMAIL", "a@example.org");
            resident.asksForThemselves();
            resident.reads("a@example.org");
            resident.sends();
            assertEquals(2, resident.codes().size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void enterDoesWhatTheButtonOfThePageDoes(Language language) {
        LocalDate soon = LocalDate.now(ZoneId.of("America/Phoenix")).plusDays(2);
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("event");
            resident.writes("title", "A talk");
            resident.selects("day", Integer.toString(soon.getMonthValue()));
            resident.writes("day-day", Integer.toString(soon.getDayOfMonth()));
            resident.writes("day-year", Integer.toString(soon.getYear()));
            resident.writes("time", "17:30");
            resident.entersIn("time");
            assertEquals(Optional.of(Page.REQUEST_SHORT_NOTICE), resident.page());
            resident.chooses("acknowledged");
            resident.entersIn("acknowledged");
            assertEquals(Optional.of(Page.REQUEST_NEEDS), resident.page());
            resident.chooses("aid-cart");
            resident.entersIn("aid-cart");
            assertEquals(Optional.of(Page.REQUEST_DETAILS), resident.page());
            resident.presses("next");
            resident.writes("name", "Ana");
            resident.choosesRoute("PHONE");
            resident.writes("contact-PHONE", "(520) 555-0142");
            resident.entersIn("language:0");
            assertEquals(Optional.of(Page.REQUEST_WHO), resident.page());
            assertEquals(language.tag(), browser.page().locator("html").getAttribute("lang"), "no other language");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void enterSendsWhereTheAnswersAreChecked(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith("strong-passwords");
            resident.needs("braille");
            // Past the page that asks first whether they know how little time there is: the last page asks again.
            resident.visits(Page.REQUEST_DETAILS.in(language, browser.page().url().split("/")[5]));
            resident.answersTheRest();
            resident.readsLongEnough();
            resident.entersIn("acknowledged");
            resident.isToldToMend("acknowledged");
            resident.chooses("acknowledged");
            resident.entersIn("acknowledged");
            assertEquals(Optional.of(Page.REQUEST_RECEIPT), resident.page());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void languageThatIsNotInTheListHasItsPlace(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(ON_TIME);
            resident.needs("spoken", "translation");
            resident.selects("language-spoken", "vi");
            resident.selects("language-translation", "und");
            String hint = resident.field("note-translation").getAttribute("aria-describedby");
            assertTrue(resident.field(hint).innerText().contains(resident.says("requestDetails.unlisted")));
            resident.presses("next");
            resident.isToldToMend("note-translation");
            assertTrue(resident.field("note-translation-error").innerText()
                    .contains(resident.says("aid.translation.name")), "which of the two");
            EveryPage.check(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void namesOfTheStepsAreHeardWhereThereIsNoRoomToShowThem(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(ON_TIME);
            String heard = browser.page().locator(".usa-step-indicator").ariaSnapshot();
            for (String step : List.of("needs", "details", "contact", "who", "check")) {
                assertTrue(heard.contains(resident.says("steps." + step)), step + " in " + heard);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void errorOfADateIsTiedToThePartThatIsWrong(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("document");
            resident.writes("title", "The rules of the park");
            resident.presses("next");
            resident.isToldToMend("day");
            assertEquals(List.of("true", "true", "true"), invalid(resident));
            resident.selects("day", "6");
            resident.writes("day-day", "40");
            resident.writes("day-year", "2029");
            resident.presses("next");
            resident.isToldToMend("day-day");
            assertEquals(Arrays.asList(null, "true", null), invalid(resident));
            EveryPage.check(browser);
        }
    }

    private static List<String> invalid(Resident resident) {
        return Stream.of("day", "day-day", "day-year").map(part -> resident.field(part).getAttribute("aria-invalid")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void shortNoticeIsTakenOnlyWithTheAcknowledgment(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language);
            resident.opensTheNotice(SHORT_NOTICE);
            resident.follows("notice.ask");
            EveryPage.check(browser);
            resident.presses("begin");
            resident.isToldToMend("acknowledged");
            EveryPage.check(browser);
            resident.chooses("acknowledged");
            resident.presses("begin");
            resident.answersAll();
            resident.reads(resident.says("requestCheck.short"));
            EveryPage.check(browser);
            resident.presses("send");
            assertEquals(2, resident.codes().size());
            EveryPage.check(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void longerLeadOfAnAidIsAcknowledgedBeforeTheOtherQuestions(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            // Eight business days ahead: on time for the rule of five, short notice for the ten that braille needs.
            resident.beginsWith("strong-passwords");
            resident.needs("large-print", "braille");
            EveryPage.check(browser);
            assertEquals(List.of(resident.says("decision.ON_TIME"), resident.says("eventState.SHORT")),
                    resident.statesOfAids(), "decided for each aid");
            resident.presses("next");
            resident.isToldToMend("acknowledged");
            EveryPage.check(browser);
            resident.chooses("acknowledged");
            resident.presses("next");
            resident.answersTheRest();
            EveryPage.check(browser);
            resident.presses("send");
            assertEquals(2, resident.codes().size());
            resident.follows("requestReceipt.see");
            String received = resident.says("status.RECEIVED") + ", ";
            assertEquals(List.of(received + resident.says("decision.ON_TIME"), received + resident.says("eventState.SHORT")),
                    resident.statesOfAids(), "decided for each aid");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void draftOutlivesASwitchOfLanguageAndAClosedWindow(Language language) {
        String address;
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(ON_TIME);
            resident.chooses("aid-cart");
            resident.presses("next");
            resident.writes("note-cart", "typed before the switch");
            browser.leaves(() -> browser.page().locator("header .av-language").first().click());
            address = browser.page().url();
            assertEquals("typed before the switch", resident.field("note-cart").inputValue(), "nothing typed is lost");
        }
        try (Browser another = Browser.with().open()) {
            another.page().navigate(address);
            assertEquals(200, another.document().status());
            assertTrue(another.page().locator("#note-cart").isVisible(), "what was chosen before is still there");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void twoWindowsSendOneRequest(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open();
                Browser other = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(ON_TIME);
            resident.answersAll();
            other.page().navigate(browser.page().url());
            resident.presses("send");
            Resident twin = new Resident(other, language);
            twin.presses("send");
            assertEquals(resident.codes(), twin.codes());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void cancelledEventTakesNoRequest(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            browser.visit(Page.REQUEST_ACCOMMODATION.in(language, Portal.slug(CANCELLED, language)));
            assertEquals(0, browser.page().locator("main form").count());
            assertTrue(browser.page().locator("main").innerText()
                    .contains(Phrases.pages(language).say("requestAccommodation.cancelled")));
            EveryPage.check(browser);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void tooMuchTextIsRefusedBesideItsFieldAndKept(Language language) {
        String much = "ñ".repeat(100_000);
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(ON_TIME);
            resident.chooses("aid-other");
            resident.presses("next");
            resident.writes("note-other", much);
            resident.presses("next");
            resident.isToldToMend("note-other");
            assertEquals(much.length(), resident.field("note-other").inputValue().length());
            resident.writes("note-other", "A chair with arms");
            resident.presses("next");
            resident.writes("name", much);
            resident.choosesRoute("PHONE");
            resident.writes("contact-PHONE", "call me maybe");
            resident.presses("next");
            resident.isToldToMend("name", "contact-PHONE");
            assertEquals(much.length(), resident.field("name").inputValue().length());
            resident.isTold("contact-PHONE", "contact.PHONE");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void stepsCannotBeSkipped(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(ON_TIME);
            String needs = browser.page().url();
            String draft = needs.split("/")[5];
            for (Page page : List.of(Page.REQUEST_DETAILS, Page.REQUEST_CONTACT, Page.REQUEST_WHO, Page.REQUEST_PERSON,
                    Page.REQUEST_CHECK, Page.REQUEST_RECEIPT)) {
                browser.visit(page.in(language, draft));
                assertEquals(needs, browser.page().url(), page + " leads to the first open question");
            }
            Locator title = browser.page().locator("h1");
            assertEquals(resident.says("requestNeeds.title"), title.innerText());
        }
    }
}
