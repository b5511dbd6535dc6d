package org.aviso.publishing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.offices.Office;
import org.junit.jupiter.api.Test;

/** What is missing, drafted, reviewed or out of date, and where a notice is on its way. */
class ManuscriptTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Words ENGLISH = new Words("water", "Water is off", "No water today.", "Words.", null);
    private static final Words SPANISH = new Words("agua", "No hay agua", "Hoy no hay agua.", "Palabras.", null);

    private final Manuscript manuscript = manuscript(Notice.Kind.PRESS_RELEASE);

    @Test
    void nothingIsThereUntilSomebodyWritesIt() {
        assertStates("en", FieldState.MISSING);
        assertEquals(Life.DRAFT, manuscript.life(NOW));
        assertEquals(List.of(Field.TITLE, Field.SUMMARY, Field.BODY), write("en", ENGLISH));
        assertStates("en", FieldState.DRAFT);
        assertStates("es", FieldState.MISSING);
        assertEquals(Life.DRAFT, manuscript.life(NOW));
        write("es", SPANISH);
        assertEquals(Life.IN_TRANSLATION, manuscript.life(NOW));
        assertStates("es", FieldState.DRAFT);
        assertFalse(manuscript.isCurrent("es"));
    }

    @Test
    void whatIsReviewedIsCurrentUntilTheSourceChanges() {
        bothReviewed();
        assertTrue(manuscript.isCurrent("en") && manuscript.isCurrent("es"));
        write("en", with("No water on Monday."));
        assertEquals(FieldState.DRAFT, manuscript.state("en", Field.SUMMARY));
        assertEquals(FieldState.OUT_OF_DATE, manuscript.state("es", Field.SUMMARY));
        assertEquals(FieldState.REVIEWED, manuscript.state("es", Field.TITLE), "what did not change stays");
        assertFalse(manuscript.isCurrent("es"));
    }

    @Test
    void savingWithoutAChangeOutdatesNothing() {
        bothReviewed();
        Words again = new Words("water", " Water is off ", "No water today.\r\n", "Words.\r\n\r\n", null);
        assertEquals(List.of(), write("en", again));
        assertStates("en", FieldState.REVIEWED);
        assertStates("es", FieldState.REVIEWED);
    }

    @Test
    void whatIsTakenBackIsUpToDateAgain() {
        bothReviewed();
        write("en", with("No water on Monday."));
        write("en", ENGLISH);
        assertEquals(FieldState.REVIEWED, manuscript.state("es", Field.SUMMARY));
        assertEquals(FieldState.DRAFT, manuscript.state("en", Field.SUMMARY), "nobody has read it since");
    }

    @Test
    void aSlipThatLeavesTheMeaningLeavesTheTranslations() {
        bothReviewed();
        assertEquals(List.of(Field.SUMMARY), manuscript.write("en", with("No water, today."), FieldState.DRAFT, true, NOW, "pat"));
        assertEquals(FieldState.REVIEWED, manuscript.state("en", Field.SUMMARY));
        assertEquals(FieldState.REVIEWED, manuscript.state("es", Field.SUMMARY));
        write("en", with("No water on Monday."));
        assertEquals(FieldState.OUT_OF_DATE, manuscript.state("es", Field.SUMMARY), "the next change counts again");
        manuscript.write("en", with("No water on Tuesday."), FieldState.DRAFT, true, NOW, "pat");
        assertEquals(FieldState.OUT_OF_DATE, manuscript.state("es", Field.SUMMARY), "what was old is not made new");
    }

    @Test
    void savingAnOldTranslationWithoutAChangeLeavesItOldUntilItIsReviewed() {
        bothReviewed();
        write("en", with("No water on Monday."));
        write("es", SPANISH);
        assertEquals(FieldState.OUT_OF_DATE, manuscript.state("es", Field.SUMMARY));
        manuscript.review("es", List.of(Field.SUMMARY), NOW, "pat");
        assertEquals(FieldState.REVIEWED, manuscript.state("es", Field.SUMMARY));
        assertEquals("pat", manuscript.getTexts().get("es").getLedger().get(Field.SUMMARY).getReviewedBy());
    }

    @Test
    void aMachineReviewsNothing() {
        write("en", ENGLISH);
        manuscript.write("es", SPANISH, FieldState.MACHINE, false, NOW, "pat");
        assertStates("es", FieldState.MACHINE);
        manuscript.review("es", manuscript.getFields(), NOW, "pat");
        assertStates("es", FieldState.REVIEWED);
    }

    @Test
    void whatIsTakenOutIsMissing() {
        bothReviewed();
        write("es", new Words("agua", "No hay agua", null, "Palabras.", null));
        assertEquals(FieldState.MISSING, manuscript.state("es", Field.SUMMARY));
        manuscript.review("es", manuscript.getFields(), NOW, "pat");
        assertFalse(manuscript.isCurrent("es"));
    }

    @Test
    void aTranslationThatCameFirstIsOldOnceThereIsASource() {
        write("es", SPANISH);
        manuscript.review("es", manuscript.getFields(), NOW, "pat");
        write("en", ENGLISH);
        assertStates("es", FieldState.OUT_OF_DATE);
    }

    @Test
    void onlyAnEventHasAPlace() {
        bothReviewed();
        assertTrue(manuscript.isCurrent("es"));
        Manuscript event = manuscript(Notice.Kind.EVENT);
        event.write("en", ENGLISH, FieldState.DRAFT, false, NOW, "pat");
        event.review("en", event.getFields(), NOW, "pat");
        assertFalse(event.isCurrent("en"));
        assertEquals(FieldState.MISSING, event.state("en", Field.PLACE));
    }

    @Test
    void theLifeOfANoticeFollowsTheClock() {
        Notice notice = notice(NOW.plus(HOUR));
        notice.expire(NOW.plus(HOUR.multipliedBy(3)), NOW);
        Manuscript adopted = Manuscript.of(notice, NOW);
        assertEquals(Life.SCHEDULED, adopted.life(NOW));
        assertEquals(Life.PUBLISHED, adopted.life(NOW.plus(HOUR)));
        assertEquals(Life.PUBLISHED, adopted.life(NOW.plus(HOUR.multipliedBy(3)).minusMillis(1)));
        assertEquals(Life.ARCHIVED, adopted.life(NOW.plus(HOUR.multipliedBy(3))));
        adopted.publish(notice, true, NOW, "pat");
        assertEquals(Life.CORRECTED, adopted.life(NOW.plus(HOUR)));
        adopted.publish(notice, false, NOW, "pat");
        assertEquals(Life.CORRECTED, adopted.life(NOW.plus(HOUR)), "once corrected, it stays so");
        adopted.archive(NOW, "pat");
        assertEquals(Life.ARCHIVED, adopted.life(NOW.plus(HOUR)));
        adopted.write("en", with("Else."), FieldState.DRAFT, false, NOW, "pat");
        assertEquals(Life.ARCHIVED, adopted.life(NOW.plus(HOUR)), "writing alone publishes nothing");
    }

    @Test
    void aNoticeThatWasThereIsReviewed() {
        Manuscript adopted = Manuscript.of(notice(NOW), NOW);
        assertTrue(adopted.isCurrent("en") && adopted.isCurrent("es"));
        assertEquals(Life.PUBLISHED, adopted.life(NOW));
        adopted.write("en", new Words("sample", "Another title", "Summary", "Words.", "Library"), FieldState.DRAFT, false, NOW,
                "pat");
        assertEquals(FieldState.OUT_OF_DATE, adopted.state("es", Field.TITLE));
        assertEquals(FieldState.REVIEWED, adopted.state("es", Field.PLACE));
    }

    @Test
    void followsItsEventWhereThatIsMoved() {
        Notice notice = notice(NOW);
        Manuscript adopted = Manuscript.of(notice, NOW);
        notice.move(NOW.plus(Duration.ofDays(9)), null, NOW);
        adopted.follow(notice);
        assertEquals(NOW.plus(Duration.ofDays(9)), adopted.getEvent().getStarts());
        assertEquals(null, adopted.getEvent().getEnds());
        assertEquals("https://example.org/join", adopted.getEvent().getLink());
    }

    @Test
    void noTwoHaveOneCode() {
        String code = Manuscript.codeFor("¡Agua!");
        assertTrue(code.matches("agua-[0-9a-f]{6}"), code);
        assertNotEquals(code, Manuscript.codeFor("¡Agua!"));
        assertTrue(Manuscript.codeFor("水").matches("notice-[0-9a-f]{6}"));
        assertTrue(Manuscript.codeFor("word ".repeat(40)).length() <= 60);
    }

    private void bothReviewed() {
        write("en", ENGLISH);
        write("es", SPANISH);
        manuscript.review("en", manuscript.getFields(), NOW, "pat");
        manuscript.review("es", manuscript.getFields(), NOW, "pat");
    }

    private static Words with(String summary) {
        return new Words("water", "Water is off", summary, "Words.", null);
    }

    private List<Field> write(String language, Words words) {
        return manuscript.write(language, words, FieldState.DRAFT, false, NOW, "pat");
    }

    private void assertStates(String language, FieldState expected) {
        manuscript.getFields().forEach(field -> assertEquals(expected, manuscript.state(language, field), field.name()));
    }

    private static Manuscript manuscript(Notice.Kind kind) {
        return new Manuscript("code", kind, new SomeOffice(), "en", NOW, "pat");
    }

    private static Notice notice(Instant published) {
        Notice notice = new Notice("code", Notice.Kind.EVENT, new SomeOffice(), published, new Event(
                NOW.plus(Duration.ofDays(7)), NOW.plus(Duration.ofDays(8)), Event.Status.SCHEDULED, "https://example.org/join"));
        Arrays.asList("en", "es").forEach(tag ->
                new NoticeText(notice, tag, "sample", "Title " + tag, "Summary", "Words.", "Library", published));
        return notice;
    }

    /** Which one does not matter here. */
    private static final class SomeOffice extends Office { }
}
