package org.aviso.language;

/** Whether a text says to everybody what it says to the one who reads it. */
public final class Legibility {

    private Legibility() {
    }

    /**
     * Whether a text is free of control characters but line ends and tabs (no database keeps them all), of signs that turn
     * the direction of what follows (it would read as something else), and of halves of a character.
     */
    public static boolean isLegible(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
    }

    /** Whether a text holds no line end of any writing system, and no tab. */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(c -> c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
    }
}
