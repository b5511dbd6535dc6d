package org.aviso.triage.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody types is looked for as it was stored: without accents, in small letters, a number by its digits. */
class WordsTest {

    @Test
    void namesAreFoundWithoutAccents() {
        assertEquals(List.of("jose", "nunez"), Words.sought("  José Núñez "));
        assertEquals(List.of("nguyen"), Words.sought("Nguyễn"));
    }

    @Test
    void aNumberIsItsDigits() {
        assertEquals(List.of("5550142"), Words.sought("555-0142"));
        assertEquals(List.of("5205550142"), Words.sought("(520) 555-0142"));
        assertEquals(List.of("0142"), Words.sought("0142"));
    }

    @Test
    void aCodeIsOneWordHoweverItIsGrouped() {
        assertEquals(List.of("7k4m9rxt"), Words.sought("7K4M-9RXT"));
        assertEquals(List.of("7k4m9rxt"), Words.sought("7k4m9rxt"));
    }

    @Test
    void nothingIsNoWord() {
        assertEquals(List.of(), Words.sought(null));
        assertEquals(List.of(), Words.sought(" - "));
    }

    @Test
    void noWordIsLongerThanItsColumn() {
        assertTrue(Words.sought("x".repeat(500)).get(0).length() <= Words.LONGEST);
    }
}
