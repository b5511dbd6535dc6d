package org.aviso.publishing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in an address for a title. */
class SlugTest {

    @ParameterizedTest
    @CsvSource({"Water is off today!,water-is-off-today", "¿Qué pasa con el niño? (2026),que-pasa-con-el-nino-2026",
        "Chief's talk – part 2,chiefs-talk-part-2", "ICAC,icac"})
    void isMadeOfTheTitle(String title, String slug) {
        assertEquals(slug, Slug.of(title));
        assertTrue(Slug.isFit(slug));
    }

    @Test
    void endsWithAWholeWord() {
        assertEquals("one-two", Slug.of("one two three", 9));
        assertEquals("one-two-three", Slug.of("one two three", 13));
        assertEquals("abcdef", Slug.of("abcdefghi", 6));
        assertEquals(80, Slug.of("a".repeat(200)).length());
    }

    @Test
    void isNoneWhereNothingFits() {
        assertNull(Slug.of("水道"));
        assertNull(Slug.of("…"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "a b", "ñ", "a/b", "a."})
    void refusesWhatDoesNotFitAnAddress(String slug) {
        assertFalse(Slug.isFit(slug));
    }

    @Test
    void isNotTooLong() {
        assertTrue(Slug.isFit("a".repeat(Slug.LONGEST)));
        assertFalse(Slug.isFit("a".repeat(Slug.LONGEST + 1)));
    }
}
