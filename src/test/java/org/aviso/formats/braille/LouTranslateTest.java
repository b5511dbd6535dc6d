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
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody else's program says of our braille. */
class LouTranslateTest {

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
                .map(block -> new BrailleBlock(block.print(), new byte[0], block.first(), block.runover(), block.place())).toList();
        List<String> lines = plain.stream().map(BrailleBlock::print).toList();
        assertTrue(lines.size() > 30, "a rich sample");
        List<String> debian = LouTranslate.forward(table, lines);
        List<String> ours = TRANSLATOR.translate(table, plain);
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(debian.get(i), ours.get(i), lines.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(BrailleTable.class)
    void readBackItIsWhatWasWritten(BrailleTable table) throws Exception {
        Material notice = BrailleSamples.notice(table.language());
        String written = BrailleText.of(notice, table).stream().map(BrailleBlock::print).collect(Collectors.joining(" "));
        List<String> read = LouTranslate.backward(table, paragraphs(brf(table, notice)));
        assertEquals(words(written), words(String.join(" ", read)));
    }

    private static String brf(BrailleTable table, Material material) throws FormatRefused {
        Format format = table == BrailleTable.ENGLISH_CONTRACTED ? Format.BRAILLE_CONTRACTED_BRF : Format.BRAILLE_UNCONTRACTED_BRF;
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
        return ascii.chars().mapToObj(cell -> Character.toString(0x2800 + Brf.CHARACTERS.indexOf(cell))).collect(Collectors.joining());
    }

    /** The letters and digits, in words; Spanish braille writes both marks of a question, and both of a quotation, alike. */
    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }
}
