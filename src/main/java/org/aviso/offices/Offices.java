package org.aviso.offices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.Closure;

/** The agency, its offices and its calendar, as they are stored now. */
@ApplicationScoped
@Transactional
public class Offices {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    public Agency agency() {
        return entities.createQuery("select a from Agency a", Agency.class).getSingleResult();
    }

    /** Every office with its names and channels, in the agency's order. */
    public List<Office> all() {
        List<Office> all = inBatches(entities.createQuery("select o from Office o order by o.position", Office.class),
                "o.names", "o.channels").getResultList();
        // The directory keeps them beyond the transaction: what nobody has asked for by then is empty afterwards.
        all.forEach(Office::read);
        return all;
    }

    public Office byCode(String code) {
        return entities.createQuery("select o from Office o where o.code = :code", Office.class)
                .setParameter("code", code).getSingleResult();
    }

    /** The agency's calendar. */
    public BusinessCalendar calendar() {
        return new BusinessCalendar(
                inBatches(entities.createQuery("select r from StoredClosureRule r", StoredClosureRule.class), "r.names")
                        .getResultStream().map(StoredClosureRule::toRule).toList(),
                inBatches(entities.createQuery("select c from StoredClosure c", StoredClosure.class), "c.names")
                        .getResultStream().map(StoredClosure::toClosure).toList());
    }

    /** The closures that were entered by hand, first to last. */
    public List<Closure> closuresByHand() {
        return inBatches(entities.createQuery("select c from StoredClosure c order by c.date", StoredClosure.class),
                "c.names").getResultStream().map(StoredClosure::toClosure).toList();
    }

    /** Lets nobody else change the calendar, or what is counted by it, until the transaction of the caller ends. */
    public void lockCalendar() {
        entities.createQuery("select a from Agency a", Agency.class).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** Enters a closure of one day. */
    public void close(Closure closure) {
        entities.persist(new StoredClosure(closure));
        // A day that is taken must show here, not when the transaction ends.
        entities.flush();
    }

    /**
     * Takes back a closure that was entered by hand.
     *
     * @return whether there was one
     */
    public boolean reopen(LocalDate day) {
        List<StoredClosure> entered = entities.createQuery("select c from StoredClosure c where c.date = :day",
                StoredClosure.class).setParameter("day", day).getResultList();
        entered.forEach(entities::remove);
        return !entered.isEmpty();
    }

    // One more query for a whole collection, in place of one for each row.
    private static <T> TypedQuery<T> inBatches(TypedQuery<T> query, String... collections) {
        query.setHint("eclipselink.batch.type", "IN");
        for (String collection : collections) {
            query.setHint("eclipselink.batch", collection);
        }
        return query;
    }
}
