package org.aviso.formats;

/** Text without what nobody sees or hears and what XML cannot hold. */
public final class CleanText {

    private static final char UNKNOWN = '\ufffd';

    private CleanText() {
    }

    /**
     * A text with each run of spaces and line breaks as one space, as HTML shows it. Controls are gone; what is no character,
     * as half of a surrogate pair is, becomes U+FFFD: readers see that something is missing. No-break spaces stay.
     */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c <= ' ' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                if (isSpace(c) && (clean.isEmpty() || clean.charAt(clean.length() - 1) != ' ')) {
                    clean.append(' ');
                }
            } else if (Character.getType(c) == Character.SURROGATE || (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef) {
                clean.append(UNKNOWN);
            } else if (!Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** A text as one line, without spaces at its ends. */
    public static String line(String text) {
        return of(text).strip();
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
