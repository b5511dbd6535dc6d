package org.aviso.formats.pdf;

import com.ibm.icu.text.BreakIterator;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.Material;
import org.aviso.language.Phrases;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * A material as the page that is printed: who says it, the title, what it is about, the text, and last the addresses behind the
 * links, because on paper nobody can follow a link.
 */
final class PrintedBody {

    static final Set<String> INDENTED = Set.of("ul", "ol", "blockquote");

    /** How far each of them is indented, in parts of the size of the print. */
    static final double INDENT = 1.5;

    /** What lies deeper than this is indented no further: at some depth there would be no room for a word. */
    private static final int MOST_INDENTS = 4;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What the page may say of its parts; all else would be asked of the style sheet, or of somebody else's server. */
    private static final Set<String> ATTRIBUTES = Set.of("href", "alt", "src", "scope", "start", "lang", "class", "colspan",
            "rowspan");

    /** A link of so many letters may be kept on one line at each size of print. */
    private static final int SHORT = 18;

    /** In letters. */
    private static final int TOLD = 400;

    private static final String PAGE = "\u0001";
    private static final String PAGES = "\u0002";

    private final Material material;
    private final PrintSize print;
    private final Typefaces typefaces;
    private final Phrases phrases;
    private final Document document = Document.createShell("");
    private final PrintedText text;

    /** Whether a link in the text says the address at which the text is. */
    private boolean saysSource;

    PrintedBody(Material material, PrintSize print, Typefaces typefaces) {
        this.material = material;
        this.print = print;
        this.typefaces = typefaces;
        this.phrases = Phrases.pages(material.language());
        this.text = new PrintedText(typefaces);
    }

    /**
     * The page as HTML.
     *
     * @throws FormatRefused if it has signs that cannot be printed
     */
    Document document(String styles) throws FormatRefused {
        Element body = document.body();
        body.addClass(print.style());
        body.appendChildren(material.body().childNodesCopy());
        for (Element each : body.getAllElements()) {
            plain(each);
        }
        pictures(body);
        Map<String, String> addresses = addresses(body);
        before(body);
        after(body, addresses);
        indents(body);
        captions(body);
        room(body);
        stops(body);
        new PrintedTables(typefaces, print, phrases).fit(body);
        spell(body);
        head(styles);
        text.check();
        return document;
    }

    private static void plain(Element element) {
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            if (!ATTRIBUTES.contains(attribute.getKey())) {
                element.removeAttr(attribute.getKey());
            }
        }
    }

    private void pictures(Element body) {
        for (Element shown : body.select("img")) {
            Material.Picture picture = material.pictures().get(shown.attr("src"));
            String words = shown.attr("alt").strip();
            if (words.isEmpty()) {
                shown.remove();
            } else if (picture == null) {
                shown.replaceWith(new TextNode(phrases.say("formats.picture", words)));
            } else {
                shown.attr("src", "data:" + picture.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(picture.content()));
                // No larger than it is at the 96 dots of an inch that the Web has, nor than the page.
                double scale = Math.min(0.75, Math.min(PrintSize.LINE / picture.width(), PrintSize.PICTURE / picture.height()));
                shown.attr("style", String.format(Locale.ROOT, "width: %.1fpt; height: %.1fpt", picture.width() * scale,
                        picture.height() * scale));
            }
        }
    }

    /** The links' addresses, with what their links say, in the order of the text. */
    private Map<String, String> addresses(Element body) {
        Map<String, String> addresses = new LinkedHashMap<>();
        int number = 0;
        for (Element link : body.select("a")) {
            String address = link.attr("href");
            String says = PrintedText.heard(says(link));
            if (address.isEmpty() || says.isEmpty()) {
                link.unwrap();
                continue;
            }
            if (!isSaid(address, says)) {
                addresses.putIfAbsent(address, says);
            } else if (material.source() != null && plain(address).equals(plain(material.source()))) {
                saysSource = true;
            }
            link.attr("href", ascii(address));
            // Told in place of the frame around the link, which is drawn from nothing.
            link.attr("title", MendedTags.marked(++number, brief(says)));
            if (address.startsWith("tel:") && says.length() <= SHORT) {
                link.addClass("whole");
            }
        }
        return addresses;
    }

    private static String says(Element link) {
        String words = link.text().strip();
        return words.isEmpty() ? link.select("img").attr("alt").strip() : words;
    }

    /** As much of the words of a link as is told for each line that it takes: all of them, if nobody means harm. */
    private static String brief(String says) {
        return says.length() <= TOLD ? says : says.substring(0, says.offsetByCodePoints(0, TOLD / 2)) + "…";
    }

    private static boolean isSaid(String address, String says) {
        if (address.startsWith("tel:")) {
            String digits = says.replaceAll("\\D", "");
            return !digits.isEmpty() && address.replaceAll("\\D", "").endsWith(digits);
        }
        return says.toLowerCase(Locale.ROOT).contains(plain(address));
    }

    /** What is alike in all ways to write an address. */
    private static String plain(String address) {
        return shown(address).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** An address as people write it. */
    private static String shown(String address) {
        return address.replaceFirst("^(https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }

    /** An address in the letters that addresses have. */
    private static String ascii(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException written) {
            StringBuilder quoted = new StringBuilder();
            for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
                boolean plain = each > ' ' && each < 0x7f && "\"<>\\^`{|}[]%".indexOf(each) < 0;
                quoted.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
            }
            return quoted.toString();
        }
    }

    private void before(Element body) {
        body.prependElement("p").addClass("publisher").text(material.publisher());
        Element title = body.selectFirst("h1");
        if (title != null && material.summary() != null && !material.summary().isBlank() && !isNext(title)) {
            title.after(new Element("p").addClass("lead").text(material.summary().strip()));
        }
    }

    private boolean isNext(Element title) {
        Element next = title.nextElementSibling();
        return next != null && next.text().strip().equals(material.summary().strip());
    }

    private void after(Element body, Map<String, String> addresses) {
        boolean hasSource = material.source() != null && !saysSource;
        if (!hasSource && addresses.isEmpty()) {
            return;
        }
        body.appendElement("h2").text(phrases.say("formats.addresses"));
        Element list = body.appendElement("ul").addClass("addresses");
        if (hasSource) {
            address(list, phrases.say("formats.here"), material.source());
        }
        addresses.forEach((address, says) -> address(list, says, address));
    }

    private static void address(Element list, String says, String address) {
        Element entry = list.appendElement("li");
        entry.appendElement("p").text(says);
        entry.appendElement("p").addClass("address").text(shown(address));
    }

    private static void indents(Element body) {
        for (Element indented : body.select("ul, ol, blockquote")) {
            if (indented.parents().stream().filter(each -> INDENTED.contains(each.tagName())).count() >= MOST_INDENTS) {
                indented.addClass("flush");
            }
        }
    }

    private static void captions(Element body) {
        for (Element caption : body.select("p.caption")) {
            Element next = caption.nextElementSibling();
            caption.addClass(next != null && next.tagName().equals("table") ? "of-table" : "of-picture");
        }
        for (Element picture : body.select("p > img")) {
            Element next = picture.parent().nextElementSibling();
            if (next != null && next.hasClass("of-picture")) {
                picture.parent().addClass("captioned");
            }
        }
    }

    /** Room before a heading is given by what stands above it, so that a heading at the top of a page has none. */
    private static void room(Element body) {
        for (Element below : body.select("h2, h3, h4, h5, h6, p.of-table")) {
            Element above = below.previousElementSibling();
            if (above != null && !HEADINGS.contains(above.tagName())) {
                above.addClass(below.hasClass("of-table") ? "above-table" : "above-heading");
            }
        }
        for (Element last = body.lastElementChild(); last != null; last = last.lastElementChild()) {
            last.addClass("last");
        }
    }

    /**
     * A stop or bracket beside a link or an emphasis goes with it: by itself it might begin a line or end one. Within an emphasis
     * it is; it is no part of a link, so that it stays on one line with the word that it is beside.
     */
    private void stops(Element body) {
        for (Element inline : body.select("a, strong, em")) {
            String before = inline.previousSibling() instanceof TextNode text ? end(text, "([¿¡“‘«\"'") : "";
            String after = inline.nextSibling() instanceof TextNode text ? start(text, ".,;:!?)]”’»…\"'") : "";
            if (before.isEmpty() && after.isEmpty()) {
                continue;
            }
            if (!inline.tagName().equals("a")) {
                inline.prependText(before).appendText(after);
            } else if (isShort(inline.text())) {
                whole(inline, before, after);
            } else {
                if (!before.isEmpty()) {
                    beside(inline, before, true);
                }
                if (!after.isEmpty()) {
                    beside(inline, after, false);
                }
            }
        }
    }

    private static void whole(Element link, String before, String after) {
        Element whole = new Element("span").addClass("whole");
        link.replaceWith(whole);
        whole.appendText(before).appendChild(link).appendText(after);
    }

    /** Keeps a sign with the word of a long link that it is beside. The tags make one link of both parts again. */
    private void beside(Element link, String sign, boolean first) {
        TextNode words = edge(link, first);
        int cut = words == null ? -1 : cut(words.getWholeText(), first);
        if (cut < 0) {
            // After a picture, or a word of a line and more.
            Node alone = new TextNode(sign);
            if (first) {
                link.before(alone);
            } else {
                link.after(alone);
            }
            return;
        }
        String all = words.getWholeText();
        Node part = new TextNode(first ? all.substring(0, cut) : all.substring(cut));
        words.text(first ? all.substring(cut) : all.substring(0, cut));
        for (Element around = (Element) words.parent(); ; around = around.parent()) {
            part = around.shallowClone().appendChild(part);
            if (around == link) {
                break;
            }
        }
        if (first) {
            link.before(part);
        } else {
            link.after(part);
        }
        whole((Element) part, first ? sign : "", first ? "" : sign);
        if (link.text().isEmpty() && link.select("img").isEmpty()) {
            link.remove();
        }
    }

    /** The text at the start or end of a link, or null where something else is. */
    private static TextNode edge(Element link, boolean first) {
        Node edge = link;
        while (edge instanceof Element element) {
            edge = first ? element.firstChild() : element.lastChild();
        }
        return edge instanceof TextNode words && !words.isBlank() ? words : null;
    }

    /** Where the first word of a text ends or its last one begins, or -1 where that would take too much of a line. */
    private int cut(String words, boolean first) {
        BreakIterator ends = BreakIterator.getLineInstance(material.language().locale());
        ends.setText(words);
        int cut;
        if (first) {
            cut = ends.following(0);
            while (cut > 0 && Character.isWhitespace(words.charAt(cut - 1))) {
                cut--;
            }
        } else {
            cut = ends.preceding(words.length());
        }
        int taken = first ? cut : words.length() - cut;
        return cut >= 0 && taken > 0 && taken <= 2 * SHORT ? cut : -1;
    }

    private static boolean isShort(String says) {
        return says.length() <= SHORT || says.indexOf(' ') < 0 && says.length() <= 2 * SHORT;
    }

    /** Takes the signs at the end of a text that are among some. */
    private static String end(TextNode text, String signs) {
        String words = text.getWholeText();
        int start = words.length();
        while (start > 0 && signs.indexOf(words.charAt(start - 1)) >= 0) {
            start--;
        }
        text.text(words.substring(0, start));
        return words.substring(start);
    }

    /** Takes the signs at the start of a text that are among some. */
    private static String start(TextNode text, String signs) {
        String words = text.getWholeText();
        int end = 0;
        while (end < words.length() && signs.indexOf(words.charAt(end)) >= 0) {
            end++;
        }
        text.text(words.substring(end));
        return words.substring(0, end);
    }

    private void spell(Element body) {
        body.traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                words.text(text.of(words.getWholeText()));
            } else if (node instanceof Element element) {
                for (String attribute : List.of("alt", "title")) {
                    if (element.hasAttr(attribute)) {
                        // Heard, not seen.
                        element.attr(attribute, PrintedText.heard(element.attr(attribute)));
                    }
                }
            }
        });
    }

    private void head(String styles) {
        document.selectFirst("html").attr("lang", material.language().tag());
        Element head = document.head();
        document.title(PrintedText.heard(material.title()));
        meta(head, "author", material.publisher());
        if (material.summary() != null && !material.summary().isBlank()) {
            meta(head, "subject", material.summary().strip());
        }
        head.appendElement("style").appendChild(new DataNode(styles.replace("\"(page number)\"", pages())
                .replace("\"(font)\"", print.points() + "pt " + text.families())));
        bookmarks(head);
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", PrintedText.heard(content));
    }

    /** "Page 2 of 4", whose numbers are known when the pages are. */
    private String pages() {
        String phrase = phrases.say("formats.page", PAGE, PAGES);
        StringBuilder content = new StringBuilder();
        for (String part : phrase.split("(?<=[" + PAGE + PAGES + "])|(?=[" + PAGE + PAGES + "])")) {
            content.append(switch (part) {
                case PAGE -> " counter(page)";
                case PAGES -> " counter(pages)";
                default -> " \"" + text.of(part).replace("\\", "").replace("\"", "") + "\"";
            });
        }
        return content.toString();
    }

    private void bookmarks(Element head) {
        Element bookmarks = head.appendElement("bookmarks");
        Deque<Element> within = new ArrayDeque<>();
        Elements headings = document.body().select(String.join(",", HEADINGS));
        List<Integer> levels = new ArrayList<>();
        for (int number = 1; number <= headings.size(); number++) {
            Element heading = headings.get(number - 1);
            int level = heading.tagName().charAt(1) - '0';
            while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
                levels.remove(levels.size() - 1);
                within.pop();
            }
            String id = "heading-" + number;
            heading.attr("id", id);
            Element bookmark = (within.isEmpty() ? bookmarks : within.peek()).appendElement("bookmark")
                    .attr("name", heading.text()).attr("href", "#" + id);
            within.push(bookmark);
            levels.add(level);
        }
    }
}
