package org.aviso.formats.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;
import org.aviso.formats.ReproducibleZip;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class EpubWriterTest {

    private final EpubWriter writer = new EpubWriter();

    static Stream<Arguments> materials() {
        return Stream.of(
                Arguments.of("rich, English", Materials.rich(Materials.ENGLISH)),
                Arguments.of("rich, Spanish", Materials.rich(Materials.SPANISH)),
                Arguments.of("rich, from the right", Materials.rich(Materials.ARABIC)),
                Arguments.of("a sentence", Materials.of(Materials.ENGLISH, "A & B <c> \"d\"", "<p>One.</p>")),
                Arguments.of("no summary", new Material(Materials.ENGLISH, "A", " ", List.of(), "B", null, null, Instant.EPOCH,
                        Materials.rich(Materials.ENGLISH).body(), Map.of("/media/map.png", Materials.PICTURE))),
                Arguments.of("other languages", Materials.of(Materials.ENGLISH, "A", Materials.passages())),
                Arguments.of("odd signs", Materials.of(Materials.ENGLISH, "A\u0001 \ud83d \ud83d\ude00", Materials.odd())),
                Arguments.of("300 rows", Materials.of(Materials.ENGLISH, "A table", Materials.longTable())),
                Arguments.of("2 MB", Materials.of(Materials.SPANISH, "A book", Materials.longText())),
                Arguments.of("40 quotes", Materials.of(Materials.ENGLISH, "Deep", Materials.nested(40))),
                Arguments.of("headings up and down", Materials.of(Materials.ENGLISH, "A",
                        "<h2>b</h2><h3>c</h3><h4>d</h4><h2>e</h2><h4>f</h4><p>g</p><h2>h</h2>")),
                Arguments.of("links that lead nowhere", Materials.of(Materials.ENGLISH, "A",
                        "<p><a href=\"/media/a.mp4\">b</a> <a href=\"https://a b\">c</a> "
                        + "<a href=\"https://example.gov/%zz|\">d</a></p>")),
                Arguments.of("captions", Materials.of(Materials.ENGLISH, "A",
                        "<ul><li><figure><img src=\"/media/map.png\" alt=\"b\"><figcaption>c</figcaption></figure></li></ul>"
                        + "<figure><img src=\"/media/map.png\" alt=\"b\"><figcaption>c</figcaption></figure>"
                        + "<table><thead><tr><th>d</th></tr></thead><tbody><tr><td>e</td></tr></tbody></table>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("materials")
    void theJudgeFindsNothing(String what, Material material) throws FormatRefused {
        byte[] book = writer.write(material, Format.EPUB).content();
        assertEquals(List.of(), Books.faults(book));
    }

    @Test
    void theJudgeFindsWhatIsWrong() throws Exception {
        byte[] book = writer.write(Materials.rich(Materials.ENGLISH), Format.EPUB).content();
        Map<String, byte[]> files = files(book);
        files.put("EPUB/nav.xhtml", text(files, "EPUB/nav.xhtml").replace("#heading-2", "#nowhere")
                .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(broken, Instant.EPOCH)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.store(file.getKey(), file.getValue());
            }
        }
        assertTrue(Books.faults(broken.toByteArray()).stream().anyMatch(each -> each.contains("RSC-012")), "it judges nothing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("materials")
    void everyPictureHasItsWordsAndEveryWordIsThere(String what, Material material) throws Exception {
        Map<String, byte[]> files = files(writer.write(material, Format.EPUB).content());
        Document page = Xml.parse(text(files, "EPUB/notice.xhtml").replace("<!DOCTYPE html>\n", ""));
        List<Element> pictures = elements(page, "img");
        assertEquals(material.body().select("img").size(), pictures.size());
        pictures.forEach(picture -> {
            assertFalse(picture.getAttribute("alt").isBlank());
            assertArrayEquals(Materials.PICTURE.content(), files.get("EPUB/" + picture.getAttribute("src")));
        });
        assertEquals(letters(material.body().text().replaceAll("\ufffe|\\p{Cs}", "")),
                letters(page.getElementsByTagName("section").item(0).getTextContent()));
    }

    // Captions change their place with nothing but their table, so that only the order of letters could differ.
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).sorted().forEach(letters::appendCodePoint);
        return letters.toString();
    }

    @Test
    void itSaysWhatItIs() throws Exception {
        Document opf = opf(Materials.rich(Materials.SPANISH));
        assertEquals(List.of("es"), texts(opf, "dc:language"));
        assertEquals(List.of("Safe on the Internet"), texts(opf, "dc:title"));
        assertEquals(List.of("Departamento de Policía de la Ciudad"), texts(opf, "dc:publisher"));
        assertEquals(List.of("Learn what children meet online."), texts(opf, "dc:description"));
        assertEquals(List.of("https://example.gov/en/notices/safe-on-the-internet"), texts(opf, "dc:source"));
        assertEquals(List.of("2026-11-02T16:00:00Z"), texts(opf, "dc:date"));
        assertEquals(List.of("2026-11-03T16:00:00Z"), meta(opf, "dcterms:modified"));
        assertEquals(List.of(), meta(opf, "dcterms:conformsTo"), "nobody has certified it");
    }

    @Test
    void itSaysTrulyWhatCanBeUsedOfIt() throws Exception {
        Document with = opf(Materials.rich(Materials.SPANISH));
        assertEquals(List.of("textual", "visual"), meta(with, "schema:accessMode"));
        assertEquals(List.of("textual"), meta(with, "schema:accessModeSufficient"));
        assertEquals(List.of("none"), meta(with, "schema:accessibilityHazard"));
        assertTrue(meta(with, "schema:accessibilityFeature").containsAll(List.of("structuralNavigation", "tableOfContents",
                "readingOrder", "alternativeText")));
        assertTrue(meta(with, "schema:accessibilitySummary").get(0).startsWith("Tiene títulos"));
        Document without = opf(Materials.of(Materials.ENGLISH, "A", "<p>b</p>"));
        assertEquals(List.of("textual"), meta(without, "schema:accessMode"));
        assertFalse(meta(without, "schema:accessibilityFeature").contains("alternativeText"));
        assertFalse(meta(without, "schema:accessibilitySummary").get(0).contains("picture"));
    }

    @Test
    void captionsStandWithWhatTheyName() throws Exception {
        String page = text(files(writer.write(Materials.rich(Materials.ENGLISH), Format.EPUB).content()), "EPUB/notice.xhtml");
        assertTrue(page.contains("<figure><img src=\"pictures/1.png\" alt=\"A map: the library is north of the park\"/>"
                + "<figcaption>How to get there</figcaption></figure>"), page);
        assertTrue(page.contains("<table><caption>Speakers</caption><thead><tr><th scope=\"col\">Name</th>"), page);
        assertTrue(page.contains("<td></td></tr></thead>"), "over no column stands a heading that says nothing");
        assertFalse(page.contains("class=\"caption\""), page);
    }

    @Test
    void itsContentsAreItsHeadings() throws Exception {
        String nav = text(files(writer.write(Materials.rich(Materials.SPANISH), Format.EPUB).content()), "EPUB/nav.xhtml");
        Document contents = Xml.parse(nav.replace("<!DOCTYPE html>\n", ""));
        assertEquals(List.of("Índice"), texts(contents, "h1"));
        assertEquals("es", contents.getDocumentElement().getAttribute("lang"));
        assertTrue(nav.replace("\n", "").contains("<ol><li><a href=\"notice.xhtml#heading-1\">Safe on the Internet</a>"
                + "<ol><li><a href=\"notice.xhtml#heading-2\">When and where</a>"
                + "<ol><li><a href=\"notice.xhtml#heading-3\">Numbers</a></li></ol></li>"
                + "<li><a href=\"notice.xhtml#heading-4\">Who speaks</a></li></ol></li></ol>"), nav);
    }

    @Test
    void wordsInAnotherLanguageSayIt() throws Exception {
        Map<String, byte[]> files = files(writer.write(Materials.of(Materials.ENGLISH, "A", Materials.passages()), Format.EPUB)
                .content());
        String page = text(files, "EPUB/notice.xhtml").replace(" xml:lang=\"es\" dir=\"ltr\"", " all")
                .replaceAll("\n|<h2 id=\"heading-2\"", "");
        String expected = "<p lang=\"es\" all>Año <strong>nuevo</strong> a las 5b</p><p>The <span lang=\"es\" all>niño</span> sings</p>"
                + "><em lang=\"es\" all>¿Quién?</em></h2><blockquote lang=\"es\" all><p>sí <a href=\"https://example.gov/b\">aquí</a>"
                + "</p><p lang=\"en\" xml:lang=\"en\" dir=\"ltr\">yes</p></blockquote><ol lang=\"es\" all><li>él</li></ol>"
                + "<table lang=\"es\" all>";
        assertTrue(page.contains(expected), page);
        assertTrue(page.contains("<p><span lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">\u0627\u0644</span></p>"), page);
    }

    @Test
    void aLanguageFromTheRightRunsSo() throws Exception {
        Map<String, byte[]> files = files(writer.write(Materials.rich(Materials.ARABIC), Format.EPUB).content());
        assertTrue(text(files, "EPUB/package.opf").contains("page-progression-direction=\"rtl\""));
        assertTrue(text(files, "EPUB/notice.xhtml").contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\""));
    }

    @Test
    void theSameIsTheSameAndItsTypeComesFirst() throws Exception {
        byte[] one = writer.write(Materials.rich(Materials.ENGLISH), Format.EPUB).content();
        assertArrayEquals(one, new EpubWriter().write(Materials.rich(Materials.ENGLISH), Format.EPUB).content());
        assertEquals("mimetypeapplication/epub+zip", new String(one, 30, 28, StandardCharsets.US_ASCII));
        assertEquals(0, one[8], "it is stored as it is");
    }

    @Test
    void anotherEditionIsTheSameBook() throws Exception {
        Material one = Materials.rich(Materials.ENGLISH);
        Material other = Materials.of(Materials.ENGLISH, "Another title", "<p>b</p>");
        assertEquals(texts(opf(one), "dc:identifier"), texts(opf(other), "dc:identifier"));
        assertFalse(texts(opf(one), "dc:identifier").equals(texts(opf(Materials.rich(Materials.SPANISH)), "dc:identifier")));
        Material elsewhere = Materials.brief(one, List.of(), "https://example.gov/other");
        assertFalse(texts(opf(one), "dc:identifier").equals(texts(opf(elsewhere), "dc:identifier")));
    }

    @Test
    void whatNobodyReadsIsRefused() {
        for (String html : List.of(Materials.nested(120), "<p>a</p>".repeat(60_000))) {
            FormatRefused refused = assertThrows(FormatRefused.class,
                    () -> writer.write(Materials.of(Materials.ENGLISH, "A", html), Format.EPUB));
            assertEquals(FormatRefused.Reason.LONG, refused.reason());
        }
    }

    private Document opf(Material material) throws FormatRefused, IOException {
        return Xml.parse(text(files(writer.write(material, Format.EPUB).content()), "EPUB/package.opf"));
    }

    private static Map<String, byte[]> files(byte[] book) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static List<String> texts(Document document, String name) {
        return elements(document, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> meta(Document document, String property) {
        return elements(document, "meta").stream().filter(meta -> meta.getAttribute("property").equals(property))
                .map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
