package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A resident asks without a notice: for an event that is not listed, or for a document by a day. */
@BrowserTest
class OtherSubjectsBrowserIT {

    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void eventThatIsNotListed(Language language) {
        LocalDate day = dayForBrailleAlone();
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("event");
            resident.presses("next");
            resident.isToldToMend("title", "day", "time");
            resident.writes("title", "Junta vecinal <b>&</b>");
            chooses(resident, 2, 30, day.getYear() + 1);
            resident.writes("time", "5:30");
            resident.presses("next");
            resident.isToldToMend("day", "time");
            resident.isTold("day", "date.noSuchDay");
            resident.isTold("time", "time.half");
            LocalDate past = LocalDate.now(TUCSON).minusDays(1);
            chooses(resident, past.getMonthValue(), past.getDayOfMonth(), past.getYear());
            resident.writes("time", "5:30 p. m.");
            resident.presses("next");
            resident.isToldToMend("day");
            resident.isTold("day", "event.passed");
            chooses(resident, day.getMonthValue(), day.getDayOfMonth(), day.getYear());
            resident.writes("place", "Plaza, salón 2");
            resident.presses("next");
            assertTrue(resident.isAt(Page.REQUEST_NEEDS), "that day is on time for most aids");

            assertTrue(note(resident, "braille").length() > 0, "who needs braille reads that it takes longer");
            assertEquals("", note(resident, "large-print"));
            resident.needs("large-print", "braille");
            List<String> decided = List.of(resident.says("decision.ON_TIME"), resident.says("eventState.SHORT"));
            assertTrue(resident.isAt(Page.REQUEST_SHORT_NOTICE), "short notice before any other question");
            assertEquals(decided, resident.statesOfAids());
            resident.chooses("acknowledged");
            resident.presses("next");
            resident.answersTheRest();
            assertEquals(decided, resident.statesOfAids());
            resident.reads("Junta vecinal <b>&</b>", "Plaza, salón 2");
            List<String> codes = resident.sends();
            assertEquals(9, resident.screens(), "no notice and no start, but where to begin, which event, and short notice");
            assertEquals(11, resident.requiredAnswers(), "title, month, day, year, time, what, acknowledged, name, route, "
                    + "number, for whom");

            List<String> states = decided.stream().map(decision -> resident.says("status.RECEIVED") + ", " + decision).toList();
            assertEquals(states, resident.statesOfAids());
            resident.follows("requestReceipt.see");
            assertEquals(states, resident.statesOfAids());
            resident.reads("Junta vecinal <b>&</b>");
            try (Coordinator staff = Coordinator.signsIn(language)) {
                staff.opens(codes.get(0));
                assertEquals(List.of(resident.says("status.RECEIVED") + ", " + resident.says("answerRequest.aidOnTime"),
                        resident.says("status.RECEIVED") + ", " + resident.says("answerRequest.aidShortNotice")),
                        staff.hands().statesOfAids());
                staff.hands().reads("Junta vecinal <b>&</b>", "Plaza, salón 2");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void shortNoticeOfAnEventComesBeforeAnythingElse(Language language) {
        LocalDate tomorrow = LocalDate.now(TUCSON).plusDays(1);
        try (Browser browser = Browser.with().language(language.tag()).withoutScripts().open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("event");
            resident.writes("title", "Council");
            chooses(resident, tomorrow.getMonthValue(), tomorrow.getDayOfMonth(), tomorrow.getYear());
            resident.writes("time", "17:30");
            resident.presses("next");
            assertTrue(resident.isAt(Page.REQUEST_SHORT_NOTICE), "before what they need is asked");
            resident.reads(resident.says("shortNotice.title"), resident.says("shortNotice.remote"), "(520) 791-2639", "711");
            assertFalse(resident.reads().contains(resident.says("shortNotice.aids")), "nothing was chosen yet");
            resident.presses("next");
            resident.isToldToMend("acknowledged");
            resident.chooses("acknowledged");
            resident.presses("next");
            assertTrue(resident.isAt(Page.REQUEST_NEEDS));
            resident.answersAll("braille");
            resident.sends();
            assertEquals(List.of(resident.says("status.RECEIVED") + ", " + resident.says("eventState.SHORT")),
                    resident.statesOfAids());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void documentByADay(Language language) {
        LocalDate day = dayForBrailleAlone();
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            Resident resident = new Resident(browser, language).lookingAtEachPage(EveryPage::check);
            resident.visits(Page.REQUEST_OTHER.in(language));
            resident.presses("document");
            resident.presses("next");
            resident.isToldToMend("title", "day");
            resident.isTold("day", "date.missing");
            resident.writes("title", "Informe anual");
            LocalDate today = LocalDate.now(TUCSON);
            chooses(resident, today.getMonthValue(), today.getDayOfMonth(), today.getYear());
            resident.presses("next");
            resident.isToldToMend("day");
            resident.isTold("day", "document.passed");
            resident.writes("day-year", "26");
            resident.presses("next");
            resident.isTold("day", "date.noSuchDay");
            chooses(resident, day.getMonthValue(), day.getDayOfMonth(), day.getYear());
            resident.presses("next");
            resident.needs("large-print", "translation");
            resident.selects("language-translation", "vi");
            resident.presses("next");
            resident.isReachedBy("Ana", "POST", "12 Calle Real\nTucson, AZ 85701");
            resident.asksForThemselves();
            resident.reads("Informe anual", resident.says("requestCheck.onTime"), "12 Calle Real");
            List<String> codes = resident.sends();
            assertEquals(8, resident.screens(), "where to begin, which document, and six as with a notice");
            Coordinator.sets(language, codes.get(0), Map.of(0, RequestStatus.CONFIRMED, 1, RequestStatus.CONFIRMED));
            resident.looksUp(codes.get(0), codes.get(1));
            resident.reads("Informe anual", resident.says("today.neededBy"), resident.says("status.CONFIRMED.what"));
        }
    }

    private static void chooses(Resident resident, int month, int day, int year) {
        resident.selects("day", Integer.toString(month));
        resident.writes("day-day", Integer.toString(day));
        resident.writes("day-year", Integer.toString(year));
    }

    /** What stands beside an aid that takes longer. */
    private static String note(Resident resident, String aid) {
        return String.join("", resident.field("form").locator("label[for=aid-" + aid + "] .av-ahead").allInnerTexts());
    }

    /** A day that is on time for the rule and short notice for braille, as the portal itself counts. */
    private static LocalDate dayForBrailleAlone() {
        LocalDate today = LocalDate.now(TUCSON);
        return IntStream.range(7, 40).mapToObj(today::plusDays)
                .filter(day -> decision(day, "").equals("ON_TIME") && decision(day, "&aid=braille").equals("SHORT_NOTICE"))
                .skip(1).findFirst().orElseThrow();
    }

    private static String decision(LocalDate day, String aid) {
        return Portal.get("/api/v1/lead-time?event=" + day + "T17:30" + aid).body()
                .replaceFirst("(?s).*\"decision\":\"([A-Z_]+)\".*", "$1");
    }
}
