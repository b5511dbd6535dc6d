package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.aviso.language.Legibility.Problem;
import org.junit.jupiter.api.Test;

class LegibilityTest {

    @Test
    void whatKeepsATextFromBeingTakenIsNamed() {
        assertEquals(Optional.empty(), Legibility.problem("agua", 4, true));
        assertEquals(Optional.of(Problem.LONG), Legibility.problem("aguas", 4, true));
        assertEquals(Optional.of(Problem.NOT_LEGIBLE), Legibility.problem("a\u0000", 4, false));
        assertEquals(Optional.of(Problem.NOT_LEGIBLE), Legibility.problem("a\u202Eb", 4, true));
        assertEquals(Optional.of(Problem.NOT_ONE_LINE), Legibility.problem("a\nb", 4, true));
        assertEquals(Optional.of(Problem.NOT_ONE_LINE), Legibility.problem("a\u2028b", 4, true));
        assertEquals(Optional.empty(), Legibility.problem("a\nb\tc", 5, false));
    }
}
