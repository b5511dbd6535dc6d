package org.aviso.publishing.pictures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Languages;
import org.aviso.language.Legibility;
import org.aviso.language.Phrases;
import org.aviso.notices.Markdown;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.VideoAddress;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;

/** What texts say of their pictures, read back out of the lines that {@link ManuscriptPicture#markdown} wrote. */
public final class PictureLines {

    private static final String MARK = "\u0001";

    private final Map<PictureName, Said> pictures = new LinkedHashMap<>();

    /** What is said of one. */
    private static final class Said {

        private final Map<String, String> tracks = new TreeMap<>();
        private boolean decorative;
        private String credit;
        private final Map<String, PictureCopy.WordsCopy> words = new TreeMap<>();
    }

    /** Reads a text in a language; of a picture that several texts show, the first in each language tells. */
    public void read(String language, String body) {
        if (PictureName.in(body).isEmpty()) {
            return;
        }
        Markdown.parse(body).accept(new AbstractVisitor() {
            @Override
            public void visit(Image picture) {
                PictureName.at(picture.getDestination()).ifPresent(name -> take(language,
                        pictures.computeIfAbsent(name, first -> new Said()), picture));
                VideoAddress.parse(picture.getDestination()).ifPresent(video -> {
                    Said said = pictures.computeIfAbsent(video.name(), first -> new Said());
                    video.tracks().forEach(said.tracks::putIfAbsent);
                    if (!video.tracks().isEmpty()) {
                        take(language, said, picture);
                    }
                });
            }
        });
    }

    private static void take(String language, Said said, Image picture) {
        String alternative = fit(Markdown.words(picture), PictureWords.LONGEST_ALTERNATIVE);
        if (Markdown.isDecorative(picture)) {
            said.decorative = said.words.isEmpty();
        } else if (alternative != null && !said.words.containsKey(language)) {
            said.decorative = false;
            String caption = picture.getTitle();
            Matcher below = below(language).matcher(caption == null ? "" : caption.strip());
            String credit = below.matches() ? fit(below.group("credit"), Description.LONGEST_CREDIT) : null;
            if (credit != null) {
                said.credit = said.credit == null ? credit : said.credit;
                caption = below.group("caption");
            }
            said.words.put(language, new PictureCopy.WordsCopy(language, alternative, fit(caption, PictureWords.LONGEST_CAPTION),
                    null));
        }
    }

    // The caption and who made the picture stand in one title.
    private static Pattern below(String language) {
        Phrases phrases = Phrases.pages(Languages.find(language).orElseGet(Languages::base));
        String credit = Pattern.quote(phrases.say("pictureLine.credit", MARK)).replace(MARK, "\\E(?<credit>.+)\\Q");
        String[] around = phrases.say("pictureLine.captionAndCredit", MARK, MARK).split(MARK, -1);
        return Pattern.compile("(?:" + Pattern.quote(around[0]) + "(?<caption>.+?)" + Pattern.quote(around[1]) + ")?" + credit
                + Pattern.quote(around[2]));
    }

    private static String fit(String text, int longest) {
        String words = text == null ? "" : text.strip();
        return words.isEmpty() || words.length() > longest || !Legibility.isLegible(words) || !Legibility.isOneLine(words) ? null
                : words;
    }

    /**
     * The pictures of the texts that were read, in their order.
     *
     * @param described when somebody stood by what is said of them, or null if nobody has yet
     */
    public List<PictureCopy> copies(Instant described, Instant added, String addedBy) {
        List<PictureCopy> copies = new ArrayList<>();
        pictures.forEach((name, said) -> copies.add(new PictureCopy(name, Duration.ZERO, name.type().moves() && said.tracks.isEmpty(),
                said.decorative, said.decorative ? null : said.credit,
                said.decorative || !said.words.isEmpty() ? described : null, added, addedBy,
                said.decorative ? List.of() : words(said))));
        return copies;
    }

    private static List<PictureCopy.WordsCopy> words(Said said) {
        Map<String, PictureCopy.WordsCopy> words = new TreeMap<>(said.words);
        said.tracks.forEach((language, track) -> words.merge(language, new PictureCopy.WordsCopy(language, null, null, track),
                (spoken, captioned) -> new PictureCopy.WordsCopy(language, spoken.alternative(), spoken.caption(), track)));
        return List.copyOf(words.values());
    }
}
