package org.aviso.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void theLongestBarIsAsWideAsTheChartAndTheOthersInProportion() {
        Bars bars = new Bars(List.of(row("Captions", 6, 2), row("Braille", 1, 1), row("Large print", 0, 0)));
        assertEquals(List.of("75.00%", "12.50%", "0.00%"), bars.getAll().stream().map(Bars.Bar::first).toList());
        assertEquals(List.of("25.00%", "12.50%", "0.00%"), bars.getAll().stream().map(Bars.Bar::second).toList());
    }

    @Test
    void barsStandBelowEachOther() {
        Bars bars = new Bars(List.of(row("Captions", 1, 0), row("Braille", 1, 0)));
        assertEquals(List.of("1.30em", "4.50em"), bars.getAll().stream().map(Bars.Bar::y).toList());
        assertEquals(List.of("1.00em", "4.20em"), bars.getAll().stream().map(bar -> bar.lines().get(0).y()).toList());
        assertEquals("6.40em", bars.getHeight());
        assertEquals("1.00em", bars.getBarHeight());
    }

    @Test
    void aLongLabelHasSeveralLinesAndPushesItsBarDown() {
        Bars bars = new Bars(List.of(row("Wheelchair, companion or service-animal space", 1, 0)));
        assertEquals(List.of(new Bars.Line("Wheelchair, companion or", "1.00em"), new Bars.Line("service-animal space", "2.30em")),
                bars.getAll().get(0).lines());
        assertEquals("2.60em", bars.getAll().get(0).y());
    }

    @Test
    void whatIsSaidOfTheNumberTakesItsRoomFromTheLabel() {
        assertEquals(List.of("Real-time", "captions"), Bars.wrap("Real-time captions", 12));
        assertEquals(List.of("interpretación"), Bars.wrap("interpretación", 5));
    }

    @Test
    void nothingToShowIsNoError() {
        assertTrue(new Bars(List.of()).isEmpty());
        assertEquals("0.00%", new Bars(List.of(row("None", 0, 0))).getAll().get(0).first());
    }

    @Test
    void aColumnForEachWeekOnTimeBelowAndShortNoticeAbove() {
        Columns columns = columns(LocalDate.of(2027, 1, 4), 4, 1);
        assertEquals(4, columns.getMost());
        Columns.Column first = columns.getAll().get(0);
        assertEquals("0.00%", first.x());
        assertEquals("39.00%", columns.getWidth());
        assertEquals("4.10em", first.y());
        assertEquals("7.50em", first.height());
        assertEquals("1.60em", first.lateY());
        assertEquals("2.50em", first.lateHeight());
        assertEquals("50.00%", columns.getAll().get(1).x());
    }

    @Test
    void monthsAreNamedWhereThereIsRoom() {
        int[] year = IntStream.range(0, 53).toArray();
        assertEquals(List.of("JANUARY", "APRIL", "JULY", "OCTOBER"), columns(LocalDate.of(2026, 12, 28), year).getNames()
                .stream().map(Columns.Name::text).toList());
        assertEquals(List.of("JANUARY", "FEBRUARY", "MARCH"), columns(LocalDate.of(2026, 12, 28), new int[14]).getNames()
                .stream().map(Columns.Name::text).toList());
    }

    @Test
    void aYearWithoutRequestsIsFlat() {
        assertEquals("0.00em", columns(LocalDate.of(2027, 1, 4), 0, 0).getAll().get(1).height());
    }

    private static Columns columns(LocalDate begins, int... numbers) {
        return new Columns(IntStream.range(0, numbers.length).mapToObj(i -> new Summary.Week(begins.plusWeeks(i),
                numbers[i] - numbers[i] / 4, numbers[i] / 4)).toList(), Enum::name);
    }

    private static Bars.Row row(String label, int first, int second) {
        return new Bars.Row(label, first, second, Integer.toString(first + second));
    }
}
