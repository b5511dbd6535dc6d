package org.aviso.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/** The days on which the City of Tucson's offices are closed. */
public final class TucsonCalendar {

    static final List<ClosureRule> RULES = List.of(
            fixed(JANUARY, 1, "New Year's Day", "Año Nuevo", 0),
            nth(3, MONDAY, JANUARY, "Martin Luther King Jr. Day", "Día de Martin Luther King Jr."),
            nth(3, MONDAY, FEBRUARY, "Presidents' Day", "Día de los Presidentes"),
            nth(-1, MONDAY, MAY, "Memorial Day", "Día de los Caídos"),
            // Made a city holiday in November 2022.
            fixed(JUNE, 19, "Juneteenth", "Juneteenth (Día de la Emancipación)", 2023),
            fixed(JULY, 4, "Independence Day", "Día de la Independencia", 0),
            nth(1, MONDAY, SEPTEMBER, "Labor Day", "Día del Trabajo"),
            fixed(NOVEMBER, 11, "Veterans Day", "Día de los Veteranos", 0),
            nth(4, THURSDAY, NOVEMBER, "Thanksgiving Day", "Día de Acción de Gracias"),
            fixed(DECEMBER, 25, "Christmas Day", "Navidad", 0));

    private static final Closure CESAR_CHAVEZ_DAY = new Closure(
            LocalDate.of(2023, 3, 31), names("César Chávez Day", "Día de César Chávez"), "set each year by the city");

    private TucsonCalendar() {
    }

    /** Makes the city's calendar. */
    public static BusinessCalendar make() {
        return new BusinessCalendar(RULES, List.of(CESAR_CHAVEZ_DAY));
    }

    private static Map<String, String> names(String english, String spanish) {
        return Map.of("en", english, "es", spanish);
    }

    private static ClosureRule fixed(Month month, int day, String english, String spanish, int sinceYear) {
        return ClosureRule.fixed(MonthDay.of(month, day), names(english, spanish), sinceYear);
    }

    private static ClosureRule nth(int ordinal, DayOfWeek weekday, Month month, String english, String spanish) {
        return ClosureRule.nth(ordinal, weekday, month, names(english, spanish), 0);
    }
}
