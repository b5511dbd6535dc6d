package org.aviso.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A notice in one language. */
@Entity
@Table(name = "notice_text")
public class NoticeText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private String language;

    private String slug;

    private String title;

    private String summary;

    private String body;

    private String place;

    private Instant updated;

    private int edition;

    /**
     * What a notice says in one language.
     *
     * @param slug the readable part of its address: lower-case letters, digits and hyphens, at most 120 characters
     * @param title one line, at most 200 characters
     * @param summary at most 500 characters
     * @param body Markdown, headings from the second level on: the title is the first
     * @param place where the event takes place, at most 300 characters; or null if there is none
     */
    public record Words(String slug, String title, String summary, String body, String place) { }

    protected NoticeText() {
    }

    /**
     * The words of a notice, added to it.
     *
     * @param language BCP 47 tag of a language of the portal
     * @param slug the readable part of its address: lower-case letters, digits and hyphens
     * @param body Markdown, headings from the second level on: the title is the first
     * @param place where the event takes place, or null if there is none
     */
    public NoticeText(Notice notice, String language, String slug, String title, String summary, String body,
            String place, Instant updated) {
        this(notice, language, new Words(slug, title, summary, body, place), updated);
    }

    /** As {@link #NoticeText(Notice, String, String, String, String, String, String, Instant)}. */
    NoticeText(Notice notice, String language, Words words, Instant updated) {
        this.notice = Objects.requireNonNull(notice);
        this.language = Objects.requireNonNull(language);
        take(words, notice.getEdition(), updated);
        notice.add(this);
    }

    void take(Words words, int ofEdition, Instant now) {
        if (!words.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not fit for an address: " + words.slug());
        }
        this.slug = words.slug();
        this.title = Objects.requireNonNull(words.title());
        this.summary = Objects.requireNonNull(words.summary());
        this.body = Objects.requireNonNull(words.body());
        this.place = words.place();
        this.edition = ofEdition;
        this.updated = Objects.requireNonNull(now);
    }

    public Long getId() {
        return id;
    }

    public Notice getNotice() {
        return notice;
    }

    public String getLanguage() {
        return language;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    /** Markdown, as it was written. */
    public String getBody() {
        return body;
    }

    public String getPlace() {
        return place;
    }

    public Instant getUpdated() {
        return updated;
    }

    /** All that it says. */
    public Words words() {
        return new Words(slug, title, summary, body, place);
    }

    /** The edition of the notice that it belongs to. */
    public int getEdition() {
        return edition;
    }

    /** Whether the notice says something newer in another language. */
    public boolean isOutdated() {
        return edition < notice.getEdition();
    }
}
