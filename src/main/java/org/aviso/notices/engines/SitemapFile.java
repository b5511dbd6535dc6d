package org.aviso.notices.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A list of pages as search engines read it (sitemaps.org 0.9), each with its languages ({@code hreflang}).
 */
final class SitemapFile {

    static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String UTF_8 = "UTF-8";

    private final XMLStreamWriter xml;

    /** Begins a list. */
    SitemapFile(OutputStream into) throws IOException {
        this.xml = begin(into, "urlset");
        said(() -> xml.writeNamespace("xhtml", XHTML));
    }

    /** Writes a list of lists. */
    static void writeIndex(List<String> addresses, OutputStream into) throws IOException {
        XMLStreamWriter xml = begin(into, "sitemapindex");
        for (String address : addresses) {
            said(() -> {
                xml.writeStartElement(NAMESPACE, "sitemap");
                write(xml, "loc", address);
                xml.writeEndElement();
            });
        }
        end(xml);
    }

    /**
     * Adds a page: an entry for each language, and in each of them all languages, as engines want it.
     */
    void add(Sitemap.Listed page) throws IOException {
        Instant changed = page.changed();
        for (String address : page.addresses().values()) {
            said(() -> {
                xml.writeStartElement(NAMESPACE, "url");
                write(xml, "loc", address);
                if (changed != null) {
                    write(xml, "lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
                }
                for (Map.Entry<String, String> other : page.addresses().entrySet()) {
                    xml.writeEmptyElement("xhtml", "link", XHTML);
                    xml.writeAttribute("rel", "alternate");
                    xml.writeAttribute("hreflang", other.getKey());
                    xml.writeAttribute("href", other.getValue());
                }
                xml.writeEndElement();
            });
        }
    }

    void end() throws IOException {
        end(xml);
    }

    private static XMLStreamWriter begin(OutputStream into, String root) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(into, UTF_8);
            xml.writeStartDocument(UTF_8, "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.setPrefix("xhtml", XHTML);
            xml.writeStartElement(NAMESPACE, root);
            xml.writeDefaultNamespace(NAMESPACE);
            return xml;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void end(XMLStreamWriter xml) throws IOException {
        said(() -> {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private static void write(XMLStreamWriter xml, String element, String words) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    /** Something that is written. */
    private interface Saying {

        void say() throws XMLStreamException;
    }

    private static void said(Saying saying) throws IOException {
        try {
            saying.say();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
