package org.aviso.notices.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aviso.language.Legibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts in front, Markdown behind, and the line of each. */
class NoticeFileTest {

    @Test
    void factsAreTextsAndKnowTheirLine() throws Exception {
        NoticeFile file = NoticeFile.read("""
                ---
                # what it is
                kind: event
                at: "14:00"
                title: 'It''s "on"'
                summary: >
                  Two lines
                  are one.
                place:
                edition: 010
                ---

                ## When

                Text
                ---
                after a line of hyphens.
                """.replace("\n", "\r\n"));
        assertEquals("event", file.value("kind"));
        assertEquals(3, file.line("kind"));
        assertEquals("14:00", file.value("at"));
        assertEquals("It's \"on\"", file.value("title"));
        assertEquals("Two lines are one.", file.value("summary"));
        assertNull(file.value("place"));
        assertEquals("010", file.value("edition"), "a number stays what it is");
        assertEquals("## When\n\nText\n---\nafter a line of hyphens.", file.body());
        assertEquals(13, file.bodyLine());
        assertNull(file.value("nothing"));
        assertEquals(1, file.line("nothing"));
    }

    @Test
    void aFileOfOtherProgramsMayBeginWithAMark() throws Exception {
        assertEquals("a", NoticeFile.read("\uFEFF---\ntitle: a\n---\n").value("title"));
        assertEquals("", NoticeFile.read("---\ntitle: a\n---").body());
        assertEquals(Map.of(), NoticeFile.read("---\n---\nText").facts());
    }

    @ParameterizedTest
    @CsvSource({"title: a, NO_FACTS, 1", "---|title: a, NO_END, 1", "---|title: a: b|---, NO_YAML, 2",
        "---|kind: event|title: [a]|---, NO_TEXT, 3", "---|title: a|title: b|---, NO_YAML, 3", "---|- a|---, NO_YAML, 2",
        "---|title: \"a|---, NO_YAML, 3", "---|title: &a {b: *a}|---, NO_TEXT, 2"})
    void whatHasAnotherFormIsToldWithItsLine(String text, NoticeFile.Unreadable.Reason reason, int line) {
        NoticeFile.Unreadable unreadable = assertThrows(NoticeFile.Unreadable.class,
                () -> NoticeFile.read(text.replace('|', '\n')));
        assertEquals(reason, unreadable.reason());
        assertEquals(line, unreadable.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!a "})
    void whatGoesOnAndOnIsRefused(String again) {
        assertThrows(NoticeFile.Unreadable.class, () -> NoticeFile.read("---\na: " + again.repeat(50_000) + "\n---\n"));
        assertThrows(NoticeFile.Unreadable.class, () -> NoticeFile.read("---\n" + again.repeat(50_000) + "\n---\n"));
    }

    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll String title, @ForAll String place) throws Exception {
        if (!Legibility.isLegible(title + place)) {
            return;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", title.strip());
        facts.put("place", place.strip());
        facts.put("none", null);
        NoticeFile back = NoticeFile.read(NoticeFile.write(facts, "Body"));
        assertEquals(title.isBlank() ? null : title.strip(), back.value("title"));
        assertEquals(place.isBlank() ? null : place.strip(), back.value("place"));
        assertEquals("Body", back.body());
    }

    @ParameterizedTest
    @CsvSource({"a: b", "'#1'", "- a", "yes", "1.10", "'a # b'", "'a :b'", "http://a.example/", "'a - b'", "'{a}'", "'a,b'", "2026-01-01T00:00:00Z",
        "null", "'a:'", "---", "'&a'", "'*a'", "'!a'", "'%a'", "'@a'", "'a\\b'"})
    void whatYamlTakesForAMarkIsReadAsItIs(String value) throws Exception {
        assertEquals(value, NoticeFile.read(NoticeFile.write(Map.of("title", value), "")).value("title"));
    }
}
