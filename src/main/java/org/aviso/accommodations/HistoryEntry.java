package org.aviso.accommodations;

import jakarta.persistence.Column;
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
    public enum Kind {
        STATUS, CHANGED, WITHDRAWN, TAKEN_OVER, REPORTED, RECOUNTED, EVENT_MOVED, EVENT_CANCELLED, SUBSTITUTE_TAKEN,
        SUBSTITUTE_REFUSED, TOLD, ASKED, EVENT_SETTLED, ENTERED, MERGED
    }

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

    @Column(name = "aid_position")
    private Integer aidPosition;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String actor;

    @Column(name = "at_version")
    private Integer atVersion;

    @Column(name = "other_reference")
    private String otherReference;

    protected HistoryEntry() {
    }

    /**
     * An entry.
     *
     * @param aid the aid that it is about, or null where it is about the whole
     * @param status the status that was reached, or null where none was
     * @param actor the sign-in name of the member of staff who did it, or null
     */
    HistoryEntry(AccommodationRequest request, Kind kind, RequestedAid aid, RequestStatus status, Instant happened,
            Party party, String actor) {
        this.request = request;
        this.kind = kind;
        this.aidPosition = aid == null ? null : aid.getPosition();
        this.status = status;
        this.happened = happened;
        this.party = party;
        this.actor = actor;
        this.atVersion = request.getVersion();
    }

    /** Whether somebody who has read that version of the request has not seen this yet. */
    public boolean isNewTo(int version) {
        return atVersion != null && atVersion >= version;
    }

    /** Names the other request, where two became one. */
    HistoryEntry with(String reference) {
        this.otherReference = reference;
        return this;
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

    /** The aid that it is about, or null where it is about the whole. */
    public RequestedAid getAid() {
        return aidPosition == null ? null : request.aidOnceAt(aidPosition);
    }

    /** The reference of the other request, where two became one; or null. */
    public String getOtherReference() {
        return otherReference;
    }

    public Party getParty() {
        return party;
    }

    /** The sign-in name of the member of staff who did it, or null. */
    public String getActor() {
        return actor;
    }
}
