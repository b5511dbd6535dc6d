package org.aviso.notices.feeds;

/** Text that XML can hold: a sign that it cannot would break the whole file. */
public final class XmlText {

    private XmlText() {
    }

    /** The text without what XML 1.0 has no way to write: control characters, halves of letters. */
    public static String of(String text) {
        return text.codePoints().filter(XmlText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD || letter >= 0x10000;
    }
}
