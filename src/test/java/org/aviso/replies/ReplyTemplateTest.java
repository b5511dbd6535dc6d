package org.aviso.replies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aviso.replies.TemplateText.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTemplateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private final ReplyTemplate template = new ReplyTemplate(1);

    private void write(String english, boolean approveEnglish, String spanish, boolean approveSpanish) {
        template.write(Map.of("en", new ReplyTemplate.Words("Name", english, approveEnglish),
                "es", new ReplyTemplate.Words("Nombre", spanish, approveSpanish)), NOW, "cleo");
    }

    private void has(State english, State spanish) {
        assertEquals(List.of(english, spanish), List.of(template.state("en"), template.state("es")));
        assertEquals(english == State.APPROVED && spanish == State.APPROVED, template.isUsable());
    }

    @Test
    void whatIsNewIsADraftUntilSomebodyStandsByIt() {
        write("One", false, "Uno", false);
        has(State.DRAFT, State.DRAFT);
        write("One", true, "Uno", false);
        has(State.APPROVED, State.DRAFT);
        write("One", false, "Uno", true);
        has(State.APPROVED, State.APPROVED);
        assertEquals("cleo", template.getTexts().get("es").getApprovedBy());
    }

    @Test
    void oneLanguageThatChangesMakesTheOthersOutOfDate() {
        write("One", true, "Uno", true);
        write("Two", true, "Uno", false);
        has(State.APPROVED, State.OUT_OF_DATE);
        write("Two", false, "Dos", false);
        has(State.OUT_OF_DATE, State.DRAFT);
    }

    @Test
    void whoChangesBothAndStandsByBothNeedsNobodyElse() {
        write("One", true, "Uno", true);
        write("Two", true, "Dos", true);
        has(State.APPROVED, State.APPROVED);
    }

    @Test
    void whatWasNotChangedCanBeFoundRightAgain() {
        write("One", true, "Uno", true);
        write("One, and a comma", true, "Uno", true);
        has(State.APPROVED, State.APPROVED);
    }

    @Test
    void aNewNameIsAChangeToo() {
        write("One", true, "Uno", true);
        template.write(Map.of("en", new ReplyTemplate.Words("Another", "One", false),
                "es", new ReplyTemplate.Words("Nombre", "Uno", false)), NOW, "cleo");
        has(State.DRAFT, State.OUT_OF_DATE);
    }

    @Test
    void aTemplateWithoutALanguageAnswersNobody() {
        template.write(Map.of("en", new ReplyTemplate.Words("Name", "One", true)), NOW, "cleo");
        assertFalse(template.isUsable());
        assertEquals("Name", template.name("es"), "staff finds it by the name that it has");
    }

    @Test
    void whatIsFilledInIsTakenAsItIs() {
        write("{provider} on {date}, {provider}.", true, "Uno", true);
        assertEquals("$1 \\ {date} on Monday, $1 \\ {date}.", template.getTexts().get("en")
                .filledIn(placeholder -> placeholder == Placeholder.DATE ? "Monday" : "$1 \\ {date}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"On {date} at {place}.|", "{dat}|{dat}", "{Date}|{Date}", "{ date }|{ date }",
        "{}|{}", "a { b|{", "a } b|}", "{{date}}|{,}", "{date|{", "{askBy}{dateTime}|"})
    void bracesHoldPlaceholdersOnly(String text, String unknown) {
        assertEquals(unknown == null ? "" : unknown, String.join(",", Placeholder.unknown(text)));
    }

    @Test
    void aTranslationIsNotTheOriginal() {
        assertTrue(ReplyToRequest.isSame("We will call you. ", " we will  call\nyou."));
        assertFalse(ReplyToRequest.isSame("We will call you.", "Le llamaremos."));
    }
}
