package org.aviso.publishing.pictures;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aviso.language.Language;
import org.aviso.language.Phrases;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.TrackName;
import org.aviso.notices.media.VideoAddress;
import org.aviso.publishing.ledger.Manuscript;
import org.commonmark.renderer.html.HtmlWriter;

/** A picture or a video of a manuscript, and what is said of it in each language. */
@Entity
@Table(name = "manuscript_picture")
public class ManuscriptPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manuscript_id")
    private Manuscript manuscript;

    private String name;

    private boolean decorative;

    private String credit;

    private Instant described;

    /** Of a video, in milliseconds; null where it is not known. */
    private Long duration;

    private boolean speechless;

    @OneToMany(mappedBy = "picture", cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    @MapKey(name = "language")
    private Map<String, PictureWords> words = new HashMap<>();

    private Instant added;

    @Column(name = "added_by")
    private String addedBy;

    @Version
    private int version;

    protected ManuscriptPicture() {
    }

    ManuscriptPicture(Manuscript manuscript, PictureName name, Duration duration, Instant now, String actor) {
        this.manuscript = Objects.requireNonNull(manuscript);
        this.name = name.toString();
        this.duration = duration.isZero() ? null : duration.toMillis();
        this.added = now;
        this.addedBy = Objects.requireNonNull(actor);
    }

    ManuscriptPicture(Manuscript manuscript, PictureCopy copy) {
        this(manuscript, copy.name(), copy.duration(), copy.added(), copy.addedBy());
        complete(copy);
    }

    /** Takes what somebody says of it, who has looked whether there is text in it. */
    void describe(Description what, Instant now) {
        decorative = what.decorative();
        credit = what.credit();
        described = now;
        what.alternatives().keySet().forEach(language -> words.computeIfAbsent(language, tag -> new PictureWords(this, tag)));
        what.captions().keySet().forEach(language -> words.computeIfAbsent(language, tag -> new PictureWords(this, tag)));
        words.forEach((language, said) -> said.say(what.alternatives().get(language), what.captions().get(language)));
    }

    /** All that is stored of it, but for its number. */
    PictureCopy copy() {
        return new PictureCopy(getName(), getDuration(), speechless, decorative, credit, described, added, addedBy,
                new TreeMap<>(words).values().stream().map(said -> new PictureCopy.WordsCopy(said.getLanguage(),
                        said.getAlternative(), said.getCaption(), said.getTrack())).toList());
    }

    /** Takes what a copy says of it, as far as nothing is said yet. */
    void complete(PictureCopy copy) {
        if (described == null) {
            decorative = copy.decorative();
            credit = copy.credit();
            described = copy.described();
        }
        if (!decorative) {
            copy.words().stream().filter(said -> said.alternative() != null || said.caption() != null)
                    .filter(said -> getAlternative(said.language()) == null).forEach(said -> words.computeIfAbsent(
                            said.language(), tag -> new PictureWords(this, tag)).say(said.alternative(), said.caption()));
        }
        if (isVideo()) {
            speechless |= copy.speechless() && words.values().stream().allMatch(said -> said.getTrack() == null);
            copy.tracks().forEach((language, track) -> {
                if (getTrack(language) == null) {
                    words.computeIfAbsent(language, tag -> new PictureWords(this, tag)).setTrack(track);
                }
            });
        }
    }

    String getManuscriptCode() {
        return manuscript.getCode();
    }

    /**
     * Takes the captions of a video.
     *
     * @param hashes of the new ones, by the tags of their languages; the others stay
     * @param nobodySpeaks whether it needs none
     */
    void caption(Map<String, String> hashes, boolean nobodySpeaks) {
        speechless = nobodySpeaks;
        hashes.forEach((language, hash) -> words.computeIfAbsent(language, tag -> new PictureWords(this, tag)).setTrack(hash));
    }

    public Long getId() {
        return id;
    }

    public PictureName getName() {
        return PictureName.parse(name).orElseThrow();
    }

    /** Whether it says nothing. */
    public boolean isDecorative() {
        return decorative;
    }

    /** Who made it, or null. */
    public String getCredit() {
        return credit;
    }

    /** Whether it is a video. */
    public boolean isVideo() {
        return getName().type().moves();
    }

    /** How long a video lasts; zero where that is not known. */
    public Duration getDuration() {
        return Duration.ofMillis(duration == null ? 0 : duration);
    }

    /** Whether nobody speaks in a video, so that it needs no captions. */
    public boolean isSpeechless() {
        return speechless;
    }

    /** Whether enough is said of it that it can stand in a text of that language. */
    public boolean isReady(String language) {
        return copy().isReady(language);
    }

    /** Whether a text of that language that names it so shows all that its readers need. */
    public boolean isReadyAt(String address, String language) {
        return copy().isReadyAt(address, language);
    }

    /** The captions of a video in a language, or null. */
    public TrackName getTrackName(String language) {
        return getTrack(language) == null ? null : TrackName.of(getName(), language, getTrack(language));
    }

    /**
     * The element of its captions in a language, as HTML. Pages of ours cannot write it: Faces would close it, and a browser
     * knows no end of it.
     *
     * @param label what the language is called
     */
    public String trackElement(String language, String label) {
        StringBuilder html = new StringBuilder();
        new HtmlWriter(html).tag("track", new TreeMap<>(Map.of("kind", "captions", "src", getTrackName(language).address(),
                "srclang", language, "label", label)));
        return html.toString();
    }

    private String getTrack(String language) {
        return words.containsKey(language) ? words.get(language).getTrack() : null;
    }

    private String address() {
        if (!isVideo()) {
            return getName().address();
        }
        Map<String, String> tracks = new HashMap<>();
        if (!speechless) {
            words.values().stream().filter(said -> said.getTrack() != null)
                    .forEach(said -> tracks.put(said.getLanguage(), said.getTrack()));
        }
        return new VideoAddress(getName(), tracks).toString();
    }

    /** What is read in a language to whoever does not see it, or null. */
    public String getAlternative(String language) {
        return words.containsKey(language) ? words.get(language).getAlternative() : null;
    }

    /** The language in which something is read in its place: that one, or another where only that has any; or null. */
    public String getLanguage(String wanted) {
        return getAlternative(wanted) != null ? wanted : new TreeMap<>(words).values().stream()
                .filter(said -> said.getAlternative() != null).map(PictureWords::getLanguage).findFirst().orElse(null);
    }

    public Instant getAdded() {
        return added;
    }

    /** What stands below it in a language, or null. */
    public String getCaption(String language) {
        return words.containsKey(language) ? words.get(language).getCaption() : null;
    }

    public int getVersion() {
        return version;
    }

    /** What stands for it in the Markdown of a text in a language. It has to be {@link #isReady ready} there. */
    public String markdown(Language language) {
        Phrases phrases = Phrases.pages(language);
        if (decorative) {
            return "![](" + getName().address() + " \"" + phrases.say("pictureLine.decorative") + "\")";
        }
        String caption = getCaption(language.tag());
        String below = credit == null ? caption : caption == null ? phrases.say("pictureLine.credit", credit)
                : phrases.say("pictureLine.captionAndCredit", caption, phrases.say("pictureLine.credit", credit));
        return "![" + escaped(getAlternative(language.tag())) + "](" + address()
                + (below == null ? "" : " \"" + escaped(below) + "\"") + ")";
    }

    /**
     * Whether a text in a language shows it otherwise than {@link #markdown} has it now: what is said of it was mended since,
     * or taken back.
     *
     * @param body Markdown, or null for nothing
     */
    public boolean isOutdated(Language language, String body) {
        String address = getName().address();
        String others = body == null ? "" : isReady(language.tag()) ? body.replace(markdown(language), "") : body;
        return others.contains(address);
    }

    // What would be read as a mark is read as itself.
    static String escaped(String text) {
        return text.replaceAll("[\\\\\\[\\]\"*_`<>&!~|]", "\\\\$0");
    }
}
