package org.aviso.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.aviso.notices.Notice.Kind;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Instant NOON = Instant.parse("2026-11-20T19:00:00Z");
    private static final SubscriptionSecrets.Secret SECRET = new SubscriptionSecrets.Secret("mark", "text");

    @Test
    void followsItsKindsFromAllOfficesOrFromThoseChosen() {
        assertTrue(confirmed(Set.of()).follows(Kind.EVENT, 7, NOON));
        assertFalse(confirmed(Set.of()).follows(Kind.ADVISORY, 7, NOON));
        assertTrue(confirmed(Set.of(7L, 8L)).follows(Kind.EVENT, 7, NOON));
        assertFalse(confirmed(Set.of(8L)).follows(Kind.EVENT, 7, NOON));
    }

    @Test
    void followsNothingBeforeItIsConfirmed() {
        assertFalse(wish(Set.of()).follows(Kind.EVENT, 7, NOON));
        assertFalse(confirmed(Set.of()).follows(Kind.EVENT, 7, NOON.minusMillis(1)));
    }

    @Test
    void whatHappenedIsToldByTheRhythmOfThatMoment() {
        Subscription subscription = confirmed(Set.of());
        Instant changed = NOON.plus(Duration.ofHours(1));
        assertEquals(Rhythm.AT_ONCE, subscription.rhythmAt(NOON));
        subscription.choose(choices(Set.of(), Rhythm.DAILY), changed);
        assertEquals(Rhythm.AT_ONCE, subscription.rhythmAt(changed.minusMillis(1)));
        assertEquals(Rhythm.DAILY, subscription.rhythmAt(changed));
        // Another choice with the same rhythm changes nothing of that.
        subscription.choose(choices(Set.of(8L), Rhythm.DAILY), changed.plusSeconds(9));
        assertEquals(Rhythm.DAILY, subscription.rhythmAt(changed));
    }

    @Test
    void somethingIsChosenAndInALanguageOfThePortal() {
        assertThrows(IllegalArgumentException.class, () -> new Choices(Set.of(), Set.of(), "en", Rhythm.DAILY));
        assertThrows(IllegalArgumentException.class,
                () -> new Choices(Set.of(Kind.EVENT), Set.of(), "tlh", Rhythm.DAILY));
    }

    private static Subscription confirmed(Set<Long> offices) {
        Subscription subscription = wish(offices);
        subscription.confirm(NOON);
        return subscription;
    }

    private static Subscription wish(Set<Long> offices) {
        return new Subscription("ana@example.org", choices(offices, Rhythm.AT_ONCE), SECRET, NOON, NOON.plusSeconds(60));
    }

    private static Choices choices(Set<Long> offices, Rhythm rhythm) {
        return new Choices(Set.of(Kind.EVENT, Kind.PROGRAM), offices, "es", rhythm);
    }
}
