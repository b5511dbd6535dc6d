package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/**
 * What a request is about, as it stood when the request arrived: a notice may change, a decision must stay legible. Only
 * an event that was moved moves here as well; the account of the request keeps when it was to start.
 */
@Embeddable
public class Subject {

    /** What it is, in the words of the bundle key {@code subject.<kind>}. */
    public enum Kind { EVENT, DOCUMENT }

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private Kind kind;

    @Column(name = "subject_title")
    private String title;

    @Column(name = "subject_language")
    private String language;

    @Column(name = "subject_starts")
    private Instant starts;

    @Column(name = "subject_place")
    private String place;

    protected Subject() {
    }

    /**
     * A subject.
     *
     * @param language the tag of the language of title and place
     * @param starts when the event starts, or the beginning of the day by which the document is needed
     * @param place where the event takes place, or null
     */
    public Subject(Kind kind, String title, String language, Instant starts, String place) {
        this.kind = Objects.requireNonNull(kind);
        this.title = Objects.requireNonNull(title);
        this.language = language;
        this.starts = Objects.requireNonNull(starts);
        this.place = place;
    }

    public Kind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    /** The tag of the language of title and place; null where that of the request was it. */
    String getLanguage() {
        return language;
    }

    public Instant getStarts() {
        return starts;
    }

    public String getPlace() {
        return place;
    }
}
