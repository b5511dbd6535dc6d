package org.aviso.language;

import java.util.Optional;

/** Whether a text says to everybody what it says to the one who reads it. */
public final class Legibility {

    /** Why a text is not taken. */
    public enum Problem {

        /** It has more characters than there may be. */
        LONG,

        /** It is not {@link Legibility#isLegible legible}. */
        NOT_LEGIBLE,

        /** It is not {@link Legibility#isOneLine one line}. */
        NOT_ONE_LINE
    }

    private Legibility() {
    }

    /**
     * What keeps a text from being taken, the first that there is.
     *
     * @param longest how many characters it may have
     * @param oneLine whether it has to be one line
     */
    public static Optional<Problem> problem(String text, int longest, boolean oneLine) {
        if (text.length() > longest) {
            return Optional.of(Problem.LONG);
        }
        if (!isLegible(text)) {
            return Optional.of(Problem.NOT_LEGIBLE);
        }
        return oneLine && !isOneLine(text) ? Optional.of(Problem.NOT_ONE_LINE) : Optional.empty();
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
