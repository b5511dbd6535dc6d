package org.aviso.providers;

import java.util.regex.Pattern;

/** A telephone number as people write it here: ten digits, or more behind a plus sign. */
final class PhoneNumber {

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9() .\\-/]{7,25}");
    private static final int NATIONAL = 10;
    private static final int LONGEST = 15;

    private PhoneNumber() {
    }

    /** Whether it can be dialed from here. */
    static boolean isDialable(String written) {
        String number = written.strip();
        int digits = digits(number).length();
        return WRITTEN.matcher(number).matches() && digits <= LONGEST
                && (number.startsWith("+") ? digits > NATIONAL - 3 : digits == NATIONAL || isWithOne(number));
    }

    /** The link that calls it (RFC 3966). */
    static String href(String written) {
        String number = written.strip();
        return "tel:+" + (number.startsWith("+") || isWithOne(number) ? "" : "1") + digits(number);
    }

    private static boolean isWithOne(String number) {
        return digits(number).length() == NATIONAL + 1 && digits(number).startsWith("1");
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
