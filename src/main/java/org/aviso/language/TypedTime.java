package org.aviso.language;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as somebody types it, in either language: 17:30, 5:30 pm, 5:30 p. m., 5 pm, 17. What could be morning
 * or afternoon is no time: an event at 5:30 must not be announced for 5:30 a.m.
 */
public class TypedTime {

    private static final Pattern WRITTEN = Pattern.compile("(?<hour>\\d{1,2})(?:[:.h]?(?<minute>\\d{2}))?h?(?<half>[ap]m)?");
    private static final int NOON = 12;

    private String text;

    /** A time of which nothing was typed yet. */
    public TypedTime() {
    }

    /** A time as somebody would have typed it. */
    public TypedTime(String text) {
        this.text = text;
    }

    /** The time, or nothing where none can be read with certainty. */
    public Optional<LocalTime> time() {
        Matcher written = written();
        if (written == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group("hour"));
        int minute = written.group("minute") == null ? 0 : Integer.parseInt(written.group("minute"));
        String half = written.group("half");
        if (minute > 59 || hour > 23 || half != null && (hour < 1 || hour > NOON) || isEitherHalf(written)) {
            return Optional.empty();
        }
        if (half != null) {
            hour = hour % NOON + (half.startsWith("p") ? NOON : 0);
        }
        return Optional.of(LocalTime.of(hour, minute));
    }

    /** What is wrong with it: a key of the validation bundle, or null where it is a time. */
    public String problem() {
        if (text == null || text.isBlank()) {
            return "time.missing";
        }
        if (time().isPresent()) {
            return null;
        }
        Matcher written = written();
        return written != null && isEitherHalf(written) ? "time.half" : "time.unclear";
    }

    private Matcher written() {
        if (text == null) {
            return null;
        }
        // People and browsers write "p. m." with spaces of several kinds, and with stops or without.
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", "").replaceAll("([ap])\\.?m\\.?$", "$1m");
        Matcher matcher = WRITTEN.matcher(plain);
        return matcher.matches() ? matcher : null;
    }

    // A zero in front is how a clock of 24 hours is written.
    private static boolean isEitherHalf(Matcher written) {
        String hour = written.group("hour");
        return written.group("half") == null && !hour.startsWith("0") && Integer.parseInt(hour) <= NOON;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
