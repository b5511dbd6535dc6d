package org.aviso.notices.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.testing.Atom;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Read back by another parser than the library's that wrote it, and held to the rules of RFC 4287. */
class AtomFileTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-20T16:15:30Z");
    private static final Instant REVISED = Instant.parse("2026-11-21T16:15:30Z");

    @ParameterizedTest
    @MethodSource("org.aviso.language.Languages#all")
    void readerReadsWhatWasWritten(Language language) {
        Element feed = Atom.check(AtomFile.of(feed(language, "", null, "Título – <b> & \"más\"", "<p>Body &amp; more</p>")));
        assertEquals(language.tag(), feed.getAttribute("xml:lang"));
        assertEquals("tag:aviso.example,2026:feeds/x", Xml.text(feed, "id"));
        assertEquals("2026-11-21T16:15:30Z", Xml.text(feed, "updated"));
        Element entry = Xml.children(feed, "entry").get(0);
        assertEquals("tag:aviso.example,2026:notices/a", Xml.text(entry, "id"));
        assertEquals("Título – <b> & \"más\"", Xml.text(entry, "title"));
        assertEquals("<p>Body &amp; more</p>", Xml.text(entry, "content"));
        assertEquals("In short.", Xml.text(entry, "summary"));
        assertEquals("2026-11-20T16:15:30Z", Xml.text(entry, "published"));
        assertEquals("2026-11-21T16:15:30Z", Xml.text(entry, "updated"));
        assertEquals("Office", Xml.text(Xml.children(entry, "author").get(0), "name"));
        assertEquals("event", Xml.children(entry, "category").get(0).getAttribute("term"));
        assertEquals(List.of("en", "es"), Atom.links(entry, "alternate").stream()
                .map(link -> link.getAttribute("hreflang")).toList());
    }

    @Test
    void aPageOfALongListLeadsToTheOthers() {
        Element first = Atom.check(AtomFile.of(feed(Languages.base(), "", "?after=b", "Title", "")));
        assertEquals("https://aviso.example/feeds/en/notices.atom", href(first, "self"));
        assertEquals("https://aviso.example/feeds/en/notices.atom?after=b", href(first, "next"));
        assertEquals(0, Atom.links(first, "first").size());
        Element last = Atom.check(AtomFile.of(feed(Languages.base(), "?after=b", null, "Title", "")));
        assertEquals("https://aviso.example/feeds/en/notices.atom?after=b", href(last, "self"));
        assertEquals("https://aviso.example/feeds/en/notices.atom", href(last, "first"));
        assertEquals(0, Atom.links(last, "next").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u000bb", "a\ud800b", "a\ufffeb"})
    void aSignThatXmlCannotHoldIsLeftOut(String title) {
        Element feed = Atom.check(AtomFile.of(feed(Languages.base(), "", null, title, title)));
        assertEquals("ab", Xml.text(Xml.children(feed, "entry").get(0), "title"));
        assertEquals("ab", Xml.text(Xml.children(feed, "entry").get(0), "content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𝒜𝓋𝒾𝓈ℴ 👩🏽‍🦯", "العربية دری", "tab\tand space", "]]>", "<![CDATA[x]]>"})
    void everyLetterComesBack(String words) {
        Element feed = Atom.check(AtomFile.of(feed(Languages.base(), "", null, words, words)));
        assertEquals(words, Xml.text(Xml.children(feed, "entry").get(0), "title"));
        assertEquals(words, Xml.text(Xml.children(feed, "entry").get(0), "content"));
    }

    @Test
    void checkNoticesWhatIsWrong() {
        String right = AtomFile.of(feed(Languages.base(), "", null, "Title", "Body"));
        for (String[] fault : new String[][] {{"<updated>2026-11-21T16:15:30Z</updated>", ""}, {"tag:", ""},
            {"rel=\"self\"", "rel=\"own\""}, {"<author>", "<autor>"}, {":15:30Z", ":15:30"}, {"<name>Office</name>", ""}}) {
            String wrong = right.replace(fault[0], fault[1]).replace(fault[0].replace("<", "</"), fault[1].replace("<", "</"));
            assertTrue(!wrong.equals(right), fault[0]);
            assertThrows(Throwable.class, () -> Atom.check(wrong), fault[0]);
        }
    }

    private static String href(Element in, String relation) {
        return Atom.links(in, relation).get(0).getAttribute("href");
    }

    private static NoticeFeed feed(Language language, String query, String next, String title, String html) {
        NoticeFeed.Entry entry = new NoticeFeed.Entry("tag:aviso.example,2026:notices/a", title, "In short.", html, PUBLISHED,
                REVISED, "Office", "event", "Public event", null, null, List.of(
                        new NoticeFeed.Link("alternate", "text/html", "en", "https://aviso.example/en/notices/a", "Read"),
                        new NoticeFeed.Link("alternate", "text/html", "es", "https://aviso.example/es/avisos/a", "Lea")));
        return new NoticeFeed(language, "tag:aviso.example,2026:feeds/x", "Agency – Notices",
                "https://aviso.example/feeds/en/notices", query, "https://aviso.example/en/notices", next, REVISED,
                List.of(entry));
    }
}
