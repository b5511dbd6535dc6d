package org.aviso.platform;

import java.util.regex.Pattern;

/** What an address of electronic mail looks like. */
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
        return written.length() <= LONGEST && FORM.matcher(written).matches();
    }
}
