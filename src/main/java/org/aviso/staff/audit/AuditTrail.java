package org.aviso.staff.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The record of what staff has done. An entry is written in the transaction of the deed: what fails was not done. There
 * is no way here to change an entry or to take one away, and the database refuses both.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {

    /** Whoever comes back to what they have just seen sees it once. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    /** Whoever works through the list for today comes back to it after each step. */
    private static final Duration ONE_LOOK_AT_TODAY = Duration.ofHours(1);

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Notes a deed.
     *
     * @param actor the sign-in name, as {@code SignedIn.require} gives it
     * @param subject the reference, the sign-in name or the number of what it was done to; null where it was all of them
     * @param details as {@link Detail} gives them, with commas between; at most 500 characters, or null
     */
    public void record(String actor, Deed deed, AuditEntry.Kind kind, String subject, String details) {
        entities.persist(new AuditEntry(clock.instant(), actor, deed, kind, subject, details));
    }

    /**
     * Notes that somebody saw something; not again within a minute, so that a page that is reloaded is one look, and the
     * list for today not again within an hour.
     *
     * @param actor the sign-in name, as {@code SignedIn.require} gives it
     * @param subject which one they saw; null where it was all of them
     */
    public void recordLook(String actor, AuditEntry.Kind kind, String subject) {
        Instant now = clock.instant();
        TypedQuery<Long> looks = entities.createQuery("select count(e) from AuditEntry e where e.kind = :kind and e.subject"
                        + (subject == null ? " is null" : " = :subject") + " and e.happened > :since and e.happened <= :now"
                        + " and e.deed = :saw and e.actor = :actor", Long.class)
                .setParameter("kind", kind).setParameter("now", now).setParameter("since",
                        now.minus(kind == AuditEntry.Kind.TODAY ? ONE_LOOK_AT_TODAY : ONE_LOOK))
                .setParameter("saw", Deed.SAW).setParameter("actor", actor);
        if (subject != null) {
            looks.setParameter("subject", subject);
        }
        if (looks.getSingleResult() == 0) {
            record(actor, Deed.SAW, kind, subject, null);
        }
    }

    /**
     * What an entry must be to be found; null is whatever it is.
     *
     * @param subject as a person writes it: a reference with or without hyphens, a name in any case
     * @param from when it happened at the earliest
     * @param before when it had not happened yet
     */
    record Search(String actor, Deed deed, String subject, Instant from, Instant before) { }

    /** The newest entries, newest first; with an id only those older than that one. */
    List<AuditEntry> newest(Search search, Long olderThan, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "e.actor = :actor", "actor", search.actor());
        add(conditions, values, "e.deed = :deed", "deed", search.deed());
        add(conditions, values, "e.subject in :subjects", "subjects", spellings(search.subject()));
        add(conditions, values, "e.happened >= :from", "from", search.from());
        add(conditions, values, "e.happened < :before", "before", search.before());
        add(conditions, values, "e.id < :older", "older", olderThan);
        var query = entities.createQuery("select e from AuditEntry e"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by e.id desc",
                AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The newest entries about one thing, newest first. */
    List<AuditEntry> about(AuditEntry.Kind kind, String subject, int limit) {
        return entities.createQuery("select e from AuditEntry e where e.kind = :kind and e.subject = :subject"
                        + " order by e.happened desc, e.id desc", AuditEntry.class)
                .setParameter("kind", kind).setParameter("subject", subject).setMaxResults(limit).getResultList();
    }

    // References are stored in capital letters without hyphens, names in small letters, dates and codes as they are.
    private static List<String> spellings(String typed) {
        return typed == null ? null : List.of(typed.strip(), typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT),
                typed.strip().toLowerCase(Locale.ROOT));
    }

    private static void add(List<String> conditions, Map<String, Object> values, String condition, String name,
            Object value) {
        if (Objects.nonNull(value)) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
