package org.aviso.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;

/** The notices. Whoever reads here sees only what has been published by now; lists have only what is still current. */
@ApplicationScoped
@Transactional
public class Notices {

    /** Where a page of a list begins that has the newest first: after this notice. */
    public record Position(Instant published, long id) {

        // What every database can compare with.
        private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        public static Position of(NoticeText text) {
            return new Position(text.getNotice().getPublished(), text.getNotice().getId());
        }

        /** Reads what {@link #toString} wrote; nothing where it is anything else. */
        public static Optional<Position> parse(String says) {
            if (says == null || !says.matches("[^_]{1,40}_[0-9]{1,18}")) {
                return Optional.empty();
            }
            String[] parts = says.split("_");
            try {
                Instant published = Instant.parse(parts[0]);
                return published.isBefore(EARLIEST) || published.isAfter(LATEST) ? Optional.empty()
                        : Optional.of(new Position(published, Long.parseLong(parts[1])));
            } catch (DateTimeException nonsense) {
                return Optional.empty();
            }
        }

        /** The form in which it stands in an address. */
        @Override
        public String toString() {
            return published + "_" + id;
        }
    }

    /** What a query asks of its notice {@code n} so that it has only those that lists show at {@code :now}. */
    public static final String CURRENT = " and n.published <= :now and n.archived is null"
            + " and (n.expires is null or n.expires > :now)";

    private static final String STANDS_IN = " t.language = n.sourceLanguage and not exists (select o.id from NoticeText o"
            + " where o.notice = n and o.language = :language))";

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private jakarta.enterprise.event.Event<NoticesKept> kept;

    /**
     * What a query asks of a text {@code t} of its notice {@code n} so that lists in {@code :language} show it. What could
     * not wait shows in the language in which it was written, until it is there in the reader's; in a language that was added,
     * every notice does: also once new ones wait for it, those of before stay.
     */
    public static String inLanguage(String language) {
        return "(t.language = :language or" + (Languages.isBuiltIn(language) ? " n.hurried is not null and" : "") + STANDS_IN;
    }

    /** Keeps a notice, and its addresses for ever. */
    public void add(Notice notice) {
        entities.persist(notice);
        entities.flush();
        notice.getTexts().values().forEach(text -> keepAddress(text.getLanguage(), text.getSlug(), notice.getId()));
        notice.getTexts().values().forEach(text -> entities.persist(new NoticeEdition(text, null)));
        kept.fire(new NoticesKept());
    }

    private void keepAddress(String language, String slug, long notice) {
        entities.createNativeQuery("INSERT INTO notice_address (language, slug, notice_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, language).setParameter(2, slug).setParameter(3, notice).executeUpdate();
    }

    /**
     * Makes known what somebody has written: a notice that is new, or the next edition of one. What has been scheduled and
     * nobody could read yet is written anew.
     *
     * @throws OptimisticLockException if somebody else was faster by a moment
     */
    public Notice publish(Publication what) {
        Instant now = clock.instant();
        Optional<Notice> before = byCode(what.code());
        boolean read = before.isPresent() && !before.get().getPublished().isAfter(now);
        Notice notice = before.orElseGet(() -> new Notice(what.code(), what.kind(), what.office(), what.published(),
                what.event()));
        Set<String> renewed = new HashSet<>(read ? what.renewed() : what.words().keySet());
        renewed.retainAll(what.words().keySet());
        notice.take(what, read, read && !renewed.isEmpty(), now);
        if (before.isEmpty()) {
            entities.persist(notice);
        } else if (!read) {
            notice.dropAllBut(what.words().keySet()).forEach(entities::remove);
            entities.createQuery("delete from NoticeEdition e where e.notice = :notice and e.number = :number")
                    .setParameter("notice", notice).setParameter("number", notice.getEdition()).executeUpdate();
        }
        entities.flush();
        renewed.forEach(language -> entities.persist(
                new NoticeEdition(notice.getTexts().get(language), what.corrections().get(language))));
        keepAddresses(notice);
        kept.fire(new NoticesKept());
        return notice;
    }

    /** Forgets a notice whose time has not come: nobody has read it, and nobody will. */
    public void withdraw(Notice notice) {
        if (!notice.getPublished().isAfter(clock.instant())) {
            throw new IllegalArgumentException("the notice " + notice.getCode() + " may have been read");
        }
        entities.createQuery("delete from NoticeEdition e where e.notice = :notice").setParameter("notice", notice)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM notice_address WHERE notice_id = ?1").setParameter(1, notice.getId())
                .executeUpdate();
        notice.dropAllBut(Set.of()).forEach(entities::remove);
        entities.remove(notice);
        entities.flush();
    }

    // Where a language is still to come, the address of the notice there is the one that it has in its own.
    private void keepAddresses(Notice notice) {
        Set<List<String>> wanted = new LinkedHashSet<>();
        Languages.all().forEach(language ->
                wanted.add(List.of(language.tag(), notice.text(language.tag()).getSlug())));
        entities.createNativeQuery("SELECT language, slug FROM notice_address WHERE notice_id = ?1")
                .setParameter(1, notice.getId()).getResultList()
                .forEach(row -> wanted.remove(List.of(((Object[]) row)[0], ((Object[]) row)[1])));
        wanted.forEach(address -> keepAddress(address.get(0), address.get(1), notice.getId()));
    }

    /** The editions of a notice that were new in some language, the newest first, those whose text was taken away included. */
    public List<EditionNote> editions(Notice notice) {
        return Stream.of("new org.aviso.notices.EditionNote(e.language, e.number, e.moment, e.correction) from NoticeEdition e",
                        "new org.aviso.notices.EditionNote(e.language, e.number, e.moment, e.correction, e.withheld)"
                                + " from WithheldEdition e")
                .flatMap(notes -> entities.createQuery("select " + notes + " where e.notice = :notice", EditionNote.class)
                        .setParameter("notice", notice).getResultStream())
                .sorted(Comparator.comparingInt(EditionNote::number).reversed()).toList();
    }

    /** As {@link #editions(Notice)}, those of one language. */
    public List<EditionNote> editions(Notice notice, String language) {
        return editions(notice).stream().filter(edition -> edition.language().equals(language)).toList();
    }

    /** An edition of a notice in every language that was new in it, by the tags of the languages. */
    public Map<String, NoticeEdition> edition(Notice notice, int number) {
        return entities.createQuery("select e from NoticeEdition e where e.notice = :notice and e.number = :number",
                        NoticeEdition.class)
                .setParameter("notice", notice).setParameter("number", number).getResultStream()
                .collect(Collectors.toMap(NoticeEdition::getLanguage, Function.identity()));
    }

    /** What is left of an edition whose text was taken away, by the tags of the languages. */
    public Map<String, WithheldEdition> withheld(Notice notice, int number) {
        return entities.createQuery("select e from WithheldEdition e where e.notice = :notice and e.number = :number",
                        WithheldEdition.class)
                .setParameter("notice", notice).setParameter("number", number).getResultStream()
                .collect(Collectors.toMap(WithheldEdition::getLanguage, Function.identity()));
    }

    /**
     * Deletes the text of an edition, with the note of what it corrected, in each language that has a newer one by now. What
     * is read now stays.
     *
     * @param note whether the note of the edition that mended it goes, too
     * @return the tags of the languages in which there was such a text
     */
    public List<String> withhold(Notice notice, int number, WithheldEdition.Reason reason, boolean note) {
        List<NoticeEdition> earlier = entities.createQuery("select e from NoticeEdition e where e.notice = :notice"
                        + " and e.number = :number and exists (select o.id from NoticeEdition o where o.notice = :notice"
                        + " and o.language = e.language and o.number > :number)", NoticeEdition.class)
                .setParameter("notice", notice).setParameter("number", number).getResultList();
        if (!earlier.isEmpty()) {
            // Whatever was made of the notice says no longer what it does.
            entities.lock(notice, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
        earlier.forEach(edition -> {
            entities.persist(new WithheldEdition(notice, edition, reason, clock.instant()));
            entities.remove(edition);
        });
        if (note && !earlier.isEmpty()) {
            entities.createQuery("select e from NoticeEdition e where e.notice = :notice and e.language in :languages and"
                            + " e.number = (select min(o.number)"
                            + " from NoticeEdition o where o.notice = :notice and o.language = e.language and o.number > :number)",
                            NoticeEdition.class)
                    .setParameter("notice", notice).setParameter("number", number)
                    .setParameter("languages", earlier.stream().map(NoticeEdition::getLanguage).toList()).getResultList()
                    .forEach(NoticeEdition::forgetCorrection);
        }
        return earlier.stream().map(NoticeEdition::getLanguage).sorted().toList();
    }

    public boolean isEmpty() {
        return entities.createQuery("select count(n) from Notice n", Long.class).getSingleResult() == 0;
    }

    /** The current ones among these notices in a language, in the order of the ids. */
    public List<NoticeText> inOrder(String language, List<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createQuery("select t from NoticeText t join fetch t.notice n"
                        + " where " + inLanguage(language) + " and n.id in :ids" + CURRENT, NoticeText.class)
                .setParameter("language", language).setParameter("ids", ids).setParameter("now", clock.instant())
                .getResultStream().sorted(Comparator.comparing(text -> ids.indexOf(text.getNotice().getId()))).toList();
    }

    /** The newest notices in a language that announce no event, newest first. */
    public List<NoticeText> news(String language, int limit) {
        return entities.createQuery("select t from NoticeText t join fetch t.notice n where " + inLanguage(language)
                        + CURRENT + " and n.event.starts is null order by n.published desc, n.id desc",
                        NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setMaxResults(limit)
                .getResultList();
    }

    /** The next events in a language that have not begun, soonest first. */
    public List<NoticeText> nextEvents(String language, int limit) {
        return entities.createQuery("select t from NoticeText t join fetch t.notice n where "
                        + inLanguage(language) + CURRENT + " and n.event.starts > :now order by n.event.starts, n.id",
                        NoticeText.class)
                .setParameter("language", language).setParameter("now", clock.instant()).setMaxResults(limit)
                .getResultList();
    }

    /**
     * The notice at an address in a language, with its texts in all of them. In a language that was added, one that is
     * not there yet is found by what names it in the language in which it was written.
     */
    public Optional<Notice> at(String language, String slug) {
        Optional<Notice> own = in(language, slug);
        return own.isPresent() || Languages.isBuiltIn(language) || Languages.find(language).isEmpty() ? own : entities.createQuery("select n from Notice n"
                        + " join fetch n.texts join fetch n.office where n.published <= :now and n.id in (select t.notice.id"
                        + " from NoticeText t where t.slug = :slug and t.language = t.notice.sourceLanguage) and not exists"
                        + " (select o.id from NoticeText o where o.notice = n and o.language = :language) order by n.id",
                        Notice.class)
                .setParameter("language", language).setParameter("slug", slug).setParameter("now", clock.instant())
                .getResultStream().findFirst();
    }

    private Optional<Notice> in(String language, String slug) {
        return entities.createQuery("select n from Notice n join fetch n.texts join fetch n.office"
                        + " where n.published <= :now and n.id = (select t.notice.id from NoticeText t"
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

    /** The notice that once had this address in a language that is switched off now, with its texts, published by now. */
    public Optional<Notice> formerlyInSilence(String slug) {
        List<String> silent = Languages.silent().stream().map(Language::tag).toList();
        return silent.isEmpty() ? Optional.empty() : entities.createQuery("select n from Notice n join fetch n.texts"
                        + " where n.published <= :now and n.id in (select t.notice.id from NoticeText t where t.slug = :slug"
                        + " and t.language in :silent) order by n.id", Notice.class)
                .setParameter("slug", slug).setParameter("silent", silent).setParameter("now", clock.instant())
                .getResultStream().findFirst();
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
        kept.fire(new NoticesKept());
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
        List<Long> latest = new ArrayList<>(entities.createQuery("select n.id from Notice n where n.untold > 0"
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
        // In SQL, because this is no change of the notice: whoever is editing it need not read it again. What they change
        // for followers counts on from what they have read, to one or more, and so is told although they read it before.
        return entities.createNativeQuery("UPDATE notice SET untold = 0 WHERE id = ?1 AND version = ?2"
                        + " AND untold > 0").setParameter(1, notice.getId()).setParameter(2, notice.getVersion())
                .executeUpdate() == 1;
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
