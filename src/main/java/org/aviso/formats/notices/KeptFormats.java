package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;

/**
 * The forms of notices that were made. They are in the database, so that every node has them, each whole or not at all. Of
 * each form of a notice in a language there is one: the next one takes its place.
 */
@ApplicationScoped
@Transactional
public class KeptFormats {

    private static final String STATE = "select new org.aviso.formats.notices.FormatState(f.notice, f.language, f.format,"
            + " f.fingerprint, f.made, f.bytes, f.pages, f.refused, f.detail, f.seen) from StoredFormat f where ";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** All that was made of some notices, without the files themselves. */
    public List<FormatState> of(Collection<Long> notices) {
        return notices.isEmpty() ? List.of() : entities.createQuery(STATE + "f.notice in :notices", FormatState.class)
                .setParameter("notices", notices).getResultList();
    }

    /** One form of a notice in a language. */
    Optional<FormatState> state(long notice, String language, Format format) {
        return entities.createQuery(STATE + "f.notice = :notice and f.language = :language and f.format = :format",
                        FormatState.class)
                .setParameter("notice", notice).setParameter("language", language).setParameter("format", format)
                .getResultStream().findFirst();
    }

    /** The file of one form, if it was made from a text of that fingerprint. */
    Optional<byte[]> content(long notice, String language, Format format, String fingerprint) {
        return entities.createQuery("select f.content from StoredFormat f where f.notice = :notice and f.language = :language"
                        + " and f.format = :format and f.fingerprint = :fingerprint and f.refused is null", byte[].class)
                .setParameter("notice", notice).setParameter("language", language).setParameter("format", format)
                .setParameter("fingerprint", fingerprint).getResultStream().findFirst();
    }

    /**
     * Keeps a file in place of the one before.
     *
     * @throws PersistenceException if somebody else keeps the same one at this moment, or the notice is gone
     */
    FormatState keep(long notice, String language, Format format, String fingerprint, FormatWriter.Written written) {
        forget(notice, language, format);
        return kept(StoredFormat.made(notice, language, format, fingerprint, written, clock.instant()));
    }

    /** Keeps why there is none, as {@link #keep} does a file. What is refused for the same reason again is known to staff. */
    FormatState refuse(long notice, String language, Format format, String fingerprint, FormatRefused refused) {
        Instant seen = state(notice, language, format).filter(before -> before.refused() == refused.reason())
                .map(FormatState::seen).orElse(null);
        forget(notice, language, format);
        return kept(StoredFormat.refused(notice, language, format, fingerprint, refused, seen, clock.instant()));
    }

    private FormatState kept(StoredFormat stored) {
        entities.persist(stored);
        entities.flush();
        return stored.state();
    }

    // In the database, so that nobody has to read the file that goes.
    private void forget(long notice, String language, Format format) {
        entities.createQuery("delete from StoredFormat f where f.notice = :notice and f.language = :language"
                        + " and f.format = :format")
                .setParameter("notice", notice).setParameter("language", language).setParameter("format", format).executeUpdate();
    }

    /** Deletes the files of a notice: what was taken away from it stands in them. */
    public void forget(long notice) {
        entities.createQuery("delete from StoredFormat f where f.notice = :notice").setParameter("notice", notice)
                .executeUpdate();
    }

    /**
     * The published notices that lists show of which some form could not be made for a reason that lies in them, or that
     * nobody knows, and of which staff has not taken note; the newest first.
     */
    public List<Notice> refused(int limit) {
        return entities.createQuery("select n from Notice n where n.id in (select f.notice from StoredFormat f"
                        + " where f.seen is null and f.refused in :reasons)" + Notices.CURRENT
                        + " order by n.published desc, n.id desc", Notice.class)
                .setParameter("reasons", List.of(FormatRefused.Reason.SIGNS, FormatRefused.Reason.LONG,
                        FormatRefused.Reason.BROKEN))
                .setParameter("now", clock.instant()).setMaxResults(limit)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "n.texts").getResultList();
    }

    /** Staff has taken note of what could not be made of a notice. */
    public void note(long notice) {
        entities.createQuery("update StoredFormat f set f.seen = :now where f.notice = :notice and f.refused is not null"
                + " and f.seen is null").setParameter("now", clock.instant()).setParameter("notice", notice).executeUpdate();
    }

    /** The ids and versions of the notices that were changed since a moment or whose event is still to come. */
    List<Object[]> recent(Instant since) {
        // One question each, so that each has its index.
        return Stream.concat(entities.createQuery("select n.id, n.version from Notice n where n.revised > :since", Object[].class)
                        .setParameter("since", since).getResultStream(),
                entities.createQuery("select n.id, n.version from Notice n where n.event.starts > :now", Object[].class)
                        .setParameter("now", clock.instant()).getResultStream()).toList();
    }
}
