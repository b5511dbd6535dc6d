package org.aviso.staff.languages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/** The files in which translators get and give the words of the portal: properties in UTF-8, one a family. */
final class WordFiles {

    /** How long all files of a language may be, in bytes: several times what the longest script needs. */
    static final int LONGEST = 3_000_000;

    private static final Pattern NAME = Pattern.compile("(?:.*/)?([a-z]+)(?:_([A-Za-z0-9_-]+))?\\.properties");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WordFiles() {
    }

    /**
     * Reads what was uploaded: one file, or several in a ZIP.
     *
     * @param name what the file is called; that of a ZIP does not matter
     * @param tag the language that the files say they are in, if they say so
     * @throws LanguageRefused if it is no such file
     */
    static Map<Phrases.Family, String> read(String name, byte[] content, String tag) {
        Map<Phrases.Family, String> files = new EnumMap<>(Phrases.Family.class);
        if (!startsWith(content, ZIP)) {
            add(files, name, content, tag);
            return files;
        }
        int left = LONGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // What is not for us is as long as any other once it is unpacked; and an empty file still costs its name.
                byte[] file = zip.readNBytes(left + 1);
                left -= file.length + entry.getName().length();
                if (left < 0) {
                    throw new LanguageRefused(LanguageRefused.Reason.TOO_LONG);
                }
                // Folders, and what file managers leave in a ZIP, are no words of ours.
                if (!entry.isDirectory() && !entry.getName().matches("(?:.*/)?[._].*")) {
                    add(files, entry.getName(), file, tag);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new LanguageRefused(LanguageRefused.Reason.DAMAGED);
        }
        if (files.isEmpty()) {
            throw new LanguageRefused(LanguageRefused.Reason.NO_WORDS);
        }
        return files;
    }

    private static void add(Map<Phrases.Family, String> files, String name, byte[] content, String tag) {
        if (content.length > LONGEST) {
            throw new LanguageRefused(LanguageRefused.Reason.TOO_LONG);
        }
        Matcher named = NAME.matcher(name == null ? "" : name);
        Optional<Phrases.Family> family = named.matches() ? family(named.group(1)) : Optional.empty();
        if (family.isEmpty()) {
            throw new LanguageRefused(LanguageRefused.Reason.OTHER_FILE);
        }
        if (named.group(2) != null && !named.group(2).replace('_', '-').equals(tag)) {
            throw new LanguageRefused(LanguageRefused.Reason.OTHER_LANGUAGE);
        }
        if (files.put(family.get(), text(content)) != null) {
            throw new LanguageRefused(LanguageRefused.Reason.TWICE);
        }
    }

    private static Optional<Phrases.Family> family(String name) {
        for (Phrases.Family family : Phrases.Family.values()) {
            if (fileOf(family).equals(name)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            words(plain);
            // No database keeps it.
            if (plain.indexOf('\0') >= 0) {
                throw new LanguageRefused(LanguageRefused.Reason.NO_TEXT);
            }
            return plain;
        } catch (CharacterCodingException | IllegalArgumentException other) {
            throw new LanguageRefused(LanguageRefused.Reason.NO_TEXT);
        }
    }

    /**
     * The phrases of a file by their keys; those that say nothing are left out.
     *
     * @throws IllegalArgumentException if a sign is written by a number that is none
     */
    static Map<String, String> words(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new HashMap<>();
        properties.forEach((key, phrase) -> {
            if (!((String) phrase).isBlank()) {
                words.put((String) key, (String) phrase);
            }
        });
        return words;
    }

    /** The files in the base language, with their notes for the translator, in a ZIP. */
    static byte[] base() {
        return zip("", Map.of());
    }

    /**
     * The same files for a language that has some words already: these stand in the place of those of the base language.
     *
     * @param said by family and key
     */
    static byte[] of(Language language, Map<Phrases.Family, Map<String, String>> said) {
        return zip("_" + language.tag(), said);
    }

    private static byte[] zip(String end, Map<Phrases.Family, Map<String, String>> said) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content, StandardCharsets.UTF_8)) {
            for (Phrases.Family family : Phrases.Family.values()) {
                zip.putNextEntry(new ZipEntry(fileOf(family) + end + ".properties"));
                zip.write(filled(family, said.getOrDefault(family, Map.of())).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static String filled(Phrases.Family family, Map<String, String> said) throws IOException {
        StringBuilder file = new StringBuilder();
        try (InputStream base = Languages.class.getResourceAsStream("/i18n/" + fileOf(family) + ".properties")) {
            new String(base.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String key = line.startsWith("#") ? "" : line.split("=", 2)[0];
                file.append(said.containsKey(key) ? key + "=" + escaped(said.get(key)) : line).append('\n');
            });
        }
        return file.toString();
    }

    // As the base language is written: one line a phrase, with no-break spaces that can be seen.
    private static String escaped(String phrase) {
        String plain = phrase.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
                .replace("\u00a0", "\\u00a0");
        return plain.startsWith(" ") ? "\\" + plain : plain;
    }

    private static String fileOf(Phrases.Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] content, byte... beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
