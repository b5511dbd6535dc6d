package org.aviso.notices;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as HTML that can do no harm: what is not text, structure, a table or a link is taken out. And as text. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create())).escapeHtml(true).build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create())).lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "blockquote", "br", "hr", "a",
                    "table", "thead", "tbody", "tr", "th", "td")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href").onElements("a")
            .allowAttributes("start").onElements("ol")
            .toFactory();

    private Markdown() {
    }

    /** As HTML: headings from the second level on, paragraphs, lists, tables and links. */
    public static String toHtml(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** As plain text: an empty line between two blocks, the address of a link behind its words. */
    public static String toText(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }
}
