package org.aviso.publishing.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Markdown;
import org.aviso.offices.PageMoments;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.ManuscriptChanged;
import org.aviso.publishing.ManuscriptRefused;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.checks.Finding;
import org.aviso.publishing.checks.MarkdownCheck;
import org.aviso.publishing.checks.PictureCheck;
import org.aviso.publishing.checks.ReadingEase;
import org.aviso.publishing.checks.Written;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.LedgerEntry;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.ManuscriptText;
import org.aviso.publishing.ledger.Slug;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.publishing.pictures.ManuscriptPicture;

/** The words of a notice in one language, beside those from which they are translated, and what readers will see. */
@Named
@RequestScoped
public class ManuscriptTextPage {

    private static final String SLUG = "slug";

    /**
     * What somebody else has stored in the meantime.
     *
     * @param who their sign-in name, or null
     */
    public record Theirs(Field field, String words, String who, Instant when) { }

    /** Something that was found, in the words of the page. */
    public record Found(int line, String what) { }

    /**
     * A picture that can stand in the text.
     *
     * @param place among all pictures of the notice, from 1: by that number every page tells it
     * @param what the picture, or the video
     * @param line what stands for it
     * @param below what the transcript of a video begins with; nothing for others
     */
    public record Shown(int place, ManuscriptPicture what, String line, String below) {

        /** The line, and what comes below it where it is put the first time. */
        public String markdown() {
            return below.isEmpty() ? line : line + "\n\n> " + below;
        }
    }

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
    private PageMoments moments;

    @Inject
    private HttpServletRequest visit;

    private Manuscript manuscript;
    private String language;
    private Integer version;
    private final Map<Field, String> typed = new EnumMap<>(Field.class);
    private String slug;
    private boolean machine;
    private boolean unchanged;
    private boolean reviewed;
    private boolean previewing;
    private List<Theirs> theirs = List.of();
    private List<Shown> pictures = List.of();
    private String put;

    @PostConstruct
    void load() {
        manuscript = writeNotice.find(address.name("notice")).orElse(null);
        language = Languages.find(address.name("language")).map(Language::tag).orElse(null);
        if (manuscript == null || language == null) {
            return;
        }
        // The form must say what was read.
        version = FacesContext.getCurrentInstance().isPostback() ? null : manuscript.getVersion();
        Words words = manuscript.words(language);
        for (Field field : Field.values()) {
            typed.put(field, words.of(field));
        }
        slug = words.slug();
        List<ManuscriptPicture> all = illustrateNotice.of(manuscript.getCode());
        List<ManuscriptPicture> ready = all.stream().filter(picture -> picture.isReady(language)).toList();
        Map<Long, String> said = illustrateNotice.said(ready, language);
        pictures = ready.stream().map(picture -> new Shown(all.indexOf(picture) + 1, picture,
                picture.markdown(Languages.orBase(language)),
                said.getOrDefault(picture.getId(), ""))).toList();
    }

    /** Shows the page, or says that there is no such manuscript or language. */
    public boolean arrive() {
        if (manuscript == null || language == null) {
            Visit.notFound();
            return false;
        }
        return true;
    }

    /** Keeps what was written. */
    public void save() {
        if (!arrive()) {
            return;
        }
        check();
        if (errors.isAny()) {
            return;
        }
        try {
            writeNotice.write(manuscript.getCode(), version == null ? -1 : version, language,
                    new WriteNotice.Writing(words(), machine, unchanged, reviewed));
            Visit.redirect(address.to("MANUSCRIPT_TEXT", manuscript.getCode(), language) + "?saved=1");
        } catch (ManuscriptRefused refused) {
            errors.show(SLUG, "manuscript.refused." + refused.reason());
        } catch (ManuscriptChanged meanwhile) {
            // What was typed stays; saving it again is then decided on what is stored now.
            manuscript = writeNotice.find(manuscript.getCode()).orElseThrow();
            version = manuscript.getVersion();
            theirs = theirs();
            errors.show("save", "manuscript.changed", manuscript.getChangedBy(), moments.dateTime(manuscript.getChanged()));
        }
    }

    /** Shows what readers will see, and what they could not use; nothing is kept. */
    public void preview() {
        if (arrive()) {
            previewing = true;
        }
    }

    /**
     * Puts a picture at the end of what was typed, or in the place of its line there, and shows what readers will see; nothing
     * is kept.
     */
    public void insert(long id) {
        if (arrive()) {
            pictures.stream().filter(picture -> picture.what().getId() == id).findFirst().ifPresent(this::put);
            previewing = true;
        }
    }

    private void put(Shown picture) {
        String body = typed.get(Field.BODY);
        boolean again = body != null && body.lines().anyMatch(line -> isLineOf(picture, line));
        typed.put(Field.BODY, with(picture, body));
        String name = phrases.of(picture.what().isVideo() ? "manuscriptPictures.video" : "manuscriptPictures.picture", picture.place());
        put = again ? phrases.of("manuscriptText.put.again", name) : phrases.of("manuscriptText.put", name);
    }

    private static boolean isLineOf(Shown picture, String line) {
        return line.startsWith("![") && line.contains("(" + picture.what().getName().address());
    }

    private static String with(Shown picture, String body) {
        if (body == null || body.isBlank()) {
            return picture.markdown();
        }
        List<String> lines = new ArrayList<>(body.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            if (isLineOf(picture, lines.get(i))) {
                lines.set(i, picture.line());
                return String.join("\n", lines);
            }
        }
        return body.stripTrailing() + "\n\n" + picture.markdown();
    }

    private void check() {
        // As it would be stored: a browser sends two characters for the end of a line.
        Words words = words();
        manuscript.getFields().forEach(field ->
                errors.showText(field.id(), words.of(field), field.longest(), field.isOneLine()));
        if (slug != null && !slug.isBlank() && !Slug.isFit(slug.strip())) {
            errors.show(SLUG, "manuscript.slug.wrong");
        }
    }

    private Words words() {
        return new Words(slug, typed.get(Field.TITLE), typed.get(Field.SUMMARY), typed.get(Field.BODY),
                manuscript.getFields().contains(Field.PLACE) ? typed.get(Field.PLACE)
                        : manuscript.words(language).place());
    }

    private List<Theirs> theirs() {
        Words mine = words();
        Words stored = manuscript.words(language);
        ManuscriptText text = manuscript.getTexts().get(language);
        List<Theirs> others = new ArrayList<>();
        for (Field field : manuscript.getFields()) {
            if (text != null && !Objects.equals(mine.of(field), stored.of(field))) {
                LedgerEntry entry = text.getLedger().get(field);
                others.add(new Theirs(field, stored.of(field), entry == null ? null : entry.getChangedBy(),
                        entry == null ? manuscript.getChanged() : entry.getChanged()));
            }
        }
        return others;
    }

    public Manuscript getManuscript() {
        return manuscript;
    }

    /** The tag of the language that is written here. */
    public String getLanguage() {
        return language;
    }

    /** Whether it is the language in which the notice was written first. */
    public boolean isSource() {
        return language.equals(manuscript.getSourceLanguage());
    }

    /** Whether there are translations, so that it matters whether the meaning changes. */
    public boolean isTranslated() {
        return isSource() && manuscript.getTexts().size() > 1;
    }

    /** What it is translated from. */
    public Words getSourceWords() {
        return manuscript.words(manuscript.getSourceLanguage());
    }

    /** How far a field is, by its name. */
    public FieldState state(String field) {
        return manuscript.state(language, Field.valueOf(field));
    }

    /** The pictures that can stand in the text. */
    public List<Shown> getPictures() {
        return pictures;
    }

    /** Whether the notice has a place. */
    public boolean isEvent() {
        return manuscript.getFields().contains(Field.PLACE);
    }

    /** What some readers could not use of what stands in the field now, by line. */
    public List<Found> getFound() {
        String body = words().body();
        return Stream.of(MarkdownCheck.of(body), PictureCheck.of(body, address -> pictures.stream()
                        .anyMatch(picture -> picture.what().isReadyAt(address, language)))).flatMap(List::stream)
                .sorted(Comparator.comparingInt(Finding::line)).map(this::told).toList();
    }

    /** What would make it easier to read, by line. */
    public List<Found> getAdvice() {
        return ease() == null ? List.of() : ease().advice().stream().map(this::told).toList();
    }

    /** How easy it is to read, in words; null where that cannot be said. */
    public String getEase() {
        return ease() == null ? null : ease().in(phrases.all());
    }

    private ReadingEase ease() {
        return ReadingEase.of(Written.markdown(Languages.orBase(language), words().body())).orElse(null);
    }

    private Found told(Finding finding) {
        return new Found(finding.line(), finding.in(phrases.all()));
    }

    /** Where a picture was put just now, in words; null where none was. */
    public String getPut() {
        return put;
    }

    /** Whether readers' view of it was asked for. */
    public boolean isPreviewing() {
        return previewing;
    }

    /** What was typed, as readers will see it; the body is HTML that can do no harm. */
    public String getPreviewBody() {
        String body = words().body();
        // What is too long is told beside its field.
        return body == null || body.length() > Field.BODY.longest() ? "" : Markdown.toHtml(body, Languages.orBase(language));
    }

    /** What others have stored in the meantime and what was typed here differs from. */
    public List<Theirs> getTheirs() {
        return theirs;
    }

    /** Whether it was saved just now. */
    public boolean isSaved() {
        return visit.getParameter("saved") != null && !FacesContext.getCurrentInstance().isPostback();
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return typed.get(Field.TITLE);
    }

    public void setTitle(String title) {
        typed.put(Field.TITLE, title);
    }

    public String getSummary() {
        return typed.get(Field.SUMMARY);
    }

    public void setSummary(String summary) {
        typed.put(Field.SUMMARY, summary);
    }

    /** Markdown. */
    public String getBody() {
        return typed.get(Field.BODY);
    }

    public void setBody(String body) {
        typed.put(Field.BODY, body);
    }

    public String getPlace() {
        return typed.get(Field.PLACE);
    }

    public void setPlace(String place) {
        typed.put(Field.PLACE, place);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    /** Whether a machine has translated what is saved now. */
    public boolean isMachine() {
        return machine;
    }

    public void setMachine(boolean machine) {
        this.machine = machine;
    }

    /** Whether what is saved now means what it meant. */
    public boolean isUnchanged() {
        return unchanged;
    }

    public void setUnchanged(boolean unchanged) {
        this.unchanged = unchanged;
    }

    /** Whether somebody stands by what is saved now; never ticked beforehand. */
    public boolean isReviewed() {
        return reviewed;
    }

    public void setReviewed(boolean reviewed) {
        this.reviewed = reviewed;
    }
}
