package org.aviso.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A mail to one person, until and after a server has taken it. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(6);

    // Five days with those delays, as mail servers do themselves (RFC 5321, 4.5.4.1).
    private static final int MOST_ATTEMPTS = 28;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;

    private String language;

    private String subject;

    private String body;

    @Column(name = "message_id")
    private String messageId;

    private Instant created;

    private int attempts;

    @Column(name = "next_attempt")
    private Instant nextAttempt;

    private Instant sent;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMail() {
    }

    /**
     * A mail that can go at once.
     *
     * @param language the tags of the languages in which it is written, separated by commas
     * @param subject what anybody may see who looks over a shoulder: no personal data
     * @param messageId the same at each attempt, so that a mail that arrives twice is shown once
     */
    OutboxMail(String recipient, String language, String subject, String body, String messageId, Instant created) {
        this.recipient = recipient;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.messageId = messageId;
        this.created = created;
        this.nextAttempt = created;
    }

    /** How long to wait after so many attempts, 1 or more: twice as long each time, six hours at most. */
    static Duration delayAfter(int attempts) {
        // Past this many doublings the longest delay is reached, and soon a long would overflow.
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 20));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Whether a mail that so many attempts could not deliver is left to staff. */
    static boolean isHopelessAfter(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }

    public Long getId() {
        return id;
    }

    public String getRecipient() {
        return recipient;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    public String getMessageId() {
        return messageId;
    }

    public Instant getCreated() {
        return created;
    }

    /** How often it was tried. */
    public int getAttempts() {
        return attempts;
    }

    /** When it is tried next; null once a server took it or we gave up. */
    public Instant getNextAttempt() {
        return nextAttempt;
    }

    /** When a server took it, or null. */
    public Instant getSent() {
        return sent;
    }

    /** Why the last attempt failed, without addresses; null if none has. */
    public String getLastError() {
        return lastError;
    }
}
