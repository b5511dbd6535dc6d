package org.aviso.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many syllables a Spanish word has, by the rules of its spelling (Ortografía de la lengua española, 2010): its
 * vowels, less those that form a diphthong or triphthong with the one before.
 */
final class SpanishSyllables {

    // The u of que, qui, gue, gui is not heard; that of güe, güi is.
    private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eéií])");
    // A y is a vowel where no vowel follows: y, hoy, muy.
    private static final Pattern VOWEL_Y = Pattern.compile("y(?![aeiouáéíóúü])");
    private static final Pattern VOWELS = Pattern.compile("[aeiouáéíóúü]+");

    private static final String STRONG = "aeoáéó";
    private static final String WEAK = "iuü";

    private SpanishSyllables() {
    }

    /**
     * Counts the syllables of a word: 1 or more. The parts of a word with hyphens are counted each by itself.
     *
     * @param word letters and hyphens
     */
    static int of(String word) {
        int count = 0;
        for (String part : Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split("-")) {
            // An h is not heard, and parts no diphthong: prohi-bir has two syllables.
            String heard = SILENT_U.matcher(part.replace("h", "")).replaceAll("");
            heard = VOWEL_Y.matcher(heard).replaceAll("i");
            count += VOWELS.matcher(heard).results().mapToInt(vowels -> in(vowels.group())).sum();
        }
        return Math.max(1, count);
    }

    /** The syllables of vowels that no consonant parts. */
    private static int in(String vowels) {
        int count = 0;
        int i = 0;
        while (i < vowels.length()) {
            int last = i;
            if (last + 1 < vowels.length() && isDiphthong(vowels.charAt(last), vowels.charAt(last + 1))) {
                last++;
                // Weak, strong, weak: a triphthong, as in limpiáis.
                if (last + 1 < vowels.length() && isStrong(vowels.charAt(last)) && isWeak(vowels.charAt(last + 1))) {
                    last++;
                }
            }
            count++;
            i = last + 1;
        }
        return count;
    }

    /** Of two vowels one is weak without accent, and they are not alike; two weak ones may bear an accent. */
    private static boolean isDiphthong(char first, char second) {
        if (isStrong(first) || isStrong(second)) {
            return isWeak(first) || isWeak(second);
        }
        return "ií".indexOf(first) >= 0 != "ií".indexOf(second) >= 0;
    }

    private static boolean isStrong(char vowel) {
        return STRONG.indexOf(vowel) >= 0;
    }

    private static boolean isWeak(char vowel) {
        return WEAK.indexOf(vowel) >= 0;
    }
}
