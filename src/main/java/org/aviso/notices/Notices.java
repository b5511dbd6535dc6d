package org.aviso.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The notices. Whoever reads here sees only what has been published by now; lists have only what is still current. */
@ApplicationScoped
@Transactional
public class Notices {

    /** Where a page of a list begins: after this notice. */
    public record Position(Instant published, long id) {

        public static Position of(NoticeText text) {
            return new Position(text.getNotice().getPublished(), text.getNotice().getId());
        }
    }

    private static final String CURRENT = " and n.published <= :now and n.archived is null"
            + " and (n.expires is null or n.expires > :now)";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Keeps a notice, and its addresses for ever. */
    public void add(Notice notice) {
        entities.persist(notice);
        entities.flush();
        notice.getTexts().values().forEach(text -> keepAddress(text.getLanguage(), text.getSlug(), notice.getId()));
    }

    private void keepAddress(String language, String slug, long notice) {
        entities.createNativeQuery("INSERT INTO notice_address (language, slug, notice_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, language).setParameter(2, slug).setParameter(3, notice).executeUpdate();
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(n) from Notice n", Long.class).getSingleResult() == 0;
    }

    /**
     * The newest notices in a language, newest first.
     *
     * @param kind only this kind, or null for all
     * @param after the last notice of the page before, or null for the first page; a list that grows meanwhile shows
     *        none twice
     * @param limit at most so many, 1 or more
     */
    public List<NoticeText> newest(String language, Notice.Kind kind, Position after, int limit) {
        return newest(language, kind, List.of(), null, after, limit);
    }

    /**
     * As {@link #newest(String, Notice.Kind, Position, int)}, only those whose title or summary holds every word.
     *
     * @param words in any case; accents matter
     * @param ids only these, and of them only those whose event has not begun; null for all
     */
    public List<NoticeText> newest(String language, Notice.Kind kind, List<String> words, Collection<Long> ids,
            Position after, int limit) {
        if (ids != null && ids.isEmpty()) {
            return List.of();
        }
        StringBuilder query = new StringBuilder("select t from NoticeText t join fetch t.notice n"
                + " where t.language = :language" + CURRENT);
        if (kind != null) {
            query.append(" and n.kind = :kind");
        }
        for (int i = 0; i < words.size(); i++) {
            query.append(" and (lower(t.title) like :word" + i + " escape '!'"
                    + " or lower(t.summary) like :word" + i + " escape '!')");
        }
        if (ids != null) {
            query.append(" and n.id in :ids and n.event.starts > :now");
        }
        if (after != null) {
            query.append(" and (n.published < :published or (n.published = :published and n.id < :id))");
        }
        query.append(" order by n.published desc, n.id desc");
        TypedQuery<NoticeText> newest = entities.createQuery(query.toString(), NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setMaxResults(limit);
        if (kind != null) {
            newest.setParameter("kind", kind);
        }
        for (int i = 0; i < words.size(); i++) {
            newest.setParameter("word" + i,
                    "%" + words.get(i).toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (ids != null) {
            newest.setParameter("ids", ids);
        }
        if (after != null) {
            newest.setParameter("published", after.published()).setParameter("id", after.id());
        }
        return newest.getResultList();
    }

    /** The newest notices in a language that announce no event, newest first. */
    public List<NoticeText> news(String language, int limit) {
        return entities.createQuery("select t from NoticeText t join fetch t.notice n where t.language = :language"
                        + CURRENT + " and n.event.starts is null order by n.published desc, n.id desc",
                        NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setMaxResults(limit)
                .getResultList();
    }

    /** The next events in a language that have not begun, soonest first. */
    public List<NoticeText> nextEvents(String language, int limit) {
        return entities.createQuery("select t from NoticeText t join fetch t.notice n where t.language = :language"
                        + CURRENT + " and n.event.starts > :now order by n.event.starts, n.id",
                        NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setMaxResults(limit)
                .getResultList();
    }

    /** The notice at an address in a language, with its texts in all of them. */
    public Optional<Notice> at(String language, String slug) {
        return entities.createQuery("select n from Notice n join fetch n.texts where n.published <= :now"
                        + " and n.id = (select t.notice.id from NoticeText t"
                        + " where t.language = :language and t.slug = :slug)", Notice.class)
                .setParameter("language", language).setParameter("slug", slug).setParameter("now", clock.instant())
                .getResultStream().findFirst();
    }

    /** The notice that once had this address in a language, with its texts, published by now. */
    public Optional<Notice> formerlyAt(String language, String slug) {
        List<?> ids = entities.createNativeQuery("SELECT notice_id FROM notice_address WHERE language = ?1 AND slug = ?2")
                .setParameter(1, language).setParameter(2, slug).getResultList();
        return ids.isEmpty() ? Optional.empty() : byId(((Number) ids.get(0)).longValue())
                .filter(notice -> !notice.getPublished().isAfter(clock.instant()));
    }

    /** The notice that has this address in any language: programs name a notice by either. The oldest, of several. */
    public Optional<Notice> at(String slug) {
        return entities.createQuery("select n from Notice n join fetch n.texts where n.published <= :now"
                        + " and n.id in (select t.notice.id from NoticeText t where t.slug = :slug) order by n.id",
                        Notice.class)
                .setParameter("slug", slug).setParameter("now", clock.instant())
                .getResultStream().findFirst();
    }

    /** The notices whose event begins after a moment, published or not yet, soonest first, with their texts. */
    public List<Notice> withEventAfter(Instant moment) {
        return entities.createQuery("select n from Notice n where n.event.starts > :moment"
                        + " order by n.event.starts, n.id", Notice.class)
                .setParameter("moment", moment)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "n.texts").getResultList();
    }

    /** A notice by its code, whether published or not yet. */
    public Optional<Notice> byCode(String code) {
        return entities.createQuery("select n from Notice n join fetch n.texts where n.code = :code", Notice.class)
                .setParameter("code", code).getResultStream().findFirst();
    }

    /**
     * Writes a change of a notice to the database.
     *
     * @throws OptimisticLockException if somebody else was faster by a moment
     */
    public void keep() {
        entities.flush();
    }

    public Optional<Notice> byId(long id) {
        return entities.createQuery("select n from Notice n join fetch n.texts where n.id = :id",
                Notice.class).setParameter("id", id).getResultStream().findFirst();
    }

    /**
     * The ids of published notices of which followers have to be told, the first published first; at most so many, and then
     * the latest: who brings along ten thousand old ones must not hold up the news.
     */
    public List<Long> toAnnounce(int limit) {
        List<Long> latest = new ArrayList<>(entities.createQuery("select n.id from Notice n where n.announced is null"
                        + " and n.published <= :now order by n.published desc, n.id desc", Long.class)
                .setParameter("now", clock.instant()).setMaxResults(limit).getResultList());
        Collections.reverse(latest);
        return latest;
    }

    /**
     * Notes that followers are being told of a notice as it was read.
     *
     * @return whether it still is like that, and nobody was faster: only then are they told
     */
    public boolean announce(Notice notice) {
        // In SQL, because this is no change of the notice: whoever is editing it need not read it again.
        return entities.createNativeQuery("UPDATE notice SET announced = ?1 WHERE id = ?2 AND version = ?3"
                        + " AND announced IS NULL").setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, notice.getId()).setParameter(3, notice.getVersion()).executeUpdate() == 1;
    }

    /** The ids of the offices that have published something. */
    public List<Long> offices() {
        return entities.createQuery("select distinct n.office.id from Notice n where n.published <= :now", Long.class)
                .setParameter("now", clock.instant()).getResultList();
    }

    /** Notices with their texts, in no order. */
    public List<Notice> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createQuery("select n from Notice n join fetch n.texts"
                + " where n.id in :ids", Notice.class).setParameter("ids", ids)
                // Not in the database: Derby compares no long texts.
                .getResultStream().distinct().toList();
    }
}
