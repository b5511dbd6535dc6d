package org.aviso.publishing.checks;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** A list of words that the agency keeps in a file, and how they are looked for in a text: as whole words, without accents. */
public final class WordList {

    private WordList() {
    }

    /**
     * Reads a list: a row a line, with semicolons between its fields; a line that begins with # is a comment.
     *
     * @param beside the class beside which the file is
     */
    public static List<List<String>> read(Class<?> beside, String file) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(';').commentStrategy(CommentStrategy.SKIP)
                .ofCsvRecord(new InputStreamReader(beside.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return rows.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds whole words in a text that is {@link #bare}, without regard to case.
     *
     * @param words a regular expression, in which a space is also a hyphen or the end of a line
     */
    public static Pattern wholeWords(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + bare(words).replace(" ", "[\\s\\p{Z}-]+") + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A text without accents, each character in its place: people leave accents out. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().forEach(each -> bare.append(Normalizer.normalize("" + (char) each, Normalizer.Form.NFD).charAt(0)));
        return bare.toString();
    }
}
