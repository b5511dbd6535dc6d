package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resident writes is never reckoned with, at whichever sign a spreadsheet splits its lines. */
class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\rAna", "\tAna"})
    void noFormulaBegins(String written) {
        assertEquals("'" + written, SpreadsheetCell.of(written));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '>', value = {"a;=1>a;'=1", "a; =1>a; '=1", "a;;+1>a;;'+1", "a|@x>a|'@x",
        "=a;-1>'=a;'-1", "a;\"=1\">a;\"'=1\""})
    void noneBeginsWithin(String written, String cell) {
        assertEquals(cell, SpreadsheetCell.of(written));
    }

    @Test
    void noneBeginsAfterATabOrOnALineOfItsOwn() {
        assertEquals("a\t'=1", SpreadsheetCell.of("a\t=1"));
        assertEquals("a\r\n'=1", SpreadsheetCell.of("a\r\n=1"));
        assertEquals("'\t'=1", SpreadsheetCell.of("\t=1"));
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() {
        assertEquals("Ana = Luz; a-b | c", SpreadsheetCell.of("Ana = Luz; a-b | c"));
        assertEquals("", SpreadsheetCell.of(""));
        assertEquals("", SpreadsheetCell.of(null));
    }
}
