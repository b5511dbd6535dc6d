package org.aviso.formats.braille;

import org.aviso.formats.Format;

/** A code of braille, as liblouis has it. */
enum BrailleTable {

    /** Unified English Braille, contracted. */
    ENGLISH_CONTRACTED("en-ueb-g2.ctb", "en", true, ""),
    /** Unified English Braille, uncontracted. */
    ENGLISH_UNCONTRACTED("en-ueb-g1.ctb", "en", true, ""),
    /** Spanish braille, uncontracted. It has no sign for emphasis that could be proven: emphasis is left out of it. */
    SPANISH_UNCONTRACTED("es-g1.ctb", "es", false, "<>");

    private final String file;
    private final String language;
    private final boolean emphasis;
    private final String misread;

    BrailleTable(String file, String language, boolean emphasis, String misread) {
        this.file = file;
        this.language = language;
        this.emphasis = emphasis;
        this.misread = misread;
    }

    /** The code of a form in a language, or null where there is none. */
    static BrailleTable of(Format format, String language) {
        boolean contracted = format == Format.BRAILLE_CONTRACTED_BRF || format == Format.BRAILLE_CONTRACTED_PEF;
        return switch (language) {
            case "en" -> contracted ? ENGLISH_CONTRACTED : ENGLISH_UNCONTRACTED;
            case "es" -> contracted ? null : SPANISH_UNCONTRACTED;
            default -> null;
        };
    }

    /** The code in which a passage of a language is written letter by letter, or null where there is none. */
    static BrailleTable uncontracted(String language) {
        return of(Format.BRAILLE_UNCONTRACTED_BRF, language);
    }

    String file() {
        return file;
    }

    String language() {
        return language;
    }

    /** Signs that it writes as a word of everyday language: {@code >} as "o", which is "or". */
    String misread() {
        return misread;
    }

    /** Whether it marks bold and italic words. */
    boolean hasEmphasis() {
        return emphasis;
    }
}
