package org.aviso.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Dates and times in words, in one language and the agency's zone: "Tuesday, December 1, 2026, 5:00 p.m. MST",
 * "martes, 1 de diciembre de 2026, 5:00 p. m. MST". A numeric date such as 1/12/2026 means two different days to two
 * readers, so there is none. The patterns stand in the message bundle, with no-break spaces inside a time.
 */
public final class Moments {

    private final Phrases phrases;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter time;
    private final DateTimeFormatter zoneName;

    public Moments(Language language, ZoneId zone) {
        this.phrases = Phrases.pages(language);
        this.zone = zone;
        this.date = pattern("format.date");
        this.shortDate = pattern("format.dateWithoutYear");
        this.dayOfYear = pattern("format.dayOfYear");
        this.time = new DateTimeFormatterBuilder()
                .appendPattern(phrases.say("format.time"))
                .appendText(ChronoField.AMPM_OF_DAY,
                        Map.of(0L, phrases.say("format.am"), 1L, phrases.say("format.pm")))
                .toFormatter(language.locale());
        this.zoneName = DateTimeFormatter.ofPattern("zzz", java.util.Locale.US);
    }

    public ZoneId zone() {
        return zone;
    }

    public String date(Instant moment) {
        return date(moment.atZone(zone).toLocalDate());
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    /** A day and its weekday without the year, where the year is plain from what stands around it. */
    public String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    /** A day without its weekday and its year, where there is little room. */
    public String dayOfYear(LocalDate day) {
        return dayOfYear.format(day);
    }

    public String time(LocalTime moment) {
        return time.format(moment);
    }

    public String time(Instant moment) {
        return time.format(moment.atZone(zone));
    }

    /** Date and time with the abbreviation of the zone. */
    public String dateTime(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return phrases.say("format.dateTime", date.format(there), time.format(there), zoneName.format(there));
    }

    /** "Tuesday, …, 6:00 p.m. to 7:30 p.m. MST"; with both dates where the end falls on another day. */
    public String span(Instant from, Instant to) {
        if (to == null) {
            return dateTime(from);
        }
        ZonedDateTime first = from.atZone(zone);
        ZonedDateTime last = to.atZone(zone);
        if (!first.toLocalDate().equals(last.toLocalDate())) {
            return phrases.say("format.days", dateTime(from), dateTime(to));
        }
        return phrases.say("format.span", date.format(first), time.format(first), time.format(last),
                zoneName.format(last));
    }

    /** The name of a month by itself, as it stands in a list. */
    public String month(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, phrases.language().locale());
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, phrases.language().locale());
    }

    /** The form that machines read, for the {@code datetime} attribute of {@code time}. */
    public String machine(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(phrases.say(key), phrases.language().locale());
    }
}
