package org.aviso.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
            "en, Thanksgiving", "en-US, Thanksgiving", "es, Gracias", "es-MX, Gracias", "ES, Gracias",
            "vi, Thanksgiving"})
    void isNamedInTheLanguageThenInItsParentThenInEnglish(String tag, String name) {
        assertEquals(name, new Closure(DAY, Map.of("en", "Thanksgiving", "es", "Gracias"), "x").name(tag));
    }

    @Test
    void isNamedInTheFirstLanguageThereIsWhenEnglishIsMissing() {
        assertEquals("Danksagung", new Closure(DAY, Map.of("es", "Gracias", "de", "Danksagung"), "x").name("vi"));
    }

    @Test
    void refusesToBeNamedInSomethingThatIsNoLanguageTag() {
        Closure closure = new Closure(DAY, Map.of("en", "Thanksgiving"), "x");
        assertThrows(IllegalArgumentException.class, () -> closure.name("not a tag"));
    }

    @Test
    void keepsItsOwnCopyOfTheNames() {
        Map<String, String> names = new HashMap<>(Map.of("en", "Thanksgiving"));
        Closure closure = new Closure(DAY, names, "x");
        names.put("en", "Another day");
        assertEquals("Thanksgiving", closure.name("en"));
        assertThrows(UnsupportedOperationException.class, () -> closure.names().put("en", "Another day"));
    }

    @Test
    void refusesToHaveNoName() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new Closure(DAY, Map.of(), "x"));
        assertTrue(refusal.getMessage().contains("at least one language"), refusal.getMessage());
    }

    @Test
    void refusesABlankName() {
        Map<String, String> names = Map.of("en", "Thanksgiving", "es", " ");
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new Closure(DAY, names, "x"));
        assertTrue(refusal.getMessage().contains("blank in 'es'"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "es_MX", "*"})
    void refusesATagThatIsNoLanguages(String tag) {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> new Closure(DAY, Map.of(tag, "Gracias"), "x"));
        assertTrue(refusal.getMessage().contains("'" + tag + "'"), refusal.getMessage());
    }

    @Test
    void refusesAMissingPart() {
        Map<String, String> names = Map.of("en", "Thanksgiving");
        assertThrows(NullPointerException.class, () -> new Closure(null, names, "x"));
        assertThrows(NullPointerException.class, () -> new Closure(DAY, null, "x"));
        assertThrows(NullPointerException.class, () -> new Closure(DAY, names, null));
    }
}
