package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A resident takes the dates of a request into a calendar that others see. */
@BrowserTest
class RequestCalendarBrowserIT {

    private static final String NOTICE = "internet-safety-evening";

    /** What nobody must read in a calendar: who asked, how they are reached, for what, in which words. */
    private static final List<String> PRIVATE = List.of("Quetzal", "555-0142", "braille", "ASL", "intérprete",
            "interpreter", "adaptaci", "accommodation", "disab", "discap", "front row", "custody", "Back room");

    private static final String BRAILLE = "\"aids\":[{\"code\":\"braille\",\"note\":\"front row\"},{\"code\":\"asl\"}]";

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void statusPageGivesTheEventAndTheLastDayToAsk(Language language) {
        try (Browser browser = follow(language, "\"notice\":\"" + NOTICE + "\"")) {
            HttpResponse<String> answer = file(browser, language);
            assertEquals("text/calendar;charset=utf-8", header(answer, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT));
            assertEquals("attachment; filename=\"aviso.ics\"", header(answer, "Content-Disposition"));
            assertEquals("no-store", header(answer, "Cache-Control"));
            assertEquals(language.tag(), header(answer, "Content-Language"));

            HttpResponse<String> notice = Portal.get("/api/v1/notices/" + NOTICE + "?lang=" + language.tag());
            List<VEvent> entries = entries(answer);
            VEvent event = entries.get(0);
            VEvent askBy = entries.get(1);
            assertEquals(text(notice, "title"), event.getSummary().getValue());
            assertEquals(language.tag(), event.getSummary().getLanguage());
            assertEquals(text(notice, "place"), event.getLocation().getValue());
            assertEquals(moment(text(notice, "starts")), event.getDateStart().getValue().toInstant());
            assertEquals(moment(text(notice, "ends")), event.getDateEnd().getValue().toInstant());
            assertTrue(event.getUrl().getValue().endsWith(Page.NOTICE.in(language, Portal.slug(NOTICE, language))));
            assertEquals(Phrases.pages(language).say("requestCalendar.askBy", text(notice, "title")),
                    askBy.getSummary().getValue());
            // That of everyone: the longer lead of braille would tell.
            assertEquals(moment(text(notice, "askBy")), askBy.getDateStart().getValue().toInstant());
            assertTrue(event.getUid().getValue().matches("notice-\\d+-event@localhost"), event.getUid().getValue());
            assertTrue(askBy.getUid().getValue().matches("notice-\\d+-ask-by@localhost"), askBy.getUid().getValue());
        }
    }

    @Test
    void calendarTakesAnEntryInOnceInWhicheverLanguage() {
        List<List<String>> uids = new ArrayList<>();
        for (Language language : Languages.all()) {
            try (Browser browser = follow(language, "\"notice\":\"" + NOTICE + "\"")) {
                uids.add(entries(file(browser, language)).stream().map(entry -> entry.getUid().getValue()).toList());
            }
        }
        assertEquals(1, uids.stream().distinct().count(), uids.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void whatTheResidentWroteStaysTheirs(Language language) {
        String event = "\"event\":{\"title\":\"My custody hearing\",\"starts\":\"2027-03-15T18:00\",\"place\":\"Back room\"}";
        try (Browser browser = follow(language, event)) {
            List<VEvent> entries = entries(file(browser, language));
            String title = Phrases.pages(language).say("requestCalendar.event");
            assertEquals(title, entries.get(0).getSummary().getValue());
            assertEquals(moment("2027-03-15T18:00-07:00"), entries.get(0).getDateStart().getValue().toInstant());
            assertNull(entries.get(0).getLocation());
            assertNull(entries.get(0).getUrl());
            assertEquals(Phrases.pages(language).say("requestCalendar.askBy", title), entries.get(1).getSummary().getValue());
            assertEquals(moment("2027-03-08T17:00-07:00"), entries.get(1).getDateStart().getValue().toInstant());
        }
        String document = "\"document\":{\"title\":\"My custody papers\",\"neededBy\":\"2027-03-15\"}";
        try (Browser browser = follow(language, document)) {
            HttpResponse<String> answer = file(browser, language);
            assertEquals(Phrases.pages(language).say("requestCalendar.document"), entries(answer).get(0).getSummary().getValue());
            assertTrue(answer.body().contains("DTSTART;VALUE=DATE:20270315\r\n"), answer.body());
        }
    }

    @Test
    void receiptLeadsToTheSameFile() {
        Language language = Languages.base();
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, language);
            resident.beginsWith(NOTICE);
            resident.answersAll();
            resident.presses("send");
            assertEquals(2, entries(file(browser, language)).size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.aviso.language.Languages#all")
    void passThatDoesNotHoldLeadsToTheLookUp(Language language) {
        for (String pass : List.of("x", "2C4D6F7H.99999999999.abcdefghijklmnopqrstuv")) {
            HttpResponse<String> answer = Portal.get(Page.REQUEST_CALENDAR.in(language, pass));
            assertEquals(303, answer.statusCode());
            assertEquals(Page.FOLLOW_REQUEST.in(language),
                    header(answer, "Location").replace(Portal.ADDRESS, "").replaceFirst("\\?.*", ""));
            assertFalse(answer.body().contains("VCALENDAR"));
        }
    }

    /** A request that was sent for that subject, on its status page. */
    private static Browser follow(Language language, String subject) {
        HttpResponse<String> receipt = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{" + subject + "," + BRAILLE + ",\"shortNoticeAcknowledged\":true,"
                        + "\"requester\":{\"name\":\"Rosa Quetzal\",\"language\":\"es\","
                        + "\"contact\":{\"route\":\"phone\",\"value\":\"(520) 555-0142\"}}}")).build());
        assertEquals(201, receipt.statusCode(), receipt.body());
        Browser browser = Browser.with().language(language.tag()).open();
        browser.visit(Page.FOLLOW_REQUEST.in(language));
        Resident resident = new Resident(browser, language);
        resident.writes("reference", text(receipt, "reference"));
        resident.writes("accessCode", text(receipt, "accessCode"));
        resident.presses("find");
        return browser;
    }

    /** What the link on the page leads to. */
    private static HttpResponse<String> file(Browser browser, Language language) {
        HttpResponse<String> answer = Portal.get(browser.page().locator("main a", new com.microsoft.playwright.Page
                .LocatorOptions().setHasText(Phrases.pages(language).say("requestCalendar.add"))).getAttribute("href"));
        assertEquals(200, answer.statusCode());
        String unfolded = answer.body().replace("\r\n ", "").toLowerCase(Locale.ROOT);
        assertEquals(List.of(), PRIVATE.stream().filter(word -> unfolded.contains(word.toLowerCase(Locale.ROOT))).toList(), unfolded);
        return answer;
    }

    private static List<VEvent> entries(HttpResponse<String> answer) {
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), calendar.validate(ICalVersion.V2_0).toString());
        assertEquals(2, calendar.getEvents().size());
        return calendar.getEvents();
    }

    private static java.time.Instant moment(String iso) {
        return java.time.OffsetDateTime.parse(iso).toInstant();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String text(HttpResponse<String> answer, String name) {
        Matcher found = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(answer.body());
        assertTrue(found.find(), "no " + name + " in " + answer.body());
        return found.group(1);
    }
}
