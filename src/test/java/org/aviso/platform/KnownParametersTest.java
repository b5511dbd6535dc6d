package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    @Test
    void aFileIsAskedForByNothingElse() {
        String[] once = {"1"};
        assertTrue(KnownParameters.are(Map.of()));
        assertTrue(KnownParameters.are(Map.of(), "after"));
        assertTrue(KnownParameters.are(Map.of("after", once), "after"));
        assertFalse(KnownParameters.are(Map.of("x", once)));
        assertFalse(KnownParameters.are(Map.of("after", once, "x", once), "after"));
        assertFalse(KnownParameters.are(Map.of("after", new String[] {"1", "2"}), "after"));
    }
}
