package org.aviso.formats.text;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aviso.formats.CleanText;
import org.aviso.formats.LinkAddress;
import org.aviso.formats.Material;
import org.aviso.language.Phrases;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lines of a notice. */
final class PlainText {

    private static final String END = "\r\n";

    /** Of whoever quotes in plain text (RFC 3676). */
    private static final String QUOTED = "> ";

    /**
     * What has no shape and would be in the way of a search, or turns around the text behind it. Marks of direction stay, which
     * turn nothing around; so does what parts words that are written without spaces.
     */
    private static final Pattern SHAPELESS = Pattern.compile("[\u00ad\u2060\ufeff\u202a-\u202e\u2066-\u2069]"
            + "|(?<![\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}])\u200b");

    private static final Pattern SCHEME = Pattern.compile("^(https?://)?(www\\.)?", Pattern.CASE_INSENSITIVE);

    private final Phrases phrases;
    private final Locale language;
    private final StringBuilder lines = new StringBuilder(8_000);

    /** What stands before the next line, in place of the usual: the mark of a row of a list. */
    private String mark;

    /** What stood before the lines of the paragraph before. */
    private String last = "";

    /** Whether the last line began a row of a list. */
    private boolean isAfterRow;

    /** Whether words are in capitals now. */
    private boolean isCapital;

    PlainText(Material material) {
        language = material.language().locale();
        phrases = Phrases.pages(material.language());
        blocks(material.body(), "");
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private void blocks(Element parent, String before) {
        StringBuilder loose = new StringBuilder();
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph(loose, before);
                block(element, before);
            } else {
                inline(node, loose);
            }
        }
        paragraph(loose, before);
    }

    private void block(Element element, String before) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                if (!lines.isEmpty()) {
                    gap(before);
                }
                isCapital = name.charAt(1) <= '2';
                StringBuilder heading = words(element);
                isCapital = false;
                paragraph(heading, before);
            }
            case "p" -> paragraph(words(element), before);
            case "ul", "ol" -> list(element, before);
            case "blockquote" -> blocks(element, before + QUOTED);
            case "table" -> table(element, before);
            default -> blocks(element, before);
        }
    }

    private void list(Element list, String before) {
        boolean counted = list.normalName().equals("ol");
        int number = list.attr("start").matches("-?[0-9]{1,9}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element row : list.children()) {
            String marked = counted ? number++ + ". " : "- ";
            mark = (mark == null ? before : mark) + marked;
            blocks(row, before + " ".repeat(marked.length()));
            mark = null;
        }
    }

    /** Each row says its columns: nobody has to remember, or to count, what stands above. */
    private void table(Element table, String before) {
        List<String> columns = table.select("> thead > tr").stream().limit(1).flatMap(row -> row.children().stream())
                .map(cell -> CleanText.line(words(cell).toString())).toList();
        List<Element> rows = table.select("> tr, > tbody > tr");
        if (rows.isEmpty()) {
            paragraph(new StringBuilder(String.join(", ", columns)), before);
        }
        for (Element row : rows) {
            StringBuilder said = new StringBuilder();
            int column = 0;
            for (Element cell : row.children()) {
                String value = CleanText.line(words(cell).toString());
                String name = column < columns.size() ? columns.get(column) : "";
                if (!value.isEmpty()) {
                    said.append(said.isEmpty() ? "" : "\n")
                            .append(name.isEmpty() ? value : phrases.say("formats.cell", name, value));
                }
                column++;
            }
            paragraph(said, before);
        }
    }

    /** Writes a paragraph and empties it; its own line breaks stay. */
    private void paragraph(StringBuilder text, String before) {
        if (text.toString().isBlank()) {
            text.setLength(0);
            return;
        }
        // Rows of one list stand close together.
        if (!lines.isEmpty() && (mark == null || !isAfterRow)) {
            gap(before);
        }
        last = before;
        for (String line : text.toString().split("\n")) {
            lines.append(mark == null ? before : mark).append(CleanText.line(line)).append(END);
            isAfterRow = mark != null;
            mark = null;
        }
        text.setLength(0);
    }

    // What lies between a quote and what is around it belongs to what is around it.
    private void gap(String before) {
        int alike = 0;
        while (alike < Math.min(before.length(), last.length()) && before.charAt(alike) == last.charAt(alike)) {
            alike++;
        }
        lines.append(before.substring(0, alike).stripTrailing()).append(END);
    }

    private StringBuilder words(Element element) {
        StringBuilder words = new StringBuilder();
        within(element, words);
        return words;
    }

    private void within(Element element, StringBuilder words) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            inline(node, words);
        }
    }

    private void inline(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(said(text.getWholeText()));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> words.append('\n');
                case "img" -> words.append(said(phrases.say("formats.picture", element.attr("alt").strip())));
                case "a" -> link(element, words);
                default -> {
                    within(element, words);
                    // In a cell, there may be more than one.
                    words.append(isBlock(element) ? " " : "");
                }
            }
        }
    }

    /** Words as they are written here. */
    private String said(String text) {
        String shaped = CleanText.of(SHAPELESS.matcher(text).replaceAll(""));
        return isCapital ? UCharacter.toUpperCase(language, shaped) : shaped;
    }

    private void link(Element element, StringBuilder words) {
        String written = CleanText.line(element.attr("href"));
        String address = LinkAddress.of(written).orElse(written);
        String shown = address.replaceFirst("(?i)^(mailto|tel):", "");
        // A number or an address that is read already is not read again.
        String name = element.text();
        boolean isNumber = !shown.equals(address) && !digits(name).isEmpty() && digits(shown).endsWith(digits(name));
        boolean isRead = isIn(name, shown) || isIn(name, written.replaceFirst("(?i)^(mailto|tel):", ""));
        boolean around = isCapital;
        // Some addresses lead elsewhere in capitals.
        isCapital = around && !isRead;
        within(element, words);
        isCapital = around;
        if (!isNumber && !isRead) {
            words.append(" (").append(shown).append(')');
        }
    }

    /** Whether words have an address, but not as the beginning or end of another. */
    private static boolean isIn(String words, String address) {
        String bare = SCHEME.matcher(address).replaceFirst("").replaceFirst("/$", "");
        return !bare.isEmpty() && Pattern.compile("(?<![\\w.@/-])(https?://)?(www\\.)?" + Pattern.quote(bare)
                + "/?(?![\\w@/?#&=%:-]|\\.\\w)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(words).find();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "figure", "div" -> true;
            default -> false;
        };
    }
}
