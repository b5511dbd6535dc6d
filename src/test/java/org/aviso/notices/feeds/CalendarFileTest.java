package org.aviso.notices.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by another library than the one that writes. */
class CalendarFileTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T16:15:30.123456Z");
    private static final Instant STARTS = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-02T02:30:00Z");

    @ParameterizedTest
    @MethodSource("org.aviso.language.Languages#all")
    void calendarReadsWhatWasWritten(Language language) throws IOException {
        CalendarFile file = file(language).add(event("Evening", "Library", ENDS)).add(new CalendarFile.Entry(
                "ask@here", "Last day", STARTS, null, null, null, false, false));
        ICalendar calendar = read(file);
        assertEquals("PUBLISH", calendar.getMethod().getValue());
        assertEquals(ICalVersion.V2_0, calendar.getVersion());
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), calendar.validate(ICalVersion.V2_0).toString());

        VEvent event = calendar.getEvents().get(0);
        assertEquals("event@here", event.getUid().getValue());
        assertEquals(Instant.parse("2026-11-20T16:15:30Z"), event.getDateTimeStamp().getValue().toInstant());
        assertEquals(STARTS, event.getDateStart().getValue().toInstant());
        assertEquals(ENDS, event.getDateEnd().getValue().toInstant());
        assertEquals("Evening", event.getSummary().getValue());
        assertEquals(language.tag(), event.getSummary().getLanguage());
        assertEquals("Library", event.getLocation().getValue());
        assertEquals("https://aviso.example/en/notices/evening", event.getUrl().getValue());
        assertEquals(1, event.getAlarms().size());
        assertEquals(-1, event.getAlarms().get(0).getTrigger().getDuration().toMillis() / (24 * 60 * 60 * 1000));

        VEvent askBy = calendar.getEvents().get(1);
        assertNull(askBy.getDateEnd(), "a moment");
        assertNull(askBy.getLocation());
        assertTrue(askBy.getTransparency().isTransparent());
        assertEquals(List.of(), askBy.getAlarms());
        String text = text(file);
        assertTrue(text.contains("DTSTART:20261202T010000Z\r\n"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Commas, semicolons; and \\ back \\n slashes", "Quotes \"and\" a colon: here", "¿Qué? ¡Ñandú! ",
        "Ends in a back slash \\", "a\u00a0b p.\u00a0m.", "普通话 廣東話 𝒜𝓋𝒾𝓈ℴ 👩🏽‍🦯", "العربية دری"})
    void everyLetterComesBack(String title) throws IOException {
        String words = title.repeat(12).strip();
        VEvent event = read(file(Languages.base()).add(event(words, words, null))).getEvents().get(0);
        assertEquals(words, event.getSummary().getValue());
        assertEquals(words, event.getLocation().getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ñ", "話", "👩", "aé話👩"})
    void noLineIsLongerThanAllowedAndNoLetterIsCut(String letter) {
        for (int times = 1; times < 200; times++) {
            byte[] bytes = file(Languages.base()).add(event(letter.repeat(times), null, null)).bytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(text.endsWith("END:VCALENDAR\r\n"));
            assertEquals(0, text.replace("\r\n", "").chars().filter(c -> c == '\r' || c == '\n' || c == '\ufffd').count());
            Arrays.stream(text.split("\r\n")).forEach(line ->
                    assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line));
            assertTrue(text.replace("\r\n ", "").contains(":" + letter.repeat(times) + "\r\n"));
        }
    }

    @Test
    void dayIsADayWhereverItIsRead() throws IOException {
        CalendarFile file = file(Languages.base()).add(new CalendarFile.Entry(
                "document@here", "Document", LocalDate.of(2026, 12, 15), null, null, null, false, false));
        assertTrue(text(file).contains("DTSTART;VALUE=DATE:20261215\r\n"), text(file));
        assertEquals("2026-12-15", read(file).getEvents().get(0).getDateStart().getValue().getRawComponents().toString()
                .replaceAll("[^0-9]*([0-9]{4})-?([0-9]{2})-?([0-9]{2}).*", "$1-$2-$3"));
    }

    @Test
    void nobodyIsRemindedOfWhatDoesNotTakePlace() throws IOException {
        VEvent event = read(file(Languages.base()).add(new CalendarFile.Entry(
                "event@here", "Canceled: Evening", STARTS, ENDS, null, null, true, true))).getEvents().get(0);
        assertTrue(event.getStatus().isCancelled());
        assertTrue(event.getTransparency().isTransparent());
        assertEquals(List.of(), event.getAlarms());
    }

    @ParameterizedTest
    @MethodSource("org.aviso.language.Languages#all")
    void programFollowsACalendar(Language language) throws IOException {
        ICalendar calendar = read(followed(language));
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), calendar.validate(ICalVersion.V2_0).toString());
        assertNull(calendar.getMethod(), "no message of its own: the stamp is that of the entry");
        assertEquals("Agency – Events", calendar.getExperimentalProperty("X-WR-CALNAME").getValue());
        assertEquals("PT1H", calendar.getExperimentalProperty("X-PUBLISHED-TTL").getValue());
        assertEquals("Agency – Events", calendar.getNames().get(0).getValue());
        assertEquals(60 * 60 * 1000, calendar.getRefreshInterval().getValue().toMillis());
        assertEquals("https://aviso.example/en/notices?kind=event", calendar.getUrl().getValue());
        assertTrue(text(followed(language)).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"));
        VEvent event = calendar.getEvents().get(0);
        assertEquals(2, event.getSequence().getValue());
        assertEquals(Instant.parse("2026-11-20T16:15:30Z"), event.getLastModified().getValue().toInstant());
        assertEquals(Instant.parse("2026-11-20T16:15:30Z"), event.getDateTimeStamp().getValue().toInstant());
        assertEquals("In short.\nTDD/TTY: (520) 791-2639; and more", event.getDescription().getValue());
        assertTrue(event.getStatus().isCancelled());
    }

    @Test
    void sameEntriesMakeTheSameFile() {
        assertEquals(text(followed(Languages.base())), text(followed(Languages.base())));
    }

    private static CalendarFile followed(Language language) {
        return CalendarFile.followed(language, "Agency – Events", "https://aviso.example/en/notices?kind=event",
                ZoneId.of("America/Phoenix")).add(new CalendarFile.Entry("event@here", "Canceled: Evening", STARTS, ENDS,
                        "Library", null, true, false, "In short.\nTDD/TTY: (520) 791-2639; and more",
                        new CalendarFile.Revision(2, WRITTEN)));
    }

    private static CalendarFile file(Language language) {
        return new CalendarFile(WRITTEN, language);
    }

    private static CalendarFile.Entry event(String title, String place, Instant ends) {
        return new CalendarFile.Entry("event@here", title, STARTS, ends, place,
                "https://aviso.example/en/notices/evening", false, true);
    }

    private static ICalendar read(CalendarFile file) throws IOException {
        try (ICalReader reader = new ICalReader(text(file))) {
            ICalendar calendar = reader.readNext();
            assertEquals(List.of(), reader.getWarnings());
            assertNull(reader.readNext());
            return calendar;
        }
    }

    private static String text(CalendarFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
