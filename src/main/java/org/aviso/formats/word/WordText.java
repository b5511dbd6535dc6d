package org.aviso.formats.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.formats.CleanText;
import org.aviso.formats.LinkAddress;
import org.aviso.formats.Material;
import org.aviso.formats.XmlText;
import org.aviso.language.Language;
import org.aviso.language.Phrases;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a notice in WordprocessingML, with what it refers to: lists, links and pictures. */
final class WordText {

    /** A picture, and where in the file it lies. */
    record Drawn(String file, Material.Picture picture) { }

    /**
     * How text is set: what marks it, and where it leads.
     *
     * @param language the tag of its language, or nothing where it is that of the material
     */
    private record Manner(boolean strong, boolean emphasis, boolean link, String language) {

        private static final Manner PLAIN = new Manner(false, false, false, "");

        private Manner in(String other) {
            return new Manner(strong, emphasis, link, other);
        }
    }

    // English Metric Units, 914,400 an inch: what a page has room for between its margins, with a caption.
    private static final long WIDEST = 6 * 914_400L;
    private static final long HIGHEST = 7 * 914_400L;
    private static final long PIXEL = 9_525;

    private static final int DEEPEST_LIST = 8;
    private static final int BULLETS = 1;

    /** Word opens no file with a link to a longer one. */
    private static final int LONGEST_ADDRESS = 2_000;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    // A sheet of US Letter with margins of an inch, in twentieths of a point.
    private static final String SHEET = "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/>"
            + "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\""
            + " w:gutter=\"0\"/>%s</w:sectPr>";

    private final Material material;
    private final boolean fromRight;
    private final boolean passages;
    private final StringBuilder xml = new StringBuilder(32_000);
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder lists = new StringBuilder();
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> drawn = new HashMap<>();
    private final List<Drawn> pictures = new ArrayList<>();
    private int relation;
    private int list = BULLETS;
    private int shape;

    // The paragraph that is being written; its first text has no space before it, and no two spaces follow each other.
    private boolean inParagraph;
    private boolean afterSpace;

    WordText(Material material) {
        this.material = material;
        this.fromRight = material.language().direction().equals("rtl");
        this.passages = material.body().selectFirst("[lang]") != null;
        relate("styles", "styles.xml", false);
        relate("numbering", "numbering.xml", false);
        relate("settings", "settings.xml", false);
        relate("fontTable", "fontTable.xml", false);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document")
                .append(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
                .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
                .append(" xmlns:wp=\"").append(DRAWING).append("wordprocessingDrawing\" xmlns:a=\"").append(DRAWING)
                .append("main\" xmlns:pic=\"").append(DRAWING).append("picture\"><w:body>");
        blocks(material.body(), new Place("", 0, 0));
        xml.append(String.format(SHEET, fromRight ? "<w:bidi/>" : "")).append("</w:body></w:document>");
    }

    String document() {
        return xml.toString();
    }

    String relations() {
        return relations.toString();
    }

    /** The numberings of its lists, each of which counts for itself. */
    String lists() {
        return lists.toString();
    }

    List<Drawn> pictures() {
        return pictures;
    }

    /**
     * Where a block stands.
     *
     * @param style of a paragraph there, or nothing
     * @param numbering of the row of a list that it begins, or 0
     * @param level how many lists there are around it
     */
    private record Place(String style, int numbering, int level) {

        private Place styled(String other) {
            return new Place(other, numbering, level);
        }

        private Place unnumbered() {
            return new Place(style, 0, level);
        }
    }

    private void blocks(Element parent, Place place) {
        Place here = place;
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            boolean written = true;
            if (node instanceof Element element && isBlock(element)) {
                endParagraph();
                block(element, here);
            } else if (inParagraph || says(node)) {
                if (!inParagraph) {
                    startParagraph(here, false);
                }
                inline(node, Manner.PLAIN);
            } else {
                written = false;
            }
            // Only what comes first in a row of a list has its number.
            if (written && here.numbering() > 0) {
                here = here.unnumbered();
            }
        }
        endParagraph();
    }

    private void block(Element element, Place place) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> paragraph(element, place.styled("Heading" + name.charAt(1)), false);
            case "p" -> paragraph(element, element.hasClass("caption") ? place.styled("Caption") : place, belongsToNext(element));
            case "ul", "ol" -> list(element, place);
            case "blockquote" -> blocks(element, place.styled("Quote"));
            case "table" -> table(element);
            default -> blocks(element, place);
        }
    }

    private void paragraph(Element element, Place place, boolean keptWithNext) {
        startParagraph(place, keptWithNext);
        within(element, Manner.PLAIN);
        endParagraph();
    }

    // In the order of the schema: style, keepNext, numPr, ind.
    private void startParagraph(Place place, boolean keptWithNext) {
        String style = place.style().isEmpty() && place.level() > 0 ? "ListParagraph" : place.style();
        xml.append("<w:p><w:pPr>");
        if (!style.isEmpty()) {
            xml.append("<w:pStyle w:val=\"").append(style).append("\"/>");
        }
        if (keptWithNext) {
            xml.append("<w:keepNext/>");
        }
        int level = Math.min(place.level() - 1, DEEPEST_LIST);
        if (place.numbering() > 0) {
            xml.append("<w:numPr><w:ilvl w:val=\"").append(level).append("\"/><w:numId w:val=\"").append(place.numbering())
                    .append("\"/></w:numPr>");
        } else if (level >= 0) {
            xml.append("<w:ind w:left=\"").append(567 * (level + 1)).append("\"/>");
        }
        xml.append("</w:pPr>");
        inParagraph = true;
        afterSpace = true;
    }

    private void endParagraph() {
        if (inParagraph) {
            xml.append("</w:p>");
            inParagraph = false;
        }
    }

    private void list(Element element, Place place) {
        int level = place.level() + 1;
        int numbering = element.normalName().equals("ol") ? numbering(element, Math.min(level - 1, DEEPEST_LIST)) : BULLETS;
        for (Element row : element.children()) {
            blocks(row, new Place(place.style(), numbering, level));
        }
    }

    // Each list counts from its own beginning.
    private int numbering(Element element, int level) {
        String start = element.attr("start").matches("[0-9]{1,9}") ? element.attr("start") : "1";
        lists.append("<w:num w:numId=\"").append(++list).append("\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"")
                .append(level).append("\"><w:startOverride w:val=\"").append(start).append("\"/></w:lvlOverride></w:num>");
        return list;
    }

    private void table(Element table) {
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr");
        int columns = rows.stream().mapToInt(row -> row.children().size()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>").append(fromRight ? "<w:bidiVisual/>" : "")
                .append("<w:tblW w:w=\"5000\" w:type=\"pct\"/>")
                .append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"")
                .append(" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        Element caption = table.previousElementSibling();
        if (caption != null && caption.hasClass("caption")) {
            xml.append("<w:tblCaption w:val=\"").append(XmlText.of(CleanText.line(caption.text()))).append("\"/>");
        }
        xml.append("</w:tblPr><w:tblGrid>");
        for (int column = 0; column < columns; column++) {
            xml.append("<w:gridCol w:w=\"").append(9_360 / columns).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        rows.forEach(row -> row(row, columns));
        xml.append("</w:tbl>");
        Element next = table.nextElementSibling();
        if (next == null || next.normalName().equals("table")) {
            // No cell ends in a table, and two tables in a row would be one.
            xml.append("<w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:p>");
        }
    }

    private void row(Element row, int columns) {
        boolean head = row.parent().normalName().equals("thead");
        xml.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
        int column = 0;
        for (Element cell : row.children()) {
            cell(cell, head);
            column++;
        }
        for (; column < columns; column++) {
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p/></w:tc>");
        }
        xml.append("</w:tr>");
    }

    private void cell(Element cell, boolean head) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        int before = xml.length();
        blocks(cell, new Place(head || cell.normalName().equals("th") ? "TableHeading" : "TableText", 0, 0));
        if (xml.length() == before) {
            xml.append("<w:p/>");
        }
        xml.append("</w:tc>");
    }

    private void within(Element element, Manner manner) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            inline(node, manner);
        }
    }

    private void inline(Node node, Manner manner) {
        if (node instanceof TextNode text) {
            text(text.getWholeText(), manner.in(language(text)));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "strong" -> within(element, new Manner(true, manner.emphasis(), manner.link(), ""));
                case "em" -> within(element, new Manner(manner.strong(), true, manner.link(), ""));
                case "a" -> link(element, manner);
                case "img" -> picture(element, manner);
                case "br" -> {
                    xml.append("<w:r><w:br/></w:r>");
                    afterSpace = true;
                }
                default -> within(element, manner);
            }
        }
    }

    /** In which language a text is, if not in that of the material. */
    private String language(Node text) {
        for (Node around = text.parent(); passages && around != null; around = around.parent()) {
            String tag = around.attr("lang");
            if (!tag.isEmpty()) {
                return tag.equals(material.language().tag()) ? "" : tag;
            }
        }
        return "";
    }

    private void text(String text, Manner manner) {
        String clean = CleanText.of(text);
        if (afterSpace && clean.startsWith(" ")) {
            clean = clean.substring(1);
        }
        if (clean.isEmpty()) {
            return;
        }
        afterSpace = clean.endsWith(" ");
        xml.append("<w:r>");
        manner(manner);
        xml.append("<w:t xml:space=\"preserve\">").append(XmlText.of(clean)).append("</w:t></w:r>");
    }

    // In the order of the schema: rStyle, b, bCs, i, iCs, rtl, lang.
    private void manner(Manner manner) {
        if (manner.equals(Manner.PLAIN) && !fromRight) {
            return;
        }
        String style = manner.link() ? "Hyperlink" : manner.strong() ? "Strong" : manner.emphasis() ? "Emphasis" : "";
        xml.append("<w:rPr>");
        if (!style.isEmpty()) {
            xml.append("<w:rStyle w:val=\"").append(style).append("\"/>");
        }
        xml.append(manner.strong() && !style.equals("Strong") ? "<w:b/><w:bCs/>" : "")
                .append(manner.emphasis() && !style.equals("Emphasis") ? "<w:i/><w:iCs/>" : "")
                .append(isFromRight(manner) ? "<w:rtl/>" : "");
        if (!manner.language().isEmpty()) {
            String language = XmlText.of(new Language(manner.language(), "").territory().toLanguageTag());
            xml.append("<w:lang w:val=\"").append(language).append("\" w:eastAsia=\"").append(language)
                    .append("\" w:bidi=\"").append(language).append("\"/>");
        }
        xml.append("</w:rPr>");
    }

    private boolean isFromRight(Manner manner) {
        return manner.language().isEmpty() ? fromRight : new Language(manner.language(), "").direction().equals("rtl");
    }

    private void link(Element element, Manner manner) {
        Optional<String> address = LinkAddress.of(element.attr("href"));
        if (address.isEmpty() || manner.link()) {
            within(element, manner);
            return;
        }
        if (address.get().length() > LONGEST_ADDRESS) {
            within(element, manner);
            text(" (" + address.get() + ")", manner);
            return;
        }
        xml.append("<w:hyperlink r:id=\"").append(links.computeIfAbsent(address.get(), to -> relate("hyperlink", to, true)))
                .append("\" w:history=\"1\">");
        within(element, new Manner(manner.strong(), manner.emphasis(), true, ""));
        xml.append("</w:hyperlink>");
    }

    private void picture(Element element, Manner manner) {
        Material.Picture picture = material.pictures().get(element.attr("src"));
        String words = CleanText.line(element.attr("alt"));
        if (picture == null) {
            text(Phrases.pages(material.language()).say("formats.picture", words), manner);
            return;
        }
        String id = drawn.computeIfAbsent(element.attr("src"), source -> {
            String file = "media/picture" + (pictures.size() + 1) + (picture.mediaType().equals("image/png") ? ".png" : ".jpg");
            pictures.add(new Drawn(file, picture));
            return relate("image", file, false);
        });
        double scale = Math.min(1, Math.min((double) WIDEST / (PIXEL * picture.width()),
                (double) HIGHEST / (PIXEL * picture.height())));
        String size = " cx=\"" + Math.max(1, Math.round(picture.width() * PIXEL * scale)) + "\" cy=\""
                + Math.max(1, Math.round(picture.height() * PIXEL * scale)) + "\"/>";
        shape++;
        xml.append("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent").append(size)
                .append("<wp:docPr id=\"").append(shape).append("\" name=\"").append(shape).append("\" descr=\"")
                .append(XmlText.of(words)).append("\"/><a:graphic><a:graphicData uri=\"").append(DRAWING)
                .append("picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"").append(shape).append("\" name=\"").append(shape)
                .append("\" descr=\"").append(XmlText.of(words))
                .append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
                .append(id).append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>")
                .append("<a:off x=\"0\" y=\"0\"/><a:ext")
                .append(size).append("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
                .append("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
        afterSpace = false;
    }

    private String relate(String type, String target, boolean outside) {
        String id = "rId" + ++relation;
        relations.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(WordWriter.RELATION).append(type)
                .append("\" Target=\"").append(XmlText.of(target)).append("\"").append(outside ? " TargetMode=\"External\"" : "")
                .append("/>");
        return id;
    }

    /** Whether it stays on one page with what follows: a picture with its caption, a caption with its table. */
    private static boolean belongsToNext(Element paragraph) {
        Element next = paragraph.nextElementSibling();
        return next != null && (paragraph.hasClass("caption") ? next.normalName().equals("table") : next.hasClass("caption"));
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "figure", "div" -> true;
            default -> false;
        };
    }

    private static boolean says(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : node instanceof Element;
    }
}
