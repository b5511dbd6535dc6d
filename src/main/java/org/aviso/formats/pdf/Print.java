package org.aviso.formats.pdf;

import org.aviso.formats.Format;

/**
 * How large something is printed. Large print follows what its readers' associations ask for: one size and more for
 * everything, lines well apart, bold where other print has italics, nothing in capitals, justified or hyphenated.
 *
 * @param points the size of the text
 * @param style its part of the style sheet
 */
record Print(int points, String style) {

    /** US Letter less its margins of an inch, in points. */
    static final double LINE = 6.5 * 72;

    /** What is left of the height of a page for a picture, its caption and a line or two. */
    static final double PICTURE = 6 * 72;

    static Print of(Format format) {
        return switch (format) {
            case PDF -> new Print(12, "standard");
            case LARGE_PRINT_18 -> new Print(18, "large");
            case LARGE_PRINT_24 -> new Print(24, "large");
            default -> throw new IllegalArgumentException(format.toString());
        };
    }
}
