package org.aviso.notices;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.platform.RowsAtOnce;

/** Notices as they are carried from one portal to another: some at once, since there may be many. */
@ApplicationScoped
@Transactional
public class NoticeCopies {

    private static final Comparator<NoticeCopy.AddressCopy> BY_ADDRESS =
            Comparator.comparing(NoticeCopy.AddressCopy::language).thenComparing(NoticeCopy.AddressCopy::slug);

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Resource(lookup = "jdbc/aviso")
    private DataSource database;

    @Inject
    private Offices offices;

    @Inject
    private jakarta.enterprise.event.Event<NoticesKept> kept;

    @Inject
    private jakarta.enterprise.event.Event<NoticesBrought> brought;

    /** Those of these codes that notices have. */
    public Set<String> known(Collection<String> codes) {
        return codes.isEmpty() ? Set.of() : entities.createQuery("select n.code from Notice n where n.code in :codes",
                String.class).setParameter("codes", codes).getResultStream().collect(Collectors.toSet());
    }

    /**
     * Which notices have these addresses, or once had them.
     *
     * @param slugs which slugs, in any language
     * @return the codes of the notices, by language and slug with a slash between
     */
    public Map<String, String> owners(Collection<String> slugs) {
        Map<String, String> owners = new HashMap<>();
        if (!slugs.isEmpty()) {
            Query query = entities.createNativeQuery("SELECT a.language, a.slug, n.code FROM notice_address a JOIN notice n"
                    + " ON n.id = a.notice_id WHERE a.slug IN (" + places(slugs) + ")");
            fill(query, slugs);
            query.getResultList().forEach(row -> owners.put(((Object[]) row)[0] + "/" + ((Object[]) row)[1],
                    (String) ((Object[]) row)[2]));
        }
        return owners;
    }

    /** The notices of these codes, by their codes. */
    public Map<String, NoticeCopy> read(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<Notice> notices = entities.createQuery("select n from Notice n where n.code in :codes", Notice.class)
                .setParameter("codes", codes).setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "n.texts")
                .setHint("eclipselink.batch", "n.office").getResultList();
        Map<Long, List<NoticeEdition>> editions = new HashMap<>();
        Map<Long, List<NoticeCopy.AddressCopy>> addresses = new HashMap<>();
        Map<Long, List<NoticeCopy.WithheldCopy>> withheld = new HashMap<>();
        Map<Long, List<Instant>> changes = new HashMap<>();
        if (!notices.isEmpty()) {
            entities.createQuery("select e.notice.id, e from NoticeEdition e where e.notice in :notices order by e.number,"
                            + " e.language", Object[].class).setParameter("notices", notices).getResultList()
                    .forEach(row -> editions.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((NoticeEdition) row[1]));
            entities.createQuery("select e.notice.id, e from WithheldEdition e where e.notice in :notices order by e.number,"
                            + " e.language", Object[].class).setParameter("notices", notices).getResultList()
                    .forEach(row -> withheld.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(((WithheldEdition) row[1]).copy()));
            List<Long> ids = notices.stream().map(Notice::getId).toList();
            Query query = entities.createNativeQuery("SELECT notice_id, language, slug FROM notice_address WHERE notice_id IN ("
                    + places(ids) + ")");
            fill(query, ids);
            // EclipseLink neither joins nor batches a collection of embeddables without stumbling over it.
            Query moments = entities.createNativeQuery("SELECT notice_id, moment FROM advisory_change WHERE notice_id IN ("
                    + places(ids) + ") ORDER BY moment");
            fill(moments, ids);
            moments.getResultList().forEach(row -> changes.computeIfAbsent(((Number) ((Object[]) row)[0]).longValue(),
                    id -> new ArrayList<>()).add(((Timestamp) ((Object[]) row)[1]).toInstant()));
            query.getResultList().forEach(row -> addresses.computeIfAbsent(((Number) ((Object[]) row)[0]).longValue(),
                    id -> new ArrayList<>()).add(new NoticeCopy.AddressCopy((String) ((Object[]) row)[1], (String) ((Object[]) row)[2])));
        }
        Map<String, NoticeCopy> copies = new HashMap<>();
        notices.forEach(notice -> copies.put(notice.getCode(), copy(notice, editions.getOrDefault(notice.getId(), List.of()),
                addresses.getOrDefault(notice.getId(), List.of()), changes.getOrDefault(notice.getId(), List.of()),
                withheld.getOrDefault(notice.getId(), List.of()))));
        return copies;
    }

    private static NoticeCopy copy(Notice notice, List<NoticeEdition> editions, List<NoticeCopy.AddressCopy> addresses,
            List<Instant> changes, List<NoticeCopy.WithheldCopy> withheld) {
        Event event = notice.getEvent();
        return new NoticeCopy(notice.getCode(), notice.getKind(), notice.getOffice().getCode(), notice.getSourceLanguage(),
                notice.getPublished(), notice.getRevised(), notice.getExpires(), notice.getArchived(), notice.getUntold(),
                notice.getHurried(), notice.getEdition(), event == null ? null : new NoticeCopy.EventCopy(event.getStarts(),
                        event.getStartsBefore(), event.getEnds(), event.getStatus(), event.getSequence(), event.getLink()),
                new TreeMap<>(notice.getTexts()).values().stream().map(text -> new NoticeCopy.TextCopy(text.getLanguage(),
                        text.words(), text.getUpdated(), text.getEdition())).toList(),
                editions.stream().map(edition -> new NoticeCopy.EditionCopy(edition.getLanguage(), edition.getNumber(),
                        edition.words(), edition.getMoment(), edition.getCorrection())).toList(),
                addresses.stream().sorted(BY_ADDRESS).toList(), changes, withheld);
    }

    /**
     * Stores notices whose codes and addresses no other has. Those of which nothing is left to be told are no news here either.
     *
     * @throws SQLException if the database refuses any of them: then it has none
     */
    @Transactional(rollbackOn = SQLException.class)
    public void add(List<NoticeCopy> copies) throws SQLException {
        if (copies.isEmpty()) {
            return;
        }
        Map<String, Long> officeIds = offices.all().stream().collect(Collectors.toMap(Office::getCode, Office::getId));
        List<Long> old = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            try (RowsAtOnce rows = new RowsAtOnce(connection, "notice", "code, kind, office_id, source_language, published,"
                    + " revised, expires, archived, untold, hurried, edition, event_starts, event_starts_before, event_ends,"
                    + " event_status, event_sequence, event_link, version")) {
                for (NoticeCopy copy : copies) {
                    NoticeCopy.EventCopy event = copy.event();
                    rows.add(copy.code(), copy.kind(), officeIds.get(copy.office()), copy.sourceLanguage(), copy.published(),
                            copy.revised(), copy.expires(), copy.archived(), copy.untold(), copy.hurried(), copy.edition(),
                            event == null ? null : event.starts(), event == null ? null : event.startsBefore(),
                            event == null ? null : event.ends(),
                            event == null ? null : event.status(), event == null ? null : event.sequence(),
                            event == null ? null : event.link(), 1);
                }
                rows.write();
            }
            Map<String, Long> ids = RowsAtOnce.ids(connection, "SELECT code, id FROM notice WHERE code IN",
                    copies.stream().map(NoticeCopy::code).toList());
            copies.stream().filter(copy -> copy.untold() == 0).forEach(copy -> old.add(ids.get(copy.code())));
            try (RowsAtOnce texts = new RowsAtOnce(connection, "notice_text", "notice_id, language, slug, title, summary, body,"
                    + " place, updated, edition");
                    RowsAtOnce editions = new RowsAtOnce(connection, "notice_edition", "notice_id, language, number, title, summary,"
                            + " body, place, moment, correction");
                    RowsAtOnce addresses = new RowsAtOnce(connection, "notice_address", "language, slug, notice_id");
                    RowsAtOnce changes = new RowsAtOnce(connection, "advisory_change", "notice_id, moment");
                    RowsAtOnce withheld = new RowsAtOnce(connection, "withheld_edition", "notice_id, language, number, moment,"
                            + " correction, withheld, reason")) {
                for (NoticeCopy copy : copies) {
                    Long id = ids.get(copy.code());
                    for (NoticeCopy.TextCopy text : copy.texts()) {
                        NoticeText.Words words = text.words();
                        texts.add(id, text.language(), words.slug(), words.title(), words.summary(), words.body(), words.place(),
                                text.updated(), text.edition());
                    }
                    for (NoticeCopy.EditionCopy edition : copy.editions()) {
                        NoticeText.Words words = edition.words();
                        editions.add(id, edition.language(), edition.number(), words.title(), words.summary(), words.body(),
                                words.place(), edition.moment(), edition.correction());
                    }
                    for (NoticeCopy.AddressCopy address : copy.addresses()) {
                        addresses.add(address.language(), address.slug(), id);
                    }
                    for (Instant change : copy.changes()) {
                        changes.add(id, change);
                    }
                    for (NoticeCopy.WithheldCopy taken : copy.withheld()) {
                        withheld.add(id, taken.language(), taken.number(), taken.moment(), taken.correction(), taken.withheld(),
                                taken.reason());
                    }
                }
                texts.write();
                editions.write();
                addresses.write();
                changes.write();
                withheld.write();
            }
        }
        kept.fire(new NoticesKept());
        if (!old.isEmpty()) {
            brought.fire(new NoticesBrought(old));
        }
    }

    private static String places(Collection<?> values) {
        StringBuilder places = new StringBuilder("?1");
        for (int i = 2; i <= values.size(); i++) {
            places.append(", ?").append(i);
        }
        return places.toString();
    }

    private static void fill(Query query, Collection<?> values) {
        int place = 1;
        for (Object value : values) {
            query.setParameter(place++, value);
        }
    }
}
