package org.aviso.notices.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index follows the database, whoever changed it; the clock decides what is shown. */
class SearchNoticesIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private SearchNotices searchNotices;

    @Inject
    private Notices notices;

    @Inject
    private Offices offices;

    // Of this test alone: other notices do not have it. As long as a word is at most for which similar ones are found.
    private final String word = new SecureRandom().ints(8, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "quetzal";

    @BeforeEach
    void stopTheClock() {
        clock.set(NOW);
    }

    @Test
    void whatThisNodeWroteIsFoundAtOnce() {
        assertEquals(List.of(), find("en", word));
        String code = add(NOW, null, "A " + word);
        assertEquals(List.of(code), find("en", word));
        assertEquals(List.of(code), find("en", word.substring(0, word.length() - 1) + "x"), "similar");
        Notice notice = notices.byCode(code).orElseThrow();
        database.run(em -> {
            em.find(Notice.class, notice.getId()).archive(NOW);
            notices.keep();
        });
        assertEquals(List.of(), find("en", word), "put away");
    }

    @Test
    void whatAnotherNodeAddedIsFoundSoonHoweverOldItIs() {
        find("en", word);
        // Past the service, which tells this node.
        database.run(em -> em.persist(notice(Instant.parse("2001-01-01T00:00:00Z"), null, "A " + word)));
        await(1);
    }

    @Test
    void whatAnotherNodeChangedIsFoundSoon() {
        String code = add(Instant.parse("2002-02-02T00:00:00Z"), null, "Before");
        find("en", word);
        // It was noted a minute before this node looked, and its transaction ends only now.
        changeText(code, "A " + word, NOW.minusSeconds(60));
        await(1);
        changeText(code, "Nothing", NOW);
        await(0);
    }

    @Test
    void eachLanguageFindsItsOwnWords() {
        String code = add(NOW, null, "A " + word);
        for (Language language : Languages.all()) {
            String own = word + " " + language.tag().repeat(8);
            assertEquals(List.of(code), find(language.tag(), own));
            Languages.all().stream().filter(other -> !other.equals(language))
                    .forEach(other -> assertEquals(List.of(), find(other.tag(), own)));
        }
    }

    @Test
    void aScheduledNoticeAppearsAndAnExpiredOneGoes() {
        String code = add(NOW.plusSeconds(60), NOW.plusSeconds(120), "A " + word);
        assertEquals(List.of(), find("en", word));
        clock.set(NOW.plusSeconds(60));
        assertEquals(List.of(code), find("en", word));
        clock.set(NOW.plusSeconds(120));
        assertEquals(List.of(), find("en", word));
        assertTrue(notices.at(code).isPresent(), "whoever has its address still reads it");
    }

    @Test
    void filtersByOfficeKindAndDay() {
        String code = add(NOW, null, "A " + word);
        assertEquals(Set.of(Office.OF_THE_AGENCY), searchNotices.offices("en"));
        assertEquals(List.of(code), find(new NoticeSearch(word, Notice.Kind.EVENT, Office.OF_THE_AGENCY,
                NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(11)), null)));
        assertEquals(List.of(), find(new NoticeSearch(word, Notice.Kind.PROGRAM, null, null, null, null)));
        assertEquals(List.of(), find(new NoticeSearch(word, null, "emergency", null, null, null)));
        assertEquals(List.of(), find(new NoticeSearch(word, null, null, null, NOW.plus(Duration.ofDays(9)), null)));
        // By its kind, its office and the number that is on its page.
        assertEquals(List.of(code), find("en", word + " public events"));
        assertEquals(List.of(code), find("en", word + " 520-791-4852"));
        assertEquals(List.of(code), find("es", word + " oficina de informacion publica"));
    }

    @Test
    void aListReadPageByPageShowsEachNoticeOnceWhileItGrows() {
        // Some came out in the same second. Far in the past, so that notices of other tests stand aside.
        Instant start = Instant.parse("2001-01-01T00:00:00Z");
        for (String words : List.of("", word)) {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                mine.add(add(start.plusSeconds(i / 3), null, "A " + word));
            }
            clock.set(start.plusSeconds(60));
            List<String> read = new ArrayList<>();
            Cursor after = null;
            do {
                SearchNotices.Listing page = searchNotices.find("en", new NoticeSearch(words, null, null, null, null, null),
                        after, 5);
                page.texts().forEach(text -> read.add(text.getSlug()));
                after = page.next();
                add(start.plusSeconds(59), null, "Came meanwhile, " + word);
            } while (after != null);
            read.retainAll(mine);
            Collections.reverse(mine);
            assertEquals(mine, read, words);
        }
    }

    private String add(Instant published, Instant expires, String body) {
        return database.ask(em -> {
            Notice notice = notice(published, expires, body);
            notices.add(notice);
            return notice.getCode();
        });
    }

    private Notice notice(Instant published, Instant expires, String body) {
        String code = "sample-" + UUID.randomUUID();
        Instant starts = NOW.plus(Duration.ofDays(10));
        Notice notice = new Notice(code, Notice.Kind.EVENT, offices.byCode(Office.OF_THE_AGENCY), published,
                new Event(starts, starts.plus(Duration.ofHours(1)), Event.Status.SCHEDULED));
        for (Language language : Languages.all()) {
            new NoticeText(notice, language.tag(), code, "Sample", "Summary.", body + " " + language.tag().repeat(8) + ".", "Library",
                    published);
        }
        if (expires != null) {
            notice.expire(expires, NOW);
        }
        return notice;
    }

    private void changeText(String code, String summary, Instant revised) {
        database.run(em -> {
            em.createQuery("update NoticeText t set t.summary = :summary where t.notice.id = (select n.id from Notice n"
                    + " where n.code = :code)").setParameter("summary", summary).setParameter("code", code).executeUpdate();
            em.createQuery("update Notice n set n.revised = :revised, n.version = n.version + 1 where n.code = :code")
                    .setParameter("revised", revised).setParameter("code", code).executeUpdate();
        });
    }

    private List<String> find(String language, String words) {
        return searchNotices.find(language, new NoticeSearch(words, null, null, null, null, null), null, 50).texts().stream()
                .map(NoticeText::getSlug).toList();
    }

    private List<String> find(NoticeSearch search) {
        return searchNotices.find("en", search, null, 50).texts().stream().map(NoticeText::getSlug).toList();
    }

    private void await(int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (find("en", word).size() != count) {
            assertTrue(System.nanoTime() < end, "the index follows the database");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
