package org.aviso.notices.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.aviso.notices.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-23T17:00:00.000001Z");

    @Test
    void readsWhereAListGoesOn() {
        assertEquals(Optional.of(new Cursor(new Notices.Position(Instant.parse("2026-11-23T17:00:00Z"), 7), null, false)),
                Cursor.parse("2026-11-23T17:00:00Z_7"));
    }

    @Test
    void comesBackAsItWasWritten() {
        for (Cursor cursor : new Cursor[] {new Cursor(at(1), null, false), new Cursor(at(2), 24.0f, false),
            new Cursor(at(3), 320.0f, false), new Cursor(at(4), 0.5f, true)}) {
            assertEquals(Optional.of(cursor), Cursor.parse(cursor.toString()));
        }
    }

    private static Notices.Position at(long id) {
        return new Notices.Position(PUBLISHED, id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "_", "x_1", "2026-11-23T17:00:00Z", "+10000-01-01T00:00:00Z_1", "0000-12-31T23:59:59Z_1",
        "-1000000000-01-01T00:00:00Z_1", "2026-11-23T17:00:00Z_9999999999999999999", "2026-11-23T17:00:00Z_7_",
        "2026-11-23T17:00:00Z_7_NaN", "2026-11-23T17:00:00Z_7_1e99", "2026-11-23T17:00:00Z_7_1.0~~", "2026-11-23T17:00:00Z_7~"})
    void anythingElseIsNone(String says) {
        assertEquals(Optional.empty(), Cursor.parse(says));
    }
}
