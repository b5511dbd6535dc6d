package org.aviso.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A number as everyone may see it: rounded down to a multiple of {@link #STEP}, and with fewer than that only "fewer
 * than five". Who is one of three people that asked for braille can be found out; who is one of fifteen cannot.
 *
 * <p>The threshold of five and rounding as a way to keep it are common in official statistics (Federal Committee on
 * Statistical Methodology, Statistical Policy Working Paper 22). Rounding goes before hiding cells, because whoever
 * knows how cells were chosen to be hidden learns from which ones are: here each number is rounded by itself, so that
 * nothing is told of it but the five values that it can have.
 *
 * <p>Several numbers that add up to one that is published too tell more: {@link #table} sees to it that even then no
 * number is given away. Of each table the sum lies between the sums of the least and of the greatest that its rows can
 * be. Were one table's least sum another's greatest, every row of both would be known. A least sum is a multiple of
 * five, and so is the least of a rounded total; a greatest sum is one only where the number of rows is a multiple of
 * five. So no table shows that many rows.
 *
 * @param atLeast the number is this or up to four more; {@link #UNKNOWN} where nothing is told
 */
public record Rounded(int atLeast) {

    /** Numbers below this one are not shown; others are rounded down to a multiple of it. */
    public static final int STEP = 5;

    private static final int UNKNOWN = -1;

    /** What everyone may know of a number. */
    public static Rounded of(int number) {
        return new Rounded(number / STEP * STEP);
    }

    /**
     * What everyone may know of numbers that together are all there is of something.
     *
     * @param numbers in an order that does not hang on them
     */
    public static List<Rounded> table(List<Integer> numbers) {
        List<Rounded> rows = new ArrayList<>(numbers.stream().map(Rounded::of).toList());
        if (!rows.isEmpty() && rows.size() % STEP == 0) {
            rows.set(rows.size() - 1, new Rounded(UNKNOWN));
        }
        return rows;
    }

    /** Whether it is fewer than five, none included. */
    public boolean isFew() {
        return atLeast == 0;
    }

    /** Whether nothing is told of it, so that nothing can be concluded from the others. */
    public boolean isUnknown() {
        return atLeast == UNKNOWN;
    }
}
