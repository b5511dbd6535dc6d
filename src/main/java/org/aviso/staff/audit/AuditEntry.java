package org.aviso.staff.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/** One thing that a member of staff has done. The database refuses to change one or to take one away. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    /** To what it was done, in the words of the bundle key {@code audited.<kind>}. */
    public enum Kind { REQUEST, REQUESTS, TODAY, ACCOUNT, PROVIDER, TEMPLATE, CALENDAR, EVENT, NOTICE, LANGUAGE, TRAIL }

    /** The longest {@link #getDetails() details}, in characters. */
    static final int LONGEST_DETAILS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant happened;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;

    private String details;

    protected AuditEntry() {
    }

    AuditEntry(Instant happened, String actor, Deed deed, Kind kind, String subject, String details) {
        // Every database keeps so much of a moment: the hash over it is the same wherever it lies.
        this.happened = happened.truncatedTo(ChronoUnit.MILLIS);
        this.actor = Objects.requireNonNull(actor);
        this.deed = Objects.requireNonNull(deed);
        this.kind = Objects.requireNonNull(kind);
        this.subject = subject;
        // No deed fails because there is too much to say of it.
        this.details = details == null || details.length() <= LONGEST_DETAILS ? details
                : details.substring(0, LONGEST_DETAILS - 1) + "…";
    }

    /** Adds all that it says to a hash: each part with its length, so that no two entries read alike. */
    void digest(MessageDigest hash) {
        for (String part : Arrays.asList(id.toString(), Long.toString(happened.toEpochMilli()), actor, deed.name(),
                kind.name(), subject, details)) {
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : bytes.length).array());
            hash.update(bytes);
        }
    }

    public Long getId() {
        return id;
    }

    public Instant getHappened() {
        return happened;
    }

    /** The sign-in name of who did it. */
    public String getActor() {
        return actor;
    }

    public Deed getDeed() {
        return deed;
    }

    public Kind getKind() {
        return kind;
    }

    /** Which one: the reference of a request, the sign-in name of an account; null where it is about all of them. */
    public String getSubject() {
        return subject;
    }

    /** What more there is to say, as {@link Detail} stores it, or null. It names no resident. Old ones have English words. */
    public String getDetails() {
        return details;
    }
}
