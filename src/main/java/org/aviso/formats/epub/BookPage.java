package org.aviso.formats.epub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aviso.formats.CleanText;
import org.aviso.formats.LinkAddress;
import org.aviso.formats.Material;
import org.aviso.formats.XmlText;
import org.aviso.language.Language;
import org.aviso.language.Phrases;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a book as XHTML: written anew, so that nothing stands in it that no reading program knows. */
final class BookPage {

    /** A heading, for the table of contents. */
    record Heading(int level, String id, String text) { }

    private static final Set<String> AS_THEY_ARE = Set.of("p", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr",
            "td", "strong", "em");

    private final Material material;
    private final StringBuilder xml;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Material.Picture> pictures = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    BookPage(Material material) {
        this.material = material;
        this.xml = head(material);
        xml.append("<section epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"heading-1\">\n");
        within(material.body());
        xml.append("\n</section>\n</body>\n</html>\n");
    }

    /** What stands before the body of each page of a book. */
    static StringBuilder head(Material material) {
        String language = XmlText.of(material.language().tag());
        return new StringBuilder(16_000).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
                .append("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"")
                .append(language).append("\" xml:lang=\"").append(language).append("\" dir=\"")
                .append(material.language().direction()).append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
                .append(XmlText.of(CleanText.line(material.title())))
                .append("</title>\n<link rel=\"stylesheet\" href=\"style.css\"/>\n</head>\n<body>\n");
    }

    String file() {
        return xml.toString();
    }

    List<Heading> headings() {
        return headings;
    }

    /** The pictures that it shows, by their files. */
    Map<String, Material.Picture> pictures() {
        return pictures;
    }

    private void within(Element element) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                xml.append(XmlText.of(text.getWholeText()));
            } else if (node instanceof Element child) {
                write(child);
            }
        }
    }

    private void write(Element element) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "p" -> paragraph(element);
            case "table" -> table(element);
            case "th" -> columnHead(element);
            case "ol" -> wrapped("ol", start(element), element);
            case "a" -> link(element);
            case "br" -> xml.append("<br/>");
            case "img" -> picture(element);
            default -> {
                if (AS_THEY_ARE.contains(name) || name.equals("div") && element.hasAttr("lang")) {
                    wrapped(name, "", element);
                } else {
                    passage(element);
                }
            }
        }
    }

    /** Words in a language of their own, or nothing but words. */
    private void passage(Element element) {
        if (element.hasAttr("lang")) {
            wrapped("span", "", element);
        } else {
            within(element);
        }
    }

    private static String language(Element element) {
        String tag = XmlText.of(element.attr("lang"));
        return tag.isEmpty() ? "" : " lang=\"" + tag + "\" xml:lang=\"" + tag + "\" dir=\""
                + new Language(element.attr("lang"), "").direction() + "\"";
    }

    private void wrapped(String name, String attributes, Element element) {
        xml.append('<').append(name).append(attributes).append(language(element)).append('>');
        within(element);
        xml.append("</").append(name).append('>');
    }

    private void heading(Element element) {
        String id = "heading-" + (headings.size() + 1);
        headings.add(new Heading(element.normalName().charAt(1) - '0', id, CleanText.line(element.text())));
        wrapped(element.normalName(), " id=\"" + id + "\"", element);
        xml.append('\n');
    }

    private void paragraph(Element element) {
        Element next = element.nextElementSibling();
        if (isCaption(element) && next != null && next.normalName().equals("table") && !follows(element)) {
            // It stands within the table.
            return;
        }
        if (isCaption(element) && follows(element)) {
            return;
        }
        if (isCaption(next) && isPicture(element)) {
            xml.append("<figure").append(language(element)).append('>');
            within(element);
            wrapped("figcaption", "", next);
            xml.append("</figure>\n");
            return;
        }
        wrapped("p", "", element);
        xml.append('\n');
    }

    private void table(Element element) {
        Element before = element.previousElementSibling();
        xml.append("<table").append(language(element)).append('>');
        if (isCaption(before) && !follows(before)) {
            wrapped("caption", "", before);
        }
        within(element);
        xml.append("</table>\n");
    }

    // Over no column stands a heading that says nothing.
    private void columnHead(Element element) {
        boolean says = element.hasText() || !element.select("img").isEmpty();
        wrapped(says ? "th" : "td", says && element.attr("scope").equals("col") ? " scope=\"col\"" : "", element);
    }

    private void link(Element element) {
        Optional<String> address = LinkAddress.of(element.attr("href"));
        if (address.isPresent()) {
            wrapped("a", " href=\"" + XmlText.of(address.get()) + "\"", element);
        } else {
            passage(element);
        }
    }

    private void picture(Element element) {
        Material.Picture picture = material.pictures().get(element.attr("src"));
        String words = CleanText.line(element.attr("alt"));
        if (picture == null) {
            xml.append(XmlText.of(Phrases.pages(material.language()).say("formats.picture", words)));
            return;
        }
        String file = files.computeIfAbsent(element.attr("src"), source -> "pictures/" + (files.size() + 1)
                + (picture.mediaType().equals("image/png") ? ".png" : ".jpg"));
        pictures.put(file, picture);
        xml.append("<img src=\"").append(file).append("\" alt=\"").append(XmlText.of(words)).append("\"/>");
    }

    private static String start(Element element) {
        return element.attr("start").matches("-?[0-9]{1,9}") ? " start=\"" + element.attr("start") + "\"" : "";
    }

    private static boolean isCaption(Element element) {
        return element != null && element.normalName().equals("p") && element.hasClass("caption");
    }

    private static boolean isPicture(Element element) {
        return !isCaption(element) && !element.hasText() && !element.select("img").isEmpty();
    }

    /** Whether a caption is that of the picture before it. */
    private static boolean follows(Element caption) {
        Element before = caption.previousElementSibling();
        return before != null && before.normalName().equals("p") && isPicture(before);
    }
}
