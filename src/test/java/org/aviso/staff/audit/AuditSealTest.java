package org.aviso.staff.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditSealTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00.123456789Z");

    private final AuditSeal first = new AuditSeal(null, List.of(entry(1, "ada", "A", "x"), entry(2, "bob", null, null)), NOW);
    private final AuditSeal second = new AuditSeal(first, List.of(entry(5, "eve", "A", null)), NOW);

    @Test
    void fitsWhatItWasMadeOf() {
        assertTrue(first.fits(null, List.of(entry(1, "ada", "A", "x"), entry(2, "bob", null, null))));
        assertTrue(second.fits(first, List.of(entry(5, "eve", "A", null))));
        assertEquals(1, first.getNumber());
        assertEquals(2, second.getNumber());
        assertEquals(2, first.getLastEntry());
        assertEquals(64, first.getHash().length());
    }

    @Test
    void fitsNothingElse() {
        assertFalse(first.fits(null, List.of(entry(1, "ada", "A", "x"), entry(2, "eve", null, null))), "changed");
        assertFalse(first.fits(null, List.of(entry(1, "ada", "A", "x"), entry(2, "bob", null, ""))), "nothing is no text");
        assertFalse(first.fits(null, List.of(entry(1, "ada", "Ax", ""), entry(2, "bob", null, null))), "moved over");
        assertFalse(first.fits(null, List.of(entry(1, "ada", "A", "x"))), "taken away");
        assertFalse(first.fits(null, List.of()), "taken away");
        assertFalse(first.fits(null, List.of(entry(2, "bob", null, null), entry(1, "ada", "A", "x"))), "in another order");
        assertFalse(first.fits(null, List.of(entry(1, "ada", "A", "x"), entry(2, "bob", null, null),
                entry(3, "bob", null, null))), "added");
        assertFalse(second.fits(null, List.of(entry(5, "eve", "A", null))), "without the seal before it");
        assertFalse(second.fits(second, List.of(entry(5, "eve", "A", null))), "after another one");
    }

    @Test
    void aMomentIsKeptAsEveryDatabaseKeepsIt() {
        assertEquals(Instant.parse("2026-11-02T16:00:00.123Z"), entry(1, "ada", null, null).getHappened());
    }

    private static AuditEntry entry(long id, String actor, String subject, String details) {
        AuditEntry entry = new AuditEntry(NOW, actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, subject, details);
        try {
            // As the database would.
            Field field = AuditEntry.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(entry, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return entry;
    }
}
