package org.aviso.triage.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table is one that every spreadsheet reads, and none of its cells is reckoned with. */
class RequestsTableTest {

    static List<Language> languages() {
        return Languages.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellIsAFormula(String written) {
        assertEquals("'" + written, RequestsTable.cell(written));
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        assertEquals("Ana = Luz", RequestsTable.cell("Ana = Luz"));
        assertEquals("", RequestsTable.cell(""));
        assertEquals("", RequestsTable.cell(null));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void beginsWithTheMarkOfItsEncodingAndHeadings(Language language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new RequestsTable(file, Phrases.pages(language), ZoneId.of("America/Phoenix")).close();
        String text = file.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF" + Phrases.pages(language).say("requestsTable.reference") + ","), text);
        assertTrue(text.endsWith("\r\n"), "lines end as RFC 4180 has it");
        assertTrue(text.contains(Phrases.pages(language).say("requestsTable.timeliness")), text);
    }
}
