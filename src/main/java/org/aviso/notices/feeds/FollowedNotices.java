package org.aviso.notices.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;

/** The notices as programs follow them: those that lists show, each with its office and its addresses. */
@ApplicationScoped
@Transactional
public class FollowedNotices {

    /**
     * A notice in one language.
     *
     * @param slugs what names it in the addresses of each language that it has, its own included
     */
    public record Followed(NoticeText text, Map<String, String> slugs) {

        public Notice notice() {
            return text.getNotice();
        }

        /** When something that readers see of it changed last, the moment of publication included. */
        public Instant updated() {
            return FollowedNotices.updated(notice());
        }
    }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** When something that readers see of a notice changed last: not before there were readers. */
    public static Instant updated(Notice notice) {
        return notice.getRevised().isBefore(notice.getPublished()) ? notice.getPublished() : notice.getRevised();
    }

    /**
     * The newest notices in a language, newest first.
     *
     * @param kind only this kind, or null for all
     * @param after the last notice of the page before, or null for the first page
     * @param limit at most so many, 1 or more
     */
    public List<Followed> newest(String language, Notice.Kind kind, Notices.Position after, int limit) {
        TypedQuery<NoticeText> newest = entities.createQuery("select t from NoticeText t join fetch t.notice n"
                + " join fetch n.office where " + Notices.inLanguage(language) + Notices.CURRENT
                + (kind == null ? "" : " and n.kind = :kind")
                + (after == null ? "" : " and (n.published < :published or (n.published = :published and n.id < :id))")
                + " order by n.published desc, n.id desc", NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setMaxResults(limit);
        if (kind != null) {
            newest.setParameter("kind", kind);
        }
        if (after != null) {
            newest.setParameter("published", after.published()).setParameter("id", after.id());
        }
        return withSlugs(newest.getResultList());
    }

    /**
     * The events in a language that begin at a moment or later, soonest first, those that do not take place included.
     *
     * @param limit at most so many, 1 or more
     */
    public List<Followed> events(String language, Instant from, int limit) {
        return withSlugs(entities.createQuery("select t from NoticeText t join fetch t.notice n join fetch n.office"
                        + " where " + Notices.inLanguage(language) + Notices.CURRENT + " and n.event.starts >= :from"
                        + " order by n.event.starts, n.id", NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setParameter("from", from)
                .setMaxResults(limit).getResultList());
    }

    /**
     * The advisories in a language that hold, or were put away since a moment, newest first.
     *
     * @param limit at most so many, 1 or more
     */
    public List<Followed> advisories(String language, Instant since, int limit) {
        return withSlugs(entities.createQuery("select t from NoticeText t join fetch t.notice n join fetch n.office"
                        + " where " + Notices.inLanguage(language) + " and n.published <= :now and n.kind = :kind"
                        + " and (n.expires is null or n.expires > :now) and (n.archived is null or n.archived > :since)"
                        + " order by n.published desc, n.id desc", NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setParameter("since", since)
                .setParameter("kind", Notice.Kind.ADVISORY).setMaxResults(limit).getResultList());
    }

    /** The advisory of that code with its texts and changes, whether it still holds or not; nothing before it is published. */
    public Optional<Notice> advisory(String code) {
        Optional<Notice> advisory = entities.createQuery("select n from Notice n join fetch n.texts join fetch n.office where n.code = :code"
                        + " and n.kind = :kind and n.published <= :now", Notice.class)
                .setParameter("code", code).setParameter("kind", Notice.Kind.ADVISORY)
                .setParameter("now", clock.instant()).getResultStream().findFirst();
        // Beside the texts, not joined to them: each would come once for every change.
        advisory.ifPresent(Notice::getChanges);
        return advisory;
    }

    // One more query for all, and without the bodies of the other languages.
    private List<Followed> withSlugs(List<NoticeText> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<String, String>> slugs = new HashMap<>();
        entities.createQuery("select t.notice.id, t.language, t.slug from NoticeText t where t.notice.id in :ids",
                        Object[].class)
                .setParameter("ids", texts.stream().map(text -> text.getNotice().getId()).toList())
                .getResultList().forEach(row -> slugs.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((String) row[1], (String) row[2]));
        return texts.stream().map(text -> new Followed(text, slugs.get(text.getNotice().getId()))).toList();
    }
}
