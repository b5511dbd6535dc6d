package org.aviso.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/** The words of the portal as a translator into Arabic might send them: its letters in place of ours, all else as it was. */
public final class PseudoWords {

    /** The tag of the language that nobody has translated. */
    public static final String TAG = "ar";

    private static final String OURS = "abcdefghijklmnopqrstuvwxyz";
    private static final String THEIRS = "ابجدهوزحطيكلمنسعفصقرشتثخذض";

    private PseudoWords() {
    }

    /** What each family says, by key. */
    public static Map<Phrases.Family, Map<String, String>> all() {
        Map<Phrases.Family, Map<String, String>> all = new EnumMap<>(Phrases.Family.class);
        for (Phrases.Family family : Phrases.Family.values()) {
            Map<String, String> words = new TreeMap<>();
            base(family).forEach((key, phrase) -> words.put((String) key, translated((String) key, (String) phrase)));
            all.put(family, words);
        }
        return all;
    }

    /** The language as it is once it is switched on. */
    public static Languages.Added added() {
        return new Languages.Added(Language.of(TAG), true, false, all());
    }

    /** The files in a ZIP. */
    public static byte[] zip(Map<Phrases.Family, Map<String, String>> words) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (Map.Entry<Phrases.Family, Map<String, String>> family : words.entrySet()) {
                zip.putNextEntry(new ZipEntry(name(family.getKey()) + "_" + TAG + ".properties"));
                zip.write(file(family.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /** A file of one family. */
    public static String file(Map<String, String> words) {
        StringBuilder file = new StringBuilder();
        words.forEach((key, phrase) -> file.append(key).append('=').append(phrase.replace("\\", "\\\\").replace("\n", "\\n")
                .replaceFirst("^ ", "\\\\ ")).append('\n'));
        return file.toString();
    }

    private static String translated(String key, String phrase) {
        if (key.startsWith("path.")) {
            return phrase + "-ar";
        }
        return switch (key) {
            case "format.date" -> "EEEE، d MMMM yyyy";
            case "format.dateWithoutYear" -> "EEEE، d MMMM";
            case "format.dayOfYear" -> "d MMMM";
            case "format.time" -> phrase;
            default -> new Reader(phrase).message();
        };
    }

    /** Reads a pattern: what stands in braces is not for readers, but the forms of a plural are. */
    private static final class Reader {

        private final String phrase;
        private final StringBuilder read = new StringBuilder();
        private int at;

        Reader(String phrase) {
            this.phrase = phrase;
        }

        String message() {
            while (at < phrase.length() && phrase.charAt(at) != '}') {
                char letter = phrase.charAt(at++);
                read.append(letter == '{' ? letter : theirs(letter));
                if (letter == '{') {
                    argument();
                }
            }
            return read.toString();
        }

        private void argument() {
            while (phrase.charAt(at) != '}') {
                char letter = phrase.charAt(at++);
                read.append(letter);
                if (letter == '{') {
                    message();
                    read.append(phrase.charAt(at++));
                }
            }
            read.append(phrase.charAt(at++));
        }

        private static char theirs(char letter) {
            int place = OURS.indexOf(Character.toLowerCase(letter));
            return place < 0 ? letter : THEIRS.charAt(place);
        }
    }

    private static Properties base(Phrases.Family family) {
        Properties base = new Properties();
        try (InputStream file = Languages.class.getResourceAsStream("/i18n/" + name(family) + ".properties")) {
            base.load(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return base;
    }

    private static String name(Phrases.Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }
}
