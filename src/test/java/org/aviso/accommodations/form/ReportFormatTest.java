package org.aviso.accommodations.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.formats.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatTest {

    @ParameterizedTest
    @CsvSource({"large-print-18, large-print", "large-print-24, large-print", "braille-contracted, braille",
        "braille-uncontracted, braille", "pdf, accessible-file", "word, accessible-file", "epub, other", "plain, other",
        "tty, other", "other, other"})
    void eachFormatIsAnAid(String format, String aid) {
        assertTrue(ReportFormat.choices().contains(format));
        assertEquals(aid, ReportFormat.code(format));
    }

    @ParameterizedTest
    @CsvSource({"large-print-18, LARGE_PRINT", "large-print-24, LARGE_PRINT", "braille-contracted, BRAILLE",
        "braille-uncontracted, BRAILLE", "pdf, ACCESSIBLE_FILE", "word, ACCESSIBLE_FILE", "epub, ACCESSIBLE_FILE", "plain,",
        "tty,", "other,"})
    void whoNeedsAFormatReadsInIt(String format, MaterialFormat material) {
        assertEquals(material, ReportFormat.material(format));
    }

    @Test
    void onlyWhatThereIsCanHaveFailed() {
        assertEquals(ReportFormat.choices(), ReportFormat.choices("en"));
        assertEquals(ReportFormat.choices().stream().filter(code -> !code.equals("braille-contracted")).toList(),
                ReportFormat.choices("es"));
        assertTrue(ReportFormat.choices("vi").stream().noneMatch(code -> code.startsWith("braille")));
    }

    @Test
    void everyFormatCanBeChosenOnce() {
        assertEquals(Stream.of(Format.values()).map(Format::code).distinct().count() + 1, ReportFormat.choices().size());
        assertEquals(ReportFormat.choices().size(), ReportFormat.choices().stream().distinct().count());
    }
}
