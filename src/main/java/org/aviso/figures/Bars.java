package org.aviso.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of lying bars, one below the other, as the numbers of an SVG. Heights are in em and widths in per cent, so that
 * it grows with the reader's text and fits every window; no label is longer than a narrow window is wide.
 */
public final class Bars {

    /** About as many letters stand beside each other in the narrowest window. */
    private static final int LINE = 36;

    private static final double LINE_HEIGHT = 1.3;
    private static final double BAR_HEIGHT = 1;
    private static final double GAP = .9;

    private final List<Bar> bars = new ArrayList<>();
    private final double height;

    /**
     * What a bar is about.
     *
     * @param label what it counts, in the reader's language
     * @param first how long its first part is, 0 or more
     * @param second how long its second part is, 0 or more
     * @param says its number in words; the bar itself is no longer than its parts
     */
    public record Row(String label, int first, int second, String says) {

        int all() {
            return first + second;
        }
    }

    /** A line of a label. */
    public record Line(String text, String y) { }

    /** A bar: where it is and how long its parts are. */
    public record Bar(Row row, List<Line> lines, String y, String first, String second) { }

    /** Draws rows in their order. */
    public Bars(List<Row> rows) {
        int longest = Math.max(1, rows.stream().mapToInt(Row::all).max().orElse(0));
        double y = 0;
        for (Row row : rows) {
            List<Line> lines = new ArrayList<>();
            for (String text : wrap(row.label(), LINE - row.says().length())) {
                y += LINE_HEIGHT;
                lines.add(new Line(text, em(y - .3)));
            }
            bars.add(new Bar(row, lines, em(y), share(row.first(), longest), share(row.second(), longest)));
            y += BAR_HEIGHT + GAP;
        }
        this.height = y;
    }

    /** A text in lines of at most so many letters; a word that is longer has a line of its own. */
    static List<String> wrap(String text, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static String em(double value) {
        return String.format(Locale.ROOT, "%.2fem", value);
    }

    static String share(double part, double whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part / whole);
    }

    public List<Bar> getAll() {
        return bars;
    }

    public String getHeight() {
        return em(height);
    }

    /** How high a bar is. */
    public String getBarHeight() {
        return em(BAR_HEIGHT);
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }
}
