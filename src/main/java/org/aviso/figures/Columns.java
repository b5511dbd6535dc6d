package org.aviso.figures;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A chart of standing bars, one a week, as the numbers of an SVG; measured as {@link Bars} are. */
public final class Columns {

    private static final double TOP = 1.6;
    private static final double BOTTOM = 11.6;
    private static final double NAMES = 13;

    /** How much of the room of a week its column takes. */
    private static final double FILLED = .78;

    /** No name of a month begins further to the right: it would not fit. */
    private static final double LAST_NAME = .86;

    private final List<Column> all = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final int most;

    /** A week: where its column is, and how high its parts are. */
    public record Column(Summary.Week week, String x, String y, String height, String lateY, String lateHeight) { }

    /** The name of a month below the week in which it begins. */
    public record Name(String x, String text) { }

    /** Draws weeks in their order. */
    public Columns(List<Summary.Week> weeks, Function<Month, String> month) {
        most = Math.max(1, weeks.stream().mapToInt(week -> week.onTime() + week.shortNotice()).max().orElse(0));
        double room = 1.0 / Math.max(1, weeks.size());
        // A name needs room for itself: in a year only every third month has one.
        int every = weeks.size() <= 14 ? 1 : weeks.size() <= 27 ? 2 : 3;
        for (int i = 0; i < weeks.size(); i++) {
            Summary.Week week = weeks.get(i);
            double onTime = height(week.onTime());
            double late = height(week.shortNotice());
            all.add(new Column(week, Bars.share(i * room, 1), Bars.em(BOTTOM - onTime), Bars.em(onTime),
                    Bars.em(BOTTOM - onTime - late), Bars.em(late)));
            LocalDate lastDay = week.begins().plusDays(6);
            boolean begins = lastDay.getDayOfMonth() <= 7 && (lastDay.getMonthValue() - 1) % every == 0;
            if (begins && i * room <= LAST_NAME) {
                names.add(new Name(Bars.share(i * room, 1), month.apply(lastDay.getMonth())));
            }
        }
    }

    private double height(int number) {
        return (BOTTOM - TOP) * number / most;
    }

    public List<Column> getAll() {
        return all;
    }

    public List<Name> getNames() {
        return names;
    }

    /** The number of the highest column. */
    public int getMost() {
        return most;
    }

    public String getTop() {
        return Bars.em(TOP);
    }

    public String getBottom() {
        return Bars.em(BOTTOM);
    }

    /** Where the names of the months stand. */
    public String getNamesY() {
        return Bars.em(NAMES);
    }

    public String getHeight() {
        return Bars.em(NAMES + .4);
    }

    /** How wide a column is. */
    public String getWidth() {
        return Bars.share(FILLED, Math.max(1, all.size()));
    }
}
