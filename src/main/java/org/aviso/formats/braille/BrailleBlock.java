package org.aviso.formats.braille;

/**
 * What begins on a line of its own.
 *
 * @param table the code in which it is written
 * @param print its words, as the translator takes them; never empty
 * @param emphasis one byte a code point of {@code print}, a sum of {@link LouisProcess#ITALIC} and {@link LouisProcess#BOLD};
 *     no byte at all where nothing is emphasised
 * @param first how many cells its first line is indented
 * @param runover how many cells its other lines are indented
 * @param place what is around it
 */
record BrailleBlock(BrailleTable table, String print, byte[] emphasis, int first, int runover, Place place) {

    /** What is around a block. */
    enum Place {
        /** Nothing: it follows on the next line. */
        TEXT,
        /** In the middle of its lines. */
        CENTRED,
        /** Stays with what follows it, after an empty line. */
        HEADING,
        /** After an empty line: the first of a list, of a table, of a quotation, or what comes behind one. */
        APART
    }
}
