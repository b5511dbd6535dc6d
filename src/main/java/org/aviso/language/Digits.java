package org.aviso.language;

import java.util.stream.Collectors;

/** Numbers as people type them: each script has its own digits. */
final class Digits {

    private Digits() {
    }

    /** The same text with the digits 0 to 9 in the place of those of any script; null for null. */
    static String plain(String typed) {
        return typed == null ? null : typed.codePoints().mapToObj(sign -> Character.isDigit(sign)
                ? Integer.toString(Character.digit(sign, 10)) : Character.toString(sign)).collect(Collectors.joining());
    }
}
