package org.aviso.notices.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** A list of notices as a feed (Atom, RFC 4287), its older entries on further pages (RFC 5005). */
public final class AtomFile {

    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String ENDING = ".atom";

    private AtomFile() {
    }

    /** The file. */
    public static String of(NoticeFeed list) {
        String file = list.file() + ENDING;
        List<Link> links = new ArrayList<>();
        links.add(link("self", MEDIA_TYPE, list.language().tag(), file + list.query(), null));
        if (!list.query().isEmpty()) {
            links.add(link("first", MEDIA_TYPE, list.language().tag(), file, null));
        }
        if (list.next() != null) {
            links.add(link("next", MEDIA_TYPE, list.language().tag(), file + list.next(), null));
        }
        Feed feed = new Feed("atom_1.0");
        feed.setId(list.id());
        feed.setTitle(XmlText.of(list.title()));
        feed.setUpdated(Date.from(list.updated()));
        feed.setAlternateLinks(List.of(link("alternate", Feeds.HTML, list.language().tag(), list.page(), null)));
        feed.setOtherLinks(links);
        feed.setEntries(list.entries().stream().map(AtomFile::entry).toList());
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", list.language().tag(), Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getRawFormat()).outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("cannot write " + file, e);
        }
    }

    private static Entry entry(NoticeFeed.Entry one) {
        Person office = new Person();
        office.setName(XmlText.of(one.office()));
        Category kind = new Category();
        kind.setTerm(one.kind());
        kind.setLabel(one.kindName());
        Entry entry = new Entry();
        entry.setId(one.id());
        entry.setTitle(XmlText.of(one.title()));
        entry.setPublished(Date.from(one.published()));
        entry.setUpdated(Date.from(one.updated()));
        entry.setAuthors(List.of(office));
        entry.setCategories(List.of(kind));
        entry.setSummary(content("text", one.summary()));
        entry.setContents(List.of(content("html", one.html())));
        entry.setAlternateLinks(one.links().stream().map(AtomFile::link).toList());
        return entry;
    }

    private static Content content(String type, String words) {
        Content content = new Content();
        content.setType(type);
        content.setValue(XmlText.of(words));
        return content;
    }

    private static Link link(NoticeFeed.Link one) {
        return link(one.relation(), one.mediaType(), one.language(), one.address(), one.title());
    }

    private static Link link(String relation, String mediaType, String language, String address, String title) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(mediaType);
        link.setHreflang(language);
        link.setHref(address);
        link.setTitle(title);
        return link;
    }
}
