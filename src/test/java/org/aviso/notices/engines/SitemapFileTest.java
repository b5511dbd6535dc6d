package org.aviso.notices.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SitemapFileTest {

    static final String SCHEMA = "sitemap-0.9.xsd";

    @Test
    void eachLanguageOfAPageNamesAll() throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("en", "https://aviso.example/en/notices/a?b&c");
        addresses.put("es", "https://aviso.example/es/avisos/a");
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        SitemapFile file = new SitemapFile(into);
        file.add(new Sitemap.Listed(addresses, Instant.parse("2026-11-20T16:15:30.5Z")));
        file.add(new Sitemap.Listed(Map.of("en", "https://aviso.example/en"), null));
        file.end();
        String text = into.toString(StandardCharsets.UTF_8);
        Xml.validate(text, SitemapFileTest.class, SCHEMA);
        List<Element> pages = Xml.children(Xml.parse(text).getDocumentElement(), "url");
        assertEquals(List.of("https://aviso.example/en/notices/a?b&c", "https://aviso.example/es/avisos/a",
                "https://aviso.example/en"), pages.stream().map(page -> Xml.text(page, "loc")).toList());
        assertEquals("2026-11-20T16:15:30Z", Xml.text(pages.get(1), "lastmod"));
        for (Element page : pages.subList(0, 2)) {
            List<Element> links = Xml.children(page, "link");
            assertEquals(List.of("en", "es"), links.stream().map(link -> link.getAttribute("hreflang")).toList());
            assertEquals(List.copyOf(addresses.values()), links.stream().map(link -> link.getAttribute("href")).toList());
            assertEquals("http://www.w3.org/1999/xhtml", links.get(0).getNamespaceURI());
        }
    }

    @Test
    void listOfListsLeadsToEach() throws IOException {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        SitemapFile.writeIndex(List.of("https://aviso.example/sitemaps/0.xml", "https://aviso.example/sitemaps/7.xml"), into);
        String text = into.toString(StandardCharsets.UTF_8);
        Xml.validate(text, SitemapFileTest.class, SCHEMA);
        assertEquals(List.of("https://aviso.example/sitemaps/0.xml", "https://aviso.example/sitemaps/7.xml"),
                Xml.children(Xml.parse(text).getDocumentElement(), "sitemap").stream().map(part -> Xml.text(part, "loc")).toList());
    }
}
