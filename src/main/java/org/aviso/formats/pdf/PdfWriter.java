package org.aviso.formats.pdf;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Material;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes PDF that is tagged for those who hear it and set for those who see little: PDF/UA-1, on US Letter. */
@ApplicationScoped
public class PdfWriter implements FormatWriter {

    private static final Logger LOG = Logger.getLogger(PdfWriter.class.getName());

    /** In signs: some 60 pages in print of 12 points and 270 of 24, set in less than a second. */
    private static final int LONGEST = 200_000;

    /** An element, be it empty, takes as long as so many signs, and as much memory. */
    private static final int ELEMENT = 10;

    /** What begins a line takes as much as a line, however little stands in it. */
    private static final int BEGUN = 60;

    private static final Set<String> LINES = Set.of("br", "p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6");

    /** A letter of a word that is torn over lines, or of a link, takes as long as so many others. */
    private static final int SLOW = 5;

    /** Words of more letters are longer than a line. */
    private static final int LINE = 100;

    /** Each step into a text is a step of the program that sets it. */
    private static final int DEEPEST = 100;

    private static final int MOST_FREE = 4;

    private static final String STYLES = styles();

    /** What is measured of the fonts, so that a font that a text does not need is not opened for it. */
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** Fonts that no document uses now; those of more documents at once are let go. */
    private final Deque<Typefaces> free = new LinkedBlockingDeque<>(MOST_FREE);

    static {
        // The library would tell of each step, and in its complaints, words of the text.
        XRLog.setLoggerImpl(new Silence());
    }

    @Override
    public Set<Format> formats() {
        return Set.of(Format.PDF, Format.LARGE_PRINT_18, Format.LARGE_PRINT_24);
    }

    @Override
    public Written write(Material material, Format format) throws FormatRefused {
        if (!PrintedText.writes(material.language().tag())) {
            throw new FormatRefused(FormatRefused.Reason.LANGUAGE);
        }
        checkLength(material);
        Typefaces lent = free.poll();
        Typefaces typefaces = lent == null ? new Typefaces() : lent;
        try {
            Document page = new PrintedBody(material, PrintSize.of(format), typefaces).document(STYLES);
            return print(page, typefaces, material.revised());
        } finally {
            free.offerFirst(typefaces);
        }
    }

    private static void checkLength(Material material) throws FormatRefused {
        Length length = new Length();
        material.body().traverse(length);
        if (length.characters > LONGEST || length.deepest > DEEPEST) {
            throw new FormatRefused(FormatRefused.Reason.LONG);
        }
    }

    /** Writes a page as it stands. Of what lies outside it, nothing is fetched. */
    Written print(Document page, Typefaces typefaces, Instant made) throws FormatRefused {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document).usePdfUaAccessibility(true);
            builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
            typefaces.lend(builder, document);
            for (ExternalResourceControlPriority each : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), each);
            }
            builder.useUnicodeLineBreaker(new LineEnds(Locale.forLanguageTag(page.selectFirst("html").attr("lang"))));
            Complaints complaints = new Complaints();
            org.w3c.dom.Document html = new W3CDom().namespaceAware(false).fromJsoup(page);
            // Between two pieces of one text, a line might end within a word.
            html.normalize();
            builder.withDiagnosticConsumer(complaints::add).withProducer("Aviso").withW3cDocument(html, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            complaints.check();
            MendedTags.mend(document);
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
            // The same text gives the same file.
            document.setDocumentId(made.toEpochMilli());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new Written(out.toByteArray(), document.getNumberOfPages());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String styles() {
        try (InputStream file = PdfWriter.class.getResourceAsStream("print.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Length implements NodeVisitor {

        private long characters;
        private int deepest;

        @Override
        public void head(Node node, int depth) {
            deepest = Math.max(deepest, depth);
            if (node instanceof TextNode text) {
                String words = text.getWholeText();
                characters += words.length() + (SLOW - 1) * torn(words);
            } else {
                characters += LINES.contains(node.nodeName()) ? BEGUN : ELEMENT;
                characters += node.nodeName().equals("a") ? (SLOW - 1) * ((Element) node).text().length() : 0;
            }
        }

        /** How many letters are in words that are longer than a line. */
        private static int torn(String text) {
            int torn = 0;
            int start = 0;
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                    torn += at - start > LINE ? at - start : 0;
                    start = at + 1;
                }
            }
            return torn;
        }
    }

    /** Where a line may end. The library alone would end one within "5:30". */
    private static final class LineEnds implements FSTextBreaker {

        private final BreakIterator ends;

        LineEnds(Locale language) {
            ends = BreakIterator.getLineInstance(language);
        }

        @Override
        public int next() {
            return ends.next();
        }

        @Override
        public void setText(String text) {
            ends.setText(text);
        }
    }

    /** What the library could not do and passed over: what it leaves out would be left out silently. */
    private static final class Complaints {

        private Diagnostic first;

        void add(Diagnostic diagnostic) {
            // Not every text has a summary.
            if (diagnostic.getLogMessageId() == LogMessageId.LogMessageId0Param
                    .GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED) {
                return;
            }
            if (first == null && diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
                first = diagnostic;
            }
        }

        void check() throws FormatRefused {
            if (first != null) {
                // Its arguments may be words of the text.
                LOG.log(Level.WARNING, "A PDF was not written: {0}", first.getLogMessageId());
                throw new FormatRefused(FormatRefused.Reason.BROKEN);
            }
        }
    }

    private static final class Silence implements XRLogger {

        @Override
        public void log(String where, Level level, String message) { }

        @Override
        public void log(String where, Level level, String message, Throwable cause) { }

        @Override
        public void setLevel(String logger, Level level) { }

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }
}
