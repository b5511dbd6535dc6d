package org.aviso.staff.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The seals of the trail, which show whether somebody has got past the database and changed it by hand.
 *
 * <p>An entry holds no hash of the one before it: then everybody who looks at a request would wait for everybody else.
 * Instead, whatever is older than {@link #SETTLED} is sealed once an hour, in the order of the ids; no transaction is
 * open that long, so nothing comes in before a sealed entry afterwards. Each seal covers the one before it too.
 *
 * <p>It proves that no entry before the last seal was changed, added or taken away after it was sealed, by anybody who
 * cannot write the seals anew. It does not prove it of the entries since then; nor against somebody who takes away the
 * newest entries together with their seals, or computes every seal anew. Against that the newest seal is also written
 * to the log of the server: whoever keeps that log elsewhere can compare.
 */
@ApplicationScoped
@Transactional
class AuditSeals {

    /** How old an entry is before it is sealed. A transaction of the server is over after two minutes. */
    static final Duration SETTLED = Duration.ofMinutes(15);

    private static final int AT_ONCE = 5_000;

    // Not 0: whoever writes into the table by hand can choose an id.
    private static final long BEFORE_ALL = Long.MIN_VALUE;

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Seals what is settled, but not more than fits well into the memory: then there is more to seal. */
    Optional<AuditSeal> seal() {
        AuditSeal last = entities.createQuery("select s from AuditSeal s order by s.number desc", AuditSeal.class)
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
        Long settled = entities.createQuery("select max(e.id) from AuditEntry e where e.happened <= :settled", Long.class)
                .setParameter("settled", clock.instant().minus(SETTLED)).getSingleResult();
        List<AuditEntry> covered = settled == null ? List.of()
                : entities.createQuery("select e from AuditEntry e where e.id > :last and e.id <= :settled order by e.id",
                                AuditEntry.class)
                        .setParameter("last", lastOf(last)).setParameter("settled", settled)
                        .setMaxResults(AT_ONCE).getResultList();
        if (covered.isEmpty()) {
            return Optional.empty();
        }
        AuditSeal seal = new AuditSeal(last, covered, clock.instant());
        entities.persist(seal);
        return Optional.of(seal);
    }

    /** Reads the whole trail and compares it with its seals. */
    Wholeness check() {
        List<AuditSeal> seals = entities.createQuery("select s from AuditSeal s order by s.number", AuditSeal.class)
                .getResultList();
        Walk walk = new Walk();
        AuditSeal before = null;
        AuditSeal broken = null;
        long sealed = 0;
        for (AuditSeal seal : seals) {
            List<AuditEntry> covered = walk.upTo(seal.getLastEntry());
            sealed += covered.size();
            if (broken == null && !seal.fits(before, covered)) {
                broken = seal;
            }
            before = seal;
        }
        long open = entities.createQuery("select count(e) from AuditEntry e where e.id > :last", Long.class)
                .setParameter("last", lastOf(before)).getSingleResult();
        return new Wholeness(sealed, open, before, broken);
    }

    private static long lastOf(AuditSeal seal) {
        return seal == null ? BEFORE_ALL : seal.getLastEntry();
    }

    /** Goes through the entries by their ids, many at a time, whatever the number of seals. */
    private final class Walk {

        private List<AuditEntry> read = List.of();
        private int next;
        private long last = BEFORE_ALL;

        List<AuditEntry> upTo(long id) {
            List<AuditEntry> passed = new ArrayList<>();
            while (fill() && read.get(next).getId() <= id) {
                passed.add(read.get(next++));
            }
            return passed;
        }

        private boolean fill() {
            if (next == read.size()) {
                // What was read is not kept: the trail can be long.
                entities.clear();
                read = entities.createQuery("select e from AuditEntry e where e.id > :last order by e.id", AuditEntry.class)
                        .setParameter("last", last).setMaxResults(AT_ONCE).getResultList();
                next = 0;
                last = read.isEmpty() ? last : read.get(read.size() - 1).getId();
            }
            return next < read.size();
        }
    }
}
