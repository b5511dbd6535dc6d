package org.aviso.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

    @Test
    void isToldInStepsOfFive() {
        assertTrue(Rounded.of(0).isFew());
        assertTrue(Rounded.of(4).isFew());
        assertFalse(Rounded.of(5).isFew());
        assertEquals(5, Rounded.of(9).atLeast());
        assertEquals(1240, Rounded.of(1243).atLeast());
        assertFalse(Rounded.of(5).isUnknown());
    }

    @Test
    void noTableTellsOfAMultipleOfFiveRows() {
        assertEquals(List.of(), Rounded.table(List.of()));
        for (int rows = 1; rows <= 30; rows++) {
            List<Rounded> table = Rounded.table(IntStream.range(0, rows).boxed().toList());
            assertEquals(rows, table.size());
            assertTrue(table.stream().filter(row -> !row.isUnknown()).count() % 5 != 0);
            assertEquals(rows % 5 == 0, table.get(rows - 1).isUnknown());
        }
    }

    /**
     * Whoever knows how it is rounded, sees a table and its rounded sum, and tries all that could be behind them, finds
     * at least two values for every row.
     */
    @ParameterizedTest
    @CsvSource({"1, 40", "2, 40", "3, 24", "4, 14", "5, 14", "6, 6"})
    void noRowFollowsFromTheOthersAndTheSum(int rows, int most) {
        Map<List<Rounded>, List<Set<Integer>>> values = new HashMap<>();
        int[] numbers = new int[rows];
        do {
            List<Integer> behind = IntStream.of(numbers).boxed().toList();
            List<Rounded> shown = new ArrayList<>(Rounded.table(behind));
            shown.add(Rounded.of(IntStream.of(numbers).sum()));
            List<Set<Integer>> possible = values.computeIfAbsent(shown,
                    key -> behind.stream().map(each -> (Set<Integer>) new HashSet<Integer>()).toList());
            for (int row = 0; row < rows; row++) {
                possible.get(row).add(numbers[row]);
            }
        } while (next(numbers, most));
        // At the edge of what was tried a value may seem to be the only one. Of a row of which nothing is told, only the sum
        // says how great it can be.
        values.forEach((shown, possible) -> {
            boolean open = shown.stream().anyMatch(Rounded::isUnknown);
            if (shown.stream().mapToInt(Rounded::atLeast).limit(open ? rows + 1 : rows).max().orElseThrow() + 4 <= most) {
                possible.forEach(row -> assertTrue(row.size() > 1, () -> shown + " gives away " + possible));
            }
        });
    }

    private static boolean next(int[] numbers, int most) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < most) {
                numbers[i]++;
                return true;
            }
            numbers[i] = 0;
        }
        return false;
    }

    /** The same for several tables with one sum, which may be any that all of them allow. */
    @Property(tries = 500)
    void noRowFollowsFromSeveralTablesWithOneSum(@ForAll("tables") List<List<Integer>> tables) {
        int least = 0;
        int greatest = Integer.MAX_VALUE;
        for (List<Integer> table : tables) {
            List<Rounded> shown = Rounded.table(table);
            boolean open = shown.stream().anyMatch(Rounded::isUnknown);
            least = Math.max(least, shown.stream().mapToInt(row -> Math.max(0, row.atLeast())).sum());
            greatest = Math.min(greatest, open ? Integer.MAX_VALUE : shown.stream().mapToInt(row -> row.atLeast() + 4).sum());
        }
        Rounded sum = Rounded.of(tables.get(0).stream().mapToInt(Integer::intValue).sum());
        least = Math.max(least, sum.atLeast());
        greatest = Math.min(greatest, sum.atLeast() + 4);
        // With two sums to choose from, each row can be at least one more or one less somewhere.
        assertTrue(least < greatest, least + " to " + greatest + " for " + tables);
    }

    @Provide
    Arbitrary<List<List<Integer>>> tables() {
        return Arbitraries.integers().between(0, 60).list().ofMinSize(1).ofMaxSize(8).flatMap(first -> {
            int sum = first.stream().mapToInt(Integer::intValue).sum();
            return Arbitraries.integers().between(0, sum).list().ofMinSize(0).ofMaxSize(21)
                    .map(cuts -> List.of(first, parts(sum, cuts)));
        });
    }

    /** A sum in parts, cut at these places. */
    private static List<Integer> parts(int sum, List<Integer> cuts) {
        List<Integer> sorted = cuts.stream().sorted().collect(Collectors.toCollection(ArrayList::new));
        sorted.add(sum);
        List<Integer> parts = new ArrayList<>();
        int before = 0;
        for (int cut : sorted) {
            parts.add(cut - before);
            before = cut;
        }
        return parts;
    }
}
