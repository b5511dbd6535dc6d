package org.aviso.publishing.exchange.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aviso.notices.Markdown;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/**
 * A text in Markdown, taken apart into passages that are translated (headings, paragraphs, items of lists, cells of tables)
 * and what stands between them, which is the same in every language.
 */
final class Passages {

    /** How many marks a passage has at most. In one that has more, which is no prose, they are words like all others. */
    static final int MOST_MARKS = 500;

    private static final Pattern CAPTION = Pattern.compile("(]\\(\\s*\\S+\\s+[\"'(])(.+)([\"')]\\s*\\))", Pattern.DOTALL);

    private final List<List<Piece>> passages = new ArrayList<>();
    private final List<String> between = new ArrayList<>();
    private final StringBuilder shape = new StringBuilder();
    private final String markdown;
    private int end;

    private Passages(String markdown) {
        this.markdown = markdown;
        take(Markdown.parse(markdown));
        between.add(markdown.substring(end));
    }

    static Passages of(String markdown) {
        return new Passages(markdown);
    }

    List<List<Piece>> all() {
        return passages;
    }

    /** The kinds of its blocks and how they contain each other: two texts of one shape have the same number of passages. */
    String shape() {
        return shape.toString();
    }

    /** The text with other words in its passages, in their order. */
    String with(List<String> written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.size(); i++) {
            text.append(between.get(i)).append(written.get(i));
        }
        return text.append(between.get(written.size())).toString();
    }

    private void take(Node block) {
        shape.append(block.getClass().getSimpleName()).append(block instanceof Heading heading ? heading.getLevel() : "").append('(');
        boolean leaf = block instanceof Paragraph || block instanceof Heading || block instanceof TableCell;
        if (leaf && block.getFirstChild() != null) {
            List<Piece> pieces = new ArrayList<>();
            int from = start(block.getFirstChild());
            int to = end(block.getLastChild());
            int[] marks = new int[1];
            inside(block.getFirstChild(), from, to, pieces, marks);
            between.add(markdown.substring(end, from));
            passages.add(marks[0] > MOST_MARKS ? List.of(Piece.words(markdown.substring(from, to))) : List.copyOf(pieces));
            end = to;
        } else if (!leaf) {
            for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Block || child instanceof TableCell || child.getFirstChild() != null) {
                    take(child);
                }
            }
        }
        shape.append(')');
    }

    private void inside(Node first, int from, int to, List<Piece> pieces, int[] marks) {
        int at = from;
        for (Node node = first; node != null; node = node.getNext()) {
            // A break has no place of its own: it is what lies between its neighbours.
            boolean breaks = node instanceof SoftLineBreak || node instanceof HardLineBreak;
            int begins = breaks ? at : start(node);
            int ends = breaks ? node.getNext() == null ? to : start(node.getNext()) : end(node);
            if (begins > at) {
                add(pieces, markdown.substring(at, begins));
            }
            mark(node, begins, ends, pieces, marks);
            at = Math.max(at, ends);
        }
        if (at < to) {
            add(pieces, markdown.substring(at, to));
        }
    }

    private void mark(Node node, int begins, int ends, List<Piece> pieces, int[] marks) {
        String written = markdown.substring(begins, ends);
        if (node instanceof SoftLineBreak) {
            // A line of a translation ends elsewhere.
            add(pieces, " ");
        } else if (node instanceof HardLineBreak) {
            // The spaces that make a break look like the end of the words before.
            int last = pieces.size() - 1;
            String before = last >= 0 && pieces.get(last).type() == Piece.Type.WORDS ? pieces.get(last).written() : "";
            if (!before.isBlank()) {
                pieces.set(last, Piece.words(before.stripTrailing()));
                written = before.substring(before.stripTrailing().length()) + written;
            }
            pieces.add(new Piece(Piece.Type.ALONE, ++marks[0], written));
        } else if (node instanceof Code || node instanceof HtmlInline
                || node instanceof Link && written.startsWith("<") || node instanceof Image picture && isMute(picture)) {
            pieces.add(new Piece(Piece.Type.ALONE, ++marks[0], written));
        } else if (node.getFirstChild() != null && (node instanceof Emphasis || node instanceof StrongEmphasis
                || node instanceof Link || node instanceof Image)) {
            int from = start(node.getFirstChild());
            int to = end(node.getLastChild());
            int id = ++marks[0];
            pieces.add(new Piece(Piece.Type.BEGINS, id, markdown.substring(begins, from)));
            inside(node.getFirstChild(), from, to, pieces, marks);
            String rest = markdown.substring(to, ends);
            Matcher caption = CAPTION.matcher(rest);
            if (node instanceof Image && caption.matches()) {
                pieces.add(new Piece(Piece.Type.ALONE, ++marks[0], caption.group(1)));
                add(pieces, caption.group(2));
                rest = caption.group(3);
            }
            pieces.add(new Piece(Piece.Type.ENDS, id, rest));
        } else if (node instanceof Link || node instanceof Image) {
            pieces.add(new Piece(Piece.Type.ALONE, ++marks[0], written));
        } else {
            add(pieces, written);
        }
    }

    private static boolean isMute(Image picture) {
        return picture.getFirstChild() == null || Markdown.isDecorative(picture);
    }

    private static void add(List<Piece> pieces, String words) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).type() == Piece.Type.WORDS) {
            pieces.set(last, Piece.words(pieces.get(last).written() + words));
        } else if (!words.isEmpty()) {
            pieces.add(Piece.words(words));
        }
    }

    private static int start(Node node) {
        return node.getSourceSpans().isEmpty() ? start(node.getFirstChild()) : node.getSourceSpans().get(0).getInputIndex();
    }

    private static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? end(node.getLastChild())
                : spans.get(spans.size() - 1).getInputIndex() + spans.get(spans.size() - 1).getLength();
    }

    /** What its marks are, in no order: a translation has the same. */
    static List<String> marks(List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.type() != Piece.Type.WORDS).map(piece -> piece.type() + " " + piece.written())
                .sorted().collect(Collectors.toList());
    }
}
