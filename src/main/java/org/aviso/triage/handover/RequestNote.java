package org.aviso.triage.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aviso.accommodations.AccommodationRequest;

/** What a colleague tells the others about a request, or that they gave it to one of them. Residents never see it. */
@Entity
@Table(name = "request_note")
public class RequestNote {

    /** The longest text, in characters. */
    public static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private Instant written;

    private String actor;

    @Column(name = "handed_over")
    private boolean handedOver;

    @Column(name = "handed_to")
    private String handedTo;

    private String body;

    @Column(name = "at_version")
    private int atVersion;

    protected RequestNote() {
    }

    private RequestNote(AccommodationRequest request, Instant written, String actor, boolean handedOver, String handedTo,
            String body) {
        this.requestId = request.getId();
        this.atVersion = request.getVersion();
        this.written = written;
        this.actor = actor;
        this.handedOver = handedOver;
        this.handedTo = handedTo;
        this.body = body;
    }

    static RequestNote note(AccommodationRequest request, Instant written, String actor, String body) {
        return new RequestNote(request, written, actor, false, null, body);
    }

    /** A hand-over; {@code handedTo} is null where the request is everybody's from now on, {@code body} where nothing is said. */
    static RequestNote handOver(AccommodationRequest request, Instant written, String actor, String handedTo, String body) {
        return new RequestNote(request, written, actor, true, handedTo, body);
    }

    public long getRequestId() {
        return requestId;
    }

    public Instant getWritten() {
        return written;
    }

    /** The sign-in name of who wrote it. */
    public String getActor() {
        return actor;
    }

    /** Whether the request went to somebody else with it. */
    public boolean isHandedOver() {
        return handedOver;
    }

    /** The sign-in name of who has the request since then, or null where it is everybody's. */
    public String getHandedTo() {
        return handedTo;
    }

    /** What is said, or null. */
    public String getBody() {
        return body;
    }

    /** Whether somebody who has read that version of the request does not know of this hand-over. */
    public boolean isNewTo(int version) {
        return handedOver && atVersion >= version;
    }
}
