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
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not fit for an address: " + slug);
        }
        this.notice = Objects.requireNonNull(notice);
        this.language = Objects.requireNonNull(language);
        this.slug = slug;
        this.title = Objects.requireNonNull(title);
        this.summary = Objects.requireNonNull(summary);
        this.body = Objects.requireNonNull(body);
        this.place = place;
        this.updated = Objects.requireNonNull(updated);
        notice.add(this);
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
}
