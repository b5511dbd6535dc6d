package org.aviso.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.VideoAddress;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as text, and as HTML that can do no harm: what is not text, structure, a table, a link, a picture or a video of our
 * own is taken out. The title of a picture that stands by itself is its caption:
 * {@code ![A patrol car](/media/car.jpg "Unit 7")}. A picture that says nothing is marked as such,
 * {@code ![](/media/line.png "decorative")}: an empty alternative text alone may as well be forgotten, and this mark needs no
 * Markdown of our own, so that any other program draws the picture too. A video is written as a picture, on a line of its own,
 * and a quote that follows it is its transcript.
 */
public final class Markdown {

    /** The titles that mark a picture as decorative, in lower case. */
    private static final Set<String> DECORATIVE = Set.of("decorative", "decorativa");

    /** Pictures come from us: from nowhere else, so that nobody learns who reads what. No dots lead out of the folder. */
    private static final Pattern PICTURE = Pattern.compile("/media/(?:[A-Za-z0-9][A-Za-z0-9_-]*/){0,5}[A-Za-z0-9][A-Za-z0-9_-]*"
            + "(?:\\.(?!mp4|webm)[A-Za-z0-9]+)?");

    /** A number as the agency writes it. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\w+(-])\\([2-9][0-9]{2}\\) [2-9][0-9]{2}-[0-9]{4}(?![\\w-])");

    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");

    /** So many things lie within each other at most: every reader of a text goes down into it, and none without end. */
    private static final int DEEPEST = 40;

    /** Tables have so many cells at most: a line that leaves some out is given them all. */
    private static final long MOST_CELLS = 20_000;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            // Nobody quotes a quote so often: what goes on and on would have no room.
            .maxOpenBlockParsers(50).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
            .nodeRendererFactory(FigureRenderer::new).nodeRendererFactory(FilmRenderer::new)
            .attributeProviderFactory(context -> new Attributes()).build();

    private static final Pattern FILM = Pattern.compile("/media/[0-9a-f]{32}-[1-9][0-9]{0,3}x[1-9][0-9]{0,3}\\.(?:mp4|webm)");

    private static final Pattern TRACK = Pattern.compile("/media/[A-Za-z0-9-]{1,60}\\.vtt");

    private static final ElementPolicy WITH_SOURCE = (element, attributes) -> attributes.contains("src") ? element : null;

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create())).lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "blockquote", "br", "hr", "a",
                    "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption")
            .allowElements("details", "summary")
            .allowElements(WITH_SOURCE, "img", "video", "track")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href").onElements("a")
            .allowAttributes("start").onElements("ol")
            .allowAttributes("src").matching(PICTURE).onElements("img")
            .allowAttributes("alt").onElements("img")
            .allowAttributes("width", "height").matching(PIXELS).onElements("img")
            .allowAttributes("loading").matching(true, "lazy").onElements("img")
            .allowAttributes("src").matching(FILM).onElements("video")
            .allowAttributes("width", "height").matching(PIXELS).onElements("video")
            .allowAttributes("controls").matching(true, "controls").onElements("video")
            .allowAttributes("preload").matching(true, "metadata").onElements("video")
            .allowAttributes("aria-label").onElements("video")
            .allowAttributes("src").matching(TRACK).onElements("track")
            .allowAttributes("kind").matching(true, "captions").onElements("track")
            .allowAttributes("default").matching(true, "default").onElements("track")
            .allowAttributes("srclang", "label").onElements("track")
            .allowAttributes("download").matching(true, "download").onElements("a")
            .toFactory();

    /**
     * A picture that a text shows.
     *
     * @param alternative what is read in place of it
     */
    public record Shown(PictureName name, String alternative) { }

    private Markdown() {
    }

    /**
     * What a reader's browser is given for a text.
     *
     * @param language of the text
     */
    public static String toHtml(String markdown, Language language) {
        Node document = parse(markdown);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Text> words = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                paragraphs.add(paragraph);
                visitChildren(paragraph);
            }

            @Override
            public void visit(Link link) {
                // What is a link already stays what its writer made of it.
            }

            @Override
            public void visit(Image picture) {
                // Nobody can press what is read in place of it.
            }

            @Override
            public void visit(Text text) {
                words.add(text);
            }
        });
        words.forEach(Markdown::makeCallable);
        paragraphs.forEach(paragraph -> {
            Figure.of(paragraph);
            Film.of(paragraph, language);
        });
        return harmless(RENDERER.render(document));
    }

    // No writer has to think of it, and no reader has to copy a number.
    private static void makeCallable(Text text) {
        String words = text.getLiteral();
        Matcher number = PHONE.matcher(words);
        int from = 0;
        while (number.find()) {
            text.insertBefore(new Text(words.substring(from, number.start())));
            Link call = new Link("tel:+1" + number.group().replaceAll("\\D", ""), null);
            call.appendChild(new Text(number.group()));
            text.insertBefore(call);
            from = number.end();
        }
        text.setLiteral(words.substring(from));
    }

    /** The structure of a text as readers get it; each block and each word knows its line. */
    public static Node parse(String markdown) {
        if (isTooWide(markdown)) {
            return asWritten(markdown);
        }
        Node document = PARSER.parse(markdown);
        return isTooDeep(document) ? asWritten(markdown) : document;
    }

    /** Whether more things lie within each other than pages show: its readers see a text as it was written. */
    public static boolean isTooDeep(String markdown) {
        return !isTooWide(markdown) && isTooDeep(PARSER.parse(markdown));
    }

    /** Whether its tables have, or come to have, more than 20,000 cells: its readers see a text as it was written. */
    public static boolean isTooWide(String markdown) {
        // Counted before it is taken apart, which is where a few thousand signs would become millions of cells.
        long rows = 0;
        long columns = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            long bars = line.chars().filter(sign -> sign == '|').count();
            rows += bars > 0 ? 1 : 0;
            columns = Math.max(columns, bars + 1);
        }
        return rows * columns > MOST_CELLS;
    }

    // Step by step and not by a visitor: that would go as deep as the text.
    private static boolean isTooDeep(Node document) {
        int depth = 0;
        for (Node here = document; here != null;) {
            if (here.getFirstChild() != null) {
                here = here.getFirstChild();
                if (++depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (here != null && here.getNext() == null) {
                here = here.getParent();
                depth--;
            }
            here = here == null ? null : here.getNext();
        }
        return false;
    }

    private static Node asWritten(String markdown) {
        Node document = new Document();
        Node paragraph = new Paragraph();
        Node text = new Text(markdown);
        SourceSpan whole = SourceSpan.of(0, 0, 0, markdown.length());
        List.of(document, paragraph, text).forEach(node -> node.addSourceSpan(whole));
        paragraph.appendChild(text);
        document.appendChild(paragraph);
        return document;
    }

    /** The pictures of ours in a text that say something, in their order. */
    public static List<Shown> pictures(String markdown) {
        List<Shown> pictures = new ArrayList<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                if (!isDecorative(picture)) {
                    PictureName.at(picture.getDestination()).filter(name -> !name.type().moves())
                            .ifPresent(name -> pictures.add(new Shown(name, words(picture))));
                }
            }
        });
        return pictures;
    }

    /** The words of a node, without what marks them. */
    public static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    /** Whether pages show a picture or a video from there: only below {@code /media/}. */
    public static boolean isShown(Image picture) {
        return PICTURE.matcher(picture.getDestination()).matches() || video(picture).isPresent();
    }

    /** The video that is named as if it were a picture. */
    public static Optional<VideoAddress> video(Image picture) {
        return VideoAddress.parse(picture.getDestination());
    }

    /** Whether it stands by itself: only so, a picture has a caption, and a video is shown. */
    public static boolean isAlone(Image picture) {
        return picture.getParent() instanceof Paragraph && picture.getPrevious() == null && picture.getNext() == null;
    }

    /** What is said and shown in a video that stands by itself; nothing where that is not written below it. */
    public static Optional<BlockQuote> transcript(Image video) {
        return isAlone(video) && video.getParent().getNext() instanceof BlockQuote quote ? Optional.of(quote) : Optional.empty();
    }

    /** Whether a picture is marked as saying nothing. */
    public static boolean isDecorative(Image picture) {
        return picture.getTitle() != null && DECORATIVE.contains(picture.getTitle().strip().toLowerCase(Locale.ROOT));
    }

    static String harmless(String html) {
        return POLICY.sanitize(html);
    }

    /** What pictures have besides their address, in one text. */
    private static final class Attributes implements AttributeProvider {

        private boolean first = true;

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            // No caption is a tooltip: half of the readers never meet those.
            attributes.remove("title");
            Optional<PictureName> picture = node instanceof Image image ? PictureName.at(image.getDestination())
                    : Optional.empty();
            // With its size known beforehand, nothing moves away from under a reader when it is there.
            picture.ifPresent(name -> {
                attributes.put("width", Integer.toString(name.width()));
                attributes.put("height", Integer.toString(name.height()));
                // Those further down wait until somebody comes there: not everyone's connection is fast, or free.
                if (!first) {
                    attributes.put("loading", "lazy");
                }
                first = false;
            });
        }
    }

    /** A picture that stands by itself, with its caption. */
    private static final class Figure extends CustomBlock {

        private final String caption;

        private Figure(Image picture) {
            this.caption = picture.getTitle().strip();
            appendChild(picture);
        }

        /** Takes the place of a paragraph that is nothing but a picture with a caption. */
        private static void of(Paragraph paragraph) {
            if (paragraph.getFirstChild() instanceof Image picture && isAlone(picture) && isShown(picture)
                    && video(picture).isEmpty() && picture.getTitle() != null && !picture.getTitle().isBlank()
                    && !isDecorative(picture)) {
                paragraph.insertBefore(new Figure(picture));
                paragraph.unlink();
            }
        }
    }

    /** A video that stands by itself, with its captions and its transcript; it plays when somebody says so. */
    private static final class Film extends CustomBlock {

        private final VideoAddress video;
        private final String title;
        private final String caption;
        private final boolean written;
        private final Language language;

        private Film(VideoAddress video, Image picture, boolean written, Language language) {
            this.video = video;
            this.title = words(picture).strip();
            this.caption = picture.getTitle() == null || isDecorative(picture) ? "" : picture.getTitle().strip();
            this.written = written;
            this.language = language;
        }

        /** Takes the place of a paragraph that is nothing but a video, and of the quote that follows it. */
        private static void of(Paragraph paragraph, Language language) {
            if (paragraph.getFirstChild() instanceof Image picture && isAlone(picture)) {
                video(picture).ifPresent(video -> {
                    Optional<BlockQuote> transcript = transcript(picture);
                    Film film = new Film(video, picture, transcript.isPresent(), language);
                    paragraph.insertBefore(film);
                    paragraph.unlink();
                    transcript.ifPresent(quote -> {
                        while (quote.getFirstChild() != null) {
                            film.appendChild(quote.getFirstChild());
                        }
                        quote.unlink();
                    });
                });
            }
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("src", video.name().address());
            attributes.put("width", Integer.toString(video.name().width()));
            attributes.put("height", Integer.toString(video.name().height()));
            attributes.put("controls", "controls");
            // How long it is, and its first picture; not everyone's connection is fast, or free.
            attributes.put("preload", "metadata");
            attributes.put("aria-label", title);
            return attributes;
        }

        private Map<String, String> track(String tag) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("kind", "captions");
            attributes.put("src", video.track(tag).address());
            attributes.put("srclang", tag);
            attributes.put("label", Languages.orBase(tag).endonym());
            if (tag.equals(language.tag())) {
                attributes.put("default", "default");
            }
            return attributes;
        }
    }

    private record FilmRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Film.class);
        }

        @Override
        public void render(Node node) {
            Film film = (Film) node;
            Phrases phrases = Phrases.pages(film.language);
            HtmlWriter html = context.getWriter();
            html.line();
            html.tag("figure");
            html.tag("video", film.attributes());
            film.video.tracks().keySet().forEach(tag -> html.tag("track", film.track(tag)));
            html.tag("/video");
            if (!film.caption.isEmpty()) {
                html.tag("figcaption");
                html.text(film.caption);
                html.tag("/figcaption");
            }
            html.tag("/figure");
            if (film.written) {
                html.tag("details");
                html.tag("summary");
                html.text(phrases.say("video.transcript", film.title));
                html.tag("/summary");
                for (Node each = film.getFirstChild(); each != null; each = each.getNext()) {
                    context.render(each);
                }
                html.tag("/details");
            }
            html.tag("p");
            html.tag("a", new TreeMap<>(Map.of("href", film.video.name().address(), "download", "download")));
            html.text(phrases.say("video.download", film.title));
            html.tag("/a");
            html.tag("/p");
            html.line();
        }
    }

    private record FigureRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Figure.class);
        }

        @Override
        public void render(Node node) {
            HtmlWriter html = context.getWriter();
            html.line();
            html.tag("figure");
            context.render(node.getFirstChild());
            html.tag("figcaption");
            html.text(((Figure) node).caption);
            html.tag("/figcaption");
            html.tag("/figure");
            html.line();
        }
    }

    /** As plain text: an empty line between two blocks, the address of a link behind its words. */
    public static String toText(String markdown) {
        Node document = parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                // Which captions it has is of no use there.
                video(picture).ifPresent(video -> picture.setDestination(video.name().address()));
            }
        });
        return TEXT.render(document);
    }
}
