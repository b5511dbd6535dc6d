package org.aviso.triage.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table is one that every spreadsheet reads. */
class RequestsTableTest {

    static List<Language> languages() {
        return Languages.all();
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
