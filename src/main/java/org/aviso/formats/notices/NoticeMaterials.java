package org.aviso.formats.notices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.aviso.formats.Material;
import org.aviso.formats.MaterialBody;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Correction;
import org.aviso.notices.Markdown;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.notices.feeds.NoticeWords;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.offices.ContactChannel;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.jsoup.nodes.Entities;

/**
 * What a notice says in one language away from its page: all that the page says and that holds as long as the notice does
 * not change, with the agency, its numbers and the date to ask by.
 */
@ApplicationScoped
public class NoticeMaterials {

    /**
     * Raised by whoever changes how a form is written (a writer, its style sheet, a font, a library): what was made before is
     * then made anew.
     */
    private static final String WRITTEN_AS = "1";

    private static final List<String> OUR_WORDS = List.of("statement.title", "notice.outdated", "notice.corrections",
            "video.transcript", "video.download");

    private static final String FORMATS = "formats.";

    /** As long as a language says what it says. */
    private final Cache<Phrases, String> formatsWords = Caffeine.newBuilder().weakKeys().build();

    @Inject
    private NoticeWords words;

    @Inject
    private Notices notices;

    @Inject
    private StoredPictures pictures;

    @Inject
    private ContactDirectory directory;

    @Inject
    private Settings settings;

    /**
     * A hash of all that a material of this text would say: while it stays the same, what was made of it holds.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint(NoticeText text) {
        return hash(said(text));
    }

    private List<Object> said(NoticeText text) {
        Notice notice = text.getNotice();
        List<Object> said = new ArrayList<>();
        said.add(WRITTEN_AS);
        said.add(text.getLanguage());
        said.add(words.title(text));
        said.add(words.text(text));
        said.add(text.getBody());
        said.add(directory.agencyName(text.getLanguage()));
        said.add(words.office(text));
        said.add(notice.getPublished());
        said.add(text.getUpdated());
        said.add(text.isOutdated());
        said.add(source(text));
        // Stands for its corrections, which nobody need read for this: each change of them is one of the notice.
        said.add(notice.getVersion());
        // The words of a language that was added may be mended at any time.
        Language language = Languages.orBase(text.getLanguage());
        said.addAll(brief(text, language));
        Phrases say = Phrases.pages(language);
        OUR_WORDS.forEach(key -> said.add(say.say(key)));
        said.add(formatsWords.get(say, NoticeMaterials::aboutFormats));
        words.channels().forEach(channel -> said.add(channel.getHref()));
        said.add(directory.agency().zone());
        return said;
    }

    // Whatever a writer adds of its own. What only pages say of formats makes them anew, too, which harms nobody.
    private static String aboutFormats(Phrases say) {
        return say.keys().stream().filter(key -> key.startsWith(FORMATS)).sorted().map(key -> key + " " + say.byKey().get(key))
                .collect(Collectors.joining("\n"));
    }

    private List<Correction> corrections(NoticeText text) {
        Notice notice = text.getNotice();
        return notice.getEdition() == 1 ? List.of() : Correction.in(notices.editions(notice, text.getLanguage()));
    }

    /** What the notice says. */
    public Material of(NoticeText text) {
        Language language = Languages.orBase(text.getLanguage());
        Map<String, Material.Picture> shown = pictures(text);
        return new Material(language, words.title(text), text.getSummary(), brief(text, language),
                directory.agencyName(text.getLanguage()), source(text), text.getNotice().getPublished(), text.getUpdated(),
                MaterialBody.of(words.title(text), html(text, language), shown.keySet(), Phrases.pages(language)), shown);
    }

    // Whoever reads it on a text telephone wants to know first how to call.
    private List<String> brief(NoticeText text, Language language) {
        Phrases say = Phrases.pages(language);
        List<String> brief = new ArrayList<>();
        brief.add(words.title(text));
        brief.add(directory.agencyName(text.getLanguage()));
        brief.add(text.getSummary());
        words.facts(text).forEach(fact -> brief.add(fact.toString()));
        brief.add(say.say("formats.brief.ask", directory.getBusinessDays()));
        words.askBy(text.getNotice()).ifPresent(moment -> brief.add(
                say.say("leadTime.askBy") + " " + words.moments(text).dateTime(moment)));
        words.channels().stream()
                .sorted(Comparator.comparing((ContactChannel channel) -> channel.getKind() != ContactChannel.Kind.TDD))
                .forEach(channel -> brief.add(say.say(channel.getShortLabelKey()) + ": " + channel.getNumber()));
        return brief;
    }

    private Map<String, Material.Picture> pictures(NoticeText text) {
        Map<String, Material.Picture> shown = new HashMap<>();
        pictures.contents(PictureName.in(text.getBody()).stream().filter(name -> !name.type().moves()).toList())
                .forEach((name, content) -> shown.put(name.address(),
                        new Material.Picture(content, name.type().mediaType(), name.width(), name.height())));
        return shown;
    }

    private String source(NoticeText text) {
        return settings.baseUrl() + Page.NOTICE.in(Languages.orBase(text.getLanguage()), text.getSlug());
    }

    private String html(NoticeText text, Language language) {
        Phrases say = Phrases.pages(language);
        StringBuilder html = new StringBuilder();
        paragraph(html, text.getSummary());
        words.facts(text).forEach(fact -> fact(html, fact.name(), fact.value()));
        // The date belongs to the sentence: in Spanish no colon may part them.
        words.askBy(text.getNotice()).ifPresent(moment -> html.append("<p><strong>").append(escaped(say.say("leadTime.askBy")
                + " " + words.moments(text).dateTime(moment))).append("</strong></p>"));
        if (text.isOutdated()) {
            paragraph(html, say.say("notice.outdated"));
        }
        html.append(absolute(Markdown.toHtml(text.getBody(), language)));
        heading(html, say.say("statement.title"));
        words.asking(text).forEach(line -> paragraph(html, line));
        html.append(words.channels().stream()
                .map(channel -> "<li>" + escaped(say.say(channel.getLabelKey())) + ": <a href=\"" + escaped(channel.getHref())
                        + "\">" + escaped(channel.getNumber()) + "</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>")));
        List<Correction> corrections = corrections(text);
        if (!corrections.isEmpty()) {
            heading(html, say.say("notice.corrections"));
            html.append(corrections.stream().map(correction -> "<li>"
                    + escaped(words.moments(text).date(correction.moment())) + ": "
                    + escaped(correction.note()) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>")));
        }
        heading(html, say.say("formats.about"));
        paragraph(html, say.say("formats.about.from", words.office(text), directory.agencyName(text.getLanguage()),
                words.moments(text).date(text.getNotice().getPublished())));
        html.append("<p>").append(escaped(say.say("formats.about.source"))).append(" <a href=\"").append(escaped(source(text)))
                .append("\">").append(escaped(source(text))).append("</a></p>");
        return html.toString();
    }

    // Whoever reads it elsewhere is led to the portal. Pictures are brought along, and keep the name by which they are found.
    private String absolute(String html) {
        return html.replaceAll(" href=\"/(?!/)", " href=\"" + Matcher.quoteReplacement(escaped(settings.baseUrl())) + "/");
    }

    private static void heading(StringBuilder html, String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>");
    }

    private static void fact(StringBuilder html, String name, String value) {
        html.append("<p><strong>").append(escaped(name)).append(":</strong> ").append(escaped(value)).append("</p>");
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }

    private static String hash(List<Object> said) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object each : said) {
                byte[] bytes = Objects.toString(each).getBytes(StandardCharsets.UTF_8);
                // With its length: what moves from one part to the next says something else.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
