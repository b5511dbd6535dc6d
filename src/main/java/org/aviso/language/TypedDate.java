package org.aviso.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A date as somebody types it: a month chosen by its name, a day and a year. Whatever was typed stays, so that a form
 * can show it again; nobody has to guess whether 1/12 is in January.
 */
public class TypedDate {

    /** What it is typed in. */
    public enum Part { MONTH, DAY, YEAR }

    private String month;
    private String day;
    private String year;

    /** A date of which nothing was typed yet. */
    public TypedDate() {
    }

    /** A date as somebody would have typed it. */
    public TypedDate(LocalDate date) {
        this.month = Integer.toString(date.getMonthValue());
        this.day = Integer.toString(date.getDayOfMonth());
        this.year = Integer.toString(date.getYear());
    }

    /** Whether nothing was typed at all. */
    public boolean isEmpty() {
        return isBlank(month) && isBlank(day) && isBlank(year);
    }

    /** The date, or nothing where it is not whole or there is no such day. */
    public Optional<LocalDate> date() {
        if (!isNumber(month, 2) || !isNumber(day, 2) || !yearIsWhole()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What is wrong with it: a key of the validation bundle, or null where it is a date. */
    public String problem() {
        if (isBlank(month) || isBlank(day) || isBlank(year)) {
            return "date.missing";
        }
        return date().isPresent() ? null : "date.noSuchDay";
    }

    /** The parts that are to be mended: those that cannot be right, or all where they only do not fit together. */
    public Set<Part> wrong() {
        Set<Part> wrong = EnumSet.noneOf(Part.class);
        if (!isWithin(month, 2, 12)) {
            wrong.add(Part.MONTH);
        }
        if (!isWithin(day, 2, 31)) {
            wrong.add(Part.DAY);
        }
        if (!yearIsWhole()) {
            wrong.add(Part.YEAR);
        }
        return wrong.isEmpty() && problem() != null ? EnumSet.allOf(Part.class) : wrong;
    }

    // Not "isYear": whatever keeps a form would take that for its year, and find it out of reach.
    private boolean yearIsWhole() {
        return isNumber(year, 4) && year.strip().length() == 4;
    }

    private static boolean isWithin(String typed, int longest, int most) {
        return isNumber(typed, longest) && number(typed) >= 1 && number(typed) <= most;
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static boolean isNumber(String typed, int longest) {
        return typed != null && Digits.plain(typed.strip()).matches("[0-9]{1," + longest + "}");
    }

    private static int number(String typed) {
        return Integer.parseInt(Digits.plain(typed.strip()));
    }

    /** The number of the month, 1 to 12. */
    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
