package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant CUT_OFF = Instant.parse("2026-11-24T00:00:00Z");

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "2026-11-23T20:00:00Z,           'public, max-age=60'",
        "2026-11-23T23:59:00Z,           'public, max-age=60'",
        "2026-11-23T23:59:00.000000001Z, 'public, max-age=59'",
        "2026-11-23T23:59:30Z,           'public, max-age=30'",
        "2026-11-23T23:59:58.5Z,         'public, max-age=1'",
        "2026-11-23T23:59:59Z,           'public, max-age=1'",
        // Less than a second is too short to be kept, and past it the words were those of before.
        "2026-11-23T23:59:59.000000001Z, no-cache",
        "2026-11-24T00:00:00Z,           no-cache",
        "2026-11-24T00:00:01Z,           no-cache"})
    void noCopyIsKeptPastTheMomentAtWhichItChanges(Instant now, String says) {
        assertEquals(says, Freshness.cacheControl(now, CUT_OFF));
    }

    @Test
    void whatDoesNotDependOnTheClockIsKeptAMinute() {
        assertEquals("public, max-age=60", Freshness.cacheControl(CUT_OFF, null));
        assertNull(new Freshness().getUntil());
    }

    @Test
    void theFirstChangeDecides() {
        Freshness freshness = new Freshness();
        freshness.changesAt(CUT_OFF.plusSeconds(5));
        freshness.changesAt(CUT_OFF);
        freshness.changesAt(CUT_OFF.plusSeconds(9));
        assertEquals("2026-11-24T00:00:00Z", freshness.getUntil());
    }
}
