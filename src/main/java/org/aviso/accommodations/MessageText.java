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
import java.util.Objects;

/**
 * What a message of staff says to those who read one language, word for word as it was sent. One without words is held: it
 * waits for its translation.
 */
@Entity
@Table(name = "message_text")
public class MessageText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id")
    private Message message;

    private String language;

    private String body;

    private String actor;

    private Instant sent;

    protected MessageText() {
    }

    /** A text that waits for its words. */
    MessageText(Message message, String language) {
        this.message = message;
        this.language = language;
    }

    /** Gives it its words, and lets it go: from now on they stay as they are. */
    void send(String words, Instant when, String who) {
        if (!isHeld()) {
            throw new IllegalStateException("what was sent stays word for word");
        }
        this.body = Objects.requireNonNull(words);
        this.sent = Objects.requireNonNull(when);
        this.actor = who;
    }

    public Long getId() {
        return id;
    }

    public Message getMessage() {
        return message;
    }

    /** The tag of the language of its readers. */
    public String getLanguage() {
        return language;
    }

    /** The tag of the language of its words: where nobody had others, readers got them as they were written first. */
    public String getWrittenIn() {
        return body != null && body.equals(message.getBody()) ? message.getLanguage() : language;
    }

    /** Its words, or null while it is held. */
    public String getBody() {
        return body;
    }

    /** The sign-in name of who wrote these words, or null while it is held. */
    public String getActor() {
        return actor;
    }

    /** When it left, or null while it is held. */
    public Instant getSent() {
        return sent;
    }

    /** Whether it waits for its translation. */
    public boolean isHeld() {
        return sent == null;
    }
}
