package org.aviso.platform;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an address of electronic mail looks like, and the one way of writing it: mail servers take many spellings of a domain
 * for the same, and whoever counts or compares addresses has to, too.
 */
public final class MailAddress {

    // RFC 5321, 4.5.3.1, but for quoted names, which nobody has: no sign in it means anything to a mail program.
    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}+";
    private static final Pattern FORM = Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*+@" + LABEL
            + "(?:\\." + LABEL + ")++");

    private MailAddress() {
    }

    /** Whether somebody can have that address, as far as its form tells. */
    public static boolean isPossible(String typed) {
        String written = typed.strip();
        // First the length: a pattern must not be tried on a text without end.
        if (written.length() > LONGEST || !FORM.matcher(written).matches()) {
            return false;
        }
        try {
            return canonical(written).length() <= LONGEST;
        } catch (IllegalArgumentException noDomain) {
            return false;
        }
    }

    /**
     * An address as mail servers write it: its domain in small Latin letters (RFC 3490), what stands before it as it was
     * typed, because only its own server may say what that means.
     *
     * @throws IllegalArgumentException if what follows the last @ is no domain
     */
    public static String canonical(String typed) {
        String written = typed.strip();
        int domain = written.lastIndexOf('@') + 1;
        return written.substring(0, domain)
                + IDN.toASCII(written.substring(domain), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /**
     * By what an address is found, however it was typed.
     *
     * @throws IllegalArgumentException if what follows the last @ is no domain
     */
    public static String key(String typed) {
        return canonical(typed).toLowerCase(Locale.ROOT);
    }

    /**
     * By what mail to one mailbox is counted. Many servers put mail to ana+news into the mailbox of ana: one person reads it.
     * Whatever is no address counts as it is written.
     */
    public static String mailbox(String typed) {
        String key;
        try {
            key = key(typed);
        } catch (IllegalArgumentException noDomain) {
            return typed.strip().toLowerCase(Locale.ROOT);
        }
        int at = key.lastIndexOf('@');
        int tag = key.indexOf('+');
        return tag > 0 && tag < at ? key.substring(0, tag) + key.substring(at) : key;
    }
}
