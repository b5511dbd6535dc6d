package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** What somebody types as a time is that time, in either language, or they are told what is wrong with it. */
class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({"17:30,17:30", "5:30 pm,17:30", "5:30 p. m.,17:30", "5:30 p.m.,17:30", "5:30 P.M.,17:30", "5 pm,17:00",
        "5pm,17:00", "17,17:00", "17h,17:00", "17.30,17:30", "17h30,17:30", "1730,17:30", "530 pm,17:30", "12 pm,12:00",
        "12 am,00:00", "12:15 a. m.,00:15", "0:00,00:00", "00:00,00:00", "09:00,09:00", "9 a.m.,09:00", "23:59,23:59"})
    void whatIsClearIsUnderstood(String text, LocalTime time) {
        assertEquals(Optional.of(time), new TypedTime(text).time());
        assertNull(new TypedTime(text).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5:30", "5", "12", "12:00", "1230"})
    void whatCouldBeMorningOrAfternoonIsAsked(String text) {
        assertEquals(Optional.empty(), new TypedTime(text).time());
        assertEquals("time.half", new TypedTime(text).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "17:60", "17:30 pm", "13 am", "0 am", "five", "5:3 pm", "5::30 pm", "-5 pm", "17:30:00"})
    void whatIsNoTimeIsSaidToBeNone(String text) {
        assertEquals(Optional.empty(), new TypedTime(text).time());
        assertEquals("time.unclear", new TypedTime(text).problem());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsAskedFor(String text) {
        assertEquals(Optional.empty(), new TypedTime(text).time());
        assertEquals("time.missing", new TypedTime(text).problem());
    }

    @AfterEach
    void forgetTheLanguages() {
        Languages.follow(List.of());
    }

    @ParameterizedTest
    @CsvSource({"٥:٣٠ م,17:30", "5:30\u00a0ص,05:30", "م 5:30,17:30", "١٧:٣٠,17:30", "5:30 pm,17:30", "5:30 CH,17:30"})
    void eachScriptHasItsDigitsAndEachLanguageItsHalvesOfTheDay(String text, LocalTime time) {
        Languages.follow(List.of(added("ar", "h:mm\u00a0", "ص", "م"), added("vi", "h:mm\u00a0", "SA", "CH")));
        assertEquals(Optional.of(time), new TypedTime(text).time());
    }

    private static Languages.Added added(String tag, String time, String am, String pm) {
        return new Languages.Added(Language.of(tag), true, false, Map.of(Phrases.Family.MESSAGES,
                Map.of("format.time", time, "format.am", am, "format.pm", pm)));
    }

    @Test
    void whatAPageShowsCanBeTypedBack() {
        Languages.follow(List.of(added("ar", "h:mm\u00a0", "ص", "م"), added("vi", "h:mm\u00a0", "SA", "CH"),
                added("fr", "H:mm", "", ""), added("de", "HH:mm", "", "")));
        for (Language language : Languages.all()) {
            Moments moments = new Moments(language, ZoneOffset.UTC);
            for (int minute = 0; minute < 24 * 60; minute++) {
                LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
                assertEquals(Optional.of(time), TypedTime.of(time, moments).time(), moments.time(time));
            }
        }
    }
}
