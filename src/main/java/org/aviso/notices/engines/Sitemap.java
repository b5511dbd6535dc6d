package org.aviso.notices.engines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aviso.language.Languages;
import org.aviso.notices.Notices;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;

/**
 * The pages that everyone may find, each in every language that it has. Notices are divided by their numbers into parts,
 * so that a part stays as it is while notices are added; it is read and written bit by bit.
 */
@ApplicationScoped
@Transactional
public class Sitemap {

    /** How many numbers of notices a part spans; with all their languages below the 50,000 that a file may have. */
    static final int PART = 5_000;

    /** How many of them are read at once. */
    static final int BIT = 500;

    /**
     * A page.
     *
     * @param addresses its whole addresses by the tags of its languages
     * @param changed when it changed last, or null where nobody keeps that
     */
    public record Listed(Map<String, String> addresses, Instant changed) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * The parts that hold a notice, from 0 on; the first holds the other pages too and is always there.
     *
     * @param size how many numbers of notices a part spans
     */
    public List<Integer> parts(int size) {
        List<Integer> parts = new ArrayList<>(List.of(0));
        // Numbers only: as many as there are notices.
        entities.createQuery("select n.id from Notice n where n.id > :first" + Notices.CURRENT + " order by n.id", Long.class)
                .setParameter("first", (long) size).setParameter("now", clock.instant()).getResultStream()
                .map(id -> (int) ((id - 1) / size)).filter(part -> parts.get(parts.size() - 1) < part).forEach(parts::add);
        return parts;
    }

    /** The pages that are there whatever notices there are. */
    public List<Listed> pages() {
        return Arrays.stream(Page.values()).filter(page -> page.keeping() == Page.Keeping.PUBLIC && !page.isOfOne())
                .map(page -> {
                    Map<String, String> addresses = new LinkedHashMap<>();
                    Languages.all().forEach(language ->
                            addresses.put(language.tag(), settings.baseUrl() + page.in(language)));
                    return new Listed(addresses, null);
                }).toList();
    }

    /** The pages of the notices whose numbers are above the one and up to the other. */
    public Collection<Listed> notices(long from, long to) {
        Map<Long, Listed> found = new LinkedHashMap<>();
        entities.createQuery("select n.id, t.language, t.slug, n.published, n.revised from NoticeText t join t.notice n"
                        + " where n.id > :from and n.id <= :to" + Notices.CURRENT + " order by n.id, t.language", Object[].class)
                .setParameter("from", from).setParameter("to", to).setParameter("now", clock.instant())
                .getResultStream().filter(row -> Languages.find((String) row[1]).isPresent()).forEach(row -> found
                        .computeIfAbsent((Long) row[0], id -> new Listed(new LinkedHashMap<>(), latest(row)))
                        .addresses().put((String) row[1], settings.baseUrl()
                                + Page.NOTICE.in(Languages.orBase((String) row[1]), (String) row[2])));
        return found.values();
    }

    private static Instant latest(Object[] row) {
        Instant published = (Instant) row[3];
        Instant revised = (Instant) row[4];
        return revised.isBefore(published) ? published : revised;
    }
}
