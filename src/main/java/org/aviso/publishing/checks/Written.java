package org.aviso.publishing.checks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.aviso.language.Language;
import org.aviso.notices.Markdown;
import org.aviso.notices.media.VideoAddress;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** One field of a notice in one language, as its readers get it: what is read, and where its links lead. */
public final class Written {

    /** What is read as one piece, such as a heading, a paragraph or a cell; it knows the line of each of its characters. */
    static final class Passage {

        private final StringBuilder text = new StringBuilder();
        private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

        private Passage(int line) {
            lines.put(0, line);
        }

        private void add(String more, int line) {
            lines.put(text.length(), line);
            text.append(more);
        }

        String text() {
            return text.toString();
        }

        /** The line of a character, from 1. */
        int line(int offset) {
            return lines.floorEntry(offset).getValue();
        }
    }

    /** Where a link leads, and its line. */
    record Target(String address, int line) { }

    /** A picture, what is read in place of it, and its line. */
    public record Picture(String address, String alternative, int line) {

        /** Without the captions that a video has. */
        String file() {
            return VideoAddress.parse(address).map(video -> video.name().address()).orElse(address);
        }
    }

    /** As long as the longest field of a notice, in characters. */
    private static final int LONGEST = 50_000;

    private final Language language;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();

    private Written(Language language) {
        this.language = Objects.requireNonNull(language);
    }

    /**
     * A field that is written in Markdown.
     *
     * @param text what stands in the field, or null for nothing
     */
    public static Written markdown(Language language, String text) {
        Written written = new Written(language);
        Markdown.parse(composed(within(text))).accept(written.new Reader());
        return written;
    }

    /**
     * A field without markup, such as a title.
     *
     * @param text what stands in the field, or null for nothing
     */
    public static Written plain(Language language, String text) {
        Written written = new Written(language);
        String[] lines = composed(within(text)).split("\\R");
        for (int i = 0; i < lines.length; i++) {
            Passage passage = new Passage(i + 1);
            passage.add(lines[i], i + 1);
            written.keep(passage);
        }
        return written;
    }

    /** What is looked at of a text: longer ones are not kept, and nobody waits for what is found in them. */
    static String within(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }

    Language language() {
        return language;
    }

    /** What is read, in its order. The end of a line that is none for readers is a space. */
    List<Passage> passages() {
        return passages;
    }

    List<Target> targets() {
        return targets;
    }

    public List<Picture> pictures() {
        return pictures;
    }

    /** The line on which a node begins, from 1. */
    static int line(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return each.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 1;
    }

    /** What is read of a node. The end of a line is a line break. */
    static String seen(Node node) {
        StringBuilder seen = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                seen.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                seen.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                seen.append('\n');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                seen.append('\n');
            }
        });
        return seen.toString();
    }

    // Accents may be typed as characters of their own.
    private static String composed(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void keep(Passage passage) {
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }

    private final class Reader extends AbstractVisitor {

        private Passage passage;

        @Override
        public void visit(Heading heading) {
            read(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            read(paragraph);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                read(node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(FencedCodeBlock block) {
            lines(block.getLiteral(), line(block) + 1);
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            lines(block.getLiteral(), line(block));
        }

        @Override
        public void visit(Text text) {
            passage.add(text.getLiteral(), line(text));
        }

        @Override
        public void visit(Code code) {
            passage.add(code.getLiteral(), line(code));
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            passage.text.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            passage.text.append('\n');
        }

        @Override
        public void visit(Link link) {
            targets.add(new Target(link.getDestination(), line(link)));
            visitChildren(link);
        }

        @Override
        public void visit(Image picture) {
            visitChildren(picture);
            pictures.add(new Picture(picture.getDestination(), seen(picture).strip(), line(picture)));
            if (picture.getTitle() != null && !Markdown.isDecorative(picture)) {
                Passage caption = new Passage(line(picture));
                caption.add(picture.getTitle(), line(picture));
                keep(caption);
            }
        }

        private void read(Node block) {
            passage = new Passage(line(block));
            visitChildren(block);
            keep(passage);
        }

        private void lines(String literal, int first) {
            passage = new Passage(first);
            String[] lines = literal.split("\n");
            for (int i = 0; i < lines.length; i++) {
                passage.add(lines[i] + "\n", first + i);
            }
            keep(passage);
        }
    }
}
