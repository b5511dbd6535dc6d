package org.aviso.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many syllables an English word has. Its spelling does not say for sure: groups of vowels are counted, what is
 * silent or parted by pattern is put right, and what still comes out wrong and is common is an exception.
 */
final class EnglishSyllables {

    private static final Map<String, Integer> EXCEPTIONS = Map.ofEntries(Map.entry("anyone", 3), Map.entry("area", 3),
            Map.entry("business", 2), Map.entry("businesses", 3),
            Map.entry("entire", 3), Map.entry("evening", 2), Map.entry("every", 2),
            Map.entry("everybody", 4), Map.entry("everyday", 3), Map.entry("everyone", 3), Map.entry("everything", 3),
            Map.entry("everywhere", 3), Map.entry("fashion", 2), Map.entry("hundred", 2), Map.entry("idea", 3),
            Map.entry("increment", 3), Map.entry("maybe", 2), Map.entry("people", 2), Map.entry("react", 2),
            Map.entry("recipe", 3), Map.entry("theater", 3), Map.entry("triage", 2), Map.entry("wednesday", 2));

    /** Vowels that stand together and are two syllables all the same: media, radio, video, actual, science, being. */
    private static final List<Pattern> PARTED = patterns("(?<![cstg])ia(?!g)", "(?<![cstgxnh])io", "iu(?=m)",
            "eo(?![nruv])", "(?<![gq])ua", "(?<=[lf])ue(?=[ln])", "(?<![gqb])ui(?=ng|ty)", "(?<![cstg])ie(?=n[tc])",
            "iet", "(?<=[^cdf])ier(?![cg])", "iest$", "[eoy]ing", "eum$", "uou", "[ti][hs]ms?$", "^scie",
            "crea(?=t)", "^coo[pr](?=[ed])", "eali(?=[tz])", "(?<=^d)iag");

    /** An e that is not heard, at the end of the word or before an ending. */
    private static final List<Pattern> SILENT = patterns(
            "[^aeiouy](?<![^aeiouylr]l)e$", "[^aeioucgjsxyz](?<![cs]h|[^aeiouylr]l)es$", "[^aeioudty](?<![^aeiouylr]l)ed$",
            "(?<=[aeiouy])[^aeiouy]*(?:[^aeiouyl]|[aeiouy]l)e(?<!ele|ple|ile)(?:ly|less|ful|ment|ness)", "ques?$", "ically$",
            // A word of its own, at the beginning of another: something, therefore, homepage.
            "^(?:some|there|here|where|else|home|time|life|name|case|side|note|face|fire|base|phone|fore|store|safe|wide"
                    + "|file|whole|made|code|white|frame|guide|pipe|like)"
                    + "(?=[^aeiouy]+[aeiouy])(?!ly|less|ful|ment|ness)");

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private EnglishSyllables() {
    }

    /**
     * Counts the syllables of a word: 1 or more. The parts of a word with hyphens are counted each by itself.
     *
     * @param word letters, apostrophes and hyphens
     */
    static int of(String word) {
        int count = 0;
        for (String part : word.toLowerCase(Locale.ENGLISH).replace('’', '\'').split("-")) {
            // Doesn't, couldn't, but don't and can't: what comes before decides whether n't is heard as a syllable.
            String spoken = part.replaceFirst("(?<=[ds])n't$", "ent").replace("'", "");
            count += spoken.isEmpty() ? 0 : ofPart(spoken);
        }
        return Math.max(1, count);
    }

    private static int ofPart(String word) {
        Integer known = EXCEPTIONS.getOrDefault(word, EXCEPTIONS.get(word.replaceFirst("s$", "")));
        if (known != null) {
            return known;
        }
        // Between vowels a y is a consonant: beyond has two syllables.
        String heard = word.replaceAll("(?<=[aeou])y(?=[aeou])", "j");
        int count = times(VOWELS, heard);
        for (Pattern silent : SILENT) {
            count -= count > 1 ? times(silent, heard) : 0;
        }
        for (Pattern parted : PARTED) {
            count += times(parted, heard);
        }
        return Math.max(1, count);
    }

    private static int times(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }

    private static List<Pattern> patterns(String... all) {
        return List.of(all).stream().map(Pattern::compile).toList();
    }
}
