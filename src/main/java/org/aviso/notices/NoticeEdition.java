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

/** What a notice said in one language, as it was published at a moment. It stays readable when the notice is corrected. */
@Entity
@Table(name = "notice_edition")
public class NoticeEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private String language;

    private int number;

    private String title;

    private String summary;

    private String body;

    private String place;

    private Instant moment;

    private String correction;

    protected NoticeEdition() {
    }

    NoticeEdition(NoticeText text, String correction) {
        this.notice = text.getNotice();
        this.language = text.getLanguage();
        this.number = text.getEdition();
        this.title = text.getTitle();
        this.summary = text.getSummary();
        this.body = text.getBody();
        this.place = text.getPlace();
        this.moment = number == 1 ? notice.getPublished() : text.getUpdated();
        this.correction = correction;
    }

    public String getLanguage() {
        return language;
    }

    /** Its number, 1 or more; the same in every language. */
    public int getNumber() {
        return number;
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

    /** Where the event was to take place, or null. */
    public String getPlace() {
        return place;
    }

    /** All that it said, but for its address, which is no part of it. */
    public NoticeText.Words words() {
        return new NoticeText.Words(null, title, summary, body, place);
    }

    /** When it could be read first. */
    public Instant getMoment() {
        return moment;
    }

    /** Takes away the note of what was corrected in it: it may repeat what nobody may read any more. */
    void forgetCorrection() {
        this.correction = null;
    }

    /** What was corrected in it, or null. */
    public String getCorrection() {
        return correction;
    }
}
