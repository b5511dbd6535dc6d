package org.aviso.formats.pdf;

import org.aviso.formats.Format;

/**
 * How large something is printed. Large print follows what its readers' associations ask for: one size and more for
 * everything, lines well apart, bold where other print has italics, nothing in capitals, justified or hyphenated.
 *
 * @param points the size of the text
 * @param style its part of the style sheet
 */
record PrintSize(int points, String style) {

    /** US Letter less its margins of an inch, in points. */
    static final double LINE = 6.5 * 72;

    /** What is left of the height of a page for a picture, its caption and a line or two. */
    static final double PICTURE = 6 * 72;

    static PrintSize of(Format format) {
        return switch (format) {
            case PDF -> new PrintSize(12, "standard");
            case LARGE_PRINT_18 -> new PrintSize(18, "large");
            case LARGE_PRINT_24 -> new PrintSize(24, "large");
            default -> throw new IllegalArgumentException(format.toString());
        };
    }
}
