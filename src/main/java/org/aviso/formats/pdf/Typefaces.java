package org.aviso.formats.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of what is printed: Atkinson Hyperlegible, which was drawn for readers with low vision, and DejaVu Sans for what
 * it lacks (arrows, ticks, Greek, Cyrillic). They are read once and used for one document at a time, by one thread.
 */
final class Typefaces {

    /** The family of most of what is printed. */
    static final String MAIN = "Atkinson Hyperlegible";

    /** The family that has what the other lacks. */
    static final String OTHER = "DejaVu Sans";

    private enum Face {
        REGULAR(MAIN, 400, FontStyle.NORMAL, "AtkinsonHyperlegible-Regular"),
        ITALIC(MAIN, 400, FontStyle.ITALIC, "AtkinsonHyperlegible-Italic"),
        BOLD(MAIN, 700, FontStyle.NORMAL, "AtkinsonHyperlegible-Bold"),
        BOLD_ITALIC(MAIN, 700, FontStyle.ITALIC, "AtkinsonHyperlegible-BoldItalic"),
        OTHER_REGULAR(OTHER, 400, FontStyle.NORMAL, "DejaVuSans"),
        OTHER_BOLD(OTHER, 700, FontStyle.NORMAL, "DejaVuSans-Bold");

        private final String family;
        private final int weight;
        private final FontStyle style;
        private final String file;

        Face(String family, int weight, FontStyle style, String file) {
            this.family = family;
            this.weight = weight;
            this.style = style;
            this.file = file;
        }
    }

    private static final List<Face> MAINS = List.of(Face.REGULAR, Face.ITALIC, Face.BOLD, Face.BOLD_ITALIC);
    private static final List<Face> OTHERS = List.of(Face.OTHER_REGULAR, Face.OTHER_BOLD);

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final Map<Face, CmapLookup> letters = new EnumMap<>(Face.class);

    /** Reads the fonts from the class path, where the build puts them. */
    Typefaces() {
        try {
            for (Face face : Face.values()) {
                TrueTypeFont font = read(face);
                fonts.put(face, font);
                letters.put(face, font.getUnicodeCmapLookup());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrueTypeFont read(Face face) throws IOException {
        String resource = "/fonts/" + face.file + ".ttf";
        try (InputStream file = Typefaces.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        }
    }

    /** Whether the main family has a sign in each of its faces. */
    boolean isMain(int codePoint) {
        return has(MAINS, codePoint);
    }

    /** Whether either family has a sign in each of its faces, so that it can be printed wherever it stands. */
    boolean has(int codePoint) {
        return isMain(codePoint) || has(OTHERS, codePoint);
    }

    private boolean has(List<Face> faces, int codePoint) {
        return faces.stream().allMatch(face -> letters.get(face).getGlyphId(codePoint) != 0);
    }

    /** How wide a text is in bold print, in parts of the size of the print. */
    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int codePoint) {
        Face face = letters.get(Face.BOLD).getGlyphId(codePoint) != 0 ? Face.BOLD : Face.OTHER_BOLD;
        try {
            TrueTypeFont font = fonts.get(face);
            return (double) font.getAdvanceWidth(letters.get(face).getGlyphId(codePoint)) / font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lends the fonts to a document, until it is written. What it does not use is not put into it. */
    void lend(PdfRendererBuilder builder, PDDocument document) {
        fonts.forEach((face, font) -> builder.useFont(new Lent(document, font), face.family, face.weight, face.style, true));
    }

    private static final class Lent extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont font;

        Lent(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
