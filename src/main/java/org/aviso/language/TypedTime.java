package org.aviso.language;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as somebody types it, in any language of the portal: 17:30, 5:30 pm, 5:30 p. m., 5 pm, 17. What could be morning
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

    /**
     * A time as the portal puts it into a field, so that it can be sent back as it is: where a language leaves out which half
     * of the day is meant, in the words of the base language.
     */
    public static TypedTime of(LocalTime time, Moments moments) {
        TypedTime own = new TypedTime(moments.time(time));
        return own.time().filter(time.truncatedTo(ChronoUnit.MINUTES)::equals).isPresent() ? own
                : new TypedTime(new Moments(Languages.base(), moments.zone()).time(time));
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
        String plain = closed(Digits.plain(text)).replaceAll("([ap])\\.?m\\.?$", "$1m");
        Matcher matcher = WRITTEN.matcher(plain);
        if (!matcher.matches()) {
            matcher = WRITTEN.matcher(inOurHalves(plain));
        }
        return matcher.matches() ? matcher : null;
    }

    // Small letters without spaces, and without the marks that turn the direction.
    private static String closed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }

    // What the portal itself has written into a field is in the words of the language in which it is shown.
    private static String inOurHalves(String time) {
        for (Language language : Languages.all()) {
            Phrases phrases = Phrases.pages(language);
            for (String half : List.of("format.am", "format.pm")) {
                String word = closed(phrases.say(half));
                String ours = half.substring(half.length() - 2);
                if (!word.isEmpty() && time.endsWith(word)) {
                    return time.substring(0, time.length() - word.length()) + ours;
                }
                if (!word.isEmpty() && time.startsWith(word)) {
                    return time.substring(word.length()) + ours;
                }
            }
        }
        return time;
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
