package org.aviso.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aviso.notices.Notice;
import org.aviso.offices.Office;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishers write, how it is kept, and who may read it before it is published. All moments are UTC. */
class WriteNoticeIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-20T01:00:00Z");

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private ReviewTranslation reviewTranslation;

    @Inject
    private ShareDraft shareDraft;

    private String slug;
    private String code;

    @BeforeEach
    void begin() {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        slug = "water-" + UUID.randomUUID();
        code = writeNotice.begin(Notice.Kind.PRESS_RELEASE, Office.OF_THE_AGENCY, "en", "Water is off");
    }

    @Test
    void onlyAPublisherWrites() {
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> writeNotice.list(null, null, 1));
            assertThrows(NotAllowed.class, () -> writeNotice.find(code));
            assertThrows(NotAllowed.class, () -> writeNotice.begin(Notice.Kind.ADVISORY, Office.OF_THE_AGENCY, "en", "Any"));
            assertThrows(NotAllowed.class, () -> write("en", 1, english(), false, false));
            assertThrows(NotAllowed.class, () -> decide(EVENT, null, null));
            assertThrows(NotAllowed.class, () -> reviewTranslation.review(code, 1, "en", Field.TITLE));
            assertThrows(NotAllowed.class, () -> shareDraft.share(code));
            assertThrows(NotAllowed.class, () -> shareDraft.takeBack(code));
        }
    }

    @Test
    void theLedgerIsKept() {
        write("en", version(), english(), false, true);
        write("es", version(), spanish(), false, true);
        assertTrue(stored().isCurrent("en") && stored().isCurrent("es"));
        assertEquals(Life.IN_TRANSLATION, stored().life(NOW));
        write("en", version(), english("No water, today."), true, false);
        assertTrue(stored().isCurrent("es"), "the meaning is unchanged");
        write("en", version(), english("No water on Monday."), false, false);
        assertEquals(FieldState.OUT_OF_DATE, stored().state("es", Field.SUMMARY));
        assertEquals(FieldState.REVIEWED, stored().state("es", Field.BODY));
        reviewTranslation.review(code, version(), "es", Field.SUMMARY);
        assertTrue(stored().isCurrent("es"));
        assertEquals("pat", stored().getTexts().get("es").getLedger().get(Field.SUMMARY).getReviewedBy());
        assertEquals(List.of("BEGUN en", "WRITTEN en, REVIEWED en", "WRITTEN es, REVIEWED es", "WRITTEN en",
                "WRITTEN en", "REVIEWED es"), database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :code"
                        + " order by e.id", String.class).setParameter("code", code).getResultList()));
    }

    @Test
    void noticesOfOneTitleFindAnAddressEach() {
        String owner = samples.news(NOW, "Words.");
        String slug = database.ask(em -> em.createQuery("select t.slug from NoticeText t where t.notice.code = :code and t.language = 'en'",
                String.class).setParameter("code", owner).getSingleResult());
        assertEquals(slug + "-2", writeNotice.find(writeNotice.begin(Notice.Kind.ADVISORY, Office.OF_THE_AGENCY, "en", slug))
                .orElseThrow().words("en").slug());
        write("en", version(), new Words(null, slug, null, null, null), false, false);
        assertEquals(slug + "-2", stored().words("en").slug());
    }

    @Test
    void theTitleProposesTheAddress() {
        assertEquals("water-is-off", stored().words("en").slug());
        write("en", version(), new Words(null, "Agua y niños", null, null, null), false, false);
        assertEquals("agua-y-ninos", stored().words("en").slug());
        write("en", version(), english(), false, false);
        assertEquals(slug, stored().words("en").slug());
    }

    @Test
    void anAddressOfAnotherNoticeIsRefused() {
        String taken = samples.news(NOW, "Words.");
        assertEquals(ManuscriptRefused.Reason.SLUG_TAKEN, assertThrows(ManuscriptRefused.class, () -> write("es", version(),
                new Words(taken, "Agua", null, null, null), false, false)).reason());
        assertThrows(IllegalArgumentException.class, () -> write("es", version(),
                new Words("Not fit", "Agua", null, null, null), false, false));
        assertThrows(IllegalArgumentException.class, () -> write("xx", version(), english(), false, false));
        assertThrows(IllegalArgumentException.class, () -> write("en", version(),
                new Words(slug, "a".repeat(201), null, null, null), false, false));
        assertThrows(IllegalArgumentException.class, () -> reviewTranslation.review(code, version(), "es", Field.TITLE));
    }

    @Test
    void whoHasReadAnEarlierVersionIsRefused() {
        int seen = version();
        write("en", seen, english(), false, false);
        caller.is("kim", Role.PUBLISHER);
        assertThrows(ManuscriptChanged.class, () -> write("en", seen, english("Mine."), false, false));
        assertThrows(ManuscriptChanged.class, () -> reviewTranslation.review(code, seen, "en", Field.TITLE));
        assertThrows(ManuscriptChanged.class, () -> writeNotice.decide(code, seen, new WriteNotice.Facts(Notice.Kind.ADVISORY,
                Office.OF_THE_AGENCY, null, null, null)));
        assertEquals("No water today.", stored().words("en").summary());
        assertEquals("pat", stored().getChangedBy());
    }

    @Test
    void theFactsOfAnEventMustBePossible() {
        decide(EVENT, EVENT.plus(Duration.ofHours(2)), "https://example.org/join");
        assertEquals(EVENT, stored().getEvent().getStarts());
        assertEquals("https://example.org/join", stored().getEvent().getLink());
        assertEquals(List.of(Field.values()), stored().getFields());
        decide(null, null, null);
        assertEquals(null, stored().getEvent().getStarts(), "it may be open");
        assertEquals(ManuscriptRefused.Reason.NO_START, refused(null, EVENT, null));
        assertEquals(ManuscriptRefused.Reason.END, refused(EVENT, EVENT, null));
        assertEquals(ManuscriptRefused.Reason.TOO_LONG, refused(EVENT, EVENT.plus(Duration.ofDays(8)), null));
        assertEquals(ManuscriptRefused.Reason.NOT_AHEAD, refused(NOW, null, null));
        assertEquals(ManuscriptRefused.Reason.TOO_FAR, refused(Instant.parse("9999-01-01T00:00:00Z"), null, null));
        assertEquals(ManuscriptRefused.Reason.LINK, refused(EVENT, null, "http://example.org"));
        assertEquals(ManuscriptRefused.Reason.LINK, refused(EVENT, null, "join us"));
    }

    @Test
    void aNoticeThatWasThereGetsAManuscriptThatIsReviewed() {
        String there = samples.event(NOW.minusSeconds(60), EVENT, org.aviso.notices.Event.Status.SCHEDULED);
        Manuscript adopted = writeNotice.find(there).orElseThrow();
        assertTrue(adopted.isCurrent("en") && adopted.isCurrent("es"));
        assertEquals(Life.PUBLISHED, adopted.life(NOW));
        assertEquals(EVENT, adopted.getEvent().getStarts());
        assertTrue(writeNotice.find("no-such-notice").isEmpty());
        assertEquals(ManuscriptRefused.Reason.EVENT_PUBLISHED, assertThrows(ManuscriptRefused.class,
                () -> writeNotice.decide(there, adopted.getVersion(), new WriteNotice.Facts(Notice.Kind.EVENT,
                        Office.OF_THE_AGENCY, EVENT.plusSeconds(60), null, null))).reason());
        assertEquals(ManuscriptRefused.Reason.KIND_PUBLISHED, assertThrows(ManuscriptRefused.class,
                () -> writeNotice.decide(there, adopted.getVersion(), new WriteNotice.Facts(Notice.Kind.ADVISORY,
                        Office.OF_THE_AGENCY, null, null, null))).reason());
    }

    @Test
    void theListShowsEachOnceAndStaysPut() {
        List<String> begun = new ArrayList<>();
        Stream.of("One", "Two", "Three").forEach(title -> {
            clock.advance(Duration.ofSeconds(1));
            begun.add(0, writeNotice.begin(Notice.Kind.ADVISORY, Office.OF_THE_AGENCY, "es", title));
        });
        List<Manuscripts.Row> first = writeNotice.list(Life.DRAFT, null, 2);
        assertEquals(begun.subList(0, 2), codes(first));
        assertEquals("Three", first.get(0).title());
        clock.advance(Duration.ofSeconds(1));
        writeNotice.begin(Notice.Kind.ADVISORY, Office.OF_THE_AGENCY, "en", "Four");
        Manuscript last = first.get(1).manuscript();
        assertEquals(begun.get(2), codes(writeNotice.list(Life.DRAFT,
                new Manuscripts.Position(last.getChanged(), last.getId()), 1)).get(0));
        for (Life life : Life.values()) {
            assertEquals(life == Life.DRAFT, codes(writeNotice.list(life, null, 5)).contains(begun.get(0)), life.name());
        }
        // Other tests wrote at later moments.
        assertTrue(codes(writeNotice.list(null, null, 1_000)).contains(begun.get(0)));
    }

    @Test
    void aSecretAddressOpensTheDraftUntilItEnds() {
        assertTrue(shareDraft.read("made-up").isEmpty());
        String first = shareDraft.share(code);
        caller.isNobody();
        assertEquals(code, shareDraft.read(first).orElseThrow().getCode());
        assertEquals(List.of(), database.ask(em -> em.createQuery("select m.code from Manuscript m where m.previewHash = :it",
                String.class).setParameter("it", first).getResultList()), "the secret itself is stored nowhere");
        caller.is("pat", Role.PUBLISHER);
        String second = shareDraft.share(code);
        assertNotEquals(first, second);
        assertTrue(shareDraft.read(first).isEmpty(), "a new one ends the old one");
        clock.set(NOW.plus(Duration.ofDays(14)).minusMillis(1));
        assertTrue(shareDraft.read(second).isPresent());
        clock.set(NOW.plus(Duration.ofDays(14)));
        assertTrue(shareDraft.read(second).isEmpty());
        String third = shareDraft.share(code);
        shareDraft.takeBack(code);
        assertTrue(shareDraft.read(third).isEmpty());
        assertFalse(stored().getPreviewExpires() != null);
    }

    private ManuscriptRefused.Reason refused(Instant starts, Instant ends, String link) {
        return assertThrows(ManuscriptRefused.class, () -> decide(starts, ends, link)).reason();
    }

    private void decide(Instant starts, Instant ends, String link) {
        writeNotice.decide(code, version(), new WriteNotice.Facts(Notice.Kind.EVENT, Office.OF_THE_AGENCY, starts, ends, link));
    }

    private void write(String language, int version, Words words, boolean unchanged, boolean reviewed) {
        writeNotice.write(code, version, language, new WriteNotice.Writing(words, false, unchanged, reviewed));
    }

    private Words english() {
        return english("No water today.");
    }

    private Words english(String summary) {
        return new Words(slug, "Water is off", summary, "Words.", null);
    }

    private Words spanish() {
        return new Words(slug, "No hay agua", "Hoy no hay agua.", "Palabras.", null);
    }

    private static List<String> codes(List<Manuscripts.Row> rows) {
        return rows.stream().map(row -> row.manuscript().getCode()).toList();
    }

    private Manuscript stored() {
        return writeNotice.find(code).orElseThrow();
    }

    private int version() {
        return stored().getVersion();
    }
}
