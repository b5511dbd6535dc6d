package org.aviso.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The languages in which the portal speaks, in the order in which it offers them. The first is the base. Those of
 * {@code i18n/languages.properties} are always spoken; after them come those that an administrator has added.
 */
public final class Languages {

    /**
     * A language that an administrator has added.
     *
     * @param spoken whether it is switched on
     * @param required whether notices must be in it before they are published
     * @param words what each family says in it, by key; what is missing is said in the base language
     */
    public record Added(Language language, boolean spoken, boolean required, Map<Phrases.Family, Map<String, String>> words) {

        public Added {
            words = Map.copyOf(words);
        }
    }

    /** All that is known at one time. It is replaced as a whole: nobody sees the half of a change. */
    private record Known(List<Language> spoken, List<Language> required, Map<String, Added> added,
            ConcurrentMap<String, Phrases> phrases) { }

    private static final List<Language> BUILT_IN = read();

    private static volatile Known known = known(List.of());

    private Languages() {
    }

    /** The languages that are spoken now. */
    public static List<Language> all() {
        return known.spoken();
    }

    /** Those among them in which whatever staff writes for everyone has to be before it goes out. */
    public static List<Language> required() {
        return known.required();
    }

    /** Those that come with the portal. */
    public static List<Language> builtIn() {
        return BUILT_IN;
    }

    /** Whether that language comes with the portal: whatever staff has written for everyone is in it. */
    public static boolean isBuiltIn(String tag) {
        return BUILT_IN.stream().anyMatch(language -> language.tag().equals(tag));
    }

    public static Language base() {
        return BUILT_IN.get(0);
    }

    public static Optional<Language> find(String tag) {
        return all().stream().filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** The language of that tag, switched on or off; nothing where nobody has added it. */
    public static Optional<Language> known(String tag) {
        return find(tag).or(() -> silent(tag));
    }

    /** Whether whatever staff writes for everyone has to be in that language. */
    public static boolean isRequired(String tag) {
        return required().stream().anyMatch(language -> language.tag().equals(tag));
    }

    /** The language of that tag, or the base language where the portal does not speak it. */
    public static Language orBase(String tag) {
        return find(tag).orElse(base());
    }

    /** The languages that were added and are switched off: their addresses lead to the base language. */
    public static List<Language> silent() {
        return known.added().values().stream().filter(each -> !each.spoken()).map(Added::language).toList();
    }

    /** The language of that tag that is switched off; nothing where it is spoken, or nobody has added it. */
    public static Optional<Language> silent(String tag) {
        return Optional.ofNullable(known.added().get(tag)).filter(each -> !each.spoken()).map(Added::language);
    }

    /**
     * Takes over which languages were added, in place of those of before. What they say is read anew.
     *
     * @param added in the order of the offer; none with the tag of one that comes with the portal
     */
    public static void follow(List<Added> added) {
        known = known(added);
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
            return orBase(Locale.lookupTag(ranges, all().stream().map(Language::tag).toList()));
        } catch (RuntimeException nonsense) {
            // Of several kinds: a lone hyphen is an array that is too short.
            return base();
        }
    }

    /** What was added of a language, switched on or off; nothing of one that comes with the portal. */
    static Optional<Added> added(String tag) {
        return Optional.ofNullable(known.added().get(tag));
    }

    /** Phrases that are kept for as long as the languages stay as they are. */
    static Phrases keep(String name, Supplier<Phrases> phrases) {
        return known.phrases().computeIfAbsent(name, absent -> phrases.get());
    }

    private static Known known(List<Added> added) {
        List<Language> spoken = new ArrayList<>(BUILT_IN);
        List<Language> required = new ArrayList<>(BUILT_IN);
        Map<String, Added> byTag = new LinkedHashMap<>();
        for (Added each : added) {
            byTag.put(each.language().tag(), each);
            if (each.spoken()) {
                spoken.add(each.language());
                if (each.required()) {
                    required.add(each.language());
                }
            }
        }
        return new Known(List.copyOf(spoken), List.copyOf(required), Collections.unmodifiableMap(byTag),
                new ConcurrentHashMap<>());
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
