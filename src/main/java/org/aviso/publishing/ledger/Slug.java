package org.aviso.publishing.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of an address, made of a title. */
public final class Slug {

    /** The most characters, as the database has it. */
    public static final int LONGEST = 120;

    private static final int PROPOSED = 80;

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {
    }

    /** Whether it can stand in an address. */
    public static boolean isFit(String slug) {
        return slug.length() <= LONGEST && WRITTEN.matcher(slug).matches();
    }

    /** The words of a title without accents, at most 80 characters; null where it has no letters that fit an address. */
    public static String of(String title) {
        return of(title, PROPOSED);
    }

    /** As {@link #of(String)}, of so many characters at most; it ends with a whole word where there are several. */
    static String of(String title, int longest) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.length() > longest) {
            String cut = plain.substring(0, longest + 1);
            plain = cut.contains("-") ? cut.substring(0, cut.lastIndexOf('-')) : plain.substring(0, longest);
        }
        return plain.isEmpty() ? null : plain;
    }
}
