package org.aviso.notices.alerts;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.aviso.notices.feeds.XmlText;

/** A message as the file that warning systems read: Common Alerting Protocol 1.2, its elements in their order. */
final class AlertFile {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    // Pages of some systems show the first line of a headline only; the protocol advises so many characters.
    private static final int HEADLINE = 160;

    private static final String UNKNOWN = "Unknown";

    private final StringWriter file = new StringWriter();
    private final ZoneId zone;
    private final XMLStreamWriter xml;

    private AlertFile(ZoneId zone) throws XMLStreamException {
        this.zone = zone;
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
    }

    /**
     * The file.
     *
     * @param zone that in which its times are told
     */
    static String of(Alert alert, ZoneId zone) {
        try {
            AlertFile written = new AlertFile(zone);
            written.write(alert);
            return written.file.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write " + alert.identifier(), e);
        }
    }

    /** A moment as the protocol has it: whole seconds, an offset, and never the letter Z. */
    static String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").format(moment.atZone(zone))
                .replaceFirst("\\+00:00$", "-00:00");
    }

    private void write(Alert alert) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "alert");
        xml.writeDefaultNamespace(NAMESPACE);
        write("identifier", alert.identifier());
        write("sender", alert.sender());
        write("sent", moment(alert.sent(), zone));
        write("status", alert.trial() ? "Test" : "Actual");
        write("msgType", alert.kind().word());
        write("scope", "Public");
        write("references", alert.references().isEmpty() ? null : String.join(" ", alert.references()));
        write("incidents", alert.incident());
        for (Alert.Info info : alert.infos()) {
            write(info);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void write(Alert.Info info) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "info");
        write("language", info.language().toLanguageTag());
        write("category", "Safety");
        write("event", info.event());
        write("urgency", UNKNOWN);
        write("severity", UNKNOWN);
        write("certainty", UNKNOWN);
        write("effective", moment(info.effective(), zone));
        write("expires", info.expires() == null ? null : moment(info.expires(), zone));
        write("senderName", info.senderName());
        write("headline", headline(info.headline()));
        write("description", info.description());
        write("web", info.web());
        write("contact", info.contact());
        xml.writeEndElement();
    }

    private void write(String element, String words) throws XMLStreamException {
        if (words != null) {
            xml.writeStartElement(NAMESPACE, element);
            xml.writeCharacters(XmlText.of(words));
            xml.writeEndElement();
        }
    }

    // Whole words, and a sign that there is more.
    private static String headline(String title) {
        if (title.length() <= HEADLINE) {
            return title;
        }
        int end = title.lastIndexOf(' ', HEADLINE - 2);
        return title.substring(0, end < 0 ? title.offsetByCodePoints(0, HEADLINE / 2 - 1) : end) + "…";
    }
}
