package org.aviso.formats.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatRefused.Reason;
import org.aviso.formats.FormatWriter.Written;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;
import org.aviso.formats.pdf.TaggedText.Tag;
import org.aviso.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {

    private static final Language ENGLISH = Language.of("en");
    private static final Language SPANISH = Language.of("es");

    private static final PdfWriter WRITER = new PdfWriter();

    static Stream<Arguments> each() {
        return Stream.of(ENGLISH, SPANISH).flatMap(language -> WRITER.formats().stream().sorted()
                .map(format -> arguments(language, format)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void everybodyCanReadIt(Language language, Format format) throws Exception {
        Material material = Materials.usual(language);
        Written written = WRITER.write(material, format);
        assertEquals(List.of(), PdfUa.failed(written.content()));
        try (PDDocument pdf = Loader.loadPDF(written.content())) {
            assertEquals(pdf.getNumberOfPages(), written.pages());
            assertEquals(language.tag(), pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals(material.title(), pdf.getDocumentInformation().getTitle());
            assertEquals(material.publisher(), pdf.getDocumentInformation().getAuthor());
            assertEquals(material.summary(), pdf.getDocumentInformation().getSubject());
            assertNull(pdf.getDocumentInformation().getKeywords());
            assertEquals(material.revised(), pdf.getDocumentInformation().getCreationDate().toInstant());
            assertEquals(material.body().select("h1, h2, h3").eachText(),
                    bookmarks(pdf.getDocumentCatalog().getDocumentOutline()).subList(0, material.body().select("h1, h2, h3").size()));
            pageNumbers(pdf, language);
            everythingLiesOnThePaper(pdf);
            order(material, TaggedText.of(pdf));
        }
    }

    private static void pageNumbers(PDDocument pdf, Language language) throws IOException {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            String number = (language == ENGLISH ? "Page " + page + " of " : "Página " + page + " de ") + pdf.getNumberOfPages();
            String text = text(pdf, page);
            assertTrue(text.contains(number), text);
            // Nobody is handed a sheet with nothing but its number.
            assertTrue(text.strip().length() > number.length() + 10, text);
            assertTrue(TaggedText.of(pdf).stream().noneMatch(tag -> tag.text().contains(number)), number);
        }
    }

    /** The order of the source, with nothing lost, nothing twice and no sign replaced. */
    private static void order(Material material, List<Tag> tags) {
        boolean hasTable = tags.stream().anyMatch(tag -> tag.type().equals("Table"));
        List<String> source = material.body().select(hasTable ? "h1, h2, h3, p, th, td" : "h1, h2, h3, p").stream().filter(Element::hasText)
                .map(each -> bare(each.text())).toList();
        String all = bare(tags.get(0).text());
        int from = 0;
        for (String each : source) {
            int at = all.indexOf(each, from);
            assertTrue(at >= from, each + " in " + all.substring(from));
            from = at + each.length();
        }
        assertEquals(bare(material.publisher() + material.title() + material.summary()),
                all.substring(0, bare(material.publisher() + material.title() + material.summary()).length()));
        assertFalse(all.contains("#") || all.contains("\ufffd"), all);
        assertEquals("H1", tags.stream().map(Tag::type).filter(type -> type.startsWith("H")).findFirst().orElseThrow());
        Tag figure = tags.stream().filter(tag -> tag.type().equals("Figure")).findFirst().orElseThrow();
        assertEquals(material.body().selectFirst("img").attr("alt"), figure.alternative());
        Tag after = next(tags, figure);
        assertEquals(material.body().select("p.caption").first().text().replace('\u00a0', ' '), after.text().replace('\u00a0', ' '));
    }

    private static Tag next(List<Tag> tags, Tag tag) {
        return tags.subList(tags.indexOf(tag) + 1, tags.size()).stream().filter(each -> each.depth() <= tag.depth()).findFirst()
                .orElseThrow();
    }

    /** Spaces between lines and elements are nobody's matter here. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }

    @Test
    void aTableHasItsNameBeforeItAndItsColumnsHaveTheirs() throws Exception {
        List<Tag> tags = tags(Materials.usual(ENGLISH), Format.PDF);
        Tag table = tags.stream().filter(tag -> tag.type().equals("Table")).findFirst().orElseThrow();
        Tag caption = tags.get(tags.indexOf(table) - 1);
        assertEquals(List.of("P", "Buses from January 4 to February 12"), List.of(caption.type(), caption.text().replace('\u00a0', ' ')));
        List<Tag> headers = tags.stream().filter(tag -> tag.type().equals("TH")).toList();
        assertEquals(List.of("Line", "Stop to use", "First bus", "Last bus"), headers.stream().map(Tag::text).toList());
        headers.forEach(header -> assertEquals("Column", header.attributes().getNameAsString("Scope")));
        assertEquals(12, tags.stream().filter(tag -> tag.type().equals("TD")).count());
        assertTrue(tags.stream().noneMatch(tag -> tag.type().equals("TFoot")));
    }

    @Test
    void listsLieWithinLists() throws Exception {
        List<Tag> tags = tags(Materials.usual(SPANISH), Format.PDF);
        List<Tag> lists = tags.stream().filter(tag -> tag.type().equals("L")).limit(3).toList();
        assertTrue(lists.get(0).depth() < lists.get(1).depth() && lists.get(1).depth() < lists.get(2).depth());
        assertEquals(List.of("Díganos dónde es muy alta la acera."), tags.subList(tags.indexOf(lists.get(2)), tags.size()).stream()
                .filter(tag -> tag.type().equals("LBody")).limit(1).map(Tag::text).toList());
    }

    @ParameterizedTest
    @MethodSource("each")
    void aLinkSaysWhereItLeadsToEyesAndEars(Language language, Format format) throws Exception {
        Material material = Materials.usual(language);
        try (PDDocument pdf = Loader.loadPDF(WRITER.write(material, format).content())) {
            Map<String, String> links = material.body().select("a").stream().collect(Collectors.toMap(a -> a.attr("href"), Element::text));
            List<String> met = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation each : page.getAnnotations()) {
                    String address = ((PDActionURI) ((PDAnnotationLink) each).getAction()).getURI();
                    assertEquals(links.get(address), each.getContents(), address);
                    met.add(address);
                }
            }
            assertTrue(met.containsAll(links.keySet()), met::toString);
            assertTrue(bare(TaggedText.of(pdf).get(0).text()).contains("www.example.gov/transit/detours?bridge=alder&lang=" + language.tag()));
            assertTrue(TaggedText.of(pdf).stream().noneMatch(tag -> tag.type().equals("Link") && tag.alternative() != null));
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void aLinkIsOneLinkHoweverManyLinesItTakes(Language language, Format format) throws Exception {
        // Longer by a letter each: some end at each place of a line, and some of a page.
        String html = IntStream.range(0, 40).mapToObj(each -> "<p>" + "x".repeat(each) + " See (<a href=\"https://e.org/\">the "
                + "<em>whole</em> plan of the detours of number " + each + ", on <strong>paper</strong></a>), «"
                + "<a href=\"https://e.org/\">and what it costs all of us this year</a>». "
                + "<a href=\"https://e.org/\">https://www.example.gov/transit/detours/of/the/bridge</a>.</p>")
                .collect(Collectors.joining());
        Written written = WRITER.write(Materials.of(language, "A", html), format);
        assertEquals(List.of(), PdfUa.failed(written.content()));
        try (PDDocument pdf = Loader.loadPDF(written.content())) {
            List<Tag> tags = TaggedText.of(pdf);
            assertEquals(Jsoup.parseBodyFragment(html).select("a").eachText().stream().map(PdfWriterTest::bare).toList(),
                    tags.stream().filter(tag -> tag.type().equals("Link")).map(tag -> bare(tag.text())).toList());
            assertEquals(Jsoup.parseBodyFragment(html).select("p").eachText().stream().map(PdfWriterTest::bare).toList(),
                    tags.stream().filter(tag -> tag.type().equals("P") && tag.text().contains("See"))
                            .map(tag -> bare(tag.text())).toList());
            assertTrue(everyFrameIsOfTheTagThatHasIt(pdf) > 120);
            everythingLiesOnThePaper(pdf);
        }
    }

    /** What leads from the frames of links and from contents to tags, leads to those that have them. */
    private static int everyFrameIsOfTheTagThatHasIt(PDDocument pdf) throws IOException {
        Map<Integer, COSObjectable> parents = pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getNumbers();
        int frames = 0;
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation each : page.getAnnotations()) {
                COSDictionary link = (COSDictionary) parents.get(each.getStructParent()).getCOSObject();
                COSArray children = link.getCOSArray(COSName.K);
                assertEquals("Link", link.getNameAsString(COSName.S));
                assertEquals(1, IntStream.range(0, children.size()).filter(child ->
                        children.getObject(child) instanceof COSDictionary kid && kid.getDictionaryObject(COSName.OBJ) == each.getCOSObject()).count());
                frames++;
            }
            COSArray contents = (COSArray) parents.get(page.getStructParents()).getCOSObject();
            for (int number = 0; number < contents.size(); number++) {
                assertTrue(has((COSDictionary) contents.getObject(number), page.getCOSObject(), number), "content " + number);
            }
        }
        return frames;
    }

    private static boolean has(COSDictionary element, COSDictionary page, int number) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> children = new ArrayList<>();
        if (kids instanceof COSArray array) {
            IntStream.range(0, array.size()).forEach(index -> children.add(array.getObject(index)));
        } else {
            children.add(kids);
        }
        return children.stream().anyMatch(kid -> kid instanceof COSInteger here
                ? here.intValue() == number && element.getDictionaryObject(COSName.PG) == page
                : kid instanceof COSDictionary content && content.getInt(COSName.MCID) == number
                        && content.getDictionaryObject(COSName.PG) == page);
    }

    @ParameterizedTest
    @MethodSource("each")
    void theAddressOfTheTextIsSaidOnce(Language language, Format format) throws Exception {
        String address = "https://example.gov/en/notices/safe-on-the-internet";
        String here = language == ENGLISH ? "This text on the web" : "Este texto en Internet";
        String where = language == ENGLISH ? "Where the links lead" : "Direcciones de los enlaces";
        String itself = "<p>It is here: <a href=\"" + address + "\">" + address + "</a></p>";
        String other = "<p><a href=\"https://e.org/\">the plan</a></p>";
        for (Map.Entry<String, List<Boolean>> each : Map.of(itself, List.of(false, false), itself + other, List.of(true, false),
                "<p>a</p>", List.of(true, true), other, List.of(true, true)).entrySet()) {
            String said = tags(Materials.of(language, "A", each.getKey()), format).get(0).text();
            assertEquals(each.getValue(), List.of(said.contains(where), said.contains(here)), said);
            assertEquals(2, bare(said).split("example.gov/en/notices/safe-on-the-internet", -1).length, said);
        }
    }

    @Test
    void aTableThatHasNoRoomBecomesAListWithTheNamesOfItsColumns() throws Exception {
        List<Tag> tags = tags(Materials.usual(ENGLISH), Format.LARGE_PRINT_24);
        assertTrue(tags.stream().noneMatch(tag -> tag.type().equals("Table")));
        List<String> said = tags.stream().filter(tag -> tag.type().equals("P")).map(tag -> tag.text().replace('\u00a0', ' ')).toList();
        int first = said.indexOf("Line: 3");
        assertEquals(List.of("Buses from January 4 to February 12", "Line: 3", "Stop to use: Alder Street and 1st Avenue",
                "First bus: 5:40 a.m.", "Last bus: 11:10 p.m.", "Line: 12"), said.subList(first - 1, first + 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDF", "LARGE_PRINT_24"})
    void namesOfColumnsAreSeenOnEachPageAndSaidOnce(Format format) throws Exception {
        String rows = IntStream.rangeClosed(1, 300).mapToObj(row -> "<tr><td>Row " + row + "</td><td>" + row * 7 + "</td></tr>")
                .collect(Collectors.joining());
        Written written = WRITER.write(Materials.of(ENGLISH, "Counts", "<p class=\"caption\">What was counted</p><table><thead><tr>"
                + "<th scope=\"col\">Which <strong>one</strong></th><th scope=\"col\"><a href=\"https://e.org/\">Much</a></th></tr></thead>"
                + "<tbody>" + rows + "</tbody></table><p>End.</p>"), format);
        assertEquals(List.of(), PdfUa.failed(written.content()));
        try (PDDocument pdf = Loader.loadPDF(written.content())) {
            assertTrue(written.pages() > 8);
            for (int page = 1; page < written.pages(); page++) {
                assertTrue(text(pdf, page).contains("Which one Much"), text(pdf, page));
            }
            List<Tag> tags = TaggedText.of(pdf);
            assertEquals(List.of("Which one", "Much"), tags.stream().filter(tag -> tag.type().equals("TH")).map(Tag::text).toList());
            assertEquals(1, tags.get(0).text().split("Which one", -1).length - 1);
            assertEquals(600, tags.stream().filter(tag -> tag.type().equals("TD")).count());
            assertTrue(tags.get(0).text().contains("Row 30021" + "00End."), tags.get(0).text());
            everythingLiesOnThePaper(pdf);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void everyTextLiesOnThePaper(String what, String html) throws Exception {
        for (Format format : WRITER.formats()) {
            Written written = WRITER.write(Materials.of(ENGLISH, "A title", html), format);
            assertEquals(List.of(), PdfUa.failed(written.content()));
            try (PDDocument pdf = Loader.loadPDF(written.content())) {
                everythingLiesOnThePaper(pdf);
                String said = bare(TaggedText.of(pdf).get(0).text());
                for (String word : Jsoup.parseBodyFragment(html).text().split(" ")) {
                    assertTrue(said.contains(word), word);
                }
            }
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("a word without end", "<p>Before " + "w".repeat(900) + " after</p><h2>" + "H".repeat(200) + "</h2>"),
                arguments("a word without end in a table", table(2, 2, "v".repeat(300))),
                arguments("two hundred columns", table(200, 3, "value")),
                arguments("lists in lists", "<ul><li>x".repeat(35) + "deep" + "</li></ul>".repeat(35)),
                arguments("numbers in quotes in numbers", "<ol><li>x<blockquote>".repeat(15) + "<p>deep</p>" + "</blockquote></li></ol>".repeat(15)),
                arguments("a table in lists", "<ul><li>x".repeat(6) + table(3, 4, "value of it") + "</li></ul>".repeat(6)),
                arguments("rows that are too short", "<table><thead><tr><th>One</th><th>Two</th></tr></thead><tbody><tr><td>a</td></tr>"
                        + "<tr><td>b</td><td>c</td><td>d</td></tr></tbody></table>"),
                arguments("a table without names", "<table><tbody><tr><td>alpha</td><td>beta</td></tr></tbody></table>"),
                arguments("a table without rows", "<table><thead><tr><th>One</th><th>Two</th></tr></thead></table>"),
                arguments("a cell of a page and more", table(2, 1, "word ".repeat(1500))),
                arguments("a name of a column of a page", "<table><thead><tr><th>" + "name ".repeat(900)
                        + "</th><th>Two</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"),
                arguments("addresses that are none", "<p><a href=\"https://e.org/a b|c\">one</a> <a href=\"https://ñandú.org/ü?x=%zz\">two</a>"
                        + " <a href=\"mailto:\">three</a> <a href=\"" + "x".repeat(3000) + "\">four</a></p>"),
                arguments("links that take a line", "<ul><li>x".repeat(5) + "<p>Mail <a href=\"mailto:w@e.org\">" + "w".repeat(36)
                        + "</a>. Call (<a href=\"tel:711\">" + "whoever answers ".repeat(12) + "</a>).</p>" + "</li></ul>".repeat(5)),
                arguments("a long message", "<p>" + "No lift, and I cannot climb stairs. ".repeat(140) + "</p>"),
                arguments("a long message of one word", "<p>" + "w".repeat(5_000)
                        + ". <a href=\"https://e.org/\">" + "v".repeat(5_000) + "</a>.</p>"),
                arguments("signs of style sheets", "<h2>\"; } * { display: none } \\ &lt;/style&gt;</h2><p>]]&gt; {0} (font)</p>"),
                arguments("joined letters", "<p>The office finds fifty affluent fjords: waffle, flag.</p>"),
                arguments("signs that other fonts have", "<p>→ ☎ ✓ ◦ A‑B € ½ № Ωμέγα Жизнь Łódź <strong>→ ☎ ✓ жΩ</strong> <em>→ ✓ слово</em></p>"),
                arguments("a whole text of other letters", "<p>Добрый день! Встреча во вторник. Ελάτε στη συνάντηση. Cuộc họp sẽ diễn ra vào thứ Ba.</p>"));
    }

    private static String table(int columns, int rows, String value) {
        String names = IntStream.range(0, columns).mapToObj(each -> "<th scope=\"col\">Name" + each + "</th>").collect(Collectors.joining());
        String row = "<tr>" + ("<td>" + value + "</td>").repeat(columns) + "</tr>";
        return "<table><thead><tr>" + names + "</tr></thead><tbody>" + row.repeat(rows) + "</tbody></table>";
    }

    @Test
    void whatHasNoShapeIsNoSign() throws Exception {
        List<Tag> tags = tags(Materials.of(ENGLISH, "A", "<p>un\u00adbreak\u200bable ☎\ufe0f cafe\u0301\u2060 10\u202fkm\u2009a\u2003b</p>"), Format.PDF);
        assertTrue(tags.stream().anyMatch(tag -> tag.text().replaceAll("[\u00a0\u202f]", " ").equals("unbreakable ☎ café 10 km a b")), tags::toString);
    }

    @Test
    void whatResidentsWriteTurnsNothingAround() throws Exception {
        Material message = Materials.of(ENGLISH, "From \u202eAna\u0000", "<h2>B\u2067o\u200b</h2><p>Ana\u202e\u0007 \u2066gnp.exe\u202c,"
                + " \ud83d x\u0085y \ufffe</p><p>Or <a href=\"https://e.org/\">\u202e\u200b</a><a href=\"https://e.org/\">\u202ehere</a></p>");
        Material named = new Material(ENGLISH, message.title(), "A\u202eb \udc00", List.of(), "Ci\u202ety\u0001", null, message.published(),
                message.revised(), message.body(), message.pictures());
        for (Format format : WRITER.formats()) {
            byte[] written = WRITER.write(named, format).content();
            assertEquals(List.of(), PdfUa.failed(written));
            try (PDDocument pdf = Loader.loadPDF(written)) {
                List<Tag> tags = TaggedText.of(pdf);
                assertEquals(List.of("City", "Ab \ufffd", "Ana gnp.exe, \ufffd x y \ufffd", "Or here"), tags.stream()
                        .filter(tag -> tag.type().equals("P")).map(Tag::text).limit(4).toList());
                assertEquals(List.of("here"), tags.stream().filter(tag -> tag.type().equals("Link")).map(Tag::text).toList());
                assertEquals("From Ana", pdf.getDocumentInformation().getTitle());
                assertEquals("Ab \ufffd", pdf.getDocumentInformation().getSubject());
                assertEquals("City", pdf.getDocumentInformation().getAuthor());
                assertEquals(List.of("From Ana", "Bo"), bookmarks(pdf.getDocumentCatalog().getDocumentOutline()).subList(0, 2));
                assertEquals("here", pdf.getPage(0).getAnnotations().get(0).getContents());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void signsThatNoFontHasAreTold(String text, String told) {
        FormatRefused refused = assertThrows(FormatRefused.class,
                () -> WRITER.write(Materials.of(ENGLISH, "A", "<p>Hello " + text + "</p>"), Format.PDF));
        assertEquals(Reason.SIGNS, refused.reason());
        assertEquals(told, refused.detail());
    }

    static Stream<Arguments> refused() {
        return Stream.of(arguments("\ud83d\ude92\ud83d\ude92", "\ud83d\ude92"), arguments("中文", "中 文"), arguments("שלום", "ו ל ם ש"),
                arguments("\ue000", "\ue000"), arguments("1\ufe0f\u20e3", "◌\u20e3"), arguments("ą\u0301", "◌\u0301"),
                arguments("一二三四五六七八九十百千", "一 七 三 九 二 五 八 六 十 千"));
    }

    @Test
    void signsInTheTitleTheSummaryAndThePublisherAreToldToo() {
        Material said = Materials.usual(ENGLISH);
        for (Material each : List.of(
                new Material(ENGLISH, "A", "中", List.of(), "City", null, said.published(), said.revised(), said.body(), said.pictures()),
                new Material(ENGLISH, "A", null, List.of(), "中", null, said.published(), said.revised(), said.body(), said.pictures()),
                Materials.of(ENGLISH, "中", "<p>a</p>"))) {
            assertEquals(Reason.SIGNS, assertThrows(FormatRefused.class, () -> WRITER.write(each, Format.PDF)).reason());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "he", "fa", "zh", "ja", "hi", "th", "ko"})
    void aLanguageThatWouldComeOutWrongIsRefused(String language) {
        assertEquals(Reason.LANGUAGE, assertThrows(FormatRefused.class,
                () -> WRITER.write(Materials.of(Language.of(language), "A", "<p>a</p>"), Format.PDF)).reason());
    }

    @Test
    void aLinkThatTakesPagesDoesNotSayAllOfItselfOnEachLine() throws Exception {
        byte[] written = WRITER.write(Materials.of(ENGLISH, "A", "<p><a href=\"https://e.org/\">" + "\u00a1wall ".repeat(5_000)
                + "</a>.</p>"), Format.PDF).content();
        assertEquals(List.of(), PdfUa.failed(written));
        try (PDDocument pdf = Loader.loadPDF(written)) {
            assertEquals("\u00a1wall ".repeat(34).substring(0, 200) + "…", pdf.getPage(0).getAnnotations().get(0).getContents());
            assertEquals(1, TaggedText.of(pdf).stream().filter(tag -> tag.type().equals("Link")).count());
        }
    }

    @Test
    void whatNobodyReadsIsRefused() {
        for (String html : List.of("<p>" + "word and ".repeat(230_000) + "</p>", "<p>word</p>".repeat(400_000),
                "<p>" + "w".repeat(40_001) + "</p>", "<p><a href=\"https://e.org/\">" + "word ".repeat(8_001) + "</a></p>",
                "<blockquote>".repeat(400) + "a" + "</blockquote>".repeat(400))) {
            Material material = Materials.of(ENGLISH, "A", html);
            for (Format format : WRITER.formats()) {
                assertEquals(Reason.LONG, assertThrows(FormatRefused.class, () -> WRITER.write(material, format)).reason());
            }
        }
    }

    @Test
    void aPictureThatIsNotThereLeavesItsWords() throws Exception {
        List<Tag> tags = tags(Materials.of(ENGLISH, "A", "<p><img src=\"/media/lost.png\" alt=\"A car\"></p>"), Format.PDF);
        assertTrue(tags.stream().anyMatch(tag -> tag.type().equals("P") && tag.text().equals("Picture: A car")), tags::toString);
        assertTrue(tags.stream().noneMatch(tag -> tag.type().equals("Figure")));
    }

    @Test
    void aPictureThatIsNoneIsNotLeftOutSilently() {
        Material said = Materials.usual(ENGLISH);
        Material broken = new Material(ENGLISH, said.title(), null, List.of(), "City", null, said.published(), said.revised(), said.body(),
                Map.of("/media/bridge.png", new Material.Picture(new byte[] {1, 2, 3}, "image/png", 10, 10)));
        assertEquals(Reason.BROKEN, assertThrows(FormatRefused.class, () -> WRITER.write(broken, Format.PDF)).reason());
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws Exception {
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://localhost:" + server.getAddress().getPort() + "/";
            Path secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'SECRET' }");
            for (String from : List.of(there, secret.toUri().toString())) {
                String html = "<p><img src=\"" + from + "\" alt=\"A car\"></p><link rel=\"stylesheet\" href=\"" + from + "\">"
                        + "<style>@import url(" + from + "); @font-face { font-family: F; src: url(" + from + ") }</style>"
                        + "<p style=\"background: url(" + from + "); list-style-image: url(" + from + ")\">text</p>"
                        + "<object data=\"" + from + "\" type=\"image/png\">o</object><p><a href=\"" + from + "\" download=\"x\">get</a></p>";
                Material material = Materials.of(ENGLISH, "A", "<p>a</p>");
                material.body().append(html);
                written(() -> WRITER.write(material, Format.PDF).content());
                // Were it ever to come so far, the library may not either.
                Document page = Jsoup.parse("<html lang=\"en\"><head><title>A</title><link rel=\"stylesheet\" href=\"" + from
                        + "\"></head><body style=\"font-family: DejaVu Sans\">" + html + "</body></html>");
                written(() -> WRITER.print(page, new Typefaces(), material.revised()).content());
            }
            assertEquals(0, fetched.get());
        } finally {
            server.stop(0);
        }
    }

    private interface Writing {
        byte[] write() throws FormatRefused;
    }

    /** It is written without what lies elsewhere, or refused as broken. */
    private static void written(Writing writing) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(writing.write())) {
            assertFalse(text(pdf, 1).contains("SECRET"));
        } catch (FormatRefused refused) {
            assertEquals(Reason.BROKEN, refused.reason());
        }
    }

    @Test
    void theSameTextGivesTheSameFileWhoeverElseWrites() throws Exception {
        byte[] english = WRITER.write(Materials.usual(ENGLISH), Format.PDF).content();
        byte[] spanish = WRITER.write(Materials.usual(SPANISH), Format.LARGE_PRINT_18).content();
        ExecutorService several = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> same = IntStream.range(0, 24).mapToObj(each -> several.submit(() -> each % 2 == 0
                    ? Arrays.equals(english, WRITER.write(Materials.usual(ENGLISH), Format.PDF).content())
                    : Arrays.equals(spanish, WRITER.write(Materials.usual(SPANISH), Format.LARGE_PRINT_18).content()))).toList();
            for (Future<Boolean> each : same) {
                assertTrue(each.get());
            }
        } finally {
            several.shutdownNow();
        }
        assertArrayEquals(english, new PdfWriter().write(Materials.usual(ENGLISH), Format.PDF).content());
    }

    @Test
    void printIsAsLargeAsItSays() throws Exception {
        for (Map.Entry<Format, Integer> each : Map.of(Format.PDF, 12, Format.LARGE_PRINT_18, 18, Format.LARGE_PRINT_24, 24).entrySet()) {
            try (PDDocument pdf = Loader.loadPDF(WRITER.write(Materials.usual(ENGLISH), each.getKey()).content())) {
                // Page numbers and captions as well.
                assertEquals(each.getValue().intValue(), positions(pdf).stream().mapToDouble(TextPosition::getFontSizeInPt).min()
                        .orElseThrow(), 0.1);
                assertEquals(612, pdf.getPage(0).getMediaBox().getWidth());
                assertEquals(792, pdf.getPage(0).getMediaBox().getHeight());
            }
        }
    }

    @Test
    void largePrintIsBoldWhereOtherPrintHasItalics() throws Exception {
        assertTrue(fonts(Format.PDF).stream().anyMatch(name -> name.endsWith("Italic")));
        assertTrue(fonts(Format.LARGE_PRINT_18).stream().noneMatch(name -> name.endsWith("Italic")));
    }

    private static List<String> fonts(Format format) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(WRITER.write(Materials.usual(ENGLISH), format).content())) {
            return positions(pdf).stream().map(position -> position.getFont().getName()).distinct().toList();
        }
    }

    @Test
    void noLineEndsWithinATimeOrANumberOrBeginsWithAStop() throws Exception {
        // Longer by a letter each: some sentence comes to the end of a line at each of its places.
        String html = IntStream.range(0, 60).mapToObj(each -> "<p>" + "x".repeat(each) + " at <strong>5:30\u00a0p.m.</strong>, in <em>the hall</em>,"
                + " call <a href=\"tel:+15205550142\">(520) 555-0142</a>, or see <a href=\"https://e.org/\">the page</a>.</p>")
                .collect(Collectors.joining());
        for (Format format : WRITER.formats()) {
            try (PDDocument pdf = Loader.loadPDF(WRITER.write(Materials.of(ENGLISH, "A", html), format).content())) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                String text = stripper.getText(pdf);
                assertEquals(60, text.split("5:30\\h+p\\.m\\.,", -1).length - 1, text);
                assertEquals(60, text.split("\\(520\\) 555-0142,", -1).length - 1, text);
                assertTrue(text.lines().noneMatch(line -> line.matches("^[.,;:)].*")), text);
                assertEquals(60, TaggedText.of(pdf).stream().filter(tag -> tag.type().equals("P") && bare(tag.text())
                        .endsWith("at5:30p.m.,inthehall,call(520)555-0142,orseethepage.")).count(), () -> said(pdf));
            }
        }
    }

    private static String said(PDDocument pdf) {
        try {
            return TaggedText.of(pdf).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Tag> tags(Material material, Format format) throws Exception {
        byte[] written = WRITER.write(material, format).content();
        assertEquals(List.of(), PdfUa.failed(written));
        try (PDDocument pdf = Loader.loadPDF(written)) {
            return TaggedText.of(pdf);
        }
    }

    private static void everythingLiesOnThePaper(PDDocument pdf) throws IOException {
        for (TextPosition each : positions(pdf)) {
            boolean within = each.getXDirAdj() >= 71 && each.getXDirAdj() + each.getWidthDirAdj() <= 612 - 71
                    && each.getYDirAdj() >= 72 && each.getYDirAdj() <= 792 - 36;
            assertTrue(within || each.getUnicode().isBlank(), () -> each + " at " + each.getXDirAdj() + " " + each.getYDirAdj());
        }
    }

    private static List<TextPosition> positions(PDDocument pdf) throws IOException {
        List<TextPosition> positions = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                positions.add(position);
            }
        }.getText(pdf);
        return positions;
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<String> bookmarks(PDOutlineNode outline) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : outline.children()) {
            titles.add(item.getTitle());
            titles.addAll(bookmarks(item));
        }
        return titles;
    }
}
