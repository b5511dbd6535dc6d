package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Ana Núñez", "línea\r\nlínea\t2", "👩🏽‍🦯", "שלום", "日本", "e\u0301", "a\u200Fb"})
    void whatAnybodyWritesIsLegible(String text) {
        assertTrue(Legible.Check.isLegible(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0", "\u0007", "\u001B[2J", "\u0085", "\u007F", "\u202Egpj.exe", "\u2066", "\u2069",
        "\uD83D", "x\uDC69"})
    void whatNobodySeesIsNot(String text) {
        assertFalse(Legible.Check.isLegible(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r", "\tb", "a\u000Bb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void aLineHasOneLine(String text) {
        assertFalse(Legible.Check.isOneLine(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ana  Núñez", "a\u00A0b", "a\bb", "a\u000Eb"})
    void whatEndsNoLineMayStandInIt(String text) {
        assertTrue(Legible.Check.isOneLine(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B\u200D", "\u3164", "\u2800 \uFFA0", "\u0301", "\uFEFF", "\u3000"})
    void aNameThatNobodySeesIsNone(String name) {
        assertNull(Legible.Check.orNull(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo", " O ", "王", "ᄀ", "\u200Bx"})
    void aNameStaysAsItWasTyped(String name) {
        assertEquals(name, Legible.Check.orNull(name));
    }

    @Test
    void aTextIsTakenWithoutTheSpaceAroundIt() {
        assertEquals("Está abierta.", Legible.Check.fit(" Está abierta.\n", 15));
        assertEquals("Está abierta.", Legible.Check.fitOrNone("Está abierta.", 13));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void whereNothingWasWrittenThereIsNothing(String text) {
        assertNull(Legible.Check.fitOrNone(text, 10));
        assertThrows(IllegalArgumentException.class, () -> Legible.Check.fit(text, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "1234567890 ", "a\u202Eb"})
    void whatIsTooLongOrNotLegibleIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Legible.Check.fit(text, 10));
        assertThrows(IllegalArgumentException.class, () -> Legible.Check.fitOrNone(text, 10));
    }
}
