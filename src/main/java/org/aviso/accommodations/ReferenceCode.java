package org.aviso.accommodations;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Codes that can be read aloud over a relay call: no two characters look alike, none makes a word, and the last one
 * shows a slip of the tongue. With 23 characters, a prime, and a different weight at each place, every single wrong
 * character and every swap of two is noticed.
 */
public final class ReferenceCode {

    static final String ALPHABET = "23456789CDFHJKMNPRTVWXY";
    private static final int LENGTH = 8;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private ReferenceCode() {
    }

    /** A new code, eight characters. */
    public static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.append(check(code)).toString();
    }

    /** What somebody typed or read aloud, without the signs and spaces between. */
    public static String normal(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    public static boolean isValid(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    /** The code in groups of four, as people read it. */
    public static String spaced(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    static String checked(String code) {
        if (!isValid(code)) {
            throw new IllegalArgumentException("not a reference: " + code);
        }
        return code;
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        // The check character has the weight 8: the weighted sum of all is a multiple of 23.
        int size = ALPHABET.length();
        for (int value = 0; value < size; value++) {
            if ((sum + LENGTH * value) % size == 0) {
                return ALPHABET.charAt(value);
            }
        }
        throw new AssertionError("8 has an inverse modulo 23");
    }
}
