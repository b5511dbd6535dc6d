package org.aviso.accommodations;

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

/** Something that has happened to a request. */
@Entity
@Table(name = "request_history")
public class HistoryEntry {

    /** What happened; all but a step to another status in the words of the bundle key {@code history.<kind>}. */
    public enum Kind { STATUS, RECOUNTED, EVENT_MOVED, EVENT_CANCELLED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private AccommodationRequest request;

    private Instant happened;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private String actor;

    protected HistoryEntry() {
    }

    HistoryEntry(AccommodationRequest request, Kind kind, RequestStatus status, Instant happened, String actor) {
        this.request = request;
        this.kind = kind;
        this.status = status;
        this.happened = happened;
        this.actor = actor;
    }

    public Instant getHappened() {
        return happened;
    }

    public Kind getKind() {
        return kind;
    }

    /** The status that was reached, or null. */
    public RequestStatus getStatus() {
        return status;
    }

    /** The sign-in name of who did it, or null for the resident. */
    public String getActor() {
        return actor;
    }
}
