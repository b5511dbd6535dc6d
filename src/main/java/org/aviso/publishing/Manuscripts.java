package org.aviso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.notices.Notice;
import org.aviso.offices.Offices;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;

/** The manuscripts. */
@ApplicationScoped
@Transactional
public class Manuscripts {

    /**
     * A manuscript in a list.
     *
     * @param title its title in the language in which it was written
     */
    public record Row(Manuscript manuscript, String title) { }

    /** Where a page of the list begins: after this one. */
    public record Position(Instant changed, long id) { }

    private static final String OUT = "m.stage <> org.aviso.publishing.ledger.Life.ARCHIVED and m.published <= :now"
            + " and (m.expires is null or m.expires > :now)";

    /** What a manuscript is, by where it stands on its way. */
    private static final Map<Life, String> CONDITIONS = new EnumMap<>(Map.of(
            Life.DRAFT, "m.stage = org.aviso.publishing.ledger.Life.DRAFT",
            Life.IN_TRANSLATION, "m.stage = org.aviso.publishing.ledger.Life.IN_TRANSLATION",
            Life.SCHEDULED, "m.stage <> org.aviso.publishing.ledger.Life.ARCHIVED and m.published > :now",
            Life.PUBLISHED, "m.stage = org.aviso.publishing.ledger.Life.PUBLISHED and " + OUT,
            Life.CORRECTED, "m.stage = org.aviso.publishing.ledger.Life.CORRECTED and " + OUT,
            Life.ARCHIVED, "(m.stage = org.aviso.publishing.ledger.Life.ARCHIVED or m.published <= :now"
                    + " and m.expires <= :now)"));

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    void add(Manuscript manuscript) {
        entities.persist(manuscript);
        entities.flush();
    }

    Optional<Manuscript> byCode(String code) {
        return whole(entities.createQuery("select m from Manuscript m where m.code = :code", Manuscript.class)
                .setParameter("code", code));
    }

    /** Lets nobody else change a manuscript until the transaction of the caller ends: it is published once. */
    void hold(String code) {
        entities.createQuery("select m from Manuscript m where m.code = :code", Manuscript.class).setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** The manuscript whose secret address has this hash, if it still holds. */
    Optional<Manuscript> byPreview(String hash) {
        return whole(entities.createQuery("select m from Manuscript m where m.previewHash = :hash"
                + " and m.previewExpires > :now", Manuscript.class)
                .setParameter("hash", hash).setParameter("now", clock.instant()));
    }

    private static Optional<Manuscript> whole(TypedQuery<Manuscript> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "m.texts")
                .setHint("eclipselink.batch", "m.texts.ledger").setHint("eclipselink.batch", "m.office")
                .getResultStream().findFirst();
    }

    /** The manuscripts that stand there, or all for null; the last changed first. */
    List<Row> newest(Life life, Position after, int limit) {
        TypedQuery<Object[]> query = entities.createQuery("select m, t.title from Manuscript m join m.texts t"
                + " where t.language = m.sourceLanguage"
                + (life == null ? "" : " and " + CONDITIONS.get(life))
                + (after == null ? "" : " and (m.changed < :changed or m.changed = :changed and m.id < :id)")
                + " order by m.changed desc, m.id desc", Object[].class);
        if (life != null && CONDITIONS.get(life).contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        if (after != null) {
            query.setParameter("changed", after.changed()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultStream()
                .map(row -> new Row((Manuscript) row[0], (String) row[1])).toList();
    }

    /** Writes a change to the database. Whoever has read an earlier version reads it again, whatever has changed. */
    void keep(Manuscript manuscript) {
        try {
            // What was written is rows beside it.
            entities.lock(manuscript, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            entities.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new ManuscriptChanged(manuscript.getCode());
        }
    }

    /**
     * Gives notices that have no manuscript one, the oldest first.
     *
     * @param code only this one, or null for any
     * @return how many were given one
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int adopt(String code, int limit) {
        // Two at once, on two nodes, would give one notice two.
        offices.lockCalendar();
        TypedQuery<Notice> query = entities.createQuery("select n from Notice n where not exists"
                + " (select m.id from Manuscript m where m.code = n.code)"
                + (code == null ? "" : " and n.code = :code") + " order by n.id", Notice.class);
        if (code != null) {
            query.setParameter("code", code);
        }
        List<Notice> found = query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "n.texts")
                .setHint("eclipselink.batch", "n.office").setMaxResults(limit).getResultList();
        found.forEach(notice -> entities.persist(Manuscript.of(notice, clock.instant())));
        return found.size();
    }
}
