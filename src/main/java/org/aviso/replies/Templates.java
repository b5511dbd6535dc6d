package org.aviso.replies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.aviso.language.Language;
import org.aviso.language.Languages;

/** The templates. */
@ApplicationScoped
@Transactional
public class Templates {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    /** Every template, in the agency's order. */
    List<ReplyTemplate> all() {
        return whole(entities.createQuery("select t from ReplyTemplate t order by t.position, t.id", ReplyTemplate.class))
                .getResultList();
    }

    Optional<ReplyTemplate> byId(long id) {
        return whole(entities.createQuery("select t from ReplyTemplate t where t.id = :id", ReplyTemplate.class)
                .setParameter("id", id)).getResultStream().findFirst();
    }

    /** Makes whoever has read an earlier version of a template read it again, where what changes is a row beside it. */
    void touch(ReplyTemplate template) {
        entities.lock(template, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void add(ReplyTemplate template) {
        entities.persist(template);
    }

    void flush() {
        entities.flush();
    }

    /** The place behind the last. */
    int nextPosition() {
        return entities.createQuery("select coalesce(max(t.position), 0) + 1 from ReplyTemplate t", Integer.class)
                .getSingleResult();
    }

    /** How many cannot be used, because a language is out of date or not approved, or is missing. */
    public long countUnusable() {
        return entities.createQuery("select count(t) from ReplyTemplate t where (select count(x) from TemplateText x"
                        + " where x.template = t and x.state = :approved and x.language in :always) < :languages", Long.class)
                .setParameter("approved", TemplateText.State.APPROVED)
                .setParameter("always", Languages.builtIn().stream().map(Language::tag).toList())
                .setParameter("languages", (long) Languages.builtIn().size()).getSingleResult();
    }

    private static TypedQuery<ReplyTemplate> whole(TypedQuery<ReplyTemplate> query) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "t.texts");
    }
}
