package org.aviso.publishing.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Legibility;

/**
 * The captions of a video in one language, read from WebVTT and written anew: times, places and words, and nothing else of
 * the file. Who speaks is said in the words, as no browser shows it otherwise.
 */
public record Captions(List<Cue> cues) {

    /**
     * What shows for a while.
     *
     * @param starts from when on, in milliseconds
     * @param ends until when, in milliseconds, later than it starts
     * @param place where it shows, as WebVTT has it, or nothing
     */
    public record Cue(long starts, long ends, String place, List<String> lines) { }

    /** The longest file, in bytes: an hour has about sixty thousand. */
    public static final int LONGEST_FILE = 300_000;

    /** A video ends a little sooner or later than its captions say. */
    private static final long TOLERANCE = 1000;

    private static final String TIME = "(?:([0-9]{2,3}):)?([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})";
    private static final Pattern TIMING = Pattern.compile("\\s*" + TIME + "\\s+-->\\s+" + TIME + "((?:\\s.*)?)");
    private static final Pattern PLACE = Pattern.compile("(?:line|position|size):-?[0-9]{1,3}(?:\\.[0-9]{1,3})?%?"
            + "|align:(?:start|center|end|left|right)");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t>]*)?[ \\t]+([^>]{1,80})>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z0-9][^<>]{0,200}>");

    public Captions {
        cues = List.copyOf(cues);
    }

    /**
     * Reads a file.
     *
     * @param duration of the video; zero where it is not known
     * @throws CaptionsRefused if it is no WebVTT, or its times do not fit
     */
    public static Captions of(byte[] file, Duration duration) {
        if (file.length > LONGEST_FILE) {
            throw new CaptionsRefused(CaptionsRefused.Reason.LONG, 1);
        }
        String[] lines = decoded(file).replaceFirst("^\uFEFF", "").split("\r\n|\n|\r", -1);
        if (!lines[0].matches("WEBVTT(?:[ \t].*)?")) {
            throw new CaptionsRefused(CaptionsRefused.Reason.TYPE, 1);
        }
        List<Cue> cues = new ArrayList<>();
        int here = 1;
        while (here < lines.length) {
            int end = here;
            while (end < lines.length && !lines[end].isEmpty()) {
                end++;
            }
            // A name may stand above the times. Notes, styles and the head have none.
            int timing = here < end && !lines[here].contains("-->") ? here + 1 : here;
            if (timing < end && lines[timing].contains("-->")) {
                cues.add(cue(lines, timing, end, cues.isEmpty() ? 0 : cues.get(cues.size() - 1).starts(), duration));
            }
            here = end + 1;
        }
        if (cues.isEmpty()) {
            throw new CaptionsRefused(CaptionsRefused.Reason.EMPTY, 1);
        }
        return new Captions(cues);
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw new CaptionsRefused(CaptionsRefused.Reason.ENCODING, 1);
        }
    }

    private static Cue cue(String[] lines, int timing, int end, long earliest, Duration duration) {
        Matcher times = TIMING.matcher(lines[timing]);
        refuseIf(!times.matches(), CaptionsRefused.Reason.TIME, timing);
        long starts = milliseconds(times, 1);
        long ends = milliseconds(times, 5);
        refuseIf(ends <= starts || starts < earliest, CaptionsRefused.Reason.ORDER, timing);
        refuseIf(!duration.isZero() && ends > duration.toMillis() + TOLERANCE, CaptionsRefused.Reason.LATE, timing);
        List<String> words = new ArrayList<>();
        for (int i = timing + 1; i < end; i++) {
            refuseIf(lines[i].contains("-->"), CaptionsRefused.Reason.TIME, i);
            String said = plain(lines[i]);
            refuseIf(!Legibility.isLegible(said), CaptionsRefused.Reason.LEGIBLE, i);
            if (!said.isBlank()) {
                words.add(said.strip());
            }
        }
        refuseIf(words.isEmpty(), CaptionsRefused.Reason.BLANK, timing);
        return new Cue(starts, ends, Stream.of(times.group(9).strip().split("\\s+")).filter(PLACE.asMatchPredicate())
                .collect(Collectors.joining(" ")), List.copyOf(words));
    }

    private static long milliseconds(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        return ((hours * 60 + Long.parseLong(times.group(group + 1))) * 60 + Long.parseLong(times.group(group + 2))) * 1000
                + Long.parseLong(times.group(group + 3));
    }

    private static String plain(String line) {
        String named = VOICE.matcher(line).replaceAll("$1: ");
        return TAG.matcher(named).replaceAll("").replace('\t', ' ').replace("&nbsp;", " ").replace("&lrm;", "").replace("&rlm;", "")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void refuseIf(boolean refused, CaptionsRefused.Reason reason, int line) {
        if (refused) {
            throw new CaptionsRefused(reason, line + 1);
        }
    }

    /** As a file: nothing in its words is a mark. */
    public byte[] file() {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            file.append('\n').append(time(cue.starts())).append(" --> ").append(time(cue.ends()))
                    .append(cue.place().isEmpty() ? "" : " " + cue.place()).append('\n');
            cue.lines().forEach(line -> file.append(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append('\n'));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String time(long milliseconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", milliseconds / 3_600_000, milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60, milliseconds % 1000);
    }

    /** What is said, as one paragraph of Markdown: what a transcript begins with. */
    public String transcript() {
        String said = cues.stream().flatMap(cue -> cue.lines().stream()).collect(Collectors.joining(" "));
        // No list, and no heading.
        return ManuscriptPicture.escaped(said).replaceFirst("^[-+#=]", "\\\\$0").replaceFirst("^([0-9]{1,9})([.)])", "$1\\\\$2");
    }

    /** 16 digits of the hexadecimal SHA-256 of the {@link #file}. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file())).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
