package org.aviso.formats.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Puts right what the tags would say wrongly. A table that goes on shows the names of its columns again at the top of each page:
 * for eyes only, for in the tags they would be said over and over within the first header; they become what a page number is,
 * an artifact of pagination. A link that goes on in the next line has two tags, so that it would be heard as two links: it is
 * made one. A table has a foot in the tags although it has none.
 */
final class MendedTags {

    private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");
    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    private static final COSName OBJECT = COSName.getPDFName("OBJR");

    /** The number of a link, before its words. */
    private static final Pattern MARK = Pattern.compile("([0-9]+) (.*)", Pattern.DOTALL);

    private final PDDocument document;

    /** The first tag of each link, by the link's number. */
    private final Map<String, COSDictionary> links = new HashMap<>();

    /** The tags whose content has gone to the first of their link, with that. */
    private final Map<COSDictionary, COSDictionary> joined = new IdentityHashMap<>();

    /** The numbers of marked content that repeats, by the dictionary of its page. */
    private final Map<COSDictionary, Set<Integer>> repeated = new IdentityHashMap<>();

    private MendedTags(PDDocument document) {
        this.document = document;
    }

    /** The words of a link with its number, by which the tags of its parts are known from those of its neighbours. */
    static String marked(int number, String words) {
        return number + " " + words;
    }

    static void mend(PDDocument document) throws IOException {
        MendedTags tags = new MendedTags(document);
        tags.look(document.getDocumentCatalog().getStructureTreeRoot().getK(), false);
        tags.leadBack();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation each : page.getAnnotations()) {
                Matcher marked = MARK.matcher(each.getContents() == null ? "" : each.getContents());
                if (marked.matches()) {
                    each.setContents(marked.group(2));
                }
            }
            Set<Integer> here = tags.repeated.get(page.getCOSObject());
            if (here != null) {
                tags.rewrite(page, here);
                tags.forget(page, here);
            }
        }
    }

    private void look(COSBase item, boolean isHeader) {
        if (item instanceof COSArray array) {
            for (int index = 0; index < array.size(); index++) {
                if (isEmptyFoot(array.getObject(index)) || isJoined(array.getObject(index))) {
                    array.remove(index--);
                    continue;
                }
                look(array.getObject(index), isHeader);
                if (isEmptied(array.getObject(index))) {
                    array.remove(index--);
                }
            }
        } else if (item instanceof COSDictionary element && element.containsKey(COSName.S)) {
            if ("Link".equals(element.getNameAsString(COSName.S))) {
                element.removeItem(COSName.ALT);
            }
            boolean header = isHeader || "THead".equals(element.getNameAsString(COSName.S));
            if (header) {
                drop(element);
            }
            COSBase children = element.getDictionaryObject(COSName.K);
            if (isJoined(children)) {
                element.removeItem(COSName.K);
            } else {
                look(children, header);
            }
        }
    }

    /** Adds a later part of a link to its first one. */
    private boolean isJoined(COSBase item) {
        if (!(item instanceof COSDictionary part) || !"Link".equals(part.getNameAsString(COSName.S))) {
            return false;
        }
        Matcher marked = MARK.matcher(part.getString(COSName.ALT, ""));
        COSDictionary first = marked.matches() ? links.putIfAbsent(marked.group(1), part) : null;
        if (first == null) {
            return false;
        }
        COSArray whole = new COSArray();
        COSArray frames = new COSArray();
        for (COSDictionary each : List.of(first, part)) {
            for (COSBase child : children(each)) {
                (isFrame(child) ? frames : whole).add(each == part ? moved(child, part, first) : child);
            }
        }
        whole.addAll(frames);
        first.setItem(COSName.K, whole);
        joined.put(part, first);
        return true;
    }

    private static List<COSBase> children(COSDictionary element) {
        COSBase children = element.getDictionaryObject(COSName.K);
        if (children instanceof COSArray array) {
            List<COSBase> all = new ArrayList<>();
            for (int index = 0; index < array.size(); index++) {
                all.add(array.getObject(index));
            }
            return all;
        }
        return children == null ? List.of() : List.of(children);
    }

    private static boolean isFrame(COSBase child) {
        return child instanceof COSDictionary content && OBJECT.equals(content.getCOSName(COSName.TYPE));
    }

    /** What was said by the place of an element and is to be said by itself elsewhere: its page, or what it is within. */
    private static COSBase moved(COSBase child, COSDictionary from, COSDictionary to) {
        COSBase page = from.getDictionaryObject(COSName.PG);
        if (child instanceof COSDictionary element && element.containsKey(COSName.S)) {
            element.setItem(COSName.P, to);
        } else if (page != to.getDictionaryObject(COSName.PG)) {
            COSDictionary content;
            if (child instanceof COSInteger number) {
                content = new COSDictionary();
                content.setItem(COSName.TYPE, MARKED_CONTENT);
                content.setItem(COSName.MCID, number);
            } else {
                content = (COSDictionary) child;
            }
            if (!content.containsKey(COSName.PG)) {
                content.setItem(COSName.PG, page);
            }
            return content;
        }
        return child;
    }

    private boolean isEmptied(COSBase item) {
        return item instanceof COSDictionary element && "Span".equals(element.getNameAsString(COSName.S))
                && children(element).isEmpty();
    }

    /** Sets the way back from content and from frames of links to the tags that they are in now. */
    private void leadBack() {
        COSArray pairs = pairs();
        for (int index = 1; index < pairs.size(); index += 2) {
            if (pairs.getObject(index) instanceof COSArray parents) {
                for (int number = 0; number < parents.size(); number++) {
                    leadBack(parents, number);
                }
            } else {
                leadBack(pairs, index);
            }
        }
    }

    private void leadBack(COSArray array, int index) {
        COSDictionary now = array.getObject(index) instanceof COSDictionary before ? joined.get(before) : null;
        if (now != null) {
            array.set(index, now);
        }
    }

    private COSArray pairs() {
        return (COSArray) document.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject()
                .getDictionaryObject(COSName.NUMS);
    }

    private static boolean isEmptyFoot(COSBase item) {
        return item instanceof COSDictionary element && "TFoot".equals(element.getNameAsString(COSName.S))
                && !element.containsKey(COSName.K);
    }

    /** Leaves out content on another page than the one on which its element began. */
    private void drop(COSDictionary element) {
        if (!(element.getDictionaryObject(COSName.K) instanceof COSArray children)) {
            return;
        }
        COSBase first = element.getDictionaryObject(COSName.PG);
        for (int index = children.size() - 1; index >= 0; index--) {
            if (children.getObject(index) instanceof COSDictionary child && MARKED_CONTENT.equals(child.getCOSName(COSName.TYPE))
                    && child.getDictionaryObject(COSName.PG) != first) {
                repeated.computeIfAbsent(child.getCOSDictionary(COSName.PG), page -> new HashSet<>())
                        .add(child.getInt(COSName.MCID));
                children.remove(index);
            }
        }
    }

    private void rewrite(PDPage page, Set<Integer> numbers) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int index = 2; index < tokens.size(); index++) {
            if (tokens.get(index) instanceof Operator operator
                    && OperatorName.BEGIN_MARKED_CONTENT_SEQ.equals(operator.getName())
                    && numbers.contains(number(tokens.get(index - 1), page.getResources()))) {
                COSDictionary pagination = new COSDictionary();
                pagination.setItem(COSName.TYPE, PAGINATION);
                tokens.set(index - 2, COSName.ARTIFACT);
                tokens.set(index - 1, pagination);
            }
        }
        PDStream written = new PDStream(document);
        try (OutputStream out = written.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(written);
    }

    private static int number(Object properties, PDResources resources) {
        if (properties instanceof COSName name) {
            PDPropertyList list = resources.getProperties(name);
            return list == null ? -1 : list.getCOSObject().getInt(COSName.MCID);
        }
        return properties instanceof COSDictionary dictionary ? dictionary.getInt(COSName.MCID) : -1;
    }

    /** Takes it out of the way back, from content to element. */
    private void forget(PDPage page, Set<Integer> numbers) {
        COSArray pairs = pairs();
        for (int index = 0; index < pairs.size(); index += 2) {
            if (pairs.getInt(index) == page.getStructParents() && pairs.getObject(index + 1) instanceof COSArray parents) {
                numbers.forEach(number -> parents.set(number, COSNull.NULL));
            }
        }
    }
}
