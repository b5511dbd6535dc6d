package org.aviso.formats.epub;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aviso.formats.Bounds;
import org.aviso.formats.CleanText;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Material;
import org.aviso.formats.ReproducibleZip;
import org.aviso.formats.XmlText;
import org.aviso.language.Phrases;

/** Writes EPUB 3.3: the text in one file, a table of its headings, and what programs need to know to present it well. */
@ApplicationScoped
public class EpubWriter implements FormatWriter {

    private static final byte[] STYLE = resource("style.css");

    private static final byte[] MEDIA_TYPE = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles>
                <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
              </rootfiles>
            </container>
            """;

    @Override
    public Set<Format> formats() {
        return Set.of(Format.EPUB);
    }

    @Override
    public Written write(Material material, Format format) throws FormatRefused {
        Bounds.check(material);
        BookPage page = new BookPage(material);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (ReproducibleZip zip = new ReproducibleZip(book, material.revised())) {
            // By what stands first, programs know it.
            zip.store("mimetype", MEDIA_TYPE);
            zip.add("META-INF/container.xml", CONTAINER);
            zip.add("EPUB/package.opf", description(material, page.pictures()));
            zip.add("EPUB/nav.xhtml", contents(material, page.headings()));
            zip.add("EPUB/notice.xhtml", page.file());
            zip.add("EPUB/style.css", STYLE);
            for (Map.Entry<String, Material.Picture> picture : page.pictures().entrySet()) {
                zip.store("EPUB/" + picture.getKey(), picture.getValue().content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(book.toByteArray(), 0);
    }

    private static String description(Material material, Map<String, Material.Picture> pictures) {
        boolean fromRight = material.language().direction().equals("rtl");
        String language = XmlText.of(material.language().tag());
        StringBuilder xml = new StringBuilder(4_000);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"")
                .append(" unique-identifier=\"id\" xml:lang=\"").append(language)
                .append("\" dir=\"").append(material.language().direction()).append("\">\n")
                .append("  <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        dublinCore(xml, "identifier id=\"id\"", identifier(material));
        dublinCore(xml, "title", material.title());
        dublinCore(xml, "language", material.language().tag());
        dublinCore(xml, "publisher", material.publisher());
        dublinCore(xml, "description", material.summary());
        dublinCore(xml, "source", material.source());
        if (material.published() != null) {
            dublinCore(xml, "date", time(material.published()));
        }
        meta(xml, "dcterms:modified", time(material.revised()));
        accessibility(xml, material, !pictures.isEmpty());
        xml.append("  </metadata>\n  <manifest>\n");
        item(xml, "nav", "nav.xhtml", "application/xhtml+xml", " properties=\"nav\"");
        item(xml, "notice", "notice.xhtml", "application/xhtml+xml", "");
        item(xml, "style", "style.css", "text/css", "");
        int number = 0;
        for (Map.Entry<String, Material.Picture> picture : pictures.entrySet()) {
            item(xml, "picture-" + ++number, picture.getKey(), picture.getValue().mediaType(), "");
        }
        return xml.append("  </manifest>\n  <spine").append(fromRight ? " page-progression-direction=\"rtl\"" : "")
                .append(">\n    <itemref idref=\"notice\"/>\n  </spine>\n</package>\n").toString();
    }

    private static void accessibility(StringBuilder xml, Material material, boolean pictures) {
        List<String> features = new ArrayList<>(List.of("structuralNavigation", "tableOfContents", "readingOrder",
                "displayTransformability", "unlocked"));
        meta(xml, "schema:accessMode", "textual");
        if (pictures) {
            meta(xml, "schema:accessMode", "visual");
            features.add("alternativeText");
        }
        // Whoever can read text misses nothing: each picture has its words.
        meta(xml, "schema:accessModeSufficient", "textual");
        features.forEach(feature -> meta(xml, "schema:accessibilityFeature", feature));
        meta(xml, "schema:accessibilityHazard", "none");
        meta(xml, "schema:accessibilitySummary", Phrases.pages(material.language())
                .say(pictures ? "formats.epub.summary.pictures" : "formats.epub.summary"));
    }

    private static void dublinCore(StringBuilder xml, String name, String value) {
        String line = value == null ? "" : CleanText.line(value);
        if (!line.isEmpty()) {
            xml.append("    <dc:").append(name).append('>').append(XmlText.of(line))
                    .append("</dc:").append(name.split(" ")[0]).append(">\n");
        }
    }

    private static void meta(StringBuilder xml, String property, String value) {
        xml.append("    <meta property=\"").append(property).append("\">").append(XmlText.of(value)).append("</meta>\n");
    }

    private static void item(StringBuilder xml, String id, String file, String type, String more) {
        xml.append("    <item id=\"").append(id).append("\" href=\"").append(file).append("\" media-type=\"").append(type)
                .append("\"").append(more).append("/>\n");
    }

    // The same for every edition of a notice: programs put the new one in the place of the old. What has no address is
    // somebody's own, and takes the place of nothing else.
    private static String identifier(Material material) {
        String name = material.source() == null ? material.title() + "\n" + material.body().html() : material.source();
        return "urn:uuid:" + UUID.nameUUIDFromBytes((material.language().tag() + "\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static String contents(Material material, List<BookPage.Heading> headings) {
        Phrases phrases = Phrases.pages(material.language());
        StringBuilder xml = BookPage.head(material);
        xml.append("<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"contents\">\n<h1 id=\"contents\">")
                .append(XmlText.of(phrases.say("formats.epub.contents"))).append("</h1>\n");
        list(xml, headings);
        xml.append("</nav>\n<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"")
                .append(XmlText.of(phrases.say("formats.epub.landmarks"))).append("\">\n<ol>\n")
                .append("<li><a epub:type=\"bodymatter\" href=\"notice.xhtml\">")
                .append(XmlText.of(CleanText.line(material.title())))
                .append("</a></li>\n</ol>\n</nav>\n");
        return xml.append("</body>\n</html>\n").toString();
    }

    /** Headings within headings: no level is left out, so that each list begins within a row. */
    private static void list(StringBuilder xml, List<BookPage.Heading> headings) {
        int level = 0;
        for (BookPage.Heading heading : headings) {
            if (heading.level() > level) {
                xml.append(level == 0 ? "<ol>\n" : "\n<ol>\n");
            } else {
                xml.append("</li>\n");
                for (int above = level; above > heading.level(); above--) {
                    xml.append("</ol>\n</li>\n");
                }
            }
            level = heading.level();
            xml.append("<li><a href=\"notice.xhtml#").append(heading.id()).append("\">").append(XmlText.of(heading.text()))
                    .append("</a>");
        }
        xml.append("</li>\n");
        for (; level > 1; level--) {
            xml.append("</ol>\n</li>\n");
        }
        xml.append("</ol>\n");
    }

    private static byte[] resource(String name) {
        try (InputStream file = EpubWriter.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
