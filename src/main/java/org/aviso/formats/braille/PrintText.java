package org.aviso.formats.braille;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Print as a translator takes it: the signs that stand for one another in print, but not in braille, become the one that is
 * meant. It grows piece by piece; spaces at its ends and in a row fall away.
 */
final class PrintText {

    private static final int REPLACEMENT = 0xFFFD;

    /**
     * Dot 5, which in Spanish says that a letter from a to j that follows a number is no digit. The table leaves it out, so that
     * 2b would be 22.
     */
    private static final int NO_DIGIT = 0x2810;

    private final BrailleTable own;
    private BrailleTable spoken;
    private int[] points = new int[64];
    private byte[] emphases = new byte[64];
    private int length;

    PrintText(BrailleTable table) {
        this.own = table;
    }

    /**
     * Adds words of a language.
     *
     * @param table the code of their language, in which all is written if no other words are of another
     */
    void add(String text, int emphasis, BrailleTable table) {
        add(text, emphasis);
        if (!text.isBlank()) {
            speak(table);
        }
    }

    private void speak(BrailleTable table) {
        spoken = spoken == null || spoken == table ? table : own;
    }

    /** Adds what is the same in each language. */
    void add(String text, int emphasis) {
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> add(point, emphasis));
    }

    private void add(int point, int emphasis) {
        if (length == points.length) {
            points = Arrays.copyOf(points, length * 2);
            emphases = Arrays.copyOf(emphases, length * 2);
        }
        points[length] = point;
        emphases[length++] = (byte) emphasis;
    }

    void append(PrintText other) {
        for (int i = 0; i < other.length; i++) {
            add(other.points[i], other.emphases[i]);
        }
        if (other.spoken != null) {
            speak(other.spoken);
        }
    }

    void add(BrailleBlock block) {
        int[] more = block.print().codePoints().toArray();
        for (int i = 0; i < more.length; i++) {
            add(more[i], block.emphasis().length == 0 ? 0 : block.emphasis()[i]);
        }
    }

    /** How many code points were added. */
    int length() {
        return length;
    }

    /** What was added since it had this length, in print. */
    String since(int start) {
        return new String(points, start, length - start);
    }

    /** Its words as a block. */
    BrailleBlock block(int first, int runover, BrailleBlock.Place place) {
        PrintText clean = clean();
        boolean plain = true;
        for (int i = 0; i < clean.length; i++) {
            // A space at the edge of what is emphasised belongs to neither.
            if (clean.points[i] == ' '
                    && (clean.emphases[i - 1] != clean.emphases[i] || clean.emphases[i + 1] != clean.emphases[i])) {
                clean.emphases[i] = (byte) (clean.emphases[i - 1] & clean.emphases[i + 1]);
            }
            plain &= clean.emphases[i] == 0;
        }
        byte[] emphasis = plain || !table().hasEmphasis() ? new byte[0] : Arrays.copyOf(clean.emphases, clean.length);
        return new BrailleBlock(table(), clean.since(0), emphasis, first, runover, place);
    }

    private PrintText clean() {
        PrintText clean = new PrintText(table());
        boolean space = false;
        int spaceEmphasis = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            int point = points[i];
            if (isSpace(point)) {
                space = clean.length > 0;
                spaceEmphasis = emphases[i];
                continue;
            }
            if (saysNothing(point)) {
                continue;
            }
            if (space) {
                clean.add(' ', spaceEmphasis);
                space = false;
            }
            if (point == '\u2018' || point == '\u2019' || point == '\u201B') {
                int meant = quotation(i, quoted);
                quoted = meant == '\u2018' || quoted && meant == '\'';
                point = meant;
            }
            for (int written : written(point, i)) {
                if (spanish() && written >= 'a' && written <= 'j' && clean.endsWithNumber()) {
                    clean.add(NO_DIGIT, emphases[i]);
                }
                clean.add(written, emphases[i]);
            }
        }
        return clean;
    }

    private boolean endsWithNumber() {
        int end = length > 1 && (points[length - 1] == '.' || points[length - 1] == ',') ? length - 1 : length;
        return end > 0 && points[end - 1] >= '0' && points[end - 1] <= '9';
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85 || point == 0x200B;
    }

    /** Soft hyphens, marks of direction, signs of control, and what chooses between two pictures of one sign. */
    private static boolean saysNothing(int point) {
        return Character.getType(point) == Character.FORMAT || Character.isISOControl(point)
                || point == 0xFE0F || point == 0xFE0E;
    }

    /** In print an apostrophe looks like the end of a quotation; in braille it is a sign of its own. */
    private int quotation(int at, boolean quoted) {
        boolean letterBefore = at > 0 && Character.isLetterOrDigit(points[at - 1]);
        boolean letterAfter = at + 1 < length && Character.isLetterOrDigit(points[at + 1]);
        if (points[at] == '\u2018' && !letterBefore && letterAfter && !Character.isDigit(points[at + 1])
                && new String(points, at + 1, length - at - 1).indexOf('\u2019') >= 0) {
            return '\u2018';
        }
        boolean closes = points[at] == '\u2019' && quoted && !letterAfter;
        return closes ? '\u2019' : '\'';
    }

    private int[] written(int point, int at) {
        return switch (point) {
            case '\u2010', '\u2011', '\u2212' -> point == '\u2212' && !spanish() ? one(point) : one('-');
            // From one number to another; else a dash.
            case '\u2012', '\u2013' -> between(at) ? one('-') : one('\u2014');
            case '\u2015' -> one('\u2014');
            case '\u201F', '\u201E' -> one('\u201C');
            case '\u00BA' -> one('o');
            case '\u00AA' -> one('a');
            case '\u00B0' -> spanish() ? words(at, "grados") : one(point);
            case '#' -> spanish() ? words(at, "n\u00FAm.") : one(point);
            // Half a sign would leave here as a question mark.
            default -> one(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point);
        };
    }

    private BrailleTable table() {
        return spoken == null ? own : spoken;
    }

    private boolean spanish() {
        return table() == BrailleTable.SPANISH_UNCONTRACTED;
    }

    private boolean between(int at) {
        return at > 0 && at + 1 < length && Character.isLetterOrDigit(points[at - 1]) && Character.isDigit(points[at + 1]);
    }

    /** Spanish braille has no sign for it: a word. */
    private int[] words(int at, String word) {
        String before = at > 0 && !isSpace(points[at - 1]) ? " " : "";
        String after = at + 1 < length && Character.isLetterOrDigit(points[at + 1]) ? " " : "";
        return (before + word + after).codePoints().toArray();
    }

    private static int[] one(int point) {
        return new int[] {point};
    }
}
