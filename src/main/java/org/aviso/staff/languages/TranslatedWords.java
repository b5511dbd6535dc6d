package org.aviso.staff.languages;

import com.ibm.icu.text.MessagePattern;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Legibility;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;

/**
 * What a translator made of the words of the portal, held against those of the base language. Keys that the portal does not
 * know, as an older or a newer release may, do not matter.
 *
 * @param said what can be used, by family and key
 * @param flaws what cannot be used
 * @param gaps the keys of what is missing, with their family: not there, not usable, or still in the base language
 * @param total how many phrases there are to translate
 */
record TranslatedWords(Map<Phrases.Family, Map<String, String>> said, List<Flaw> flaws, List<String> gaps, int total) {

    /** The longest phrase, in characters. */
    static final int LONGEST = 4000;

    private static final String PATH = "path.";
    private static final Pattern PATH_WORD = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    /** Several words of a language: one alone may be the same in another. */
    private static final Pattern WORDS = Pattern.compile("(?s).*\\p{Ll}{2,}\\s+\\p{L}{2,}.*");

    private static final Set<String> DATES = Set.of("format.date", "format.dateWithoutYear", "format.dayOfYear", "format.time");

    /** What files in a language say. */
    static TranslatedWords of(Language language, Map<Phrases.Family, String> files) {
        Map<Phrases.Family, Map<String, String>> said = new EnumMap<>(Phrases.Family.class);
        List<Flaw> flaws = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int total = 0;
        for (Phrases.Family family : Phrases.Family.values()) {
            Phrases base = Phrases.of(family, Languages.base());
            Map<String, String> words = WordFiles.words(files.getOrDefault(family, ""));
            Map<String, String> usable = new HashMap<>();
            for (String key : new TreeSet<>(base.keys())) {
                total++;
                String phrase = words.get(key);
                Flaw.Reason flaw = phrase == null ? null : flaw(key, base.say(key), phrase, language);
                if (flaw != null) {
                    flaws.add(new Flaw(family, key, flaw));
                } else if (phrase != null) {
                    usable.put(key, phrase);
                }
                if (!usable.containsKey(key) || isLeft(key, base.say(key), phrase)) {
                    gaps.add(family.name().toLowerCase(Locale.ROOT) + ": " + key);
                }
            }
            said.put(family, usable);
        }
        checkAddresses(said.get(Phrases.Family.MESSAGES), flaws);
        flaws.sort(Comparator.comparing(Flaw::family).thenComparing(Flaw::key));
        return new TranslatedWords(said, List.copyOf(flaws), List.copyOf(gaps), total);
    }

    boolean isWhole() {
        return gaps.isEmpty();
    }

    private static Flaw.Reason flaw(String key, String base, String phrase, Language language) {
        if (phrase.length() > LONGEST) {
            return Flaw.Reason.LONG;
        }
        if (!Legibility.isLegible(phrase)) {
            return Flaw.Reason.ILLEGIBLE;
        }
        // No phrase of ours holds any: pages give the words their shape.
        if (phrase.indexOf('<') >= 0 && base.indexOf('<') < 0 || phrase.indexOf('>') >= 0 && base.indexOf('>') < 0) {
            return Flaw.Reason.MARKUP;
        }
        if (key.startsWith(PATH)) {
            return PATH_WORD.matcher(phrase).matches() ? null : Flaw.Reason.ADDRESS;
        }
        if (DATES.contains(key)) {
            return isDate(phrase, language) ? null : Flaw.Reason.DATE;
        }
        try {
            return places(base).equals(places(phrase)) ? null : Flaw.Reason.PLACES;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Flaw.Reason.BRACES;
        }
    }

    /** What is filled into a pattern, each with how it is told. */
    private static Set<String> places(String phrase) {
        MessagePattern pattern = new MessagePattern(phrase);
        Set<String> places = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                places.add(pattern.getSubstring(pattern.getPart(i + 1)) + " " + part.getArgType());
            }
        }
        return places;
    }

    private static boolean isDate(String pattern, Language language) {
        try {
            DateTimeFormatter.ofPattern(pattern, language.locale());
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isLeft(String key, String base, String phrase) {
        return phrase.equals(base) && !key.startsWith("format.")
                && WORDS.matcher(base.replaceAll("\\{[^}]*}", "")).matches();
    }

    // Where two pages would have one address, neither language nor reader could tell which is meant.
    private static void checkAddresses(Map<String, String> messages, List<Flaw> flaws) {
        Phrases base = Phrases.pages(Languages.base());
        if (Page.collide(word -> messages.getOrDefault(PATH + word, base.say(PATH + word)))) {
            Map<String, String> first = new HashMap<>();
            messages.forEach((key, word) -> {
                if (key.startsWith(PATH)) {
                    String other = first.putIfAbsent(word, key);
                    if (other != null) {
                        flaws.add(new Flaw(Phrases.Family.MESSAGES, key, Flaw.Reason.SAME_ADDRESS));
                    }
                }
            });
        }
    }
}
