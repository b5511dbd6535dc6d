package org.aviso.notices;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aviso.language.Languages;
import org.aviso.offices.Office;

/** What the agency makes known: the facts that are the same in every language. */
@Entity
public class Notice {

    /** The kinds, in the words of the bundle key {@code noticeKind.<kind>}. */
    public enum Kind { PRESS_RELEASE, EVENT, PROGRAM, RECOGNITION, ADVISORY }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    private Instant published;

    private Instant revised;

    @ElementCollection
    @CollectionTable(name = "advisory_change", joinColumns = @JoinColumn(name = "notice_id"))
    private Set<AdvisoryChange> changes = new HashSet<>();

    private Instant expires;

    private Instant archived;

    // A count and no mark: whoever changes it writes another number, and so never leaves as it was what was set to zero
    // meanwhile.
    private int untold;

    @Embedded
    private Event event;

    @Column(name = "source_language")
    private String sourceLanguage;

    private Instant hurried;

    private int edition;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @MapKey(name = "language")
    private Map<String, NoticeText> texts = new HashMap<>();

    @Version
    private int version;

    protected Notice() {
    }

    /**
     * A notice without texts; {@link NoticeText} adds itself.
     *
     * @param code its stable name among programs, and the key by which its languages belong together
     * @param event what takes place, or null; a notice of the kind {@link Kind#EVENT} has one
     */
    public Notice(String code, Kind kind, Office office, Instant published, Event event) {
        if (kind == Kind.EVENT && event == null) {
            throw new IllegalArgumentException("the event notice " + code + " says nothing of its event");
        }
        this.code = Objects.requireNonNull(code);
        this.kind = kind;
        this.office = Objects.requireNonNull(office);
        this.published = Objects.requireNonNull(published);
        this.revised = published;
        this.event = event;
        this.sourceLanguage = Languages.base().tag();
        this.edition = 1;
    }

    /**
     * Takes over what somebody has written. What they have not written keeps its earlier words, and readers are told that
     * these are older than the others.
     *
     * @param read whether readers have read what stood here before
     * @param next whether it is another edition
     */
    void take(Publication publication, boolean read, boolean next, Instant now) {
        this.office = publication.office();
        this.sourceLanguage = publication.sourceLanguage();
        this.expires = publication.expires();
        this.hurried = publication.urgent() ? now : null;
        this.event = event == null ? null : event.joinedAt(publication.link());
        revise(now);
        if (next) {
            this.edition++;
        }
        if (!read) {
            this.published = publication.published();
        }
        publication.words().forEach((language, words) -> {
            NoticeText text = texts.get(language);
            if (text == null) {
                text = new NoticeText(this, language, words, now);
            }
            text.take(words, edition, now);
        });
    }

    /** Drops the texts in other languages, and gives them: nobody has read them, and they say what no longer holds. */
    List<NoticeText> dropAllBut(Set<String> languages) {
        List<NoticeText> dropped = texts.values().stream().filter(text -> !languages.contains(text.getLanguage())).toList();
        texts.keySet().retainAll(languages);
        return dropped;
    }

    void add(NoticeText text) {
        texts.put(text.getLanguage(), text);
        // Whoever reads only that language hears of it now.
        untold++;
    }

    /**
     * Announces another time for its event.
     *
     * @param ends when it is over, or null if nobody knows
     * @param now when that was made known
     * @throws IllegalStateException if there is no event that takes place
     */
    public void move(Instant starts, Instant ends, Instant now) {
        requireScheduled();
        this.event = event.movedTo(starts, ends);
        revise(now);
        untold++;
    }

    /**
     * Announces that its event does not take place.
     *
     * @param now when that was made known
     * @throws IllegalStateException if there is no event that takes place
     */
    public void cancel(Instant now) {
        requireScheduled();
        this.event = event.cancelled();
        revise(now);
        untold++;
    }

    /**
     * Says until when it is shown in lists.
     *
     * @param moment when it is no longer, or null for as long as nobody puts it away
     * @param now when that was decided
     */
    public void expire(Instant moment, Instant now) {
        this.expires = moment;
        revise(now);
    }

    /** Takes it out of the lists. Its address stays. */
    public void archive(Instant now) {
        this.archived = now;
        revise(now);
    }

    /** Puts it back into the lists. */
    public void restore(Instant now) {
        this.archived = null;
        revise(now);
    }

    /** Whether lists no longer show it: whoever has its address still reads it. */
    public boolean isArchived(Instant now) {
        return archived != null || expires != null && !expires.isAfter(now);
    }

    // Warning systems are told of each change of an advisory by a message of its own, to the second.
    private void revise(Instant now) {
        this.revised = now;
        if (kind == Kind.ADVISORY) {
            changes.add(new AdvisoryChange(now.truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private void requireScheduled() {
        if (event == null || event.isCancelled()) {
            throw new IllegalStateException("the notice " + code + " has no event that takes place");
        }
    }

    public Long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public Kind getKind() {
        return kind;
    }

    public Instant getPublished() {
        return published;
    }

    /** When something that readers see of it changed last; the moment of publication while nothing has. */
    public Instant getRevised() {
        return revised;
    }

    /** When something that readers see of an advisory changed, the first time first; nothing of other kinds. */
    public List<Instant> getChanges() {
        return changes.stream().map(AdvisoryChange::getMoment).sorted().toList();
    }

    /** When lists show it no longer, or null. */
    public Instant getExpires() {
        return expires;
    }

    /** When somebody put it away, or null. */
    public Instant getArchived() {
        return archived;
    }

    /**
     * How many changes whoever follows notices has still to be told of: that it is new, is there in another language, that
     * its event was moved or cancelled. Zero once they are being told.
     */
    public int getUntold() {
        return untold;
    }

    public Office getOffice() {
        return office;
    }

    /** What takes place, or null. */
    public Event getEvent() {
        return event;
    }

    public int getVersion() {
        return version;
    }

    public Map<String, NoticeText> getTexts() {
        return texts;
    }

    /**
     * The text that lists of a language show: in that language; where what could not wait is missing in it, or the language
     * was added to those of the portal, in the one in which it was written; else null.
     */
    public NoticeText listed(String language) {
        return hurried != null || !Languages.isBuiltIn(language) ? text(language) : texts.get(language);
    }

    /** The text in that language; where it is missing, in the one in which it was written. */
    public NoticeText text(String language) {
        NoticeText own = texts.get(language);
        return own != null ? own : texts.get(sourceLanguage);
    }

    /** The tag of the language in which it was written; the others are translations. */
    public String getSourceLanguage() {
        return sourceLanguage;
    }

    /** Whether it came out before it was ready in every language, because it could not wait. */
    public boolean isUrgent() {
        return hurried != null;
    }

    /** When it came out before it was ready in every language; null where it did not. */
    Instant getHurried() {
        return hurried;
    }

    /** How many editions there were, this one included: 1 until it is corrected. */
    public int getEdition() {
        return edition;
    }
}
