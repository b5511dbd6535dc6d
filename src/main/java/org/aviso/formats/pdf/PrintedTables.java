package org.aviso.formats.pdf;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.aviso.language.Phrases;

/**
 * Tables as they fit the page. Columns get widths by what stands in them; a table whose words would be torn or squeezed becomes
 * a list with an entry a row, in which each value stands behind the name of its column.
 */
final class PrintedTables {

    /** What lies between two columns, in parts of the size of the print. */
    private static final double PADDING = 1;

    /** A column is so much wider than its words, whose widths are rounded when they are set. */
    private static final double SLACK = 0.25;

    /** A column is comfortable when so much of a text stands on a line, in parts of the size of the print. */
    private static final double COMFORTABLE = 9;

    /** Names of columns that are longer than a line or two are repeated on no page. */
    private static final int LONGEST_HEADER = 300;

    /** Tables with so many rows stay on one page. */
    private static final int SHORT = 8;

    private final Typefaces typefaces;
    private final PrintSize print;
    private final Phrases phrases;

    PrintedTables(Typefaces typefaces, PrintSize print, Phrases phrases) {
        this.typefaces = typefaces;
        this.print = print;
        this.phrases = phrases;
    }

    void fit(Element body) {
        for (Element table : body.select("table")) {
            // What lies within something indented has less room; what lies within a table, none.
            double room = PrintSize.LINE / print.points() - indents(table) * PrintedBody.INDENT;
            Elements header = table.select("> thead > tr");
            Elements rows = table.select("> tbody > tr");
            double[] widths = header.size() == 1 && isRegular(header.first(), rows) && table.select("img, table table").isEmpty()
                    ? widths(table, header.first().childrenSize(), room) : null;
            if (widths == null) {
                asList(table, header, rows);
            } else {
                asTable(table, widths, rows);
            }
        }
    }

    private static int indents(Element table) {
        return (int) table.parents().stream().filter(each -> PrintedBody.INDENTED.contains(each.tagName())).count();
    }

    private static boolean isRegular(Element header, Elements rows) {
        int columns = header.childrenSize();
        return !rows.isEmpty() && header.text().length() <= LONGEST_HEADER
                && header.children().stream().allMatch(Element::hasText)
                && rows.stream().allMatch(row -> row.childrenSize() == columns && row.select("> th").isEmpty())
                && header.select("[colspan], [rowspan]").isEmpty() && rows.select("[colspan], [rowspan]").isEmpty();
    }

    /** The share of each column, or null where there is no room for all. */
    private double[] widths(Element table, int columns, double room) {
        double[] least = new double[columns];
        double[] whole = new double[columns];
        for (Element row : table.select("tr")) {
            for (int column = 0; column < columns; column++) {
                String text = row.child(column).text();
                double width = typefaces.width(text);
                double word = Math.max(Math.min(width, COMFORTABLE), longestWord(text));
                whole[column] = Math.max(whole[column], width + SLACK + PADDING);
                least[column] = Math.max(least[column], word + SLACK + PADDING);
            }
        }
        double needed = sum(least);
        if (needed > room) {
            return null;
        }
        // What is left goes to the columns that would fill it, in proportion.
        double wanted = sum(whole) - needed;
        double given = Math.min(room - needed, wanted);
        double[] widths = new double[columns];
        for (int column = 0; column < columns; column++) {
            widths[column] = least[column] + (wanted == 0 ? 0 : (whole[column] - least[column]) * given / wanted);
        }
        return widths;
    }

    private double longestWord(String text) {
        double longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, typefaces.width(word));
        }
        return longest;
    }

    private static double sum(double[] widths) {
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum;
    }

    private static void asTable(Element table, double[] widths, Elements rows) {
        table.attr("style", width(sum(widths)));
        if (rows.size() <= SHORT) {
            table.addClass("short");
        }
        Elements names = table.select("> thead > tr > th");
        for (int column = 0; column < widths.length; column++) {
            names.get(column).attr("style", width(widths[column] - PADDING));
        }
        // It is printed again on each page, and would lead there from nowhere in the order of reading.
        names.select("a").unwrap();
    }

    private static String width(double ems) {
        return String.format(Locale.ROOT, "width: %.2fem", ems);
    }

    private void asList(Element table, Elements header, Elements rows) {
        Element list = new Element("ul").addClass("rows");
        List<String> names = header.isEmpty() ? List.of() : header.last().children().stream().map(Element::text).toList();
        Elements all = new Elements(header.size() > 1 ? header.subList(0, header.size() - 1) : List.of());
        all.addAll(rows);
        for (Element row : all) {
            Element entry = new Element("li");
            for (Element cell : row.children()) {
                if (cell.hasText() || !cell.select("img").isEmpty()) {
                    int column = cell.elementSiblingIndex();
                    Element line = entry.appendElement("p");
                    if (column < names.size() && !names.get(column).isEmpty()) {
                        line.appendElement("strong").text(phrases.say("formats.column", names.get(column)));
                        line.appendChild(new TextNode(" "));
                    }
                    line.appendChildren(cell.childNodesCopy());
                }
            }
            if (entry.childrenSize() > 0) {
                list.appendChild(entry);
            }
        }
        if (list.childrenSize() > 0) {
            table.replaceWith(list);
        } else {
            // Names of columns with nothing below them.
            table.replaceWith(new Element("p").text(String.join(", ", names)));
        }
    }
}
