package org.aviso.formats.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * Puts right what the tags would say wrongly. A table that goes on shows the names of its columns again at the top of each page:
 * for eyes only, for in the tags they would be said over and over within the first header; they become what a page number is,
 * an artifact of pagination. A link that goes on in the next line has two tags, each of which would say all of it. A table has
 * a foot in the tags although it has none.
 */
final class MendedTags {

    private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");
    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    private final PDDocument document;

    /** The numbers of marked content that repeats, by the dictionary of its page. */
    private final Map<COSDictionary, Set<Integer>> repeated = new IdentityHashMap<>();

    private MendedTags(PDDocument document) {
        this.document = document;
    }

    static void mend(PDDocument document) throws IOException {
        MendedTags tags = new MendedTags(document);
        tags.look(document.getDocumentCatalog().getStructureTreeRoot().getK(), false);
        for (PDPage page : document.getPages()) {
            Set<Integer> here = tags.repeated.get(page.getCOSObject());
            if (here != null) {
                tags.rewrite(page, here);
                tags.forget(page, here);
            }
        }
    }

    private void look(COSBase item, boolean isHeader) {
        if (item instanceof COSArray array) {
            for (int index = array.size() - 1; index >= 0; index--) {
                if (isEmptyFoot(array.getObject(index))) {
                    array.remove(index);
                } else {
                    look(array.getObject(index), isHeader);
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
            look(element.getDictionaryObject(COSName.K), header);
        }
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
        COSArray pairs = (COSArray) document.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject()
                .getDictionaryObject(COSName.NUMS);
        for (int index = 0; index < pairs.size(); index += 2) {
            if (pairs.getInt(index) == page.getStructParents() && pairs.getObject(index + 1) instanceof COSArray parents) {
                numbers.forEach(number -> parents.set(number, COSNull.NULL));
            }
        }
    }
}
