package org.aviso.formats;

/** XML that is written by hand: tags as they are, everything else through here. */
public final class XmlText {

    private XmlText() {
    }

    /** A text within an element, or an attribute in double quotes; see {@link CleanText} for what XML cannot hold. */
    public static String of(String text) {
        String clean = CleanText.of(text);
        StringBuilder xml = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
        return xml.toString();
    }
}
