package org.aviso.triage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.accommodations.ContactRoute;

/** The link that calls or writes to a resident: {@code tel:}, {@code sms:} or {@code mailto:}. */
final class ContactLink {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>\\+?[0-9() .\\-/]{7,25}?)\\s*(?:(?:x|ext\\.?) ?(?<extension>[0-9]{1,6}))?");
    private static final int NATIONAL = 10;

    private ContactLink() {
    }

    /** The link, or null where nothing can be called: a letter, or a video service with an address of its own. */
    static String of(ContactRoute route, String value) {
        return switch (route) {
            case EMAIL -> "mailto:" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%40", "@");
            case SMS -> number("sms:", value);
            case PHONE, TDD, RELAY, VIDEO -> number("tel:", value);
            case POST -> null;
        };
    }

    private static String number(String scheme, String value) {
        Matcher matcher = NUMBER.matcher(value.strip());
        if (!matcher.matches()) {
            return null;
        }
        String digits = matcher.group("number").replaceAll("[^0-9]", "");
        String extension = matcher.group("extension");
        // A number without a country is one of ours: RFC 3966 wants the whole number.
        boolean whole = matcher.group("number").startsWith("+");
        String number = whole ? "+" + digits : digits.length() == NATIONAL ? "+1" + digits
                : digits.length() == NATIONAL + 1 && digits.startsWith("1") ? "+" + digits : digits;
        return scheme + number + (extension == null ? "" : ";ext=" + extension);
    }
}
