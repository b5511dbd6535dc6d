package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.notices.media.PictureName;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.checks.MarkdownCheck;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.pictures.Captions;
import org.aviso.publishing.pictures.CaptionsRefused;
import org.aviso.publishing.pictures.Description;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.publishing.pictures.ManuscriptPicture;
import org.aviso.publishing.pictures.PictureRefused;
import org.aviso.publishing.pictures.PictureWords;

/** A picture or a video of a notice: what is said of it in each language, and how it comes into a text. */
@Named
@RequestScoped
public class ManuscriptPicturePage {

    /** What was done just now, in the words of the bundle key {@code manuscriptPicture.saved.<what>}. */
    public enum Saved { ADDED, KNOWN, DESCRIBED, CAPTIONED }

    /** What stands for the picture in a text, and the tag of its language. */
    public record Line(String language, String markdown) { }

    /**
     * What somebody else has saved in the meantime.
     *
     * @param label what the field is called on the page
     * @param language the tag of its language; null where it is in none
     */
    public record Theirs(String label, String words, String language) { }

    private static final String ALTERNATIVE = "alternative-";
    private static final String CAPTION = "caption-";
    private static final String CREDIT = "credit";
    private static final String DECORATIVE = "decorative";
    private static final String TRACK = "track-";

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private IllustrateNotice illustrateNotice;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    @Inject
    private PagePhrases phrases;

    @Inject
    private HttpServletRequest visit;

    private Manuscript manuscript;
    private ManuscriptPicture picture;
    private int place;
    private Integer version;
    private boolean decorative;
    private final Map<String, String> alternatives = new HashMap<>();
    private final Map<String, String> captions = new HashMap<>();
    private String credit;
    private boolean noText;
    private boolean speechless;
    private boolean sure;
    private List<Theirs> theirs = List.of();

    @PostConstruct
    void load() {
        String number = address.name("picture");
        manuscript = writeNotice.find(address.name("notice")).orElse(null);
        if (manuscript == null) {
            return;
        }
        List<ManuscriptPicture> all = illustrateNotice.of(manuscript.getCode());
        picture = all.stream().filter(each -> each.getId().toString().equals(number)).findFirst().orElse(null);
        if (picture == null) {
            return;
        }
        place = all.indexOf(picture) + 1;
        // The form must say what was read.
        version = FacesContext.getCurrentInstance().isPostback() ? null : picture.getVersion();
        decorative = picture.isDecorative();
        credit = picture.getCredit();
        speechless = picture.isSpeechless();
        for (String language : manuscript.getLanguages()) {
            alternatives.put(language, picture.getAlternative(language));
            captions.put(language, picture.getCaption(language));
        }
    }

    /** Shows the page, or says that there is no such picture. */
    public boolean arrive() {
        if (picture == null) {
            Visit.notFound();
        }
        return picture != null;
    }

    /** Keeps what was said of it. */
    public void save() {
        if (!arrive()) {
            return;
        }
        check();
        if (errors.isAny()) {
            return;
        }
        try {
            illustrateNotice.describe(manuscript.getCode(), picture.getId(), version == null ? -1 : version,
                    new Description(decorative, alternatives, captions, credit));
            Visit.redirect(address.to("MANUSCRIPT_PICTURE", manuscript.getCode(), picture.getId().toString()) + "?saved="
                    + Saved.DESCRIBED);
        } catch (PictureRefused meanwhile) {
            tell("save", meanwhile);
            theirs = theirs();
            if (!theirs.isEmpty()) {
                errors.show("theirs", "picture.refused.THEIRS");
            }
        }
    }

    private List<Theirs> theirs() {
        List<Theirs> others = new ArrayList<>();
        if (picture.isDecorative() && !decorative) {
            others.add(new Theirs(phrases.all().say("manuscriptPicture.decorative"), phrases.all().say("answer.YES"), null));
        }
        for (String language : manuscript.getLanguages()) {
            String name = phrases.all().say("language." + language);
            addTheirs(others, phrases.of(picture.isVideo() ? "manuscriptPicture.videoTitle" : "manuscriptPicture.alternative", name),
                    alternatives.get(language), picture.getAlternative(language), language);
            addTheirs(others, phrases.of("manuscriptPicture.caption", name), captions.get(language), picture.getCaption(language),
                    language);
        }
        addTheirs(others, phrases.all().say("manuscriptPicture.credit"), credit, picture.getCredit(), null);
        return others;
    }

    private static void addTheirs(List<Theirs> others, String label, String mine, String stored, String language) {
        if (stored != null && !stored.equals(mine == null ? null : mine.strip())) {
            others.add(new Theirs(label, stored, language));
        }
    }

    // What was typed stays; saving it again is then decided on what is stored now.
    private void tell(String button, PictureRefused meanwhile) {
        picture = illustrateNotice.find(manuscript.getCode(), picture.getId()).orElseThrow();
        version = picture.getVersion();
        errors.show(button, "picture.refused." + meanwhile.reason());
    }

    /** Keeps the captions of a video. */
    public void caption() {
        if (!arrive()) {
            return;
        }
        Map<String, Captions> captions = new HashMap<>();
        for (String language : manuscript.getLanguages()) {
            Visit.file(TRACK + language).ifPresent(file -> read(TRACK + language, file)
                    .ifPresent(track -> captions.put(language, track)));
        }
        if (captions.isEmpty() && !speechless && !errors.isAny() && !picture.isSpeechless()) {
            errors.show(TRACK + manuscript.getSourceLanguage(), "captions.missing");
        }
        if (errors.isAny()) {
            captions.keySet().forEach(language -> errors.show(TRACK + language, "file.again"));
            return;
        }
        try {
            illustrateNotice.caption(manuscript.getCode(), picture.getId(), version == null ? -1 : version, captions, speechless);
            Visit.redirect(address.to("MANUSCRIPT_PICTURE", manuscript.getCode(), picture.getId().toString()) + "?saved="
                    + Saved.CAPTIONED);
        } catch (PictureRefused meanwhile) {
            tell("captions", meanwhile);
        }
    }

    private Optional<Captions> read(String field, Part file) {
        try (InputStream content = file.getInputStream()) {
            // One byte more than the longest tells that it is longer.
            return Optional.of(Captions.of(content.readNBytes(Captions.LONGEST_FILE + 1), picture.getDuration()));
        } catch (CaptionsRefused refused) {
            errors.show(field, "captions.refused." + refused.reason(), refused.line());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        List<String> languages = manuscript.getLanguages();
        // A video always says something.
        decorative &= !picture.isVideo();
        if (decorative) {
            if (Stream.of(alternatives.values().stream(), captions.values().stream(), Stream.of(credit == null ? "" : credit))
                    .flatMap(each -> each).anyMatch(ManuscriptPicturePage::isSaid)) {
                errors.show(DECORATIVE, "picture.decorative");
            }
        } else if (alternatives.values().stream().noneMatch(ManuscriptPicturePage::isSaid)) {
            showMissing(manuscript.getSourceLanguage());
        }
        for (String language : languages) {
            errors.showText(ALTERNATIVE + language, alternatives.get(language), PictureWords.LONGEST_ALTERNATIVE, true);
            errors.showText(CAPTION + language, captions.get(language), PictureWords.LONGEST_CAPTION, true);
            if (isSaid(alternatives.get(language)) && errors.of(ALTERNATIVE + language) == null) {
                // As in the text itself: what screen readers say anyway, and names of files.
                MarkdownCheck.of("![" + alternatives.get(language).strip().replaceAll("[\\[\\]\\\\]", "") + "]("
                        + (picture.isVideo() ? PictureName.FOLDER + "video" : picture.getName().address()) + ")").forEach(finding ->
                        errors.tell(ALTERNATIVE + language, finding.in(phrases.all())));
            } else if (!decorative && !isSaid(alternatives.get(language)) && isSaid(captions.get(language))) {
                showMissing(language);
            }
        }
        errors.showText(CREDIT, credit, Description.LONGEST_CREDIT, true);
        if (!noText) {
            errors.show("noText", "picture.noText");
        }
    }

    private void showMissing(String language) {
        errors.show(ALTERNATIVE + language, "picture.alternative.missing", phrases.all().say("language." + language));
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    /** Takes it away. */
    public void remove() {
        if (!arrive()) {
            return;
        }
        if (!sure) {
            errors.show("sure", "picture.sure");
            return;
        }
        try {
            illustrateNotice.remove(manuscript.getCode(), picture.getId());
            Visit.redirect(address.to("MANUSCRIPT_PICTURES", manuscript.getCode()) + "?removed=1");
        } catch (PictureRefused refused) {
            errors.show("remove", "picture.refused." + refused.reason());
        }
    }

    public Manuscript getManuscript() {
        return manuscript;
    }

    /** The title of the notice in the language in which it was written. */
    public String getNoticeTitle() {
        return manuscript.words(manuscript.getSourceLanguage()).title();
    }

    public ManuscriptPicture getPicture() {
        return picture;
    }

    /** Its name on every page: which picture or video of the notice it is. */
    public String getTitle() {
        return picture == null ? ""
                : phrases.of(picture.isVideo() ? "manuscriptPictures.video" : "manuscriptPictures.picture", place);
    }

    /** What others have saved in the meantime and what was typed here differs from. */
    public List<Theirs> getTheirs() {
        return theirs;
    }

    /** Whether whoever deletes it knows what goes with it; never ticked beforehand. */
    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    /** What stands for it in the texts, of those languages in which it can. */
    public List<Line> getLines() {
        return manuscript.getLanguages().stream().filter(picture::isReady)
                .map(language -> new Line(language, picture.markdown(Languages.orBase(language)))).toList();
    }

    /** The tags of the languages whose text shows it otherwise than in these lines. */
    public List<String> getOutdated() {
        return manuscript.getLanguages().stream().filter(language ->
                picture.isOutdated(Languages.orBase(language), manuscript.words(language).body())).toList();
    }

    /** Whether nobody speaks in the video. */
    public boolean isSpeechless() {
        return speechless;
    }

    public void setSpeechless(boolean speechless) {
        this.speechless = speechless;
    }

    public int getLongestAlternative() {
        return PictureWords.LONGEST_ALTERNATIVE;
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        return FacesContext.getCurrentInstance().isPostback() ? null : Arrays.stream(Saved.values())
                .filter(each -> each.name().equals(visit.getParameter("saved"))).findFirst().orElse(null);
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public void setDecorative(boolean decorative) {
        this.decorative = decorative;
    }

    /** What it shows, by the tags of the languages. */
    public Map<String, String> getAlternatives() {
        return alternatives;
    }

    /** What stands below it, by the tags of the languages. */
    public Map<String, String> getCaptions() {
        return captions;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    /** Whether somebody has looked for text in it; never ticked beforehand. */
    public boolean isNoText() {
        return noText;
    }

    public void setNoText(boolean noText) {
        this.noText = noText;
    }
}
