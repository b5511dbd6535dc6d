package org.aviso.formats;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How much a file of text may hold: far more than a notice has, and what a server writes within a second or two. */
public final class Bounds {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_SIGNS = 4_000_000;

    private Bounds() {
    }

    /**
     * Looks whether a material is within them: 100 levels, 50,000 elements, 4,000,000 characters.
     *
     * @throws FormatRefused if it is not
     */
    public static void check(Material material) throws FormatRefused {
        Count count = new Count();
        if (NodeTraversor.filter(count, material.body()) == NodeFilter.FilterResult.STOP) {
            throw new FormatRefused(FormatRefused.Reason.LONG);
        }
    }

    private static final class Count implements NodeFilter {

        private int elements;
        private long signs;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof Element) {
                elements++;
            } else if (node instanceof TextNode text) {
                signs += text.getWholeText().length();
            }
            return depth > DEEPEST || elements > MOST_ELEMENTS || signs > MOST_SIGNS ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
