package org.aviso.accommodations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a resident wants to be reached, in the words of the bundle key {@code route.<route>}. */
public enum ContactRoute {

    EMAIL(ContactRoute.ADDRESS),
    PHONE(ContactRoute.TELEPHONE),
    SMS(ContactRoute.TELEPHONE),
    TDD(ContactRoute.TELEPHONE),
    RELAY(ContactRoute.TELEPHONE),
    // A number, or an address of a video service.
    VIDEO("(?s)\\S.{2,}"),
    POST("(?s)\\S.{9,}");

    /** The longest text that says how to reach somebody, in characters. */
    static final int LONGEST = 500;

    // RFC 5321, 4.5.3.1, but for quoted names, which nobody has: no sign in it means anything to a mail program.
    private static final int LONGEST_ADDRESS = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}+";
    private static final String ADDRESS = "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@" + LABEL
            + "(?:\\." + LABEL + ")++";

    // Digits with the usual signs between them, and an extension.
    private static final String TELEPHONE = "\\+?[0-9() .\\-/]{7,25}((x|ext\\.?) ?[0-9]{1,6})?";

    private final Pattern form;

    ContactRoute(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether somebody can be reached at that by this route, as far as its form tells. */
    public boolean reaches(String value) {
        String written = value.strip();
        // First the length: a pattern must not be tried on a text without end.
        if (written.length() > (this == EMAIL ? LONGEST_ADDRESS : LONGEST) || !form.matcher(written).matches()) {
            return false;
        }
        return this == EMAIL || this == VIDEO || this == POST
                || written.chars().filter(Character::isDigit).count() >= 7;
    }

    /** Its name among programs: {@code email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactRoute> of(String code) {
        for (ContactRoute route : values()) {
            if (route.code().equals(code)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /** The route of that name, as a page sends it. */
    public static Optional<ContactRoute> named(String name) {
        return Arrays.stream(values()).filter(route -> route.name().equals(name)).findFirst();
    }
}
