package org.aviso.subscriptions.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A notice in one language, in one state of its event, of which followers are told: once. */
@Entity
public class Announcement {

    /** What there is to tell; nothing of what is only {@code NOTED}, because it is no news any more. */
    public enum What { PUBLISHED, MOVED, CANCELLED, NOTED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "notice_id")
    private long noticeId;

    private String language;

    @Column(name = "event_sequence")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private What what;

    private Instant occurred;

    @Column(name = "told_up_to")
    private long toldUpTo;

    private Instant completed;

    @Column(name = "told_on")
    private LocalDate toldOn;

    protected Announcement() {
    }

    /**
     * What is to be told.
     *
     * @param sequence how often the event was moved or cancelled; 0 where there is none
     * @param occurred since when readers can know it
     */
    Announcement(long noticeId, String language, int sequence, What what, Instant occurred, Instant now) {
        this.noticeId = noticeId;
        this.language = language;
        this.sequence = sequence;
        this.what = what;
        this.occurred = occurred;
        this.completed = what == What.NOTED ? now : null;
    }

    /** Notes that followers were told up to one of them, and, if there are no more, when that was. */
    void told(long upTo, Instant completedAt) {
        this.toldUpTo = upTo;
        this.completed = completedAt;
    }

    long getNoticeId() {
        return noticeId;
    }

    String getLanguage() {
        return language;
    }

    int getSequence() {
        return sequence;
    }

    What getWhat() {
        return what;
    }

    Instant getOccurred() {
        return occurred;
    }

    long getToldUpTo() {
        return toldUpTo;
    }

    Instant getCompleted() {
        return completed;
    }

    /** On which morning it was told to those who get one mail a day, or null. */
    LocalDate getToldOn() {
        return toldOn;
    }
}
