package org.aviso.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void readsWhereAListGoesOn() {
        assertEquals(new Notices.Position(Instant.parse("2026-11-23T17:00:00Z"), 7),
                NoticesPage.position("2026-11-23T17:00:00Z_7"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "_", "x_1", "2026-11-23T17:00:00Z", "+10000-01-01T00:00:00Z_1", "0000-12-31T23:59:59Z_1",
        "-1000000000-01-01T00:00:00Z_1", "2026-11-23T17:00:00Z_9999999999999999999"})
    void anythingElseIsTheBeginning(String says) {
        assertNull(NoticesPage.position(says));
    }
}
