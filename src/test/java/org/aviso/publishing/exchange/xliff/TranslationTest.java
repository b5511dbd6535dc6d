package org.aviso.publishing.exchange.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.notices.files.NoticeFile;
import org.aviso.offices.Office;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A manuscript goes out to a translator and comes back; what does not fit any more is told, and nothing is lost. */
class TranslationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final String XLIFF = "urn:oasis:names:tc:xliff:document:2.0";

    private static final String ENGLISH = "## Water\n\nCall **911** or read [our page](https://example.org).\n\n- one & two < three\n- *two*\n";
    private static final String SPANISH = "## Agua\n\nLea [nuestra página](https://example.org) o llame al **911**.\n\n- uno\n- *dos*\n";

    private final Manuscript manuscript = new Manuscript("water-abc", Notice.Kind.EVENT,
            new Office() { }, "en", NOW, "pat");

    TranslationTest() {
        write("en", new Words("water", "Water is off", "No water for a sign language class.", ENGLISH, "City Hall"), NOW);
    }

    @Test
    void aFileOutIsOfTheSchemaAndSaysWhatToMind() throws Exception {
        write("es", new Words("agua", "No hay agua", null, SPANISH, null), NOW);
        manuscript.review("es", List.of(Field.TITLE), NOW, "pat");
        Document file = valid(out());
        Element root = file.getDocumentElement();
        assertEquals("2.0", root.getAttribute("version"));
        assertEquals("en", root.getAttribute("srcLang"));
        assertEquals("es", root.getAttribute("trgLang"));
        assertEquals(List.of("title", "summary", "body-1", "body-2", "body-3", "body-4", "place"), all(file, "unit").stream()
                .map(unit -> unit.getAttribute("id")).toList());
        assertEquals("body", all(file, "group").get(0).getAttribute("name"));
        assertEquals("water-abc", all(file, "file").get(0).getAttribute("original"));
        Element title = unit(file, "title");
        assertEquals("reviewed", all(title, "segment").get(0).getAttribute("state"));
        assertEquals("No hay agua", all(title, "target").get(0).getTextContent());
        assertTrue(notes(title).contains("200"), notes(title));
        assertTrue(notes(unit(file, "summary")).contains("lengua de señas"), notes(unit(file, "summary")));
        assertEquals(List.of(), all(unit(file, "summary"), "target"));
        Element second = unit(file, "body-2");
        assertEquals("translated", all(second, "segment").get(0).getAttribute("state"));
        assertEquals("Lea nuestra página o llame al 911.", all(second, "target").get(0).getTextContent());
        assertEquals(2, all(all(second, "target").get(0), "pc").size());
        assertEquals("no", all(second, "pc").get(0).getAttribute("canDelete"));
        assertEquals("one & two < three", all(unit(file, "body-3"), "source").get(0).getTextContent());
    }

    @Test
    void anotherProgramReadsItAndTheLibrariesValidatorToo() {
        XLIFFReader.validate(new ByteArrayInputStream(out().getBytes(StandardCharsets.UTF_8)), null);
    }

    static List<Path> demonstrations() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/org/aviso/notices/demonstration"))) {
            return files.filter(file -> file.toString().endsWith(".en.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("demonstrations")
    void whatIsSentBackUntouchedChangesNothing(Path english) throws Exception {
        NoticeFile source = NoticeFile.read(Files.readString(english));
        NoticeFile target = NoticeFile.read(Files.readString(Path.of(english.toString().replace(".en.md", ".es.md"))));
        write("en", words(source), NOW);
        write("es", words(target), NOW);
        String file = out();
        valid(file);
        back(file).forEach((field, outcome) -> assertEquals(FieldOutcome.Fate.SAME, outcome.fate(), field + " " + outcome.reason()));
    }

    private static Words words(NoticeFile file) {
        return new Words(file.value("slug"), file.value("title"), file.value("summary"), file.body(), file.value("place"));
    }

    @Test
    void aTranslationIsTakenWithTheMarksOfTheSource() {
        String file = translated("body-1", "Agua");
        file = with(file, "body-2", "<target>Lea <pc id=\"2\">nuestra página</pc> o llame al <pc id=\"1\">911</pc>.</target>");
        file = with(file, "body-3", "<target>uno y dos</target>");
        file = with(file, "body-4", "<target>\n  <pc id=\"1\">dos</pc>\n  </target>");
        file = with(file, "title", "<target>No hay\nagua</target>");
        Map<Field, FieldOutcome> outcomes = back(file);
        assertEquals("No hay agua", outcomes.get(Field.TITLE).words());
        assertEquals("## Agua\n\nLea [nuestra página](https://example.org) o llame al **911**.\n\n- uno y dos\n-  *dos* ",
                outcomes.get(Field.BODY).words());
        assertEquals(FieldOutcome.Fate.LEFT, outcomes.get(Field.SUMMARY).fate());
        assertEquals(FieldOutcome.Fate.LEFT, outcomes.get(Field.PLACE).fate());
    }

    @Test
    void aTranslatorsProgramMayDivideAPassage() {
        String source = "<segment id=\"a\"><source>Call <sc id=\"1\"/>911<ec startRef=\"1\"/> or </source>"
                + "<target>Llame al <sc id=\"1\"/>911<ec startRef=\"1\"/> o </target></segment>"
                + "<segment id=\"b\"><source>read <pc id=\"2\">our page</pc>.</source>"
                + "<target><mrk id=\"m1\" type=\"comment\" value=\"ok\">lea</mrk> <pc id=\"2\">la página</pc>.</target></segment>";
        String file = complete();
        file = file.replaceFirst("(?s)(<unit id=\"body-2\".*?)<segment.*?</segment>", "$1" + source)
                .replaceFirst("(?s)(<unit id=\"body-2\"[^>]*>).*?<segment id=\"a\"", "$1<segment id=\"a\"");
        assertEquals("## Agua\n\nLlame al **911** o lea [la página](https://example.org).\n\n- uno\n- *dos*",
                back(file).get(Field.BODY).words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<target>Llame al 911</target>", "<target>Llame al <pc id=\"1\">911</pc></target>",
        "<target><pc id=\"1\">911</pc> <pc id=\"2\">a</pc> <ph id=\"3\"/></target>",
        "<target><pc id=\"1\">911</pc> <pc id=\"2\">a</pc> <pc id=\"9\">b</pc></target>",
        "<target><pc id=\"1\">911</pc> <pc id=\"2\">**a**</pc></target>",
        "<target># <pc id=\"1\">911</pc> <pc id=\"2\">a</pc></target>",
        "<target>- <pc id=\"1\">911</pc> <pc id=\"2\">a</pc></target>"})
    void brokenMarksAreRefused(String target) {
        FieldOutcome body = back(with(complete(), "body-2", target)).get(Field.BODY);
        assertEquals(FieldOutcome.Reason.MARKS, body.reason(), String.valueOf(body.words()));
    }

    @Test
    void marksAreNotBelievedWhatTheySay() {
        String file = complete().replace("(https://example.org)", "(javascript:alert(1))");
        assertTrue(back(file).get(Field.BODY).words().contains("(https://example.org)"));
    }

    @Test
    void whatTheSourceSaidBeforeDoesNotFit() {
        String file = with(with(complete(), "title", "<target>No hay agua</target>"), "summary", "<target>Nada</target>");
        write("en", new Words("water", "Water is off", "Another summary.", ENGLISH, "City Hall"), LATER);
        Map<Field, FieldOutcome> outcomes = back(file);
        assertEquals(FieldOutcome.Reason.SOURCE_CHANGED, outcomes.get(Field.SUMMARY).reason());
        assertEquals("No hay agua", outcomes.get(Field.TITLE).words(), "what fits is offered");
        write("en", new Words("water", "Water is off", null, "## Water\n\nOther words.", "City Hall"), LATER);
        assertEquals(FieldOutcome.Reason.SOURCE_CHANGED, back(file).get(Field.BODY).reason());
        assertEquals(FieldOutcome.Reason.SOURCE_CHANGED, back(file).get(Field.SUMMARY).reason(), "it is gone");
    }

    @Test
    void whatOthersWroteInTheMeantimeIsNotOverwritten() {
        String file = translated("title", "No hay agua");
        write("es", new Words("agua", "Sin agua", null, null, null), LATER);
        assertEquals(FieldOutcome.Reason.CHANGED_HERE, back(file).get(Field.TITLE).reason());
        write("es", new Words("agua", "No hay agua", null, null, null), LATER);
        assertEquals(FieldOutcome.Fate.SAME, back(file).get(Field.TITLE).fate());
        String fresh = translated("title", "Agua no hay");
        assertEquals(FieldOutcome.Reason.CHANGED_HERE, back(fresh).get(Field.TITLE).reason(), "written after it was given out");
        String nameless = fresh.replaceFirst("id=\"sent-[0-9]+\"", "id=\"f1\"");
        assertEquals(FieldOutcome.Reason.CHANGED_HERE, back(nameless).get(Field.TITLE).reason());
        String ahead = fresh.replaceFirst("id=\"sent-[0-9]+\"", "id=\"sent-99999999999999\"");
        assertEquals(null, XliffFile.read(ahead.getBytes(StandardCharsets.UTF_8)).sentBy(LATER).sent(), "given out later than now");
    }

    @Test
    void missingUnitsAndHalfTranslationsAreTold() {
        assertEquals(FieldOutcome.Reason.UNIT_MISSING, back(without(complete(), "body-3")).get(Field.BODY).reason());
        assertEquals(FieldOutcome.Reason.UNIT_MISSING, back(without(complete(), "title")).get(Field.TITLE).reason());
        assertEquals(FieldOutcome.Reason.PARTLY, back(translated("body-1", "Agua")).get(Field.BODY).reason());
        assertEquals(FieldOutcome.Reason.TOO_LONG, back(translated("title", "a".repeat(201))).get(Field.TITLE).reason());
        assertEquals(FieldOutcome.Reason.NOT_LEGIBLE, back(translated("title", "a\u202Eb")).get(Field.TITLE).reason());
        assertEquals(FieldOutcome.Fate.LEFT, back(translated("title", " ")).get(Field.TITLE).fate());
    }

    @ParameterizedTest
    @CsvSource({"water-abc, other, OTHER_NOTICE", "trgLang=\"es\", trgLang=\"fr\", OTHER_LANGUAGE",
        "srcLang=\"en\", srcLang=\"fr\", OTHER_LANGUAGE", "document:2.0, document:1.2, NO_XLIFF", "</xliff>, '', NO_XLIFF"})
    void whatBelongsElsewhereIsRefused(String from, String to, TranslationRefused.Reason reason) {
        assertEquals(reason, assertThrows(TranslationRefused.class, () -> back(out().replace(from, to))).reason());
    }

    @Test
    void aFileCannotReachIntoTheServer() throws Exception {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "secret");
        String file = translated("title", "&x;").replaceFirst("\\?>", "?><!DOCTYPE xliff [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>");
        assertEquals(TranslationRefused.Reason.DOCTYPE, assertThrows(TranslationRefused.class, () -> back(file)).reason());
        assertEquals(TranslationRefused.Reason.NO_XLIFF, assertThrows(TranslationRefused.class, () -> back("PK")).reason());
        assertEquals(TranslationRefused.Reason.NO_XLIFF, assertThrows(TranslationRefused.class, () -> back("")).reason());
        assertEquals(TranslationRefused.Reason.TOO_LARGE, assertThrows(TranslationRefused.class,
                () -> XliffFile.read(new byte[XliffFile.LONGEST + 1])).reason());
        Files.delete(secret);
    }

    @Test
    void aTranslationOfAnotherShapeIsGivenAsANote() throws Exception {
        write("es", new Words("agua", "No hay agua", null, "Todo en un párrafo.", null), NOW);
        Document file = valid(out());
        assertEquals(List.of(), all(unit(file, "body-1"), "target"));
        assertTrue(notes(unit(file, "body-1")).contains("Todo en un párrafo."));
        assertNull(back(out()).get(Field.BODY).words());
    }

    /** A body of nothing but marks, as long as there may be: nobody waits for it. */
    @ParameterizedTest
    @ValueSource(strings = {"*a* ", "`/` ", "[a](/) "})
    void aPassageOfTooManyMarksIsSentAsItIsWritten(String mark) {
        String body = mark.repeat(Field.BODY.longest() / mark.length()).strip();
        write("en", new Words("water", "Water is off", null, body, null), NOW);
        write("es", new Words("agua", "No hay agua", null, body.replace('a', 'o'), null), NOW);
        assertTimeout(Duration.ofSeconds(20), () -> {
            Document file = xml(out());
            assertEquals(body, all(unit(file, "body-1"), "source").get(0).getTextContent());
            assertEquals(FieldOutcome.Fate.SAME, back(out()).get(Field.BODY).fate());
        });
    }

    @Test
    void manyMarksAreMatched() throws Exception {
        String body = "*a* ".repeat(Passages.MOST_MARKS).strip();
        write("en", new Words("water", "Water is off", null, body, null), NOW);
        write("es", new Words("agua", "No hay agua", null, body.replace('a', 'o'), null), NOW);
        Element unit = unit(xml(out()), "body-1");
        assertEquals(Passages.MOST_MARKS, all(all(unit, "source").get(0), "pc").size());
        assertEquals(all(all(unit, "source").get(0), "pc").stream().map(pc -> pc.getAttribute("id")).toList(),
                all(all(unit, "target").get(0), "pc").stream().map(pc -> pc.getAttribute("id")).toList());
    }

    @Test
    void marksThatLookAlikeKeepTheirOrder() throws Exception {
        write("en", new Words("water", "Water is off", null, "*one* **two** *three* [four](/4) [five](/5)", null), NOW);
        write("es", new Words("agua", "No hay agua", null, "[cinco](/5) *uno* [cuatro](/4) **dos** *tres*", null), NOW);
        Element target = all(unit(xml(out()), "body-1"), "target").get(0);
        assertEquals(List.of("5 cinco", "1 uno", "4 cuatro", "2 dos", "3 tres"), all(target, "pc").stream()
                .map(mark -> mark.getAttribute("id") + " " + mark.getTextContent()).toList());
    }

    @Test
    void aLineThatLooksLikeTwoIsRefused() {
        assertEquals(FieldOutcome.Reason.NOT_LEGIBLE, back(translated("title", "No hay\u2028agua")).get(Field.TITLE).reason());
    }

    private String out() {
        return Translation.of(manuscript, "es", NOW, Phrases.pages(Languages.base())).write();
    }

    private Map<Field, FieldOutcome> back(String file) {
        return Translation.outcomes(manuscript, "es", XliffFile.read(file.getBytes(StandardCharsets.UTF_8))).stream()
                .collect(Collectors.toMap(FieldOutcome::field, outcome -> outcome, (a, b) -> a, () -> new EnumMap<>(Field.class)));
    }

    private String translated(String unit, String words) {
        return with(out(), unit, "<target>" + words + "</target>");
    }

    private String complete() {
        String file = translated("body-1", "Agua");
        file = with(file, "body-2", "<target>Llame al <pc id=\"1\">911</pc> o lea <pc id=\"2\">la página</pc>.</target>");
        return with(with(file, "body-3", "<target>uno</target>"), "body-4", "<target><pc id=\"1\">dos</pc></target>");
    }

    // As a program of a translator would: beside the source.
    private static String with(String file, String unit, String target) {
        String changed = file.replaceFirst("(?s)(<unit id=\"" + unit + "\".*?</source>)(?:\\s*<target>.*?</target>)?",
                "$1" + java.util.regex.Matcher.quoteReplacement(target));
        assertFalse(changed.equals(file));
        return changed;
    }

    private static String without(String file, String unit) {
        return file.replaceFirst("(?s)<unit id=\"" + unit + "\".*?</unit>", "");
    }

    private void write(String language, Words words, Instant when) {
        manuscript.write(language, words, FieldState.DRAFT, false, when, "pat");
    }

    // The parser and the schema validator of the JDK, which know nothing of the library.
    private static Document valid(String file) throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema = schemas.newSchema(new StreamSource[] {
            new StreamSource(XLIFFReader.class.getResourceAsStream(
                    "/net/sf/okapi/lib/xliff2/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"),
                    XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd").toString()),
            new StreamSource(XLIFFReader.class.getResourceAsStream("/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd"),
                    XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd").toString())});
        schema.newValidator().validate(new StreamSource(new StringReader(file)));
        return xml(file);
    }

    private static Document xml(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(org.w3c.dom.Node in, String name) {
        NodeList found = in instanceof Document document ? document.getElementsByTagNameNS(XLIFF, name)
                : ((Element) in).getElementsByTagNameNS(XLIFF, name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Element unit(Document file, String id) {
        return all(file, "unit").stream().filter(unit -> unit.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    private static String notes(Element unit) {
        return all(unit, "note").stream().map(Element::getTextContent).collect(Collectors.joining("\n"));
    }
}
