package org.aviso.formats.braille;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.formats.FormatWriter.Written;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;
import org.aviso.language.Language;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class BrailleWriterTest {

    private static final BrailleWriter WRITER = new BrailleWriter(BrailleSamples.programs());

    @AfterAll
    static void end() {
        WRITER.close();
    }

    static Stream<Object[]> forms() {
        return Stream.of("en", "es").flatMap(language -> Format.in(language).stream().filter(Format::isBraille)
                .map(format -> new Object[] {language, format}));
    }

    @Test
    void itWritesEveryBraille() {
        assertEquals(Set.of(Format.BRAILLE_CONTRACTED_BRF, Format.BRAILLE_CONTRACTED_PEF, Format.BRAILLE_UNCONTRACTED_BRF,
                Format.BRAILLE_UNCONTRACTED_PEF), WRITER.formats());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void pagesHave25LinesOf40Cells(String language, Format format) throws FormatRefused {
        Written written = WRITER.write(BrailleSamples.notice(language), format);
        assertTrue(written.pages() >= 4, "a rich sample");
        BrailleFiles.check(written.content(), written.pages(), format);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSameTextIsTheSameFile(String language, Format format) throws FormatRefused {
        assertArrayEquals(WRITER.write(BrailleSamples.notice(language), format).content(),
                WRITER.write(BrailleSamples.notice(language), format).content());
    }

    @Test
    void blocksBeginWhereReadersOfBrailleLookForThem() throws FormatRefused {
        Material material = of("en", "An evening", """
                <p>One two three four five six seven eight nine ten.</p><h2>Where</h2><p>Here<br>there</p>
                <h3>How</h3><ul><li>by bus, which stops in front of the main door<ul><li>number 4</li></ul></li>
                <li>by foot</li></ul>
                <p>Text</p><ol start="9"><li>nine</li><li><p>ten</p><p>more</p></li></ol><blockquote><p>said</p></blockquote>
                <p class="caption">When</p><table><thead><tr><th>Day</th><th>Time</th></tr></thead>
                <tbody><tr><td>Monday</td><td>6:00</td></tr>
                <tr><td>Friday</td><td></td></tr></tbody></table><p><img src="/media/map.png" alt="A door"></p>
                """);
        // How far to trust what follows is said before it.
        assertEquals(List.of("              ,AN EVENING", "             ,CITY ,POLICE", "",
                "  ,A PROGRAM MADE THIS BRAILLE4 ,NO", "PERSON HAS CHECKED IT4", ""), lines(material).limit(6).toList());
        assertEquals(List.of("  ,ONE TWO THREE FOUR FIVE SIX SEVEN", "EIGHT NINE TEN4", "", "    ,WHERE", "  ,HERE", "  THERE", "",
                "      ,HOW", "BY BUS1 WHICH STOPS IN FRONT OF THE MAIN", "    DOOR", "  NUMBER #D", "BY FOOT"),
                body(material).limit(12).toList());
        assertEquals(List.of("", "  ,TEXT", "", "#I4 NINE", "#AJ4 TEN", "  MORE", "", "    SAID", "", "      ,WHEN"),
                body(material).skip(12).limit(10).map(line -> line.replaceFirst(" +#A$", "")).toList());
    }

    @Test
    void tablesAreReadRowByRow() throws FormatRefused {
        Material material = of("en", "A", "<table><thead><tr><th>Day</th><th>Time:</th><th></th></tr></thead>"
                + "<tbody><tr><td>Monday</td><td>6:00</td><td><strong>free</strong></td></tr>"
                + "<tr><td>Friday</td><td></td><td>$5</td></tr>"
                + "</tbody></table>");
        assertEquals(List.of(",DAY3 ,MONDAY", "  ,TIME3 #F3#JJ", "  ^1FREE", ",DAY3 ,FRIDAY", "  @S#E"),
                body(material).limit(5).toList());
    }

    @Test
    void emphasisIsMarkedInEnglishAndNotInSpanish() throws FormatRefused {
        String html = "<p>a <strong>b </strong>c <em>d e f</em> g <strong><em>h</em></strong></p>";
        assertEquals("  A ^2B C .7D E F.' G ^2.2H", body(of("en", "A", html)).findFirst().orElseThrow());
        assertEquals("  A B C D E F G H", body(of("es", "A", html)).findFirst().orElseThrow());
    }

    @Test
    void addressesThatSomebodyCanTypeAreWritten() throws FormatRefused {
        String html = "<p><a href=\"https://www.example.org/a/\">Ask</a>, <a href=\"mailto:a@b.org\">a@b.org</a>, "
                + "<a href=\"tel:+15207914852\">(520) 791-4852</a>, "
                + "<a href=\"https://example.org/" + "x".repeat(60) + "\">long</a></p>";
        assertEquals("  ,ASK \"<EXAMPLE4ORG_/A\">1 A@AB4ORG1",
                body(of("en", "A", html)).findFirst().orElseThrow());
        assertEquals("\"<#EBJ\"> #GIA-#DHEB1 LONG", body(of("en", "A", html)).skip(1).findFirst().orElseThrow());
    }

    @Test
    void aHeadingIsNeverTheLastOfAPage() throws FormatRefused {
        for (int paragraphs = 1; paragraphs < 60; paragraphs++) {
            Material material = of("en", "A",
                    "<p>a</p>".repeat(paragraphs) + "<h2>Zebra</h2><h3>Zulu</h3><p>b</p>");
            for (String page : text(material).split("\f")) {
                List<String> lines = page.lines().map(line -> line.replaceFirst(" +#[A-J]+$", ""))
                        .filter(line -> !line.isBlank()).toList();
                assertTrue(!lines.get(lines.size() - 1).contains(",Z"), page);
            }
        }
    }

    @Test
    void whoMadeItStandsAtItsEnd() throws FormatRefused {
        assertTrue(lines(of("en", "A", "<p>a</p>")).anyMatch(line -> line.contains("PROGRAM MADE THIS BRAILLE4")));
        assertTrue(lines(of("es", "A", "<p>a</p>"))
                .anyMatch(line -> line.contains("PROGRAMA HIZO ESTE BRAILLE'")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatCannotBeWrittenIsNamed(String language, Format format) {
        for (String sign : List.of("\uD83D\uDE00", "\u5E02", "\u0416", "\u28FF", "\u0627", "x\u20D0", "\uFFFD")) {
            FormatRefused refused = assertThrows(FormatRefused.class,
                    () -> WRITER.write(of(language, "A", "<p>city " + sign + " hall</p>"), format), sign);
            assertEquals(Reason.SIGNS, refused.reason());
            assertTrue(refused.detail().length() <= 100 && sign.contains(refused.detail()), sign + " " + refused.detail());
        }
        String many = IntStream.range(0x4E00, 0x5E00).mapToObj(Character::toString).collect(Collectors.joining());
        assertTrue(assertThrows(FormatRefused.class,
                () -> WRITER.write(of(language, "A", "<p>" + many + "</p>"), format)).detail().length() <= 100);
        assertEquals(Reason.SIGNS, assertThrows(FormatRefused.class,
                () -> WRITER.write(of(language, "A", "<p>half \uD83D a sign</p>"), format)).reason());
    }

    @Test
    void aSignThatWouldBeReadAsAWordIsRefused() throws FormatRefused {
        Material more = of("es", "A", "<p>5 &gt; 4</p>");
        assertEquals(">", assertThrows(FormatRefused.class, () -> WRITER.write(more, Format.BRAILLE_UNCONTRACTED_BRF)).detail());
        assertEquals("  #E @> #D", body(of("en", "A", "<p>5 &gt; 4</p>")).findFirst().orElseThrow());
    }

    @Test
    void lettersAfterSpanishNumbersAreNoDigits() throws FormatRefused {
        assertEquals("  .SALA #B\"B1 #C.B1 #DK1 #A'\"A", body(of("es", "A", "<p>Sala 2b, 3B, 4k, 1.\u00aa</p>"))
                .findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsLongOrOddIsWrittenOnGoodPages(String language, Format format) throws FormatRefused {
        for (String html : List.of(
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
                        + "<tr><td>c d e</td><td>1.5</td></tr>".repeat(300) + "</tbody></table>",
                "<ul><li>a".repeat(60) + "</li></ul>".repeat(60), "<blockquote><p>a".repeat(60), "<ol><li>b".repeat(40),
                "<p>" + "a".repeat(10_000) + "</p>", "<p>" + "A1".repeat(2_000) + "</p>", "<p>" + "\u00e1".repeat(2_000) + "</p>",
                "<p>" + "....,;:!?".repeat(500) + "</p>", "<p>- - \u2026 \u2014 ! \u201c\u201d</p>",
                "<p>a\u0001b\u0007c\u200Bd\u00ADe\uFEFFf\u202Eg</p>",
                "<h2>" + "heading ".repeat(500) + "</h2><p>a</p>", "<p>a" + "<strong>".repeat(2_000) + "b</p>",
                "<p>" + "https://example.org/" + "path-".repeat(30) + "</p>", "<p>(" + "1234567890".repeat(40) + ")</p>")) {
            check(WRITER.write(of(language, "A", html), format), format);
        }
        check(WRITER.write(of(language, "word ".repeat(300).strip(), "<p>a</p>"), format), format);
    }

    @Test
    void aBlockInAnotherLanguageIsInItsCode() throws FormatRefused {
        String spanish = "<p%s>La ni\u00f1a <strong>Ana</strong> vive en la sala 2b, n.\u00ba 5, con sus amigos y m\u00e1s</p>";
        List<String> alone = body(of("es", "A", spanish.formatted(""))).limit(2).toList();
        assertEquals("  .LA NI]A .ANA VIVE EN LA SALA #B\"B1", alone.get(0));
        for (Format format : List.of(Format.BRAILLE_CONTRACTED_BRF, Format.BRAILLE_UNCONTRACTED_BRF)) {
            for (String html : List.of(spanish.formatted(" lang=\"es-MX\""),
                    "<div lang=\"es\">" + spanish.formatted("") + "</div>",
                    spanish.formatted("").replace("<p%s>".formatted(""), "<p><span lang=\"es\">").replace("</p>", "</span></p>"))) {
                List<String> within = body(of("en", "A", "<p>people</p>" + html + "<p>people</p>"), format).limit(4).toList();
                String english = format == Format.BRAILLE_CONTRACTED_BRF ? "  P" : "  PEOPLE";
                assertEquals(List.of(english, alone.get(0), alone.get(1), english), within, html);
            }
        }
    }

    @Test
    void wordsOfAnotherLanguageAmongOthersStayInTheCodeOfTheText() throws FormatRefused {
        for (String html : List.of("<p>ask for <em lang=\"es\">agua</em> 5</p>", "<p lang=\"xx\">ask for <em>agua</em> 5</p>")) {
            assertEquals(lines(of("en", "A", html.replaceAll(" lang=\"..\"", ""))).toList(), lines(of("en", "A", html)).toList());
        }
        // The names of columns stand on one line with what is in them.
        String table = "<table><thead><tr><th>D\u00eda</th></tr></thead><tbody><tr><td lang=\"es\">hoy 2b</td></tr></tbody></table>";
        assertEquals(lines(of("en", "A", table.replace(" lang=\"es\"", ""))).toList(), lines(of("en", "A", table)).toList());
    }

    @ParameterizedTest
    @CsvSource({"2000000", "251000"})
    void whatNobodyReadsInBrailleIsTooLong(int length) {
        assertEquals(Reason.LONG, assertThrows(FormatRefused.class, () -> WRITER.write(of("en", "A",
                "<p>" + "word ".repeat(length / 5) + "</p>"), Format.BRAILLE_CONTRACTED_BRF)).reason());
    }

    @Test
    void aWordThatIsLongerThanALineGoesOnAfterDot5() throws FormatRefused {
        List<String> lines = body(of("en", "A", "<p>so " + "abcdefghij".repeat(7) + "</p>"))
                .limit(4).toList();
        assertEquals("  SO", lines.get(0));
        assertEquals("abcdefghij".repeat(4).substring(0, 39).toUpperCase() + "\"", lines.get(1));
        assertEquals("J" + "ABCDEFGHIJ".repeat(3), lines.get(2));
        assertEquals("", lines.get(3));
    }

    @Test
    void spanishContractedAndOtherLanguagesAreRefused() {
        assertEquals(Reason.LANGUAGE, assertThrows(FormatRefused.class,
                () -> WRITER.write(BrailleSamples.notice("es"), Format.BRAILLE_CONTRACTED_BRF)).reason());
        assertEquals(Reason.LANGUAGE, assertThrows(FormatRefused.class,
                () -> WRITER.write(of("fr", "A", "<p>a</p>"), Format.BRAILLE_UNCONTRACTED_BRF)).reason());
    }

    @Test
    void pefSaysWhatItIs() throws FormatRefused {
        Document pef = Xml.parse(new String(WRITER.write(of("en", "A & <B>", "<p>a</p>"),
                Format.BRAILLE_UNCONTRACTED_PEF).content(), StandardCharsets.UTF_8));
        assertEquals("A & <B>", said(pef, "title"));
        assertEquals("en", said(pef, "language"));
        assertEquals("City Police", said(pef, "publisher"));
        assertEquals("2026-11-03", said(pef, "date"));
        assertEquals("application/x-pef+xml", said(pef, "format"));
        assertTrue(said(pef, "identifier").startsWith("urn:uuid:"));
    }

    private static String said(Document pef, String element) {
        NodeList found = pef.getElementsByTagNameNS("http://purl.org/dc/elements/1.1/", element);
        assertEquals(1, found.getLength(), element);
        return found.item(0).getTextContent();
    }

    static Stream<Object[]> pefs() {
        return forms().filter(form -> "pef".equals(((Format) form[1]).extension()));
    }

    @ParameterizedTest
    @MethodSource("pefs")
    void pefHasThePagesOfBrf(String language, Format format) throws FormatRefused {
        Format brf = format == Format.BRAILLE_CONTRACTED_PEF ? Format.BRAILLE_CONTRACTED_BRF : Format.BRAILLE_UNCONTRACTED_BRF;
        Material notice = BrailleSamples.notice(language);
        NodeList rows = Xml.parse(new String(WRITER.write(notice, format).content(), StandardCharsets.UTF_8))
                .getElementsByTagName("row");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.getLength(); i++) {
            cells.add(rows.item(i).getTextContent().chars()
                    .mapToObj(cell -> Character.toString(Brf.CHARACTERS.charAt(cell - 0x2800)))
                    .collect(Collectors.joining()));
        }
        assertEquals(Arrays.stream(new String(WRITER.write(notice, brf).content(), StandardCharsets.US_ASCII).split("\f"))
                .flatMap(String::lines).toList(), cells);
    }

    private static Material of(String language, String title, String html) {
        return Materials.of(Language.of(language), title, html);
    }

    /** What follows title, publisher, and the word that nobody has checked it. */
    private static Stream<String> body(Material material) throws FormatRefused {
        return body(material, Format.BRAILLE_UNCONTRACTED_BRF);
    }

    private static Stream<String> body(Material material, Format format) throws FormatRefused {
        List<String> lines = Arrays.stream(new String(WRITER.write(material, format).content(), StandardCharsets.US_ASCII)
                .split("\f")).flatMap(String::lines).toList();
        int end = lines.indexOf("");
        return lines.subList(end + 2 + lines.subList(end + 1, lines.size()).indexOf(""), lines.size()).stream();
    }

    private static Stream<String> lines(Material material) throws FormatRefused {
        return Arrays.stream(text(material).split("\f")).flatMap(String::lines);
    }

    private static String text(Material material) throws FormatRefused {
        return new String(WRITER.write(material, Format.BRAILLE_UNCONTRACTED_BRF).content(), StandardCharsets.US_ASCII);
    }

    private static void check(Written written, Format format) {
        BrailleFiles.check(written.content(), written.pages(), format);
    }
}
