package org.aviso.formats.braille;

import java.util.List;

/** ASCII braille as embossers take it: lines that end with CR LF, a form feed between pages. */
final class Brf {

    /** The 64 characters of North American ASCII braille, by the number that the six dots make: dot 1 is 1, dot 6 is 32. */
    static final String CHARACTERS = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=";

    private static final char EMPTY_CELL = '\u2800';

    private Brf() {
    }

    static String of(List<List<String>> pages) {
        StringBuilder brf = new StringBuilder();
        for (List<String> page : pages) {
            brf.append(brf.length() == 0 ? "" : "\f");
            for (String line : page) {
                line.chars().forEach(cell -> brf.append(CHARACTERS.charAt(cell - EMPTY_CELL)));
                brf.append("\r\n");
            }
        }
        return brf.toString();
    }
}
