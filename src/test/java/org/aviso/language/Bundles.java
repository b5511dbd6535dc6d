package org.aviso.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The files of the message bundles, as writers and translators see them. */
final class Bundles {

    private Bundles() {
    }

    static Path file(Phrases.Family family, Language language) {
        String end = language.equals(Languages.base()) ? "" : "_" + language.tag();
        return Path.of("i18n", family.name().toLowerCase(Locale.ROOT) + end + ".properties");
    }

    static Map<String, String> phrases(Phrases.Family family, Language language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file(family, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> phrases = new TreeMap<>();
        properties.forEach((key, phrase) -> phrases.put((String) key, (String) phrase));
        return phrases;
    }

    /** What the translator is told above each key, and above its elder siblings. */
    static Map<String, String> notes(Phrases.Family family) {
        Map<String, String> notes = new TreeMap<>();
        String note = "";
        boolean told = false;
        try {
            for (String line : Files.readAllLines(file(family, Languages.base()))) {
                if (line.startsWith("#")) {
                    note = told ? note + " " + line.substring(1) : line.substring(1);
                    told = true;
                } else {
                    notes.put(line.split("=", 2)[0], note);
                    told = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }
}
