package org.aviso.offices;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Phrases;

/**
 * Text that a text telephone can send: the characters of ITU-T V.18 and TIA-825-A that the Baudot code has, in capital
 * letters, in short lines that end in CR LF. Accents fall; Ñ becomes NI, never N, which would make other words.
 */
public final class TeletypeText {

    private static final String SENDABLE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -$',!:()\"?./;";

    private static final String GAP = "\u0001";

    // Spoken signs, with the bundle key of what they are called.
    private static final List<String[]> NAMED = List.of(
            new String[] {"@", "teletype.at"}, new String[] {"&", "teletype.and"},
            new String[] {"%", "teletype.percent"}, new String[] {"#", "teletype.number"},
            new String[] {"_", "teletype.underscore"}, new String[] {"+", "teletype.plus"},
            new String[] {"=", "teletype.equals"});

    // What stands for what, where taking off the accents does not lead there.
    private static final List<String[]> ALIKE = List.of(
            new String[] {"[Ññ]", "NI"}, new String[] {"[«»“”„‟]", "\""}, new String[] {"[‘’‚‛′`´]", "'"},
            new String[] {"[‐‑‒–—―−]", "-"}, new String[] {"[\\[{<]", "("}, new String[] {"[\\]}>]", ")"},
            new String[] {"[•·*]", "-"}, new String[] {"[¿¡\\u00ad\\u200b-\\u200f]", ""},
            new String[] {"[\\\\|⁄]", "/"}, new String[] {"[Øø]", "O"}, new String[] {"[Łł]", "L"},
            new String[] {"[Ææ]", "AE"}, new String[] {"[Œœ]", "OE"}, new String[] {"[Đđð]", "D"});

    private TeletypeText() {
    }

    /**
     * A text as a text telephone sends it. What has no likeness in the code becomes a space.
     *
     * @param text lines end in a line feed; empty lines stay
     * @param phrases the language of the text, which names the signs that cannot be sent
     * @param width the longest line, in characters, 1 or more
     */
    public static String of(String text, Phrases phrases, int width) {
        String plain = sendable(text, phrases);
        StringBuilder lines = new StringBuilder();
        for (String line : plain.split("\n", -1)) {
            wrap(line, width).forEach(part -> lines.append(part).append("\r\n"));
        }
        return lines.toString();
    }

    /**
     * What of a text has no likeness in the code, each sign once, in the order in which they come.
     *
     * @return empty where all of it can be sent
     */
    public static String lost(String text, Phrases phrases) {
        return alike(text, phrases).codePoints()
                .filter(c -> SENDABLE.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isISOControl(c)).distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String sendable(String text, Phrases phrases) {
        StringBuilder sendable = new StringBuilder();
        alike(text, phrases).codePoints()
                .forEach(c -> sendable.append(c == '\n' || SENDABLE.indexOf(c) >= 0 ? (char) c : ' '));
        return sendable.toString();
    }

    private static String alike(String text, Phrases phrases) {
        String like = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (String[] pair : ALIKE) {
            like = like.replaceAll(pair[0], Matcher.quoteReplacement(pair[1]));
        }
        for (String[] sign : NAMED) {
            like = like.replaceAll(Pattern.quote(sign[0]),
                    Matcher.quoteReplacement(GAP + phrases.say(sign[1]) + GAP));
        }
        // Half of a time at the end of a line is read as the end of a sentence, and stops take time.
        like = like.replaceAll("(?i)\\b([ap])\\.[\\s\\u00A0\\u202F]?m\\.", "$1m");
        // A word in place of a sign stands apart from other words, not from what closes or opens around it.
        like = like.replaceAll(GAP + "(?=[,;:.?!)\"])|(?<=[(\"])" + GAP, "");
        return Normalizer.normalize(like, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replace('⁄', '/')
                .toUpperCase(Locale.ROOT);
    }

    private static List<String> wrap(String line, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        for (String word : line.strip().split(" +")) {
            if (!now.isEmpty() && now.length() + 1 + word.length() > width) {
                lines.add(now.toString());
                now.setLength(0);
            }
            String rest = word;
            // A word that no line holds is cut.
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            now.append(now.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(now.toString());
        return lines;
    }
}
