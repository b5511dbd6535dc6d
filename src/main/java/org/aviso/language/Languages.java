package org.aviso.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which the portal speaks, in the order in which it offers them. The first is the base. */
public final class Languages {

    private static final List<Language> ALL = read();

    private Languages() {
    }

    public static List<Language> all() {
        return ALL;
    }

    public static Language base() {
        return ALL.get(0);
    }

    public static Optional<Language> find(String tag) {
        return ALL.stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** The language of that tag, or the base language where the portal does not speak it. */
    public static Language orBase(String tag) {
        return find(tag).orElse(base());
    }

    /**
     * The language that suits a reader best.
     *
     * @param acceptLanguage the value of the header of that name (RFC 9110), or null; nonsense counts as no preference
     */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return base();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return orBase(Locale.lookupTag(ranges, ALL.stream().map(Language::tag).toList()));
        } catch (RuntimeException nonsense) {
            // Of several kinds: a lone hyphen is an array that is too short.
            return base();
        }
    }

    private static List<Language> read() {
        // A properties file read by hand, because the order of its rows is the order of the offer.
        List<Language> languages = new ArrayList<>();
        try (InputStream file = Languages.class.getResourceAsStream("/i18n/languages.properties")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(row -> languages.add(new Language(row[0].strip(), row[1].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(languages);
    }
}
