package org.aviso.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is left of an edition whose text somebody took away: everything but its words, and the note of what they mended. */
@Entity
@Table(name = "withheld_edition")
public class WithheldEdition {

    /** Why, without saying what the words were; in the words of the bundle key {@code withheldReason.<reason>}. */
    public enum Reason { PRIVACY, SAFETY, RIGHTS, LAW }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private String language;

    private int number;

    private Instant moment;

    private String correction;

    private Instant withheld;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    protected WithheldEdition() {
    }

    WithheldEdition(Notice notice, NoticeEdition edition, Reason reason, Instant now) {
        this.notice = notice;
        this.language = edition.getLanguage();
        this.number = edition.getNumber();
        this.moment = edition.getMoment();
        this.withheld = now;
        this.reason = reason;
    }

    /** What is left of it, but for its number. */
    NoticeCopy.WithheldCopy copy() {
        return new NoticeCopy.WithheldCopy(language, number, moment, correction, withheld, reason);
    }

    public String getLanguage() {
        return language;
    }

    /** When its text could be read first. */
    public Instant getMoment() {
        return moment;
    }

    /** When its text was taken away. */
    public Instant getWithheld() {
        return withheld;
    }

    public Reason getReason() {
        return reason;
    }
}
