package org.aviso.publishing.ledger;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.offices.Office;
import org.aviso.platform.Secrets;

/**
 * The working copy of a notice: its facts, its words in each language, and the ledger that says how far they are. It is
 * the notice's before it is published and between its editions; they have one code.
 */
@Entity
public class Manuscript {

    /** How long the secret address of a draft holds. */
    public static final Duration PREVIEW_HOLDS = Duration.ofDays(14);

    /** The longest code: the activity log has room for so much. */
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME_IN_CODE = 48;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private Notice.Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    @Column(name = "source_language")
    private String sourceLanguage;

    @Enumerated(EnumType.STRING)
    private Life stage;

    private Instant published;

    private Instant expires;

    @Embedded
    private Occasion event;

    @Column(name = "urgent_reason")
    private String urgentReason;

    @Column(name = "urgent_by")
    private String urgentBy;

    @Column(name = "urgent_at")
    private Instant urgentAt;

    @Column(name = "preview_hash")
    private String previewHash;

    @Column(name = "preview_expires")
    private Instant previewExpires;

    @OneToMany(mappedBy = "manuscript", cascade = CascadeType.PERSIST)
    @MapKey(name = "language")
    private Map<String, ManuscriptText> texts = new HashMap<>();

    private Instant changed;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private int version;

    protected Manuscript() {
    }

    /**
     * A manuscript of which nothing is written yet.
     *
     * @param code its stable name among programs
     * @param sourceLanguage the tag of the language in which it is written first
     * @param actor who begins it; null where the notice was there before
     */
    public Manuscript(String code, Notice.Kind kind, Office office, String sourceLanguage, Instant now, String actor) {
        this.code = Objects.requireNonNull(code);
        this.kind = Objects.requireNonNull(kind);
        this.office = Objects.requireNonNull(office);
        this.sourceLanguage = Objects.requireNonNull(sourceLanguage);
        this.stage = Life.DRAFT;
        this.event = new Occasion();
        touch(now, actor);
    }

    /** A code for what has this title, unlike any other. */
    public static String codeFor(String title) {
        String name = Slug.of(title, LONGEST_NAME_IN_CODE);
        // Letters and digits only, as in the rest of an address.
        String unlike = Secrets.hash(Secrets.forAddress()).substring(0, 6);
        return (name == null ? "notice" : name) + "-" + unlike;
    }

    /** The manuscript of a notice that is there already. Somebody stood by all of it when it was published. */
    public static Manuscript of(Notice notice, Instant now) {
        Manuscript manuscript = new Manuscript(notice.getCode(), notice.getKind(), notice.getOffice(),
                notice.getSourceLanguage(), notice.getRevised(), null);
        manuscript.published = notice.getPublished();
        manuscript.expires = notice.getExpires();
        manuscript.stage = notice.getArchived() != null ? Life.ARCHIVED
                : notice.getEdition() > 1 ? Life.CORRECTED : Life.PUBLISHED;
        if (notice.getEvent() != null) {
            manuscript.event = new Occasion(notice.getEvent().getStarts(), notice.getEvent().getEnds(),
                    notice.getEvent().getLink());
        }
        List<String> order = new ArrayList<>(notice.getTexts().keySet());
        // What the others are made from comes first.
        order.sort((one, other) -> Boolean.compare(other.equals(manuscript.sourceLanguage),
                one.equals(manuscript.sourceLanguage)));
        for (String language : order) {
            var text = notice.getTexts().get(language);
            manuscript.put(language, new Words(text.words()), FieldState.DRAFT, text.getUpdated(), null);
            if (!text.isOutdated()) {
                manuscript.review(language, Field.of(notice.getKind()), now, null);
            }
        }
        return manuscript;
    }

    /**
     * Takes what somebody has written in a language. What has not changed stays as it was.
     *
     * @param how {@link FieldState#DRAFT}, or {@link FieldState#MACHINE} where a machine has translated it
     * @param meaningUnchanged whether the words of the source mean what they meant: what was made from them stays as it is
     * @return the fields that have changed, in their order
     */
    public List<Field> write(String language, Words words, FieldState how, boolean meaningUnchanged, Instant now,
            String actor) {
        boolean ofSource = language.equals(sourceLanguage);
        Map<Field, String> before = new HashMap<>();
        if (ofSource && meaningUnchanged && texts.containsKey(language)) {
            Arrays.stream(Field.values()).forEach(field -> before.put(field, texts.get(language).hash(field)));
        }
        List<Field> changedFields = put(language, words, how, now, actor, !before.isEmpty());
        if (!before.isEmpty()) {
            changedFields.forEach(field -> texts.values().stream()
                    .filter(text -> !text.getLanguage().equals(sourceLanguage) && text.getLedger().containsKey(field))
                    .forEach(text -> text.entry(field).carry(before.get(field), texts.get(language).hash(field))));
        }
        return changedFields;
    }

    private List<Field> put(String language, Words words, FieldState how, Instant now, String actor) {
        return put(language, words, how, now, actor, false);
    }

    private List<Field> put(String language, Words words, FieldState how, Instant now, String actor, boolean mended) {
        ManuscriptText text = texts.get(language);
        if (text == null) {
            text = new ManuscriptText(this, language);
            texts.put(language, text);
        }
        List<Field> changedFields = new ArrayList<>();
        for (Field field : Field.values()) {
            String written = words.of(field);
            if (Objects.equals(text.getWords().of(field), written)) {
                continue;
            }
            boolean first = text.getWords().of(field) == null;
            text.put(field, written);
            if (mended && !first && written != null) {
                text.entry(field).mend(now, actor);
            } else {
                text.entry(field).write(how, madeFrom(language, field), now, actor);
            }
            changedFields.add(field);
        }
        if (text.address(words.slug()) || !changedFields.isEmpty()) {
            settle();
            touch(now, actor);
        }
        return changedFields;
    }

    // What the source itself is made from: nothing.
    private String madeFrom(String language, Field field) {
        ManuscriptText source = texts.get(sourceLanguage);
        return language.equals(sourceLanguage) || source == null ? null : source.hash(field);
    }

    /** Notes that somebody has read these fields in a language, beside the source, and stands by them. */
    public void review(String language, List<Field> fields, Instant now, String actor) {
        ManuscriptText text = texts.get(language);
        fields.stream().filter(field -> state(language, field) != FieldState.MISSING)
                .forEach(field -> text.entry(field).review(madeFrom(language, field), now, actor));
        touch(now, actor);
    }

    /** How far a field is in a language. */
    public FieldState state(String language, Field field) {
        ManuscriptText text = texts.get(language);
        if (text == null || text.getWords().of(field) == null) {
            return FieldState.MISSING;
        }
        return text.entry(field).state(madeFrom(language, field));
    }

    /** Whether somebody stands by every field in a language, as the source has it now. */
    public boolean isCurrent(String language) {
        return getFields().stream().allMatch(field -> state(language, field) == FieldState.REVIEWED);
    }

    /** What is written in a language; nothing is an empty text. */
    public Words words(String language) {
        ManuscriptText text = texts.get(language);
        return text == null ? new Words(null, null, null, null, null) : text.getWords();
    }

    /** Takes the facts that are the same in every language. */
    public void state(Notice.Kind newKind, Office newOffice, Occasion newEvent, Instant now, String actor) {
        this.kind = newKind;
        this.office = newOffice;
        this.event = newEvent;
        touch(now, actor);
    }

    /** Keeps in step with the notice, whose event is moved elsewhere. */
    public void follow(Notice notice) {
        if (notice.getEvent() != null && !getEvent().isAt(notice.getEvent().getStarts(), notice.getEvent().getEnds())) {
            this.event = new Occasion(notice.getEvent().getStarts(), notice.getEvent().getEnds(), getEvent().getLink());
        }
    }

    /**
     * Notes that readers read it, or will at a moment that is still to come.
     *
     * @param corrected whether they were told what is corrected
     */
    public void publish(Notice notice, boolean corrected, Instant now, String actor) {
        this.published = notice.getPublished();
        this.expires = notice.getExpires();
        // Whoever was shown the draft need not read what is written next.
        this.previewHash = null;
        this.previewExpires = null;
        this.stage = corrected || stage == Life.CORRECTED ? Life.CORRECTED : Life.PUBLISHED;
        touch(now, actor);
    }

    /** Notes why it could not wait for every language; it can be read all the same. */
    public void hurry(String reason, Instant now, String actor) {
        this.urgentReason = reason;
        this.urgentAt = now;
        this.urgentBy = actor;
    }

    /** Notes that its notice does not come out at the moment that was planned. */
    public void withdraw(Instant now, String actor) {
        this.published = null;
        this.expires = null;
        settle();
        touch(now, actor);
    }

    /** Notes that lists no longer show its notice. */
    public void archive(Instant now, String actor) {
        this.stage = Life.ARCHIVED;
        this.previewHash = null;
        this.previewExpires = null;
        touch(now, actor);
    }

    /** Lets whoever has the secret of this hash read the draft, and nobody who had an earlier one. */
    public void share(String secretHash, Instant now, String actor) {
        this.previewHash = secretHash;
        this.previewExpires = now.plus(PREVIEW_HOLDS);
        touch(now, actor);
    }

    /** Lets nobody read the draft any more who is not signed in. */
    public void unshare(Instant now, String actor) {
        this.previewHash = null;
        this.previewExpires = null;
        touch(now, actor);
    }

    // Of what is published, the stage tells the edition that readers have.
    private void settle() {
        if (published == null) {
            stage = texts.values().stream().anyMatch(text -> !text.getLanguage().equals(sourceLanguage)
                    && Arrays.stream(Field.values()).anyMatch(field -> text.getWords().of(field) != null))
                    ? Life.IN_TRANSLATION : Life.DRAFT;
        }
    }

    private void touch(Instant now, String actor) {
        this.changed = now;
        this.changedBy = actor;
    }

    /** Where it is on its way. */
    public Life life(Instant now) {
        if (published == null || stage == Life.ARCHIVED) {
            return stage;
        }
        if (published.isAfter(now)) {
            return Life.SCHEDULED;
        }
        return expires != null && !expires.isAfter(now) ? Life.ARCHIVED : stage;
    }

    // What it is at a moment is told by life().
    Life getStage() {
        return stage;
    }

    public Long getId() {
        return id;
    }

    /** Its stable name, and that of its notice. */
    public String getCode() {
        return code;
    }

    public Notice.Kind getKind() {
        return kind;
    }

    public Office getOffice() {
        return office;
    }

    /** The tag of the language in which it is written first; the others are translations. */
    public String getSourceLanguage() {
        return sourceLanguage;
    }

    /** The tags of the languages, that of the source first. */
    public List<String> getLanguages() {
        List<String> languages = new ArrayList<>(List.of(sourceLanguage));
        Languages.all().forEach(language -> {
            if (!language.tag().equals(sourceLanguage)) {
                languages.add(language.tag());
            }
        });
        return languages;
    }

    /** The fields that it has in each language. */
    public List<Field> getFields() {
        return Field.of(kind);
    }

    /** When readers could read it first, or will; null while that is not decided. */
    public Instant getPublished() {
        return published;
    }

    /** When lists show it no longer, or null. */
    public Instant getExpires() {
        return expires;
    }

    /** What takes place; empty where nothing is said of it. */
    public Occasion getEvent() {
        return event == null ? new Occasion() : event;
    }

    /** Why it came out before it was ready in every language; null where it did not. */
    public String getUrgentReason() {
        return urgentReason;
    }

    /** The sign-in name of who decided so, or null. */
    public String getUrgentBy() {
        return urgentBy;
    }

    public Instant getUrgentAt() {
        return urgentAt;
    }

    /** Until when the secret address of the draft holds; null where it has none. */
    public Instant getPreviewExpires() {
        return previewExpires;
    }

    public Map<String, ManuscriptText> getTexts() {
        return texts;
    }

    public Instant getChanged() {
        return changed;
    }

    /** The sign-in name of who changed it last; null where the notice was there before. */
    public String getChangedBy() {
        return changedBy;
    }

    public int getVersion() {
        return version;
    }
}
