package org.aviso.notices.search;

import org.aviso.notices.Markdown;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text in Markdown: no marks, no addresses of links, and what pictures show in place of them. */
final class PlainText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private PlainText() {
    }

    static String of(String markdown) {
        PlainText text = new PlainText();
        Markdown.parse(markdown).accept(text);
        return text.words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        words.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        super.visit(heading);
        words.append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        super.visit(paragraph);
        words.append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        super.visit(node);
        if (node instanceof TableCell) {
            words.append('\n');
        }
    }
}
