package org.aviso.staff.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** One thing that a member of staff has done. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    /** To what it was done, in the words of the bundle key {@code audited.<kind>}. */
    public enum Kind { REQUEST, REQUESTS, ACCOUNT, PROVIDER, TEMPLATE, CALENDAR, EVENT, FIGURES }

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
        this.happened = Objects.requireNonNull(happened);
        this.actor = Objects.requireNonNull(actor);
        this.deed = Objects.requireNonNull(deed);
        this.kind = Objects.requireNonNull(kind);
        this.subject = subject;
        this.details = details;
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

    /** What more there is to say, in codes and numbers that name no resident; or null. */
    public String getDetails() {
        return details;
    }
}
