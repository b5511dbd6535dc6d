package org.aviso.publishing.checks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.aviso.notices.Markdown;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * What keeps some readers from using the body of a notice. Each finding keeps it from being published: WCAG 2.2 asks for
 * most (1.1.1 pictures, 1.3.1 headings, lists and tables, 1.4.5 text in pictures, 2.4.4 links), and the rest would get
 * lost, because pages do not show it.
 */
public final class MarkdownCheck {

    /** The title of the page is the first level, and pages know three more. */
    private static final int DEEPEST = 4;

    /** A description that is longer tells what is written in the picture rather than what the picture shows. */
    private static final int LONGEST_ALTERNATIVE = 150;

    /** Longer than this, bold words are a sentence. */
    private static final int LONGEST_HEADING = 12;

    /** Texts of links that say nothing when they are read by themselves, as screen readers list them; without accents. */
    private static final Set<String> VAGUE = Set.of(
            "click here", "click", "here", "press here", "tap here", "see here", "this", "this link", "this page", "this site",
            "link", "page", "site", "website", "web site", "web page", "read more", "learn more", "see more", "more", "more info",
            "more information", "info", "information", "details", "more details", "download", "go", "read", "open", "view", "visit",
            "haga clic aqui", "haga click aqui", "haz clic aqui", "de clic aqui", "clic aqui", "click aqui", "clic", "aqui",
            "pulse aqui", "presione aqui", "oprima aqui", "toque aqui", "vea aqui", "lea aqui", "por aqui", "desde aqui", "este",
            "este enlace", "este vinculo", "esta pagina", "este sitio", "enlace", "vinculo", "liga", "pagina", "sitio", "sitio web",
            "pagina web", "leer mas", "lea mas", "ver mas", "vea mas", "mas", "mas informacion", "informacion", "detalles",
            "mas detalles", "descargar", "descargue", "ir", "leer", "abrir", "ver");

    private static final Pattern BARE = Pattern.compile("(?:https?://|www\\.)\\S+|(?:[\\w-]{1,63}\\.){1,10}[a-z]{2,63}(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE_IN_TEXT = Pattern.compile("(?:https?://|\\bwww\\.)[^\\s<>()]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern TARGET = Pattern.compile("https://[^\\s/].*|mailto:[^@\\s]+@[^@\\s]+|tel:\\+?[0-9A-Za-z()./;=-]+"
            + "|/(?!/).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.(?:jpe?g|png|gif|svg|webp|avif|heic|bmp|tiff?|pdf|mp4|webm|mov)"
            + "|(?:img|dsc|dscn|dscf|pxl|screenshot|scan)[ _-]?[0-9][0-9 _-]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern IMAGE_OF = Pattern.compile("(?:an? |the |una? |la |el )?(?:image|picture|photo(?:graph)?|graphic"
            + "|imagen|foto(?:graf[ií]a)?|gr[aá]fic[oa])(?: (?:of|de|del|showing|que muestra)\\b.*)?", Pattern.CASE_INSENSITIVE);

    /** Two words in capitals or more; a single letter between them, such as a Spanish "y", does not end the run. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}’']++(?:[\\s,;:¡!¿?–—-]++(?:\\p{Lu}(?![\\p{L}\\p{N}])[\\s,;:–—-]++)?"
            + "\\p{Lu}[\\p{Lu}’']++(?![\\p{Ll}\\p{N}])){1,40}");

    /** Fewer letters may be abbreviations, one next to the other. */
    private static final int MANY_CAPITALS = 12;
    private static final int LONG_IN_CAPITALS = 6;

    private static final Pattern DASHED_LINE = Pattern.compile("(?m)^\\s*(?:[–—•·▪‣●○*]\\s*|-\\s?|\\(?[a-z]\\)\\s)(?=\\S)");

    /** Two dots, or two dashes after a colon: without one, dashes part a thought from its sentence. */
    private static final Pattern LIST_WITHIN = Pattern.compile("(?::|^)\\s*[-–—]\\s.{1,200}?\\s[-–—]\\s|[•▪‣●○]\\s.{1,200}?[•▪‣●○]\\s");

    private static final Pattern TABLE_LINE = Pattern.compile("(?m)^\\s*\\|.*\\|");

    private final List<Finding> findings = new ArrayList<>();

    private MarkdownCheck() {
    }

    /**
     * Looks at the body of a notice in any language.
     *
     * @param body Markdown, or null for nothing
     * @return what stands in the way of publishing, by line; nothing if nothing does
     */
    public static List<Finding> of(String body) {
        MarkdownCheck check = new MarkdownCheck();
        String checked = Written.within(body);
        if (Markdown.isTooDeep(checked)) {
            check.find(1, "check.deep");
            return check.findings;
        }
        if (Markdown.isTooWide(checked)) {
            check.find(1, "check.wide");
            return check.findings;
        }
        Markdown.parse(checked).accept(check.new Reader());
        return check.findings.stream().distinct().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    private void find(Node where, String key, Object... arguments) {
        find(Written.line(where), key, arguments);
    }

    private void find(int line, String key, Object... arguments) {
        findings.add(Finding.at(line, key, arguments));
    }

    private final class Reader extends AbstractVisitor {

        /** The title of the notice. */
        private int level = 1;

        private final Set<Integer> linesWithHtml = new HashSet<>();

        /** The first link with a text: the same words lead to the same place. */
        private final Map<String, Link> byText = new HashMap<>();

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                find(heading, "check.heading.first");
            } else if (heading.getLevel() > DEEPEST) {
                find(heading, "check.heading.deep");
            } else if (heading.getLevel() > level + 1) {
                find(heading, "check.heading.skipped", "#".repeat(level + 1), "#".repeat(heading.getLevel()));
            }
            level = Math.min(heading.getLevel(), DEEPEST);
            if (Written.seen(heading).isBlank()) {
                find(heading, "check.heading.empty");
            }
            checkCapitals(heading);
            visitChildren(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            String seen = Written.seen(paragraph);
            if (paragraph.getParent() instanceof Document && isHeadingInDisguise(paragraph)) {
                find(paragraph, "check.heading.bold", Written.seen(paragraph.getFirstChild()).strip());
            }
            if (count(TABLE_LINE, seen) > 1) {
                find(paragraph, "check.table.broken");
            } else if (count(DASHED_LINE, seen) > 1 || seen.lines().anyMatch(line -> LIST_WITHIN.matcher(line).find())) {
                find(paragraph, "check.list.faked");
            }
            checkCapitals(paragraph);
            visitChildren(paragraph);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) {
                checkTable(table);
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                checkCapitals(node);
            }
            visitChildren(node);
        }

        @Override
        public void visit(HtmlBlock html) {
            checkHtml(html, html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            checkHtml(html, html.getLiteral());
        }

        @Override
        public void visit(Text text) {
            BARE_IN_TEXT.matcher(text.getLiteral()).results().map(MatchResult::group)
                    .forEach(address -> find(text, "check.link.notLinked", address));
        }

        @Override
        public void visit(Link link) {
            String text = Written.seen(link).strip().replaceAll("\\s+", " ");
            String target = link.getDestination();
            if (!TARGET.matcher(target).matches()) {
                find(link, "check.link.target", target);
            }
            if (plain(text).isEmpty()) {
                find(link, "check.link.empty", target);
            } else if (VAGUE.contains(plain(text))) {
                find(link, "check.link.vague", text);
            } else if (BARE.matcher(text).matches()) {
                find(link, "check.link.bare", text);
            } else {
                Link first = byText.putIfAbsent(plain(text), link);
                if (first != null && !first.getDestination().equals(target)) {
                    find(link, "check.link.same", text, Written.line(first));
                }
            }
            // Its text was looked at, and may well have an address in it; its pictures were not.
            for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Image) {
                    child.accept(this);
                }
            }
        }

        @Override
        public void visit(Image picture) {
            String alternative = Written.seen(picture).strip().replaceAll("\\s+", " ");
            boolean decorative = Markdown.isDecorative(picture);
            if (!Markdown.isShown(picture)) {
                find(picture, "check.picture.elsewhere", picture.getDestination());
            }
            boolean video = Markdown.video(picture).isPresent();
            if (video) {
                checkVideo(picture);
            }
            if (alternative.isEmpty() || video && decorative) {
                if (video) {
                    find(picture, "check.video.title");
                } else if (!decorative) {
                    find(picture, "check.picture.alternative");
                }
            } else if (decorative) {
                find(picture, "check.picture.both", alternative);
            } else if (isFileName(alternative, picture.getDestination())) {
                find(picture, "check.picture.fileName", alternative);
            } else if (IMAGE_OF.matcher(alternative).matches()) {
                find(picture, "check.picture.imageOf", alternative);
            } else if (alternative.length() > LONGEST_ALTERNATIVE) {
                find(picture, "check.picture.long", alternative.length(), LONGEST_ALTERNATIVE);
            }
            if (picture.getTitle() != null && !decorative && !video && !Markdown.isAlone(picture)) {
                find(picture, "check.picture.caption", picture.getTitle());
            }
        }

        private void checkVideo(Image video) {
            if (!Markdown.isAlone(video)) {
                find(video, "check.video.alone");
            } else if (Markdown.transcript(video).filter(quote -> quote.getFirstChild() != null).isEmpty()) {
                find(video, "check.video.transcript");
            }
        }

        private void checkHtml(Node html, String literal) {
            if (linesWithHtml.add(Written.line(html))) {
                find(html, "check.html", literal.strip().lines().findFirst().orElse(""));
            }
        }

        private void checkTable(TableBlock table) {
            List<String> headers = new ArrayList<>();
            table.accept(new AbstractVisitor() {
                @Override
                public void visit(CustomNode node) {
                    if (node instanceof TableCell cell && cell.isHeader()) {
                        headers.add(Written.seen(cell).strip());
                    }
                    visitChildren(node);
                }
            });
            if (headers.stream().allMatch(String::isEmpty)) {
                find(table, "check.table.noHeaders");
            } else if (headers.contains("")) {
                find(table, "check.table.emptyHeader", headers.indexOf("") + 1);
            }
            if (!(table.getPrevious() instanceof Paragraph before) || Written.seen(before).isBlank()) {
                find(table, "check.table.unnamed");
            }
        }

        private void checkCapitals(Node block) {
            String[] lines = Written.seen(block).split("\n");
            for (int i = 0; i < lines.length; i++) {
                int line = Written.line(block) + i;
                CAPITALS.matcher(lines[i]).results().map(MatchResult::group).filter(MarkdownCheck::isLong)
                        .forEach(capitals -> find(line, "check.capitals", capitals));
            }
        }
    }

    /** Whether bold words stand on a line by themselves as a heading would, and not as a sentence that matters. */
    private static boolean isHeadingInDisguise(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        if (!isBold(first)) {
            return false;
        }
        Node next = first.getNext();
        String words = Written.seen(first).strip();
        return (next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak)
                && !words.matches("(?s).*[.!…][)\"”»]*") && words.split("\\s+").length <= LONGEST_HEADING;
    }

    private static boolean isBold(Node node) {
        return node instanceof StrongEmphasis
                || node instanceof Emphasis && node.getFirstChild() == node.getLastChild() && isBold(node.getFirstChild());
    }

    private static boolean isLong(String capitals) {
        return capitals.codePoints().filter(Character::isLetter).count() >= MANY_CAPITALS
                && Pattern.compile("\\P{L}+").splitAsStream(capitals).anyMatch(word -> word.length() >= LONG_IN_CAPITALS);
    }

    private static boolean isFileName(String alternative, String source) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        return FILE_NAME.matcher(alternative).matches() || alternative.equalsIgnoreCase(file)
                || alternative.matches(".*[_0-9-].*") && alternative.equalsIgnoreCase(file.replaceFirst("\\.[^.]*$", ""));
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** The words of a link without accents, case and signs. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
