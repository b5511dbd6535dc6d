package org.aviso.staff.languages;

import com.ibm.icu.text.MessagePattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final String TIME = "format.time";
    private static final Set<String> DATES = Set.of("format.date", "format.dateWithoutYear", "format.dayOfYear", TIME);
    private static final List<String> HALVES_OF_DAY = List.of("format.am", "format.pm");
    private static final Pattern TWENTY_FOUR_HOURS = Pattern.compile("(?:[^'h]|'[^']*')*H(?:[^'h]|'[^']*')*");

    /** What files in a language say. */
    static TranslatedWords of(Language language, Map<Phrases.Family, String> files) {
        Map<Phrases.Family, Map<String, String>> said = new EnumMap<>(Phrases.Family.class);
        List<Flaw> flaws = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int total = 0;
        for (Phrases.Family family : Phrases.Family.values()) {
            Phrases base = Phrases.of(family, Languages.base());
            Map<String, String> words = WordFiles.words(files.getOrDefault(family, ""));
            if (isOfTwentyFourHours(words.get(TIME))) {
                // Such a clock needs no word for the half of the day.
                HALVES_OF_DAY.forEach(key -> words.put(key, ""));
            }
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
                    gaps.add(gap(family, key));
                }
            }
            said.put(family, usable);
        }
        checkAddresses(said.get(Phrases.Family.MESSAGES), flaws, gaps);
        flaws.sort(Comparator.comparing(Flaw::family).thenComparing(Flaw::key));
        return new TranslatedWords(said, List.copyOf(flaws), List.copyOf(gaps), total);
    }

    private static String gap(Phrases.Family family, String key) {
        return family.name().toLowerCase(Locale.ROOT) + ": " + key;
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
            return isFormat(key, phrase, language) ? null : Flaw.Reason.DATE;
        }
        try {
            return places(base).equals(places(phrase)) ? null : Flaw.Reason.PLACES;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Flaw.Reason.BRACES;
        }
    }

    /** What is filled into a pattern, each with how it is told: as a number in whole, as a date in a form, by plural. */
    private static Set<String> places(String phrase) {
        MessagePattern pattern = new MessagePattern(phrase);
        Set<String> places = new TreeSet<>();
        Set<String> counted = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                places.add(name + " " + part.getArgType() + form(pattern, i + 2, part.getArgType()));
                if (part.getArgType().hasPluralStyle()) {
                    counted.add(name + " ");
                }
            }
        }
        // Each form of a plural says the number in its own way, or not at all.
        places.removeIf(place -> !place.contains("PLURAL") && !place.contains("SELECTORDINAL")
                && counted.stream().anyMatch(place::startsWith));
        return places;
    }

    // Of a form that is not known, saying it fails: a number has no form "nombre".
    private static String form(MessagePattern pattern, int from, MessagePattern.ArgType type) {
        StringBuilder form = new StringBuilder();
        for (int i = from; type == MessagePattern.ArgType.SIMPLE
                && pattern.getPartType(i) != MessagePattern.Part.Type.ARG_LIMIT; i++) {
            form.append(' ').append(pattern.getSubstring(pattern.getPart(i)).strip());
        }
        return form.toString();
    }

    /** Whether a pattern says a date or a time: some can be read and yet ask a date for its hour. */
    private static boolean isFormat(String key, String pattern, Language language) {
        try {
            DateTimeFormatter.ofPattern(pattern, language.locale()).format(key.equals(TIME) ? LocalTime.NOON : LocalDate.EPOCH);
            return true;
        } catch (IllegalArgumentException | DateTimeException none) {
            return false;
        }
    }

    private static boolean isOfTwentyFourHours(String pattern) {
        return pattern != null && TWENTY_FOUR_HOURS.matcher(pattern).matches();
    }

    private static boolean isLeft(String key, String base, String phrase) {
        return phrase.equals(base) && !key.startsWith("format.")
                && WORDS.matcher(base.replaceAll("\\{[^}]*}", "")).matches();
    }

    // Where two pages would have one address, neither language nor reader could tell which is meant: there a word of the
    // base language stays. That befalls a language long after it was taken in, when the portal gets another page.
    private static void checkAddresses(Map<String, String> messages, List<Flaw> flaws, List<String> gaps) {
        Phrases base = Phrases.pages(Languages.base());
        Optional<String> word;
        do {
            word = Page.colliding(each -> messages.getOrDefault(PATH + each, base.say(PATH + each))).stream().map(PATH::concat)
                    .filter(messages::containsKey).reduce((earlier, later) -> later);
            word.ifPresent(key -> {
                messages.remove(key);
                flaws.add(new Flaw(Phrases.Family.MESSAGES, key, Flaw.Reason.SAME_ADDRESS));
                gaps.add(gap(Phrases.Family.MESSAGES, key));
            });
        } while (word.isPresent());
    }

    /** The words of addresses that were said before and are no longer said so: links to them would lead nowhere. */
    List<Flaw> brokenAddresses(TranslatedWords before) {
        Map<String, String> now = said.get(Phrases.Family.MESSAGES);
        return before.said.get(Phrases.Family.MESSAGES).entrySet().stream()
                .filter(word -> word.getKey().startsWith(PATH) && !word.getValue().equals(now.get(word.getKey())))
                .map(word -> new Flaw(Phrases.Family.MESSAGES, word.getKey(), Flaw.Reason.KEPT_ADDRESS))
                .sorted(Comparator.comparing(Flaw::key)).toList();
    }
}
