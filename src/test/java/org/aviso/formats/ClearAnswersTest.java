package org.aviso.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.formats.FormatWriter.Written;
import org.aviso.formats.braille.BrailleFiles;
import org.aviso.formats.braille.BrailleWriter;
import org.aviso.formats.epub.Books;
import org.aviso.formats.epub.EpubWriter;
import org.aviso.formats.pdf.PdfUa;
import org.aviso.formats.pdf.PdfWriter;
import org.aviso.formats.text.PlainTextWriter;
import org.aviso.formats.text.TeletypeWriter;
import org.aviso.formats.word.WordWriter;
import org.aviso.language.Language;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no format is made for: each gives a right file all the same, or says why it cannot. */
class ClearAnswersTest {

    private static final BrailleWriter BRAILLE = new BrailleWriter(Path.of("target/braille"));

    private static final List<FormatWriter> WRITERS = List.of(new PdfWriter(), BRAILLE, new EpubWriter(), new WordWriter(),
            new PlainTextWriter(), new TeletypeWriter());

    private static final String MISSING = "<p><img src=\"/media/gone.png\" alt=\"A red door\"></p>";

    /** Why PDF, and why braille; the others can say each of these. */
    private record Odd(String html, Reason print, Reason braille) { }

    private static final Map<String, Odd> ODD = Map.of(
            "emoji", new Odd("<p>Fire \ud83d\ude92 here</p>", Reason.SIGNS, Reason.SIGNS),
            "Chinese", new Odd("<p>\u6b22\u8fce</p>", Reason.SIGNS, Reason.SIGNS),
            "300 rows", new Odd(Materials.longTable(), null, null),
            "a missing picture", new Odd(MISSING, null, null),
            "2 MB", new Odd(Materials.longText(), Reason.LONG, Reason.LONG));

    @AfterAll
    static void end() {
        BRAILLE.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(Materials.ENGLISH, Materials.SPANISH).flatMap(language -> ODD.keySet().stream().sorted()
                .flatMap(what -> Format.in(language.tag()).stream().map(format -> Arguments.of(what, language, format))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("answers")
    void eachIsRightOrSaysWhyNot(String what, Language language, Format format) throws Exception {
        Odd odd = ODD.get(what);
        Material material = Materials.of(language, "A", odd.html());
        FormatWriter writer = WRITERS.stream().filter(each -> each.formats().contains(format)).findFirst().orElseThrow();
        Reason expected = format.extension().equals("pdf") ? odd.print() : format.isBraille() ? odd.braille() : null;
        if (expected != null) {
            assertEquals(expected, assertThrows(FormatRefused.class, () -> writer.write(material, format)).reason());
            return;
        }
        Written written = writer.write(material, format);
        switch (format.extension()) {
            case "pdf" -> assertEquals(List.of(), PdfUa.failed(written.content()));
            case "brf", "pef" -> BrailleFiles.check(written.content(), written.pages(), format);
            case "epub" -> assertEquals(List.of(), Books.faults(written.content()));
            case "docx" -> assertTrue(text(written, format).replaceAll("\\s", "").contains(end(material)), what);
            default -> {
                String text = text(written, format);
                assertTrue(format == Format.TTY ? text.endsWith("SK\r\n") : text.replaceAll("\\s", "").contains(end(material)), what);
            }
        }
    }

    /** The last word of it: nothing was left out on the way there. */
    private static String end(Material material) {
        String[] words = material.body().text().split(" ");
        return words[words.length - 1];
    }

    private static String text(Written written, Format format) throws Exception {
        return format == Format.WORD ? WordprocessingMLPackage.load(new ByteArrayInputStream(written.content()))
                .getMainDocumentPart().getXML().replaceAll("<[^>]*>", "") : new String(written.content(), StandardCharsets.UTF_8);
    }
}
