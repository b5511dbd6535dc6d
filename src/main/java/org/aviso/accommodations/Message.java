package org.aviso.accommodations;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What staff wrote to the resident. */
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

    private String actor;

    private String language;

    private String body;

    protected Message() {
    }

    Message(AccommodationRequest request, String body, String language, Instant sent, String actor) {
        this.request = request;
        this.body = body;
        this.language = language;
        this.sent = sent;
        this.actor = actor;
    }

    public Instant getSent() {
        return sent;
    }

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
