package org.aviso.subscriptions.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A morning on which followers are told what is new: of several nodes, one begins it. */
@Entity
@Table(name = "day_of_news")
class DayOfNews {

    @Id
    @Column(name = "news_day")
    private LocalDate day;

    private Instant begun;

    @Column(name = "told_up_to")
    private long toldUpTo;

    private Instant completed;

    protected DayOfNews() {
    }

    DayOfNews(LocalDate day, Instant begun, Instant completed) {
        this.day = day;
        this.begun = begun;
        this.completed = completed;
    }

    /** Notes that followers were told up to one of them, and, if there are no more, when that was. */
    void told(long upTo, Instant completedAt) {
        this.toldUpTo = upTo;
        this.completed = completedAt;
    }

    LocalDate getDay() {
        return day;
    }

    Instant getBegun() {
        return begun;
    }

    long getToldUpTo() {
        return toldUpTo;
    }

    Instant getCompleted() {
        return completed;
    }
}
