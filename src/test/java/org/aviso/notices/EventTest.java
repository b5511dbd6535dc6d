package org.aviso.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTest {

    private static final Instant FIRST = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(86_400);
    private static final Instant THIRD = SECOND.plusSeconds(3600);

    private final Event event = new Event(FIRST, null, Event.Status.SCHEDULED, "https://example.org/a");

    @Test
    void tellsWhenItWasToBeginBeforeItWasMoved() {
        assertNull(event.getStartsBefore());
        assertEquals(FIRST, event.movedTo(SECOND, null).getStartsBefore());
        assertEquals(SECOND, event.movedTo(SECOND, null).movedTo(THIRD, null).getStartsBefore());
    }

    @Test
    void anotherEndOrAddressIsNoOtherBeginning() {
        assertNull(event.movedTo(FIRST, SECOND).getStartsBefore());
        assertNull(event.joinedAt("https://example.org/b").getStartsBefore());
        Event moved = event.movedTo(SECOND, null);
        assertEquals(FIRST, moved.movedTo(SECOND, THIRD).getStartsBefore());
        assertEquals(FIRST, moved.joinedAt(null).getStartsBefore());
        assertSame(moved, moved.joinedAt("https://example.org/a"));
    }

    @Test
    void whatDoesNotTakePlaceKeepsItsTimes() {
        Event cancelled = event.movedTo(SECOND, null).cancelled();
        assertTrue(cancelled.isCancelled());
        assertEquals(SECOND, cancelled.getStarts());
        assertEquals(FIRST, cancelled.getStartsBefore());
        assertEquals(2, cancelled.getSequence());
    }
}
