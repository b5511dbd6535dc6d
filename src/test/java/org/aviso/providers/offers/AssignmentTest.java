package org.aviso.providers.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

    private static final Instant TEN = Instant.parse("2026-12-01T17:00:00Z");
    private static final Duration TRAVEL = Duration.ofMinutes(30);

    @ParameterizedTest(name = "{0} to {1} minutes after ten, remote: {2}, {3}: {4}")
    @CsvSource({
        "0, 60, false, false, true", "-60, 0, false, false, true", "60, 120, false, false, true",
        "89, 120, false, false, true", "90, 120, false, false, false", "-60, -30, false, false, false",
        "60, 120, true, true, false", "59, 120, true, true, true", "60, 120, true, false, true"})
    void nobodyIsAtTwoPlaces(int from, int to, boolean remote, boolean otherRemote, boolean collides) {
        Assignment one = between(0, 60, remote);
        Assignment other = between(from, to, otherRemote);
        assertEquals(collides, one.collidesWith(other, TRAVEL));
        assertEquals(collides, other.collidesWith(one, TRAVEL), "either way");
    }

    @Test
    void whatIsDeliveredTakesNoHoursAndMayBeWantedLater() {
        Assignment delivery = Assignment.readyBy(TEN, null);
        assertTrue(!delivery.collidesWith(between(-60, 60, false), TRAVEL) && !between(-60, 60, false).collidesWith(delivery, TRAVEL));
        assertTrue(delivery.covers(Assignment.readyBy(TEN.plusSeconds(1), null)));
        assertTrue(!delivery.covers(Assignment.readyBy(TEN.minusSeconds(1), null)));
        assertTrue(!delivery.covers(between(0, 60, false)));
        assertEquals(TEN, delivery.begins());
    }

    @Test
    void aBookingHoldsForItsOwnTime() {
        assertTrue(between(0, 60, false).covers(between(0, 60, false).at("Annex", null)));
        assertTrue(!between(0, 60, false).covers(between(0, 61, false)));
        assertTrue(!between(0, 60, false).covers(between(1, 60, false)));
        assertThrows(IllegalArgumentException.class, () -> between(0, 0, false));
    }

    private static Assignment between(int from, int to, boolean remote) {
        return Assignment.between(TEN.plus(Duration.ofMinutes(from)), TEN.plus(Duration.ofMinutes(to)), remote, "Library", null);
    }
}
