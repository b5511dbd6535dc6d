package org.aviso.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.notices.search.NoticeSearch;
import org.aviso.notices.search.SearchNotices;
import org.aviso.offices.Office;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.aviso.recount.ChangeEvent;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.PseudoWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When readers can read what was written, and why not. All moments are UTC. */
class PublishNoticeIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-20T01:00:00Z");
    private static final PublishNotice.Order AT_ONCE = order(null, null, Map.of(), null);
    private static final Map<String, String> NOTES = Map.of("en", "The day was wrong.", "es", "El día estaba mal.");

    @Inject
    private PublishNotice publishNotice;

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private ChangeEvent changeEvent;

    @Inject
    private Notices notices;

    @Inject
    private SearchNotices searchNotices;

    private String slug;
    private String code;

    @BeforeEach
    void begin() {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        slug = "water-" + UUID.randomUUID();
        begins(Notice.Kind.PRESS_RELEASE);
    }

    @Test
    void onlyAPublisherPublishes() {
        bothAreReady();
        int version = version();
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> publishNotice.look(code));
            assertThrows(NotAllowed.class, () -> publishNotice.publish(code, version, AT_ONCE));
            assertThrows(NotAllowed.class, () -> publishNotice.hurry(code, version, "Flood", Map.of()));
            assertThrows(NotAllowed.class, () -> publishNotice.archive(code, version));
            assertThrows(NotAllowed.class, () -> publishNotice.restore(code, version));
        }
        assertTrue(notices.byCode(code).isEmpty());
    }

    @Test
    void whatIsReadyInEveryLanguageIsPublished() {
        bothAreReady();
        assertTrue(standing().obstacles().isEmpty(), standing().obstacles().toString());
        publish(AT_ONCE);
        Notice notice = notice();
        assertEquals(NOW, notice.getPublished());
        assertEquals(1, notice.getEdition());
        assertTrue(notice.getUntold() > 0, "followers are still to be told");
        assertEquals("No hay agua", notices.at("es", slug).orElseThrow().getTexts().get("es").getTitle());
        assertEquals(Life.PUBLISHED, stored().life(NOW));
        assertEquals(List.of("PUBLISHED"), deeds());
        assertEquals(PublicationRefused.Reason.NOTHING_NEW, refused(AT_ONCE));
    }

    @Test
    void noLanguageThatWasAddedIsWaitedFor() {
        Languages.follow(List.of(PseudoWords.added()));
        try {
            bothAreReady();
            assertEquals(List.of(), standing().obstacles());
            assertEquals(Set.of("ar"), standing().later().stream().map(Obstacle::language).collect(Collectors.toSet()));
            assertEquals(List.of("en", "es"), standing().ready());
            publish(AT_ONCE);
            assertTrue(isListed("ar"), "in the language in which it was written");
            assertEquals("en", notices.at("ar", slug).orElseThrow().listed("ar").getLanguage());
            assertEquals(PublicationRefused.Reason.NOTHING_NEW, refused(AT_ONCE));

            write("ar", words("لا ماء", "لا ماء اليوم.", "كلمات."), true);
            assertEquals(List.of(), standing().later());
            assertEquals(Set.of("ar"), standing().renewed());
            publish(order(null, null, Map.of(), standing().seal()));
            assertEquals("لا ماء", notices.at("ar", slug).orElseThrow().listed("ar").getTitle());
            assertFalse(notice().text("es").isOutdated());
        } finally {
            Languages.follow(List.of());
        }
    }

    @Test
    void saysWhatStandsInTheWay() {
        assertEquals(Set.of("en SUMMARY MISSING", "en BODY MISSING", "en TITLE DRAFT", "es TITLE MISSING", "es SUMMARY MISSING",
                "es BODY MISSING"), Set.copyOf(standing().obstacles().stream()
                .map(each -> each.language() + " " + each.field() + " " + each.state()).toList()));
        assertEquals(PublicationRefused.Reason.OBSTACLES, refused(AT_ONCE));
        bothAreReady();
        write("en", words("Water is off", "No water on Monday.", "Words."), false);
        assertEquals(List.of(FieldState.DRAFT, FieldState.OUT_OF_DATE),
                standing().obstacles().stream().map(Obstacle::state).toList());
        writeNotice.write(code, version(), "es", new WriteNotice.Writing(words("No hay agua", "El lunes.", "Palabras."), true,
                false, false));
        assertEquals(FieldState.MACHINE, standing().obstacles().get(1).state());
        assertTrue(notices.byCode(code).isEmpty());
    }

    @Test
    void aFindingStandsInTheWay() {
        bothAreReady();
        write("es", words("No hay agua", "Hoy no hay agua.", "Palabras.\n\n# Grande"), true);
        Obstacle found = standing().obstacles().get(0);
        assertEquals(Obstacle.Reason.FOUND, found.reason());
        assertEquals(3, found.finding().line());
        assertEquals("es", found.language());
        assertEquals(PublicationRefused.Reason.OBSTACLES, refused(AT_ONCE));
    }

    @Test
    void aDifferenceMustBeMendedOrConfirmed() {
        bothAreReady();
        write("es", words("No hay agua", "Hoy no hay agua.", "Llame al (520) 555-0142."), true);
        assertEquals(1, standing().doubts().size());
        assertEquals(PublicationRefused.Reason.DOUBTS, refused(AT_ONCE));
        String earlier = standing().seal();
        write("es", words("No hay agua", "Hoy no hay agua.", "Llame al (520) 555-0143."), true);
        assertEquals(PublicationRefused.Reason.DOUBTS, refused(order(null, null, Map.of(), earlier)), "another one by now");
        publish(order(null, null, Map.of(), standing().seal()));
        assertEquals(1, notice().getEdition());
    }

    @Test
    void aTermThatWeDoNotUseMustBeMendedOrConfirmed() {
        bothAreReady();
        write("es", words("No hay agua", "Hoy no hay agua.", "Hay intérpretes de lenguaje de señas."), true);
        assertNotNull(standing().doubts().get(0).term());
        assertEquals(PublicationRefused.Reason.DOUBTS, refused(AT_ONCE));
        publish(order(null, null, Map.of(), standing().seal()));
    }

    @Test
    void anAddressThatSomebodyElseHasTakenMeanwhileStandsInTheWay() {
        String first = code;
        bothAreReady();
        begins(Notice.Kind.PRESS_RELEASE);
        bothAreReady();
        publish(AT_ONCE);
        code = first;
        assertEquals(List.of(Obstacle.Reason.ADDRESS_TAKEN, Obstacle.Reason.ADDRESS_TAKEN),
                standing().obstacles().stream().map(Obstacle::reason).toList());
    }

    @Test
    void anEventSaysWhenItIs() {
        begins(Notice.Kind.EVENT);
        bothAreReady();
        assertEquals(Obstacle.Reason.NO_EVENT, standing().obstacles().get(0).reason());
        facts(EVENT, "https://example.org/join");
        assertTrue(standing().obstacles().isEmpty(), standing().obstacles().toString());
        assertEquals(PublicationRefused.Reason.AFTER_EVENT, refused(order(EVENT, null, Map.of(), null)));
        clock.set(EVENT);
        assertEquals(Obstacle.Reason.EVENT_PASSED, standing().obstacles().get(0).reason());
        clock.set(NOW);
        publish(AT_ONCE);
        assertEquals("https://example.org/join", notice().getEvent().getLink());

        // It is moved where those who asked for help at it are told; the manuscript follows.
        changeEvent.move(code, notice().getVersion(), EVENT.plusSeconds(3600), null);
        assertEquals(EVENT.plusSeconds(3600), stored().getEvent().getStarts());
        clock.advance(Duration.ofHours(1));
        writeNotice.decide(code, version(), new WriteNotice.Facts(Notice.Kind.EVENT, Office.OF_THE_AGENCY,
                EVENT.plusSeconds(3600), null, "https://example.org/other"));
        assertEquals(PublicationRefused.Reason.NO_CORRECTION, refused(AT_ONCE));
        publish(order(null, null, NOTES, null));
        assertEquals("https://example.org/other", notice().getEvent().getLink());
        assertEquals(2, notice().getEvent().getSequence(), "moved, then joined elsewhere");
        assertEquals(EVENT.plusSeconds(3600), notice().getEvent().getStarts());
    }

    @Test
    void aScheduledNoticeIsThereWhenItsTimeComesAndCanBeWrittenAnewUntilThen() {
        bothAreReady();
        Instant later = NOW.plus(Duration.ofHours(2));
        assertEquals(PublicationRefused.Reason.PAST, refused(order(NOW, null, Map.of(), null)));
        assertEquals(PublicationRefused.Reason.EXPIRED, refused(order(later, later, Map.of(), null)));
        publish(order(later, later.plus(Duration.ofDays(1)), Map.of(), null));
        assertEquals(Life.SCHEDULED, stored().life(NOW));
        assertTrue(notices.at("en", slug).isEmpty());
        write("en", words("Water is off", "No water on Monday.", "Words."), true);
        write("es", words("No hay agua", "El lunes no hay agua.", "Palabras."), true);
        publish(order(later, later.plus(Duration.ofDays(1)), Map.of(), null));
        assertEquals(1, notice().getEdition(), "nobody has read the first one");
        assertEquals(List.of("SCHEDULED", "SCHEDULED"), deeds());
        clock.set(later);
        assertEquals("No water on Monday.", notices.at("en", slug).orElseThrow().getTexts().get("en").getSummary());
        assertEquals(Life.PUBLISHED, stored().life(later));
        assertEquals(PublicationRefused.Reason.ALREADY_READ, refused(order(later.plusSeconds(60), null, Map.of(), null)));
        clock.set(later.plus(Duration.ofDays(1)));
        assertEquals(Life.ARCHIVED, stored().life(clock.instant()));
        assertTrue(notice().isArchived(clock.instant()));
    }

    @Test
    void whatWasScheduledAndTakenBackIsNeverRead() {
        bothAreReady();
        Instant later = NOW.plus(Duration.ofHours(2));
        publish(order(later, null, Map.of(), null));
        publishNotice.archive(code, version());
        assertEquals(Life.IN_TRANSLATION, stored().life(NOW));
        assertTrue(notices.byCode(code).isEmpty());
        clock.set(later.plusSeconds(1));
        assertTrue(notices.at("en", slug).isEmpty());
        assertTrue(notices.formerlyAt("en", slug).isEmpty());
        assertEquals(List.of("SCHEDULED", "UNSCHEDULED"), deeds());
        publish(AT_ONCE);
        assertEquals(code, notices.at("en", slug).orElseThrow().getCode());
    }

    @Test
    void aCorrectionSaysWhatItCorrectsAndKeepsWhatWasRead() {
        bothAreReady();
        publish(AT_ONCE);
        clock.advance(Duration.ofHours(1));
        String newSlug = slug + "-monday";
        write("en", new Words(newSlug, "Water is off", "No water on Monday.", "New words.", null), true);
        write("es", words("No hay agua", "El lunes no hay agua.", "Palabras nuevas."), true);
        assertEquals(List.of("en", "es"), standing().corrected());
        assertEquals(PublicationRefused.Reason.NO_CORRECTION, refused(AT_ONCE));
        assertEquals(PublicationRefused.Reason.NO_CORRECTION, refused(order(null, null, Map.of("en", "Day"), null)));
        publish(order(null, null, NOTES, null));

        Notice notice = notice();
        assertEquals(2, notice.getEdition());
        assertEquals(NOW, notice.getPublished());
        assertEquals(clock.instant(), notice.getRevised());
        assertEquals(Life.CORRECTED, stored().life(clock.instant()));
        assertEquals("El día estaba mal.", notices.editions(notice, "es").get(0).correction());
        assertEquals(List.of(2, 1), notices.editions(notice, "en").stream().map(each -> each.number()).toList());
        assertEquals("Words.", notices.edition(notice, 1).get("en").getBody());
        assertEquals(code, notices.formerlyAt("en", slug).orElseThrow().getCode(), "the old address leads on");
        assertEquals(code, notices.at("en", newSlug).orElseThrow().getCode());
        assertEquals(List.of("PUBLISHED", "CORRECTED"), deeds());
    }

    @Test
    void onlyWhatIsNewNeedsANote() {
        bothAreReady();
        publish(AT_ONCE);
        write("es", words("No hay agua", "Hoy no hay agua.", "Otras palabras."), true);
        assertEquals(List.of("es"), standing().corrected());
        publish(order(null, null, Map.of("es", "Una palabra."), null));
        assertEquals(1, notices.editions(notice(), "en").size());
        assertEquals(2, notices.editions(notice(), "es").size());
        assertFalse(notice().getTexts().get("en").isOutdated());
    }

    @Test
    void whatCannotWaitTakesNoOlderTranslationAlong() {
        begins(Notice.Kind.ADVISORY);
        bothAreReady();
        publish(order(NOW.plus(Duration.ofHours(2)), null, Map.of(), null));
        write("en", words("Water is off", "No water all week.", "Words."), true);
        publishNotice.hurry(code, version(), "Flood", Map.of());
        assertEquals(Set.of("en"), notice().getTexts().keySet());
        assertTrue(notices.at("es", slug).isEmpty());
    }

    @Test
    void whatIsPutAwayLeavesTheListsAndComesBack() {
        bothAreReady();
        assertEquals(PublicationRefused.Reason.NOT_PUBLISHED, assertThrows(PublicationRefused.class,
                () -> publishNotice.archive(code, version())).reason());
        publish(AT_ONCE);
        assertTrue(isListed("en"));
        publishNotice.archive(code, version());
        assertFalse(isListed("en"));
        assertEquals(code, notices.at("en", slug).orElseThrow().getCode());
        assertEquals(Life.ARCHIVED, stored().life(NOW));
        assertEquals(PublicationRefused.Reason.ARCHIVED, refused(AT_ONCE));
        publishNotice.restore(code, version());
        assertTrue(isListed("en"));
        assertEquals(Life.PUBLISHED, stored().life(NOW));
        assertEquals(List.of("PUBLISHED", "ARCHIVED", "RESTORED"), deeds());
    }

    @Test
    void onlyAnAdvisoryThatCannotWaitGoesOutBeforeEveryLanguageIsReady() {
        write("en", words("Water is off", "No water today.", "Words."), true);
        assertEquals(PublicationRefused.Reason.NO_ADVISORY, hurryRefused("Flood"));
        begins(Notice.Kind.ADVISORY);
        assertEquals(PublicationRefused.Reason.OBSTACLES, hurryRefused("Flood"), "the first language is not ready");
        write("en", words("Water is off", "No water today.", "Words."), true);
        assertEquals(PublicationRefused.Reason.NO_REASON, hurryRefused(" "));
        publishNotice.hurry(code, version(), "Flood", Map.of());

        Notice notice = notice();
        assertTrue(notice.isUrgent());
        assertEquals(Set.of("en"), notice.getTexts().keySet());
        assertEquals("en", notice.text("es").getLanguage());
        assertTrue(isListed("es"), "shown in the language in which it was written");
        assertTrue(notices.at("es", slug).isEmpty());
        assertEquals(code, notices.formerlyAt("es", slug).orElseThrow().getCode(), "its address there says that it follows");
        assertEquals("Flood", stored().getUrgentReason());
        assertEquals("pat", stored().getUrgentBy());
        assertEquals(List.of("URGENT"), deeds());
        assertEquals(PublicationRefused.Reason.NOTHING_NEW, hurryRefused("Flood"));

        // The other language follows; nobody is told of a correction, because nothing was wrong.
        clock.advance(Duration.ofHours(1));
        write("es", new Words(slug + "-es", "No hay agua", "Hoy no hay agua.", "Palabras.", null), true);
        publish(AT_ONCE);
        assertFalse(notice().isUrgent());
        assertEquals(code, notices.at("es", slug + "-es").orElseThrow().getCode());
        assertEquals(1, notices.editions(notice(), "es").size());
        assertEquals(Life.PUBLISHED, stored().life(clock.instant()));

        // An urgent correction leaves the other language behind, and its readers are told.
        write("en", words("Water is off", "No water all week.", "Words."), true);
        publishNotice.hurry(code, version(), "Flood again", Map.of("en", "It lasts longer."));
        assertTrue(notice().getTexts().get("es").isOutdated());
        assertFalse(notice().getTexts().get("en").isOutdated());
        write("es", new Words(slug + "-es", "No hay agua", "No hay agua toda la semana.", "Palabras.", null), true);
        assertEquals(List.of("es"), standing().corrected());
        publish(order(null, null, Map.of("es", "Dura más."), null));
        assertFalse(notice().getTexts().get("es").isOutdated());
        assertEquals(PublicationRefused.Reason.NOT_NEEDED, hurryRefused("Flood"));
    }

    @Test
    void whoHasReadAnEarlierVersionIsRefused() {
        bothAreReady();
        int seen = version();
        write("en", words("Water is off", "No water today.", "Other words."), true);
        assertThrows(ManuscriptChanged.class, () -> publishNotice.publish(code, seen, AT_ONCE));
        assertThrows(ManuscriptChanged.class, () -> publishNotice.archive(code, seen));
        assertTrue(notices.byCode(code).isEmpty());
    }

    @Test
    void aNoticeThatWasThereCanBeCorrected() {
        code = samples.news(NOW.minusSeconds(60), "Words.");
        slug = code;
        Words english = stored().words("en");
        write("en", new Words(slug, english.title(), english.summary(), "Other words.", null), true);
        assertEquals(FieldState.OUT_OF_DATE, stored().state("es", Field.BODY));
        write("es", new Words(slug, stored().words("es").title(), english.summary(), "Otras palabras.", null), true);
        publish(order(null, null, NOTES, null));
        assertEquals("Words.", notices.edition(notice(), 1).get("es").getBody());
        assertEquals("Otras palabras.", notice().getTexts().get("es").getBody());
    }

    private static PublishNotice.Order order(Instant at, Instant expires, Map<String, String> notes, String seal) {
        return new PublishNotice.Order(at, expires, notes, seal);
    }

    private void begins(Notice.Kind kind) {
        code = writeNotice.begin(kind, Office.OF_THE_AGENCY, "en", "Water is off");
    }

    private void facts(Instant starts, String link) {
        writeNotice.decide(code, version(), new WriteNotice.Facts(Notice.Kind.EVENT, Office.OF_THE_AGENCY, starts, null, link));
    }

    private void bothAreReady() {
        write("en", words("Water is off", "No water today.", "Words."), true);
        write("es", words("No hay agua", "Hoy no hay agua.", "Palabras."), true);
    }

    private Words words(String title, String summary, String body) {
        return new Words(slug, title, summary, body, stored().getKind() == Notice.Kind.EVENT ? "Library" : null);
    }

    private void write(String language, Words words, boolean reviewed) {
        writeNotice.write(code, version(), language, new WriteNotice.Writing(words, false, false, reviewed));
    }

    private void publish(PublishNotice.Order order) {
        publishNotice.publish(code, version(), order);
    }

    private PublicationRefused.Reason refused(PublishNotice.Order order) {
        return assertThrows(PublicationRefused.class, () -> publish(order)).reason();
    }

    private PublicationRefused.Reason hurryRefused(String reason) {
        return assertThrows(PublicationRefused.class, () -> publishNotice.hurry(code, version(), reason, Map.of())).reason();
    }

    private boolean isListed(String language) {
        return searchNotices.find(language, NoticeSearch.ALL, null, 20).texts().stream().map(NoticeText::getNotice)
                .map(Notice::getCode).anyMatch(code::equals);
    }

    private PublishNotice.Standing standing() {
        return publishNotice.look(code).orElseThrow();
    }

    private Manuscript stored() {
        return writeNotice.find(code).orElseThrow();
    }

    private int version() {
        return stored().getVersion();
    }

    private Notice notice() {
        return notices.byCode(code).orElseThrow();
    }

    /** What was done to the notice as a whole, in order. */
    private List<String> deeds() {
        return database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :code and"
                        + " e.details not like 'WRITTEN%' and e.details not like 'REVIEWED%' and e.details not like 'BEGUN%'"
                        + " and e.details not in ('FACTS', 'MOVED') order by e.id", String.class)
                .setParameter("code", code).getResultList());
    }
}
