package org.aviso.publishing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** No notice takes an address at which another one stands. */
class WriteNoticeTest {

    private static final Set<String> TAKEN = Set.of("en/water-off", "es/corte-de-agua");

    @Test
    void inALanguageOfThePortalANoticeStandsAtItsOwnAddress() {
        assertTrue(WriteNotice.isTaken(TAKEN, "en", "water-off"));
        assertFalse(WriteNotice.isTaken(TAKEN, "es", "water-off"));
        assertFalse(WriteNotice.isTaken(TAKEN, "en", "water"));
    }

    @Test
    void inALanguageThatWasAddedItStandsAtThoseOfAllOthers() {
        assertTrue(WriteNotice.isTaken(TAKEN, "ar", "water-off"));
        assertTrue(WriteNotice.isTaken(TAKEN, "ar", "corte-de-agua"));
        assertFalse(WriteNotice.isTaken(TAKEN, "ar", "off"));
    }
}
