package org.aviso.accommodations.follow;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.aviso.language.Language;

/** Dates for somebody's calendar, in one language: a file that calendar programs read (iCalendar, RFC 5545). */
final class CalendarFile {

    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    /** The longest line in octets, its end not counted (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    /**
     * An entry.
     *
     * @param uid the same in every file that has the entry, so that a calendar takes it in once
     * @param starts an instant, or a date for an entry of a whole day
     * @param ends an instant, or null for an entry without length or whose end nobody knows
     * @param place null where there is none
     * @param page the address of its page, or null
     * @param fillsTime whether somebody who goes there is busy meanwhile; the calendar then reminds of it a day ahead
     */
    record Entry(String uid, String title, Temporal starts, Instant ends, String place, String page, boolean cancelled,
            boolean fillsTime) { }

    private final Calendar calendar = new Calendar();
    private final Instant written;
    private final Language language;

    /** A file without entries, written at that moment. */
    CalendarFile(Instant written, Language language) {
        this.written = written;
        this.language = language;
        calendar.add(new ProdId("-//Aviso//Aviso//" + language.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
    }

    CalendarFile add(Entry entry) {
        // Without a stamp of the library's own: it would be that of another clock.
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(written.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(entry.starts()));
        if (entry.ends() != null) {
            event.add(new DtEnd<>(entry.ends()));
        }
        event.add(new Summary(inLanguage(), entry.title()));
        if (entry.place() != null) {
            event.add(new Location(inLanguage(), entry.place()));
        }
        if (entry.page() != null) {
            event.add(new Url(URI.create(entry.page())));
        }
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(entry.fillsTime() && !entry.cancelled() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        if (entry.fillsTime() && !entry.cancelled()) {
            VAlarm alarm = new VAlarm();
            alarm.add(new Trigger(new ParameterList(List.of(Related.START)), Period.ofDays(-1)));
            alarm.add(ImmutableAction.DISPLAY);
            alarm.add(new Description(inLanguage(), entry.title()));
            event.add(alarm);
        }
        calendar.add((CalendarComponent) event);
        return this;
    }

    byte[] bytes() {
        return folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private ParameterList inLanguage() {
        return new ParameterList(List.of(new net.fortuna.ical4j.model.parameter.Language(language.tag())));
    }

    // The library folds by characters. Octets are what counts, and a letter with an accent is two of them.
    private static String folded(String lines) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            String letter = Character.toString(lines.codePointAt(at));
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (letter.equals("\r") || letter.equals("\n")) {
                length = 0;
            } else if (length + octets > LONGEST_LINE) {
                folded.append("\r\n ");
                // The space that says that the line goes on is one.
                length = 1 + octets;
            } else {
                length += octets;
            }
            folded.append(letter);
        }
        return folded.toString();
    }
}
