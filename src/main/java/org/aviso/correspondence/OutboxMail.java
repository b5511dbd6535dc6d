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

    /** What stands in the place of a secret that was sent. */
    private static final String REMOVED = "\u2022\u2022\u2022\u2022";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;

    private String language;

    private String subject;

    private String body;

    private String html;

    private String reference;

    private String secret;

    @Column(name = "subscription_id")
    private Long subscription;

    private String unsubscribe;

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
     * @param letter what it says; its subject is what anybody may see who looks over a shoulder: no personal data
     * @param reference the request that it is about, or null
     * @param secret what opens something to whoever reads it, as it stands in the letter, or null: it is not kept once the
     *     mail is sent
     * @param messageId the same at each attempt, so that a mail that arrives twice is shown once
     */
    OutboxMail(String recipient, Letter letter, String reference, String secret, String messageId, Instant created) {
        this.recipient = recipient;
        this.language = letter.languages();
        this.subject = letter.subject();
        this.body = letter.text();
        this.html = letter.html();
        this.reference = reference;
        this.secret = secret;
        this.messageId = messageId;
        this.created = created;
        this.nextAttempt = created;
    }

    /**
     * Addresses it to somebody who follows notices: it goes when their subscription does, and is not kept once it is sent.
     *
     * @param endsIt the address at which a program for mail ends their subscription, or null
     */
    OutboxMail toFollower(long id, String endsIt) {
        this.subscription = id;
        this.unsubscribe = endsIt;
        return this;
    }

    /** Its plain text as it is kept once it was sent: word for word, but for what opens something. */
    String bodyToKeep() {
        return withoutSecret(body);
    }

    /** As {@link #bodyToKeep()}, of its HTML; null where it has none. */
    String htmlToKeep() {
        return html == null ? null : withoutSecret(html);
    }

    private String withoutSecret(String text) {
        return secret == null ? text : text.replace(secret, REMOVED);
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

    /** The tag of the language in which it speaks, whatever it quotes. */
    public String getFirstLanguage() {
        return language.split(",")[0];
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    /** The same as HTML, or null with mail from before there was any. */
    public String getHtml() {
        return html;
    }

    /** The reference of the request that it is about, or null. */
    public String getReference() {
        return reference;
    }

    /** The subscription that it was written for, or null. */
    public Long getSubscription() {
        return subscription;
    }

    /** The address at which a program for mail ends the subscription, or null. */
    public String getUnsubscribe() {
        return unsubscribe;
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

    /** Whether it was neither taken nor will be tried again. */
    public boolean isGivenUp() {
        return sent == null && nextAttempt == null;
    }

    /** Why the last attempt failed, without addresses; null if none has. */
    public String getLastError() {
        return lastError;
    }
}
