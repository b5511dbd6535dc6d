package org.aviso.notices.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers of North America in a text, however they are grouped: (520) 791-4852, 520.791.4852, 791 4852. */
final class PhoneNumbers {

    // What stands between the groups: spaces and hyphens of any kind, stops, a stroke.
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Pd}./]{0,3}";

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:\\+?1" + BETWEEN + ")?(?:\\(?\\d{3}\\)?" + BETWEEN
            + ")?\\d{3}" + BETWEEN + "\\d{4}(?!\\d)");

    private static final int LOCAL = 7;
    private static final int WITH_AREA = 10;

    /**
     * A part of what somebody typed.
     *
     * @param number its digits, seven or ten, where it may be a telephone number; else null
     */
    record Part(String text, String number) { }

    private PhoneNumbers() {
    }

    /** The numbers in a text by their digits, each with its area and without. */
    static Set<String> in(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        NUMBER.matcher(text).results().map(found -> digits(found.group())).forEach(digits -> {
            numbers.add(digits);
            numbers.add(digits.substring(digits.length() - LOCAL));
        });
        return numbers;
    }

    /** What somebody typed, in its order: the numbers apart from the words between them. */
    static List<Part> split(String typed) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (MatchResult number : NUMBER.matcher(typed).results().toList()) {
            parts.add(new Part(typed.substring(end, number.start()), null));
            parts.add(new Part(number.group(), digits(number.group())));
            end = number.end();
        }
        parts.add(new Part(typed.substring(end), null));
        return parts;
    }

    // Without the 1 of the country: it is the same number with it.
    private static String digits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.length() > WITH_AREA ? digits.substring(digits.length() - WITH_AREA)
                : digits.length() > LOCAL && digits.length() < WITH_AREA ? digits.substring(digits.length() - LOCAL)
                : digits;
    }
}
