package org.aviso.accommodations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.platform.Secrets;

/**
 * What two ways of writing one contact have in common: mail in small letters, a number by its digits, whatever route
 * it is called by. Kept as a hash, so that the column says nothing by itself and is as short as an index wants it.
 */
final class ContactKey {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<number>\\+?[0-9() .\\-/]{7,25}?)\\s*(?:(?:x|ext\\.?) ?(?<extension>[0-9]{1,6}))?", Pattern.CASE_INSENSITIVE);
    private static final int NATIONAL = 10;

    private ContactKey() {
    }

    /** The key of a contact that its route reaches. */
    static String of(ContactRoute route, String contact) {
        return Secrets.hash("contact " + plain(route, contact));
    }

    static String plain(ContactRoute route, String contact) {
        String written = Normalizer.normalize(contact, Normalizer.Form.NFKC).strip();
        Matcher number = NUMBER.matcher(written);
        if (route != ContactRoute.EMAIL && route != ContactRoute.POST && number.matches()) {
            String digits = number.group("number").replaceAll("[^0-9]", "");
            // Ours with the country and without are one number.
            String national = digits.length() == NATIONAL + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
            String extension = number.group("extension");
            return "number " + national + (extension == null ? "" : " " + extension);
        }
        String small = written.toLowerCase(Locale.ROOT);
        return route.name() + " " + (route == ContactRoute.POST ? small.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() : small);
    }
}
