package org.aviso.staff.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords staff may choose, as NIST SP 800-63B advises: long ones, of any characters, that are not common and
 * not made of what everybody knows. No mixture of characters is asked for, and no password grows old.
 */
final class PasswordRule {

    /** The fewest characters. */
    static final int SHORTEST = 12;

    /** The most characters: no more is hashed. */
    static final int LONGEST = 128;

    /** How many guesses a password withstands at least of somebody who tries the common ones first. */
    private static final double GUESSES = 1e8;

    /** A name of fewer characters is in a password by chance. */
    private static final int SHORTEST_NAME = 4;

    /** What is wrong with a password, in the words of the bundle key {@code password.<problem>}. */
    enum Problem { SHORT, LONG, NAME, COMMON }

    // It reads its lists of common passwords, names and words when it is asked first.
    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRule() {
    }

    /**
     * What is wrong with a password, or nothing.
     *
     * @param names the names of the account, the agency and the service: a password holds none of them
     */
    static Optional<Problem> problem(String password, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Problem.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Problem.LONG);
        }
        List<String> plain = names.stream().map(PasswordRule::plain)
                .filter(name -> name.length() >= SHORTEST_NAME).toList();
        String typed = plain(password);
        if (plain.stream().anyMatch(typed::contains)) {
            return Optional.of(Problem.NAME);
        }
        List<String> words = names.stream().flatMap(name -> List.of(name.split("[^\\p{L}\\p{N}]+")).stream())
                .filter(word -> word.length() >= SHORTEST_NAME).toList();
        return GUESSER.measure(password, words).getGuesses() < GUESSES ? Optional.of(Problem.COMMON) : Optional.empty();
    }

    // However it is written: Ana.López and analopez are one name.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
