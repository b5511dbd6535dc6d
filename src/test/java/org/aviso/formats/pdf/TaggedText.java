package org.aviso.formats.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader finds in a PDF: its tags in their order, with their texts. */
final class TaggedText {

    /**
     * A tag.
     *
     * @param depth how many tags it is within
     * @param text all that is said in it
     */
    record Tag(String type, int depth, String text, String alternative, COSDictionary attributes) { }

    private final Map<PDPage, Map<Integer, String>> content = new HashMap<>();
    private final List<Tag> tags = new ArrayList<>();

    private TaggedText() {
    }

    static List<Tag> of(PDDocument document) throws IOException {
        TaggedText tagged = new TaggedText();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> texts = new HashMap<>();
            for (PDMarkedContent each : extractor.getMarkedContents()) {
                if (!COSName.ARTIFACT.getName().equals(each.getTag())) {
                    StringBuilder text = new StringBuilder();
                    each.getContents().stream().filter(TextPosition.class::isInstance)
                            .forEach(position -> text.append(((TextPosition) position).getUnicode()));
                    texts.put(each.getMCID(), text.toString());
                }
            }
            tagged.content.put(page, texts);
        }
        tagged.add(document.getDocumentCatalog().getStructureTreeRoot(), 0, null);
        return tagged.tags;
    }

    private String add(PDStructureNode node, int depth, PDPage page) {
        PDPage here = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : page;
        int place = tags.size();
        if (node instanceof PDStructureElement) {
            tags.add(null);
        }
        StringBuilder text = new StringBuilder();
        for (Object child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                text.append(add(element, depth + 1, here));
            } else if (child instanceof Integer number) {
                text.append(said(here, number));
            } else if (child instanceof PDMarkedContentReference reference) {
                text.append(said(reference.getPage(), reference.getMCID()));
            } else if (!(child instanceof PDObjectReference)) {
                throw new AssertionError("nobody knows what it is: " + child);
            }
        }
        if (node instanceof PDStructureElement element) {
            tags.set(place, new Tag(element.getStructureType(), depth, text.toString(), element.getAlternateDescription(),
                    element.getCOSObject().getCOSDictionary(COSName.A)));
        }
        return text.toString();
    }

    /** A content that is not there would be silence. */
    private String said(PDPage page, int number) {
        String text = content.get(page).get(number);
        if (text == null) {
            throw new AssertionError("no content " + number);
        }
        return text;
    }
}
