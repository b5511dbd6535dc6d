package org.aviso.formats.braille;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.aviso.formats.braille.BrailleBlock.Place;

/**
 * Sets blocks of braille on pages of 25 lines of at most 40 cells. The number of the page stands at the end of its last line,
 * after three empty cells or more; a heading is never the last that a page says.
 */
final class BraillePages {

    static final int CELLS = 40;
    static final int LINES = 25;

    /** Cells that stay empty beside the number of the page, and on each side of a title. */
    private static final int MARGIN = 3;

    private static final char SPACE = '\u2800';
    private static final char NUMBER = '\u283C';

    /** Dot 5 at the end of a line: what stands here goes on in the next one. */
    private static final char CONTINUES = '\u2810';

    /** The digits 0 to 9. */
    private static final String DIGITS = "\u281A\u2801\u2803\u2809\u2819\u2811\u280B\u281B\u2813\u280A";

    /** Cells that mean nothing without the next: dots 4, 45, 456, 5, 46, 56, 6 and 3456. */
    private static final String PREFIXES = "\u2808\u2818\u2838\u2810\u2828\u2830\u2820\u283C";

    /** Cells that say, before the sign of an accent or a stroke, that the next letter has it. */
    private static final String ACCENTS = "\u2808\u2818";

    /** How many cells before the end of the line a cut may be that keeps what belongs together. */
    private static final int WHERE_TO_CUT = 8;

    /** A stroke in UEB (dots 456 34) and in Spanish (dots 6 2). */
    private static final Set<String> STROKES = Set.of("\u2838\u280C", "\u2820\u2802");
    private static final char HYPHEN = '\u2824';

    private final List<List<String>> pages = new ArrayList<>();
    private final List<String> page = new ArrayList<>();

    private BraillePages() {
    }

    /**
     * The pages.
     *
     * @param blocks what is around each block
     * @param braille each block in Unicode braille
     * @return 25 lines each, without spaces at their ends
     */
    static List<List<String>> of(List<BrailleBlock> blocks, List<String> braille) {
        BraillePages pages = new BraillePages();
        for (int i = 0; i < blocks.size(); i++) {
            pages.add(blocks, braille, i);
        }
        pages.turn();
        return pages.pages;
    }

    /** A number in braille. */
    static String number(int number) {
        StringBuilder braille = new StringBuilder().append(NUMBER);
        for (char digit : Integer.toString(number).toCharArray()) {
            braille.append(DIGITS.charAt(digit - '0'));
        }
        return braille.toString();
    }

    private void add(List<BrailleBlock> blocks, List<String> braille, int at) {
        BrailleBlock block = blocks.get(at);
        Place before = at == 0 ? null : blocks.get(at - 1).place();
        boolean apart = switch (block.place()) {
            case TEXT -> false;
            case CENTRED -> before != Place.CENTRED;
            case HEADING, APART -> before != Place.HEADING || block.place() == Place.HEADING;
        };
        if (apart && !page.isEmpty()) {
            page.add("");
            turnIfFull();
        }
        if (block.place() == Place.CENTRED) {
            for (String line : lines(braille.get(at), 0, 0, CELLS - 2 * MARGIN)) {
                String centred = indented((CELLS - line.length()) / 2) + line;
                if (centred.length() > width()) {
                    put("");
                }
                put(centred);
            }
            return;
        }
        if (block.place() == Place.HEADING && (before != Place.HEADING)) {
            keepWithNext(blocks, braille, at);
        }
        wrap(braille.get(at), block.first(), block.runover(), this::width, this::put);
    }

    /** Headings begin on the next page, if the first line that they are about would not be on this one. */
    private void keepWithNext(List<BrailleBlock> blocks, List<String> braille, int at) {
        int needed = 1;
        for (int i = at; i < blocks.size() && blocks.get(i).place() == Place.HEADING; i++) {
            needed += lines(braille.get(i), blocks.get(i).first(), blocks.get(i).runover(), CELLS).size() + (i == at ? 0 : 1);
            if (needed > LINES) {
                return;
            }
        }
        if (page.size() + needed > LINES) {
            turn();
        }
    }

    private static List<String> lines(String braille, int first, int runover, int cells) {
        List<String> lines = new ArrayList<>();
        wrap(braille, first, runover, () -> cells, lines::add);
        return lines;
    }

    /**
     * Breaks a block into lines, between words. A word that is longer than a line goes on in the next one, after dot 5.
     *
     * @param width how many cells the line has that comes next
     * @param put takes the lines, one after the other
     */
    private static void wrap(String braille, int first, int runover, IntSupplier width, Consumer<String> put) {
        StringBuilder line = indented(first);
        int indent = first;
        for (String next : braille.split(String.valueOf(SPACE))) {
            String word = next;
            if (line.length() > indent && line.length() + 1 + word.length() > width.getAsInt()) {
                put.accept(line.toString());
                line = indented(runover);
                indent = runover;
            }
            while (line.length() == indent && indent + word.length() > width.getAsInt()) {
                if (width.getAsInt() < CELLS && indent + word.length() <= CELLS) {
                    // Beside the number of the page there is no room for it; on the next page there is.
                    put.accept("");
                } else {
                    int cut = cut(word, width.getAsInt() - indent - 1);
                    put.accept(line + word.substring(0, cut) + CONTINUES);
                    word = word.substring(cut);
                    indent = runover;
                }
                line = indented(indent);
            }
            if (line.length() > indent && !word.isEmpty()) {
                line.append(SPACE);
            }
            line.append(word);
        }
        if (line.length() > indent) {
            put.accept(line.toString());
        }
    }

    /** Where a word is cut so that at most so many cells stand before it. */
    private static int cut(String word, int most) {
        // An address goes on behind a stroke or a hyphen, not within a word.
        for (int at = most; at > most / 2 && at > 1; at--) {
            if (STROKES.contains(word.substring(at - 2, at)) || word.charAt(at - 1) == HYPHEN) {
                return at;
            }
        }
        for (int at = most; at > most - WHERE_TO_CUT && at > 1; at--) {
            boolean within = PREFIXES.indexOf(word.charAt(at - 1)) >= 0 || ACCENTS.indexOf(word.charAt(at - 2)) >= 0;
            if (!within) {
                return at;
            }
        }
        return most;
    }

    private static StringBuilder indented(int cells) {
        return new StringBuilder(String.valueOf(SPACE).repeat(cells));
    }

    /** How many cells the next line of this page has. */
    private int width() {
        return page.size() == LINES - 1 ? CELLS - MARGIN - number(pages.size() + 1).length() : CELLS;
    }

    private void put(String line) {
        page.add(line);
        turnIfFull();
    }

    private void turnIfFull() {
        if (page.size() == LINES) {
            turn();
        }
    }

    /** Ends a page with its number. */
    private void turn() {
        if (page.stream().allMatch(String::isEmpty)) {
            page.clear();
            return;
        }
        while (page.size() < LINES) {
            page.add("");
        }
        String number = number(pages.size() + 1);
        String last = page.get(LINES - 1);
        page.set(LINES - 1, last + String.valueOf(SPACE).repeat(CELLS - last.length() - number.length()) + number);
        pages.add(List.copyOf(page));
        page.clear();
    }
}
