package org.aviso.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A day on which the agency is closed.
 *
 * @param date the day, in the agency's own time zone
 * @param names what residents call the day, by BCP 47 language tag ({@code "en"}, {@code "es"}): at least one
 * @param source where the closure comes from, for staff: the rule that computed it ({@code "July 4"}) or who entered it
 */
public record Closure(LocalDate date, Map<String, String> names, String source) {

    /**
     * Keeps a copy of the names.
     *
     * @throws NullPointerException if a part is missing
     * @throws IllegalArgumentException if there is no name, a name is blank or a tag is no language's
     */
    public Closure {
        Objects.requireNonNull(date, "date");
        names = checked(names);
        Objects.requireNonNull(source, "source");
    }

    /**
     * Names the day in a language. Where the name is missing in {@code "es-MX"} it is given in {@code "es"}, then in
     * English, then in whichever language there is.
     *
     * @param languageTag a BCP 47 language tag
     * @throws IllegalArgumentException if the tag is ill-formed
     */
    public String name(String languageTag) {
        List<LanguageRange> wanted = List.of(new LanguageRange(languageTag), new LanguageRange("en"));
        String best = Locale.lookupTag(wanted, names.keySet());
        return best == null ? names.values().iterator().next() : names.get(best);
    }

    /** Copies the names in the order of their tags, so that the last resort of {@link #name} is always the same. */
    static Map<String, String> checked(Map<String, String> names) {
        SortedMap<String, String> copy = new TreeMap<>(names);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("A closure needs a name in at least one language");
        }
        copy.forEach((tag, name) -> {
            if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
                throw new IllegalArgumentException("Not a BCP 47 language tag: '" + tag + "'");
            }
            if (name.isBlank()) {
                throw new IllegalArgumentException("The name of a closure is blank in '" + tag + "'");
            }
        });
        return Collections.unmodifiableSortedMap(copy);
    }
}
