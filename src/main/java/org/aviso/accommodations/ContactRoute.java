package org.aviso.accommodations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aviso.platform.MailAddress;

/** How a resident wants to be reached, in the words of the bundle key {@code route.<route>}. */
public enum ContactRoute {

    EMAIL(null),
    PHONE(ContactRoute.TELEPHONE),
    SMS(ContactRoute.TELEPHONE),
    TDD(ContactRoute.TELEPHONE),
    RELAY(ContactRoute.TELEPHONE),
    // A number, or an address of a video service.
    VIDEO("(?s)\\S.{2,}"),
    POST("(?s)\\S.{9,}");

    /** The longest text that says how to reach somebody, in characters. */
    static final int LONGEST = 500;

    // Digits with the usual signs between them, and an extension.
    private static final String TELEPHONE = "\\+?[0-9() .\\-/]{7,25}((x|ext\\.?) ?[0-9]{1,6})?";

    private final Pattern form;

    ContactRoute(String form) {
        this.form = form == null ? null : Pattern.compile(form);
    }

    /** Whether somebody can be reached at that by this route, as far as its form tells. */
    public boolean reaches(String value) {
        if (this == EMAIL) {
            return MailAddress.isPossible(value);
        }
        String written = value.strip();
        // First the length: a pattern must not be tried on a text without end.
        if (written.length() > LONGEST || !form.matcher(written).matches()) {
            return false;
        }
        return this == VIDEO || this == POST
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
