package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.Material;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody else's program says of our braille. */
class LouTranslateTest {

    /** The signs before and after bold and italic words in Unified English Braille, which that program does not read back. */
    private static final String EMPHASIS = "[\u2818\u2828][\u2802\u2804\u2806\u2836]";

    private static final BrailleTranslator TRANSLATOR = new BrailleTranslator(BrailleSamples.programs());

    @AfterAll
    static void end() {
        TRANSLATOR.close();
    }

    @ParameterizedTest
    @EnumSource(BrailleTable.class)
    void eachLineIsWhatDebianWrites(BrailleTable table) throws Exception {
        // That program knows no emphasis: the words without it.
        List<BrailleBlock> plain = BrailleText.of(BrailleSamples.notice(table.language()), table).stream()
                .map(block -> new BrailleBlock(table, block.print(), new byte[0], block.first(), block.runover(), block.place()))
                .toList();
        List<String> lines = plain.stream().map(BrailleBlock::print).toList();
        assertTrue(lines.size() > 30, "a rich sample");
        List<String> debian = LouTranslate.forward(table, lines);
        List<String> ours = TRANSLATOR.translate(plain);
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(debian.get(i), ours.get(i), lines.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(BrailleTable.class)
    void readBackItIsWhatWasWritten(BrailleTable table) throws Exception {
        Material notice = BrailleSamples.notice(table.language());
        String written = BrailleText.of(notice, table).stream().map(BrailleBlock::print).collect(Collectors.joining(" "));
        String read = String.join(" ", LouTranslate.backward(table, paragraphs(brf(table, notice))));
        // The one place at which the program that reads is wrong: an m between dots is a letter, not "more".
        assertEquals(words(written), words(read.replace("p.more.", "p.m.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            en ~ 5:30 p.m.; Room 2b; 1,200; $4.50; 50%; (520) 791-2639
            en ~ Who asks: “What?” – “it’s 3–4 @ home”
            en ~ a.b-c@example.org; https://example.org/en/a?b=1&c=2
            en ~ Ñandú, José, São Paulo; 100 °F; § 3; #5; * + = < > [x] {y} | _ ½ €3 £4 ©
            es ~ 5:30 p. m.; sala 2b, 2a, 10j y 3k; 1,200; $4.50; 50 %; (520) 791-2639
            es ~ ¿Quién? ¡Él! «sí» – niños, pingüino; 3–4
            es ~ a.b-c@example.org; https://example.org/es/a?b=1&c=2; ruta66bus.org; 1.example.org
            es ~ N.º 5, 1.ª vez, 2.º; opción #5; 100 °F; apto. 2-a; €3; 1,5 a 2
            """)
    void whatNoticesAreFullOfIsReadBack(String language, String print) throws Exception {
        BrailleTable table = "es".equals(language) ? BrailleTable.SPANISH_UNCONTRACTED : BrailleTable.ENGLISH_UNCONTRACTED;
        PrintText clean = new PrintText(table);
        clean.add(print, 0);
        BrailleBlock block = clean.block(0, 0, BrailleBlock.Place.TEXT);
        List<String> braille = TRANSLATOR.translate(List.of(block));
        assertEquals(LouTranslate.forward(table, List.of(block.print())), braille, print);
        String read = LouTranslate.backward(table, braille).get(0);
        assertEquals(words(noDigits(block.print())), words(noDigits(read)), block.print() + " is read as " + read);
    }

    /** Without the sign before letters that are no digits, which that program reads as it reads the same cell elsewhere. */
    private static String noDigits(String text) {
        return text.replaceAll("(?<=\\d[.,]?)[\u2810@](?=[a-j])", "");
    }

    private static String brf(BrailleTable table, Material material) throws FormatRefused {
        Format format = table == BrailleTable.ENGLISH_CONTRACTED
                ? Format.BRAILLE_CONTRACTED_BRF : Format.BRAILLE_UNCONTRACTED_BRF;
        return new String(new BrailleWriter(TRANSLATOR).write(material, format).content(), StandardCharsets.US_ASCII);
    }

    /** The text of the file: without page numbers, from each line that begins further left or right than the one before. */
    private static List<String> paragraphs(String brf) {
        List<String> paragraphs = new ArrayList<>();
        int indent = -1;
        for (String page : brf.split("\f")) {
            List<String> lines = page.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = i == lines.size() - 1 ? lines.get(i).replaceFirst(" *#[A-J]+$", "") : lines.get(i);
                String words = line.stripLeading();
                boolean goesOn = line.length() - words.length() == indent && !paragraphs.isEmpty();
                indent = words.isEmpty() ? -1 : 0;
                if (goesOn) {
                    paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + "\u2800" + unicode(words));
                } else if (!words.isEmpty()) {
                    paragraphs.add(unicode(words));
                }
            }
        }
        return paragraphs;
    }

    private static String unicode(String ascii) {
        return ascii.chars().mapToObj(cell -> Character.toString(0x2800 + Brf.CHARACTERS.indexOf(cell)))
                .collect(Collectors.joining())
                .replaceAll(EMPHASIS, "");
    }

    /** The letters and digits, in words. */
    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }
}
