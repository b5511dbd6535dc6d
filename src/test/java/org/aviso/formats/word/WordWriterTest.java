package org.aviso.formats.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.JAXBElement;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.Material;
import org.aviso.formats.Materials;
import org.aviso.testing.Xml;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.XmlUtils;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPart;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Style;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class WordWriterTest {

    private final WordWriter writer = new WordWriter();

    static Stream<Arguments> materials() {
        return Stream.of(
                Arguments.of("rich, English", Materials.rich(Materials.ENGLISH)),
                Arguments.of("rich, from the right", Materials.rich(Materials.ARABIC)),
                Arguments.of("other languages", Materials.of(Materials.ENGLISH, "A", Materials.passages())),
                Arguments.of("odd signs", Materials.of(Materials.ENGLISH, "A\u0001 \ud83d \ud83d\ude00 & <", Materials.odd())),
                Arguments.of("300 rows", Materials.of(Materials.SPANISH, "A table", Materials.longTable())),
                Arguments.of("2 MB", Materials.of(Materials.SPANISH, "A book", Materials.longText())),
                Arguments.of("40 quotes", Materials.of(Materials.ENGLISH, "Deep", Materials.nested(40))),
                Arguments.of("lists in lists", Materials.of(Materials.ENGLISH, "Deep",
                        "<ol><li>a".repeat(12) + "</li></ol>".repeat(12))),
                Arguments.of("tables in tables", Materials.of(Materials.ENGLISH, "A", ("<table><tbody><tr><td>a</td><td>"
                        + "<table><tbody><tr><td>b</td></tr></tbody></table></td></tr>"
                        + "<tr><td>c</td></tr></tbody></table>").repeat(2))));
    }

    /** A library that knows the schema reads each part and writes it again, in its order: nothing is lost, nothing moves. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("materials")
    void everyPartIsAsTheSchemaWantsIt(String what, Material material) throws Exception {
        byte[] file = writer.write(material, Format.WORD).content();
        WordprocessingMLPackage opened = open(file);
        Map<String, String> parts = parts(file);
        List<JaxbXmlPart<?>> known = List.of(opened.getMainDocumentPart(), opened.getMainDocumentPart().getStyleDefinitionsPart(),
                opened.getMainDocumentPart().getNumberingDefinitionsPart(),
                opened.getMainDocumentPart().getDocumentSettingsPart(),
                opened.getMainDocumentPart().getFontTablePart());
        for (JaxbXmlPart<?> part : known) {
            String name = part.getPartName().getName().substring(1);
            assertEquals(elements(parts.get(name)), elements(part.getXML()), name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("materials")
    void everyWordIsThere(String what, Material material) throws Exception {
        StringBuilder text = new StringBuilder();
        NodeList texts = Xml.parse(parts(writer.write(material, Format.WORD).content()).get("word/document.xml"))
                .getElementsByTagName("w:t");
        for (int i = 0; i < texts.getLength(); i++) {
            text.append(texts.item(i).getTextContent());
        }
        String expected = material.body().text().replaceAll("[\\s\u0000-\u001f]", "").replaceAll("\ufffe|\\p{Cs}", "\ufffd");
        assertEquals(expected, text.toString().replaceAll("\\s", ""));
    }

    @Test
    void headingsAreHeadings() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ENGLISH));
        assertEquals(List.of("Heading1 Safe on the Internet", "Heading2 When and where", "Heading3 Numbers",
                "Heading2 Who speaks"),
                paragraphs(opened).stream().filter(each -> style(each).startsWith("Heading"))
                        .map(each -> style(each) + " " + text(each)).toList());
        // By these names Word knows them, in any language, and puts them into its list of headings.
        for (int level = 1; level <= 6; level++) {
            Style style = style(opened, "Heading" + level);
            assertEquals("heading " + level, style.getName().getVal());
            assertEquals(level - 1, style.getPPr().getOutlineLvl().getVal().intValue());
        }
    }

    @Test
    void everyStyleThatIsUsedIsThere() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ENGLISH));
        for (P paragraph : paragraphs(opened)) {
            assertNotNull(style(opened, style(paragraph)), style(paragraph));
        }
    }

    @Test
    void itSaysItsLanguage() throws Exception {
        for (Map.Entry<String, Material> each : Map.of("en-US", Materials.rich(Materials.ENGLISH), "es-US",
                Materials.rich(Materials.SPANISH), "ar-US", Materials.rich(Materials.ARABIC)).entrySet()) {
            WordprocessingMLPackage opened = open(each.getValue());
            CTLanguage language = opened.getMainDocumentPart().getStyleDefinitionsPart().getContents().getDocDefaults()
                    .getRPrDefault().getRPr().getLang();
            assertEquals(List.of(each.getKey(), each.getKey(), each.getKey()),
                    List.of(language.getVal(), language.getEastAsia(), language.getBidi()));
            assertEquals(each.getKey(), opened.getDocPropsCorePart().getContents().getLanguage().getContent().get(0));
        }
    }

    @Test
    void wordsInAnotherLanguageSayIt() throws Exception {
        List<String> said = new ArrayList<>();
        for (R run : found(open(Materials.of(Materials.ENGLISH, "A", Materials.passages())), R.class)) {
            CTLanguage language = run.getRPr() == null ? null : run.getRPr().getLang();
            boolean fromRight = run.getRPr() != null && run.getRPr().getRtl() != null;
            said.add((language == null ? "" : language.getVal() + " ") + (fromRight ? "from the right " : "") + text(run));
            assertTrue(language == null || language.getBidi().equals(language.getVal())
                    && language.getEastAsia().equals(language.getVal()));
        }
        assertEquals(List.of("A", "es-US Año ", "es-US nuevo", "es-US  a las 5b", "The ", "es-US niño", " sings", "es-US ¿Quién?",
                "es-US sí ", "es-US aquí", "yes", "es-US él", "es-US Día", "es-US hoy", "ar-US from the right \u0627\u0644"), said);
    }

    @Test
    void itSaysWhatItIs() throws Exception {
        var core = open(Materials.rich(Materials.ENGLISH)).getDocPropsCorePart().getContents();
        assertEquals("Safe on the Internet", core.getTitle().getValue().getContent().get(0));
        assertEquals("City Police", core.getCreator().getContent().get(0));
        assertEquals("Learn what children meet online.", core.getDescription().getValue().getContent().get(0));
        assertEquals("2026-11-03T16:00:00Z", core.getModified().getContent().get(0));
    }

    @Test
    void picturesHaveTheirWords() throws Exception {
        Material material = Materials.rich(Materials.ENGLISH);
        WordprocessingMLPackage opened = open(material);
        List<Inline> pictures = found(opened, Inline.class);
        assertEquals(1, pictures.size());
        assertEquals("A map: the library is north of the park", pictures.get(0).getDocPr().getDescr());
        assertEquals(40 * 9_525, pictures.get(0).getExtent().getCx());
        String embedded = pictures.get(0).getGraphic().getGraphicData().getPic().getBlipFill().getBlip().getEmbed();
        assertArrayEquals(Materials.PICTURE.content(), ((BinaryPart) relations(opened).getPart(embedded)).getBytes());
    }

    @Test
    void aLargePictureFitsOnItsPage() throws Exception {
        Material rich = Materials.rich(Materials.ENGLISH);
        Material large = new Material(rich.language(), rich.title(), rich.summary(), List.of(), rich.publisher(), rich.source(),
                rich.published(), rich.revised(), rich.body(),
                Map.of("/media/map.png", new Material.Picture(Materials.PICTURE.content(), "image/png", 1_000, 4_000)));
        var extent = found(open(large), Inline.class).get(0).getExtent();
        assertEquals(7 * 914_400, extent.getCy());
        assertEquals(extent.getCy() / 4, extent.getCx());
    }

    @Test
    void theFirstRowIsAHeaderOnEachPage() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ENGLISH));
        Tbl table = found(opened, Tbl.class).get(0);
        List<Tr> rows = found(opened, Tr.class);
        assertEquals(3, rows.size());
        assertEquals(List.of(true, false, false), rows.stream().map(row -> row.getTrPr().getCnfStyleOrDivIdOrGridBefore().stream()
                .map(JAXBElement::getName).anyMatch(name -> name.getLocalPart().equals("tblHeader"))).toList());
        assertEquals("1", table.getTblPr().getTblLook().getFirstRow().value().replace("true", "1"));
        assertEquals("Speakers", table.getTblPr().getTblCaption().getVal());
        assertEquals(3, table.getTblGrid().getGridCol().size());
    }

    @Test
    void eachListCountsForItself() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ENGLISH));
        List<String> rows = paragraphs(opened).stream().filter(each -> each.getPPr() != null && each.getPPr().getNumPr() != null)
                .map(each -> each.getPPr().getNumPr().getNumId().getVal() + "/"
                        + each.getPPr().getNumPr().getIlvl().getVal() + " "
                        + text(each)).toList();
        assertEquals(List.of("1/0 Tuesday", "1/1 At noon", "2/2 first", "2/2 second", "1/0 Friday", "3/0 Ask", "3/0 Wait",
                "1/0 A lot"), rows);
        List<Numbering.Num> numberings = opened.getMainDocumentPart().getNumberingDefinitionsPart().getContents().getNum();
        assertEquals(3, numberings.get(2).getLvlOverride().get(0).getStartOverride().getVal().intValue());
        assertEquals(2, numberings.get(1).getLvlOverride().get(0).getIlvl().intValue());
    }

    @Test
    void linksLeadWhereTheyShould() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ENGLISH));
        List<String> targets = new ArrayList<>();
        for (P.Hyperlink link : found(opened, P.Hyperlink.class)) {
            Relationship relation = relations(opened).getRelationshipByID(link.getId());
            assertEquals("External", relation.getTargetMode());
            targets.add(text(link) + " " + relation.getTarget());
        }
        assertEquals(List.of("(520) 555-0142 tel:+15205550142", "our office mailto:ada@example.gov",
                "the page https://example.gov/a%20b?c=%C3%B1&d=1#e"), targets);
    }

    @Test
    void anAddressThatWordCannotFollowIsRead() throws Exception {
        String address = "https://example.gov/" + "a".repeat(2_000);
        WordprocessingMLPackage opened = open(Materials.of(Materials.ENGLISH, "A", "<p><a href=\"" + address + "\">b</a></p>"));
        assertEquals(List.of(), found(opened, P.Hyperlink.class));
        assertEquals("b (" + address + ")", text(paragraphs(opened).get(1)));
    }

    @Test
    void severalAtOnceWriteTheSame() throws Exception {
        Material material = Materials.usual(Materials.SPANISH);
        byte[] alone = writer.write(Materials.usual(Materials.SPANISH), Format.WORD).content();
        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                assertArrayEquals(alone, writer.write(material, Format.WORD).content());
            } catch (FormatRefused e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void lettersAreClearAndTheirSizeIsInOnePlace() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ENGLISH));
        var letters = opened.getMainDocumentPart().getStyleDefinitionsPart().getContents().getDocDefaults()
                .getRPrDefault().getRPr();
        assertEquals(28, letters.getSz().getVal().intValue(), "half points");
        assertEquals("Arial", letters.getRFonts().getAscii());
        String document = parts(writer.write(Materials.rich(Materials.ENGLISH), Format.WORD).content()).get("word/document.xml");
        assertFalse(document.contains("<w:sz ") || document.contains("<w:rFonts"), document);
    }

    @Test
    void aLanguageFromTheRightRunsSo() throws Exception {
        WordprocessingMLPackage opened = open(Materials.rich(Materials.ARABIC));
        BooleanDefaultTrue direction = style(opened, "Normal").getPPr().getBidi();
        assertTrue(direction.isVal());
        assertTrue(found(opened, Tbl.class).get(0).getTblPr().getBidiVisual().isVal());
        assertTrue(found(opened, R.class).stream().filter(run -> run.getRPr() != null)
                .allMatch(run -> run.getRPr().getRtl().isVal()));
        assertEquals(null, style(open(Materials.rich(Materials.SPANISH)), "Normal").getPPr().getBidi());
    }

    @Test
    void theSameIsTheSame() throws FormatRefused {
        assertArrayEquals(writer.write(Materials.rich(Materials.SPANISH), Format.WORD).content(),
                new WordWriter().write(Materials.rich(Materials.SPANISH), Format.WORD).content());
    }

    @Test
    void whatNobodyReadsIsRefused() {
        String wide = "<table><tbody><tr>" + "<td>a</td>".repeat(64) + "</tr></tbody></table>";
        for (String html : List.of(Materials.nested(120), "<p>a</p>".repeat(60_000), wide)) {
            assertEquals(FormatRefused.Reason.LONG, assertThrows(FormatRefused.class,
                    () -> writer.write(Materials.of(Materials.ENGLISH, "A", html), Format.WORD)).reason());
        }
    }

    private WordprocessingMLPackage open(Material material) throws Exception {
        return open(writer.write(material, Format.WORD).content());
    }

    private static WordprocessingMLPackage open(byte[] file) throws Exception {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(file));
    }

    private static Map<String, String> parts(byte[] file) throws Exception {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The names of all elements and their attributes, in their order. */
    private static String elements(String part) {
        NodeList elements = Xml.parse(part).getElementsByTagName("*");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            names.append(element.getNodeName());
            Map<String, String> attributes = new TreeMap<>();
            for (int k = 0; k < element.getAttributes().getLength(); k++) {
                String name = element.getAttributes().item(k).getNodeName();
                if (!name.startsWith("xmlns") && !name.endsWith("Ignorable")) {
                    attributes.put(name, element.getAttributes().item(k).getNodeValue().replaceFirst("^true$", "1")
                            .replaceFirst("^false$", "0"));
                }
            }
            names.append(attributes).append('\n');
        }
        return names.toString();
    }

    private static <T> List<T> found(WordprocessingMLPackage opened, Class<T> kind) throws Exception {
        ClassFinder finder = new ClassFinder(kind);
        new TraversalUtil(opened.getMainDocumentPart().getContents(), finder);
        return finder.results.stream().map(kind::cast).toList();
    }

    private static List<P> paragraphs(WordprocessingMLPackage opened) throws Exception {
        return found(opened, P.class);
    }

    private static String style(P paragraph) {
        return paragraph.getPPr() == null || paragraph.getPPr().getPStyle() == null ? "Normal"
                : paragraph.getPPr().getPStyle().getVal();
    }

    private static Style style(WordprocessingMLPackage opened, String id) throws Exception {
        return opened.getMainDocumentPart().getStyleDefinitionsPart().getContents().getStyle().stream()
                .filter(style -> style.getStyleId().equals(id)).findFirst().orElse(null);
    }

    private static RelationshipsPart relations(WordprocessingMLPackage opened) {
        return opened.getMainDocumentPart().getRelationshipsPart();
    }

    private static String text(Object content) {
        StringWriter text = new StringWriter();
        try {
            TextUtils.extractText(XmlUtils.unwrap(content), text);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
        return text.toString();
    }
}
