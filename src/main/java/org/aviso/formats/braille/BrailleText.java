package org.aviso.formats.braille;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aviso.formats.Material;
import org.aviso.formats.braille.BrailleBlock.Place;
import org.aviso.language.Phrases;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The blocks of a material, in the order in which they are read, and how far each is indented: in the manner of "Braille
 * Formats" of the Braille Authority of North America, 2016. Titles are centred, headings of the second level begin in cell 5 and
 * deeper ones in cell 7, paragraphs in cell 3; a list has the lines that follow an item two cells behind its deepest level.
 * Tables are read row by row, each value with the name of its column. A block in another language is in the code of that
 * language, if there is one; words of it among others stay in that of the material. It walks without recursion, however deep a
 * text is.
 */
final class BrailleText implements NodeFilter {

    /** Deeper levels of lists and quotations are indented no more: a line needs room for words. */
    private static final int DEEPEST = 6;

    /** How long an address may be that somebody types from paper. */
    private static final int LONGEST_ADDRESS = 120;

    /** What each of our tables can write in an address, and what more the English ones can. */
    private static final String WRITABLE = "A-Za-z0-9.:/?=&@+-";
    private static final Pattern ADDRESS = Pattern.compile("[" + WRITABLE + "]{1," + LONGEST_ADDRESS + "}");
    private static final Pattern ENGLISH_ADDRESS = Pattern.compile("[_~%#" + WRITABLE + "]{1," + LONGEST_ADDRESS + "}");

    private static final Pattern SCHEME =
            Pattern.compile("^(?:https?://(?:www\\.)?|mailto:|tel:|sms:)", Pattern.CASE_INSENSITIVE);

    private final BrailleTable table;
    private final Phrases phrases;
    private final List<BrailleBlock> blocks = new ArrayList<>();
    private final Deque<Items> lists = new ArrayDeque<>();
    private final Deque<Integer> links = new ArrayDeque<>();
    private final Deque<BrailleTable> passages = new ArrayDeque<>();
    private PrintText print;
    private PrintText label;
    private int bold;
    private int italic;
    private int quotations;
    private boolean apart;
    private boolean broken;
    private Element cell;

    /** A list that is open: the number of its last item, and how far its items and their other lines are indented. */
    private static final class Items {
        private int count;
        private final boolean numbered;
        private final int level;
        private final int runover;

        Items(boolean numbered, int start, int level, int runover) {
            this.numbered = numbered;
            this.count = start - 1;
            this.level = level;
            this.runover = runover;
        }
    }

    private BrailleText(BrailleTable table, Phrases phrases) {
        this.table = table;
        this.phrases = phrases;
        this.print = new PrintText(table);
        passages.push(table);
    }

    /** What there is to read of a material: its title, who says it, its body, and who made the braille. */
    static List<BrailleBlock> of(Material material, BrailleTable table) {
        BrailleText text = new BrailleText(table, Phrases.pages(material.language()));
        text.line(material.title(), 0, 0, Place.CENTRED);
        text.line(material.publisher(), 0, 0, Place.CENTRED);
        text.apart = true;
        // Before the first date or number: whoever reads it knows how far to trust them.
        text.line(text.phrases.say("formats.braille.made"), 2, 0, Place.TEXT);
        text.apart = true;
        Element title = material.body().selectFirst("h1");
        material.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return node == title ? FilterResult.SKIP_ENTIRELY : text.head(node, depth);
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                return node == title ? FilterResult.CONTINUE : text.tail(node, depth);
            }
        });
        text.flush();
        return text.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            // In a table the words of several languages would come together on one line.
            print.add(words.getWholeText(), emphasis(), cell == null ? passages.peek() : table);
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        if (element.hasAttr("lang")) {
            passages.push(code(element.attr("lang")));
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "p", "div" -> flush();
            case "ul", "ol" -> openList(element);
            case "li" -> openItem();
            case "blockquote" -> {
                flush();
                quotations++;
                apart = true;
            }
            case "table" -> {
                flush();
                if (cell == null) {
                    rows(element);
                    return FilterResult.SKIP_CHILDREN;
                }
            }
            case "br" -> {
                broken = true;
                flushLine();
            }
            case "strong", "b" -> bold++;
            case "em", "i" -> italic++;
            case "a" -> links.push(print.length());
            case "img" -> picture(element);
            default -> { }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "h1" -> heading(0, Place.CENTRED);
            case "h2" -> heading(4, Place.HEADING);
            case "h3", "h4", "h5", "h6" -> heading(6, Place.HEADING);
            case "p" -> {
                if (element.hasClass("caption")) {
                    block(6, 4, Place.TEXT);
                } else {
                    flush();
                }
            }
            case "div", "td", "th" -> flush();
            case "li" -> {
                flush();
                label = null;
            }
            case "ul", "ol" -> {
                flush();
                lists.pop();
                apart |= lists.isEmpty();
            }
            case "blockquote" -> {
                flush();
                quotations--;
                apart = true;
            }
            case "table" -> apart = true;
            case "strong", "b" -> bold--;
            case "em", "i" -> italic--;
            case "a" -> address(element, links.pop());
            default -> { }
        }
        if (element.hasAttr("lang")) {
            passages.pop();
        }
    }

    /** The code of a passage: that of its language letter by letter, as whoever reads it may not know its contractions. */
    private BrailleTable code(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        BrailleTable other = language.equals(table.language()) ? table : BrailleTable.uncontracted(language);
        return other == null ? table : other;
    }

    private void openList(Element list) {
        flush();
        apart |= lists.isEmpty();
        int level = lists.size();
        int runover = lists.isEmpty() ? 2 + 2 * Math.min(DEEPEST, depth(list)) : lists.peek().runover;
        int start = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        lists.push(new Items("ol".equals(list.normalName()), start, Math.min(DEEPEST, level), runover));
    }

    /** How many levels of lists there are below one. */
    private static int depth(Element list) {
        int[] deepest = {0};
        int[] open = {-1};
        list.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                open[0] += isList(node) ? 1 : 0;
                deepest[0] = Math.max(deepest[0], open[0]);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                open[0] -= isList(node) ? 1 : 0;
                return FilterResult.CONTINUE;
            }
        });
        return deepest[0];
    }

    private static boolean isList(Node node) {
        return "ul".equals(node.normalName()) || "ol".equals(node.normalName());
    }

    private void openItem() {
        flush();
        Items list = lists.peek();
        if (list != null) {
            list.count++;
            label = new PrintText(table);
            // Where nothing is counted, the indentation says that it is a list.
            if (list.numbered) {
                (cell == null ? label : print).add(list.count + ". ", 0);
            }
        }
    }

    /** Ends a block of the kind in which we are. */
    private void flush() {
        if (cell != null) {
            print.add(" ", 0);
            return;
        }
        flushLine();
        broken = false;
    }

    private void flushLine() {
        if (cell != null) {
            print.add(" ", 0);
            return;
        }
        int quoted = 2 * Math.min(DEEPEST, quotations);
        if (lists.isEmpty()) {
            // The lines of an address begin one below the other.
            block(quoted + 2, quoted + (broken ? 4 : 0), Place.TEXT);
        } else if (label != null) {
            block(quoted + 2 * lists.peek().level, quoted + lists.peek().runover, Place.TEXT);
        } else {
            block(quoted + lists.peek().runover, quoted + lists.peek().runover, Place.TEXT);
        }
    }

    private void heading(int indent, Place place) {
        block(indent, indent, place);
        apart |= place == Place.CENTRED;
    }

    private void block(int first, int runover, Place place) {
        PrintText words = print;
        if (label != null && !words.block(0, 0, place).print().isEmpty()) {
            words = label;
            words.append(print);
            label = null;
        }
        BrailleBlock block = words.block(first, runover, place == Place.TEXT && apart ? Place.APART : place);
        print = new PrintText(table);
        if (!block.print().isEmpty()) {
            blocks.add(block);
            apart = false;
        }
    }

    private void line(String words, int first, int runover, Place place) {
        print.add(words, 0);
        block(first, runover, place);
    }

    private int emphasis() {
        return (bold > 0 ? LouisProcess.BOLD : 0) | (italic > 0 ? LouisProcess.ITALIC : 0);
    }

    private void picture(Element picture) {
        if (!picture.attr("alt").isBlank()) {
            print.add(phrases.say("formats.picture", picture.attr("alt").strip()), emphasis(), table);
        }
    }

    /** An address that the words do not say already, if somebody could type it. */
    private void address(Element link, int start) {
        String address = SCHEME.matcher(link.attr("href").strip()).replaceFirst("");
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        if (letters(print.since(start)).contains(letters(address)) || saysNumber(print.since(start), address)) {
            return;
        }
        Pattern writable = phrases.language().tag().equals("en") ? ENGLISH_ADDRESS : ADDRESS;
        // What leads somewhere says so, also where its address cannot be written.
        print.add(" (" + (writable.matcher(address).matches() ? address : phrases.say("formats.link.away")) + ")", 0);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A number that is called has its country in the link, not in the text. */
    private static boolean saysNumber(String text, String address) {
        String said = text.replaceAll("\\D", "");
        return said.length() > 2 && address.matches("[+0-9.-]+") && address.replaceAll("\\D", "").endsWith(said);
    }

    private void rows(Element table) {
        Element before = table.previousElementSibling();
        apart |= before == null || !before.hasClass("caption");
        List<BrailleBlock> names = new ArrayList<>();
        for (Element name : table.select("thead th, thead td")) {
            names.add(cell(name));
        }
        for (Element row : table.select("tr")) {
            if (row.closest("thead") == null) {
                row(row, names);
            }
        }
    }

    /** The first value of a row begins in cell 1, the others below it in cell 3. */
    private void row(Element row, List<BrailleBlock> names) {
        int column = 0;
        boolean first = true;
        for (Element value : row.children()) {
            BrailleBlock says = cell(value);
            if (!says.print().isEmpty()) {
                if (column < names.size() && !names.get(column).print().isEmpty()) {
                    print.add(names.get(column).print() + (names.get(column).print().endsWith(":") ? " " : ": "), 0);
                }
                print.add(says);
                block(first ? 0 : 2, 4, Place.TEXT);
                first = false;
            }
            column++;
        }
    }

    private BrailleBlock cell(Element value) {
        PrintText outer = print;
        print = new PrintText(table);
        cell = value;
        value.filter(this);
        BrailleBlock says = print.block(0, 0, Place.TEXT);
        cell = null;
        print = outer;
        return says;
    }
}
