package org.aviso.staff.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditFileTest {

    @Test
    void isARowOfHeadingsAndTheRows() {
        assertEquals("\uFEFFWho,What\r\nada,\r\n\"Ortiz, Luz\",Vio\r\n", new String(AuditFile.of(List.of("Who", "What"),
                Stream.of(Arrays.asList("ada", null), List.of("Ortiz, Luz", "Vio"))), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"=1+1|'=1+1", "+1|'+1", "-1|'-1", "@sum|'@sum", "a=b|a=b",
        "say \"hi\"|\"say \"\"hi\"\"\"", "=a,b|\"'=a,b\"", "a;=b|a;'=b"})
    void nothingIsAFormula(String value, String cell) {
        assertEquals(cell, AuditFile.cell(value));
    }
}
