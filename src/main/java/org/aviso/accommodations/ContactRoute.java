package org.aviso.accommodations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a resident wants to be reached, in the words of the bundle key {@code route.<route>}. */
public enum ContactRoute {

    EMAIL("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+"),
    PHONE(ContactRoute.TELEPHONE),
    SMS(ContactRoute.TELEPHONE),
    TDD(ContactRoute.TELEPHONE),
    RELAY(ContactRoute.TELEPHONE),
    // A number, or an address of a video service.
    VIDEO("(?s)\\S.{2,}"),
    POST("(?s)\\S.{9,}");

    // Digits with the usual signs between them, and an extension.
    private static final String TELEPHONE = "\\+?[0-9() .\\-/]{7,25}((x|ext\\.?) ?[0-9]{1,6})?";

    private final Pattern form;

    ContactRoute(String form) {
        this.form = Pattern.compile(form);
    }

    /** Whether somebody can be reached at that by this route, as far as its form tells. */
    public boolean reaches(String value) {
        if (!form.matcher(value.strip()).matches()) {
            return false;
        }
        return this == EMAIL || this == VIDEO || this == POST
                || value.chars().filter(Character::isDigit).count() >= 7;
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
}
