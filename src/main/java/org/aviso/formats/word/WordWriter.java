package org.aviso.formats.word;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.aviso.formats.Bounds;
import org.aviso.formats.CleanText;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Material;
import org.aviso.formats.ReproducibleZip;
import org.aviso.formats.XmlText;

/**
 * Writes Office Open XML (ECMA-376, transitional). Its letters have 14 points, clear print; who needs larger ones gets large
 * print, or changes the style "Normal".
 */
@ApplicationScoped
public class WordWriter implements FormatWriter {

    private static final String STYLES = resource("styles.xml");
    private static final String NUMBERING = resource("numbering.xml");
    private static final String SETTINGS = resource("settings.xml");
    private static final String FONTS = resource("fontTable.xml");

    /** Word opens no table that has more. */
    private static final int MOST_COLUMNS = 63;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + OFFICE + "document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + OFFICE + "styles+xml\"/>"
            + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + OFFICE + "numbering+xml\"/>"
            + "<Override PartName=\"/word/settings.xml\" ContentType=\"" + OFFICE + "settings+xml\"/>"
            + "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" + OFFICE + "fontTable+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\""
            + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

    private static final String RELATIONS = XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + RELATION + "officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + PACKAGE + "relationships/metadata/core-properties\""
            + " Target=\"docProps/core.xml\"/></Relationships>";

    @Override
    public Set<Format> formats() {
        return Set.of(Format.WORD);
    }

    @Override
    public Written write(Material material, Format format) throws FormatRefused {
        Bounds.check(material);
        if (material.body().select("tr").stream().anyMatch(row -> row.childrenSize() > MOST_COLUMNS)) {
            throw new FormatRefused(FormatRefused.Reason.LONG);
        }
        WordText text = new WordText(material);
        String language = XmlText.of(material.language().territory().toLanguageTag());
        boolean fromRight = material.language().direction().equals("rtl");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(file, material.revised())) {
            zip.add("[Content_Types].xml", TYPES);
            zip.add("_rels/.rels", RELATIONS);
            zip.add("docProps/core.xml", properties(material));
            zip.add("word/document.xml", text.document());
            zip.add("word/_rels/document.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                    + text.relations() + "</Relationships>");
            zip.add("word/styles.xml", STYLES.replace("@LANGUAGE@", language)
                    .replace("@DIRECTION@", fromRight ? "<w:bidi/>" : ""));
            zip.add("word/numbering.xml", NUMBERING.replace("@LISTS@", text.lists()));
            zip.add("word/settings.xml", SETTINGS.replace("@LANGUAGE@", language));
            zip.add("word/fontTable.xml", FONTS);
            List<WordText.Drawn> pictures = text.pictures();
            for (WordText.Drawn picture : pictures) {
                zip.store("word/" + picture.file(), picture.picture().content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(file.toByteArray(), 0);
    }

    private static String properties(Material material) {
        StringBuilder xml = new StringBuilder(XML).append("<cp:coreProperties xmlns:cp=\"").append(PACKAGE)
                .append("metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        property(xml, "dc:title", material.title());
        property(xml, "dc:creator", material.publisher());
        if (material.summary() != null) {
            property(xml, "dc:description", material.summary());
        }
        property(xml, "dc:language", material.language().territory().toLanguageTag());
        if (material.published() != null) {
            time(xml, "created", material.published());
        }
        time(xml, "modified", material.revised());
        return xml.append("</cp:coreProperties>").toString();
    }

    private static void property(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>').append(XmlText.of(CleanText.line(value))).append("</").append(name).append('>');
    }

    private static void time(StringBuilder xml, String name, Instant time) {
        xml.append("<dcterms:").append(name).append(" xsi:type=\"dcterms:W3CDTF\">").append(DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .format(time.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)))
                .append("</dcterms:").append(name).append('>');
    }

    private static String resource(String name) {
        try (InputStream file = WordWriter.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
