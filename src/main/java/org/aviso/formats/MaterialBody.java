package org.aviso.formats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aviso.language.Phrases;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes of HTML what every writer understands, in the order in which it is read: {@code h1} to {@code h6} with no level left
 * out, {@code p}, {@code ul} and {@code ol}, {@code blockquote}, {@code table} of {@code thead} and {@code tbody} with
 * {@code th scope=col}; in them text, {@code strong}, {@code em}, {@code br}, {@code a} with an absolute address, and
 * {@code img} with its words. A passage in another language has {@code lang}, a well-formed tag of BCP 47, on any of these or on
 * a {@code span}. What a picture or table is called stands in a paragraph of the class {@code caption}: after a
 * picture, before a table. Nothing is empty.
 */
public final class MaterialBody {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final String CAPTION = "caption";

    private MaterialBody() {
    }

    /**
     * The body of a material.
     *
     * @param title its first heading
     * @param html what follows, already made harmless, with no heading above the second level
     * @param pictures the addresses of the pictures that are there
     * @param phrases the language of the text
     */
    public static Element of(String title, String html, Set<String> pictures, Phrases phrases) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        Element body = document.body();
        films(body);
        pictures(body, pictures, phrases);
        languages(body);
        figures(body);
        body.select("hr").remove();
        body.prependElement("h1").text(title);
        headings(body);
        tables(body);
        withoutEmpty(body);
        return body;
    }

    private static void films(Element body) {
        // Where it is to be had, the link below it says.
        body.select("video").remove();
        for (Element transcript : body.select("details")) {
            Element says = transcript.selectFirst("summary");
            if (says != null) {
                says.tagName("p").html("<strong>" + says.html() + "</strong>");
            }
            transcript.unwrap();
        }
    }

    private static void pictures(Element body, Set<String> there, Phrases phrases) {
        for (Element picture : body.select("img")) {
            String words = picture.attr("alt").strip();
            if (words.isEmpty()) {
                picture.remove();
            } else if (!there.contains(picture.attr("src"))) {
                picture.replaceWith(new TextNode(phrases.say("formats.picture", words)));
            } else {
                picture.removeAttr("loading");
            }
        }
    }

    private static void languages(Element body) {
        for (Element passage : body.select("[lang], [xml:lang]")) {
            String tag = Locale.forLanguageTag(passage.attr("lang").strip()).toLanguageTag();
            passage.removeAttr("lang").removeAttr("xml:lang");
            if (!tag.equals("und")) {
                passage.attr("lang", tag);
            }
        }
    }

    private static void figures(Element body) {
        for (Element figure : body.select("figure")) {
            Element caption = figure.selectFirst("figcaption");
            if (caption != null) {
                figure.after(caption.tagName("p").addClass(CAPTION));
            }
            figure.tagName("p");
        }
        // A picture that lies between blocks would lie elsewhere in the order of reading.
        for (Element picture : body.select("> img, > blockquote > img")) {
            picture.wrap("<p></p>");
        }
    }

    private static void headings(Element body) {
        int above = 0;
        for (Element heading : body.select(String.join(",", HEADINGS))) {
            if (!heading.hasText()) {
                heading.remove();
                continue;
            }
            int level = heading.tagName().charAt(1) - '0';
            int next = Math.min(Math.min(above == 0 ? 1 : Math.max(level, 2), above + 1), 6);
            heading.tagName("h" + next);
            above = next;
        }
    }

    private static void tables(Element body) {
        for (Element table : body.select("table")) {
            table.select("thead th").attr("scope", "col");
            Element caption = table.selectFirst("> caption");
            if (caption != null) {
                table.before(caption.tagName("p").addClass(CAPTION));
            }
        }
    }

    private static void withoutEmpty(Element body) {
        for (Element element : List.copyOf(body.select("p, li, blockquote, ul, ol, table, a, strong, em"))) {
            if (element.parent() != null && !element.hasText() && element.select("img").isEmpty()) {
                element.remove();
            }
        }
        for (Node loose : List.copyOf(body.childNodes())) {
            if (loose instanceof TextNode text && text.isBlank()) {
                text.remove();
            } else if (loose instanceof TextNode) {
                loose.wrap("<p></p>");
            }
        }
    }
}
