package org.aviso.staff.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.platform.SpreadsheetCell;

/** Entries of the trail as a file for a spreadsheet: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
final class AuditFile {

    private static final String MARK = "\uFEFF";

    private AuditFile() {
    }

    /** The content of the file: a row of headings, then the rows. */
    static byte[] of(List<String> headings, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(headings), rows)
                .map(row -> row.stream().map(AuditFile::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", MARK, "")).getBytes(StandardCharsets.UTF_8);
    }

    static String cell(String value) {
        String safe = SpreadsheetCell.of(value);
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
