package org.aviso.notices.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aviso.notices.Notice;

/** What has become of the notices since somebody looked, a part at a time: each is read in a transaction of its own. */
@ApplicationScoped
@Transactional
public class NoticeChanges {

    /** So many are read at once. */
    static final int AT_ONCE = 200;

    /** In which state a notice is: each change of it has another version. */
    record State(long id, int version, Instant revised) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    /** The notices that were added after another, in the order in which they were added. */
    List<State> after(long id) {
        return states(entities.createQuery("select n.id, n.version, n.revised from Notice n where n.id > :id order by n.id",
                Object[].class).setParameter("id", id));
    }

    /** The notices that were revised after a moment, or in that moment and have a later id, in this order. */
    List<State> revisedAfter(Instant moment, long id) {
        return states(entities.createQuery("select n.id, n.version, n.revised from Notice n"
                + " where n.revised > :moment or (n.revised = :moment and n.id > :id) order by n.revised, n.id",
                Object[].class).setParameter("moment", moment).setParameter("id", id));
    }

    /** Notices with their texts and offices, in no order. */
    List<Notice> whole(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createQuery("select n from Notice n join fetch n.texts"
                + " join fetch n.office where n.id in :ids", Notice.class).setParameter("ids", ids)
                // Not in the database: Derby compares no long texts.
                .getResultStream().distinct().toList();
    }

    private static List<State> states(TypedQuery<Object[]> query) {
        return query.setMaxResults(AT_ONCE).getResultStream()
                .map(row -> new State((Long) row[0], (Integer) row[1], (Instant) row[2])).toList();
    }
}
