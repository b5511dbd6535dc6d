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

/** What staff wrote to the resident, or the resident to staff. */
@Entity
@Table(name = "request_message")
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private AccommodationRequest request;

    private Instant sent;

    @Enumerated(EnumType.STRING)
    private Party party;

    private String actor;

    private String language;

    private String body;

    @Column(name = "at_version")
    private Integer atVersion;

    protected Message() {
    }

    Message(AccommodationRequest request, String body, String language, Instant sent, Party party, String actor) {
        this.request = request;
        this.party = party;
        this.body = body;
        this.language = language;
        this.sent = sent;
        this.actor = actor;
        this.atVersion = request.getVersion();
    }

    /** Whether somebody who has read that version of the request has not seen this yet. */
    public boolean isNewTo(int version) {
        return atVersion != null && atVersion >= version;
    }

    /** Goes to the request with which its own became one. */
    void moveTo(AccommodationRequest next) {
        this.request = next;
    }

    public Instant getSent() {
        return sent;
    }

    public Party getParty() {
        return party;
    }

    public boolean isFromStaff() {
        return party == Party.STAFF;
    }

    /** The sign-in name of the member of staff who wrote it, or null. */
    public String getActor() {
        return actor;
    }

    /** BCP 47 tag of the language in which it is written, for its {@code lang} attribute. */
    public String getLanguage() {
        return language;
    }

    public String getBody() {
        return body;
    }
}
