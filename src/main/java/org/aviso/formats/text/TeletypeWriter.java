package org.aviso.formats.text;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.aviso.formats.CleanText;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Material;
import org.aviso.language.Phrases;
import org.aviso.offices.TeletypeText;

/**
 * Writes what a text telephone sends: title, summary and facts, but not the whole text. At 45.45 baud six characters pass in a
 * second: 700 take two minutes, and a whole notice would take seven. It ends in SK, which says that nothing follows.
 */
@ApplicationScoped
public class TeletypeWriter implements FormatWriter {

    /** Displays and paper of text telephones have no longer lines. */
    private static final int WIDTH = 32;

    private static final int MOST = 700;

    /** Nobody writes as much by way of facts. */
    private static final int MOST_TO_CUT = 20_000;

    private static final String OVER = "SK\r\n";

    private static final int MOST_SIGNS_TOLD = 100;

    @Override
    public Set<Format> formats() {
        return Set.of(Format.TTY);
    }

    @Override
    public Written write(Material material, Format format) throws FormatRefused {
        // Accents fall, but there is no likeness of other letters.
        if (!"Latn".equals(ULocale.addLikelySubtags(ULocale.forLanguageTag(material.language().tag())).getScript())) {
            throw new FormatRefused(FormatRefused.Reason.LANGUAGE);
        }
        Phrases phrases = Phrases.pages(material.language());
        String address = material.source() == null ? "" : CleanText.line(material.source()).replaceFirst("(?i)^https?://", "");
        List<String> all = said(material);
        if (length(all) > MOST_TO_CUT) {
            throw new FormatRefused(FormatRefused.Reason.LONG);
        }
        refuseLost(String.join("\n", all) + address, phrases);
        List<String> lines = new ArrayList<>(all.stream().map(line -> TeletypeText.of(line, phrases, WIDTH)).toList());
        String end = address.isEmpty() ? "" : TeletypeText.of(phrases.say("formats.tty.more"), phrases, WIDTH)
                + broken(address, phrases);
        // What is longest goes first: dates, places and numbers are short. The title stays.
        while (lines.size() > 1 && length(lines) + end.length() + OVER.length() > MOST) {
            lines.remove(lines.lastIndexOf(Collections.max(lines.subList(1, lines.size()),
                    Comparator.comparingInt(String::length))));
            end = end.isEmpty() ? TeletypeText.of(phrases.say("formats.tty.ask"), phrases, WIDTH) : end;
        }
        if (length(lines) + end.length() + OVER.length() > MOST) {
            throw new FormatRefused(FormatRefused.Reason.LONG);
        }
        return new Written((String.join("", lines) + end + OVER).getBytes(StandardCharsets.US_ASCII), 0);
    }

    private static List<String> said(Material material) {
        List<String> said = material.brief();
        if (said.isEmpty()) {
            said = List.of(material.title(), material.summary() == null ? "" : material.summary());
        }
        return said.stream().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
    }

    private static void refuseLost(String text, Phrases phrases) throws FormatRefused {
        String lost = TeletypeText.lost(text, phrases);
        if (!lost.isEmpty()) {
            int end = lost.offsetByCodePoints(0, Math.min(lost.codePointCount(0, lost.length()), MOST_SIGNS_TOLD / 2));
            throw new FormatRefused(FormatRefused.Reason.SIGNS, lost.substring(0, end));
        }
    }

    /** An address in lines that end after a slash where they can: nobody then takes the end of a line for a space. */
    private static String broken(String address, Phrases phrases) {
        StringBuilder lines = new StringBuilder();
        StringBuilder now = new StringBuilder();
        for (String part : TeletypeText.of(address, phrases, Integer.MAX_VALUE).strip().split("(?<=/)")) {
            if (now.length() + part.length() > WIDTH && !now.isEmpty()) {
                lines.append(TeletypeText.of(now.toString(), phrases, WIDTH));
                now.setLength(0);
            }
            now.append(part);
        }
        return lines.append(TeletypeText.of(now.toString(), phrases, WIDTH)).toString();
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }
}
