package org.aviso.notices.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.aviso.language.Language;

/** Dates for somebody's calendar, in one language: a file that calendar programs read (iCalendar, RFC 5545). */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    /** The longest line in octets, its end not counted (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    /** How often a program that follows a calendar looks again. */
    private static final Duration REFRESHED = Duration.ofHours(1);

    /**
     * Which state of an entry this is.
     *
     * @param sequence how often it was moved or cancelled: a calendar takes over what has a higher number
     * @param modified when anything of it changed last
     */
    public record Revision(int sequence, Instant modified) { }

    /**
     * An entry.
     *
     * @param uid the same in every file that has the entry, so that a calendar takes it in once
     * @param starts an instant, or a date for an entry of a whole day
     * @param ends an instant, or null for an entry without length or whose end nobody knows
     * @param place null where there is none
     * @param page the address of its page, or null
     * @param fillsTime whether somebody who goes there is busy meanwhile; the calendar then reminds of it a day ahead
     * @param description what else there is to know, or null
     * @param revision null where nobody counts; in a calendar that is followed, each entry has one
     */
    public record Entry(String uid, String title, Temporal starts, Instant ends, String place, String page,
            boolean cancelled, boolean fillsTime, String description, Revision revision) {

        /** An entry that is told once, in few words. */
        public Entry(String uid, String title, Temporal starts, Instant ends, String place, String page,
                boolean cancelled, boolean fillsTime) {
            this(uid, title, starts, ends, place, page, cancelled, fillsTime, null, null);
        }
    }

    private final Calendar calendar = new Calendar();
    // Null where the file is no message of its own but the state of a calendar (RFC 5545, 3.8.7.2).
    private final Instant written;
    private final Language language;

    /** A file without entries, written at that moment, to be taken in once. */
    public CalendarFile(Instant written, Language language) {
        this(language, Objects.requireNonNull(written));
        calendar.add(ImmutableMethod.PUBLISH);
    }

    private CalendarFile(Language language, Instant written) {
        this.written = written;
        this.language = language;
        calendar.add(new ProdId("-//Aviso//Aviso//" + language.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
    }

    /**
     * A file without entries that a program reads again and again (RFC 7986). The same entries make the same file,
     * whenever it is written.
     *
     * @param name what the calendar is called
     * @param page where people read the same
     * @param zone that in which a calendar shows the times by itself
     */
    public static CalendarFile followed(Language language, String name, String page, ZoneId zone) {
        CalendarFile file = new CalendarFile(language, null);
        file.calendar.add(new Name(file.inLanguage(), name));
        file.calendar.add(new Url(URI.create(page)));
        file.calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED));
        // What older programs read in their place.
        file.calendar.add(new XProperty("X-WR-CALNAME", name));
        file.calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        file.calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED.toString()));
        return file;
    }

    public CalendarFile add(Entry entry) {
        // Without a stamp of the library's own: it would be that of another clock.
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(seconds(written == null ? entry.revision().modified() : written)));
        if (entry.revision() != null) {
            event.add(new Sequence(entry.revision().sequence()));
            event.add(new LastModified(seconds(entry.revision().modified())));
        }
        event.add(new DtStart<>(entry.starts()));
        if (entry.ends() != null) {
            event.add(new DtEnd<>(entry.ends()));
        }
        event.add(new Summary(inLanguage(), entry.title()));
        if (entry.place() != null) {
            event.add(new Location(inLanguage(), entry.place()));
        }
        if (entry.description() != null) {
            event.add(new Description(inLanguage(), entry.description()));
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

    /** The file as text, with the line ends that the format wants. */
    public String text() {
        return folded(calendar.toString());
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
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
