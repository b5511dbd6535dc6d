package org.aviso.formats.braille;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.aviso.formats.Format;
import org.aviso.formats.Material;

/** The Portable Embosser Format 2008-1: the same pages as XML, with what they are. */
final class Pef {

    private static final String PEF = "http://www.daisy.org/ns/2008/pef";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private Pef() {
    }

    static String of(List<List<String>> pages, Material material, BrailleTable table) {
        StringWriter pef = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(pef);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("pef");
            xml.writeDefaultNamespace(PEF);
            xml.writeAttribute("version", "2008-1");
            head(xml, material, table);
            xml.writeStartElement("body");
            xml.writeStartElement("volume");
            xml.writeAttribute("cols", String.valueOf(BraillePages.CELLS));
            xml.writeAttribute("rows", String.valueOf(BraillePages.LINES));
            xml.writeAttribute("rowgap", "0");
            // One side of the paper, as a file of BRF is embossed.
            xml.writeAttribute("duplex", "false");
            xml.writeStartElement("section");
            for (List<String> page : pages) {
                xml.writeStartElement("page");
                for (String line : page) {
                    xml.writeStartElement("row");
                    xml.writeCharacters(line);
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return pef.toString();
    }

    private static void head(XMLStreamWriter xml, Material material, BrailleTable table) throws XMLStreamException {
        xml.writeStartElement("head");
        xml.writeStartElement("meta");
        xml.writeNamespace("dc", DC);
        write(xml, "title", words(material.title(), table));
        write(xml, "language", material.language().tag());
        write(xml, "publisher", words(material.publisher(), table));
        write(xml, "date", material.revised().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        write(xml, "format", Format.BRAILLE_CONTRACTED_PEF.mediaType());
        write(xml, "identifier", identifier(material, table));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What XML has no way to write is not in it. */
    private static String words(String text, BrailleTable table) {
        PrintText print = new PrintText(table);
        print.add(text, 0);
        return print.block(0, 0, BrailleBlock.Place.TEXT).print();
    }

    /** The same for the same text in the same code. */
    private static String identifier(Material material, BrailleTable table) {
        String what = String.join("\n", String.valueOf(material.source()), material.title(), material.revised().toString(),
                table.name());
        return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(DC, element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
