package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287 asks of an Atom feed, section by section; read by Java's parser. */
public final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final Set<String> IN_FEED = Set.of("author", "category", "contributor", "generator", "icon", "id", "link",
            "logo", "rights", "subtitle", "title", "updated", "entry");

    private static final Set<String> IN_ENTRY = Set.of("author", "category", "content", "contributor", "id", "link",
            "published", "rights", "source", "summary", "title", "updated");

    private Atom() {
    }

    /** The feed; fails where it breaks a rule. */
    public static Element check(String text) {
        Element feed = Xml.parse(text).getDocumentElement();
        assertEquals(NAMESPACE, feed.getNamespaceURI());
        assertEquals("feed", feed.getLocalName());
        assertTrue(feed.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang").matches("[a-z]{2,3}(-.+)?"), "xml:lang");
        knows(feed, IN_FEED);
        common(feed);
        assertEquals(1, links(feed, "self").size(), "4.1.1: a feed should link to itself");
        Set<String> ids = new HashSet<>();
        boolean author = !Xml.children(feed, "author").isEmpty();
        for (Element entry : Xml.children(feed, "entry")) {
            knows(entry, IN_ENTRY);
            common(entry);
            assertTrue(ids.add(Xml.text(entry, "id")), "an id stands once");
            assertTrue(author || !Xml.children(entry, "author").isEmpty(), "4.1.2: an author");
            assertTrue(Xml.children(entry, "content").size() <= 1 && Xml.children(entry, "summary").size() <= 1);
            Xml.children(entry, "published").forEach(Atom::moment);
            Xml.children(entry, "author").forEach(one -> assertFalse(Xml.text(one, "name").isBlank()));
            Xml.children(entry, "category").forEach(one -> assertFalse(one.getAttribute("term").isBlank()));
            Xml.children(entry, "content").forEach(one -> assertEquals("html", one.getAttribute("type")));
        }
        return feed;
    }

    /** The links of that relation directly within a feed or an entry. */
    public static List<Element> links(Element in, String relation) {
        return Xml.children(in, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation)).toList();
    }

    private static void common(Element in) {
        URI id = URI.create(Xml.text(in, "id"));
        assertTrue(id.isAbsolute(), "4.2.6: " + id);
        assertFalse(Xml.text(in, "title").isBlank(), "4.2.14");
        moment(Xml.children(in, "updated").get(0));
        assertEquals(1, Xml.children(in, "updated").size(), "4.2.15");
        Set<String> alternates = new HashSet<>();
        for (Element link : Xml.children(in, "link")) {
            assertTrue(URI.create(link.getAttribute("href")).isAbsolute(), "4.2.7.1");
            assertTrue(!link.hasAttribute("type") || link.getAttribute("type").matches("[^/ ]+/[^/ ]+"), "4.2.7.3");
            assertTrue(!link.getAttribute("rel").equals("alternate")
                    || alternates.add(link.getAttribute("type") + link.getAttribute("hreflang")), "4.1.1 and 4.1.2");
        }
    }

    // 3.3: as RFC 3339, with "T" and "Z" in capitals.
    private static void moment(Element element) {
        assertTrue(element.getTextContent().matches("[0-9-]{10}T[0-9:.]{8,}(Z|[-+][0-9:]{5})"), element.getTextContent());
        OffsetDateTime.parse(element.getTextContent());
    }

    private static void knows(Element in, Set<String> names) {
        for (Node child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                assertEquals(NAMESPACE, element.getNamespaceURI(), element.getLocalName());
                assertTrue(names.contains(element.getLocalName()), element.getLocalName());
            } else {
                assertTrue(child.getTextContent().isBlank(), "no text between elements: " + child.getTextContent());
            }
        }
    }
}
