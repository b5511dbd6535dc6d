package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types as a date is that day, or they are told what is wrong with it. */
class TypedDateTest {

    @Test
    void threePartsAreADay() {
        TypedDate typed = typed("12", " 5 ", "2026");
        assertEquals(Optional.of(LocalDate.of(2026, 12, 5)), typed.date());
        assertNull(typed.problem());
    }

    @Test
    void eachScriptHasItsDigits() {
        assertEquals(Optional.of(LocalDate.of(2026, 12, 5)), typed("12", "٥", "٢٠٢٦").date());
    }

    @Test
    void aDayIsTypedAsItWasRead() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);
        assertEquals(Optional.of(leapDay), new TypedDate(leapDay).date());
    }

    @ParameterizedTest
    @CsvSource({",5,2026", "12,,2026", "12,5,", "12,' ',2026"})
    void aPartThatIsMissingIsAskedFor(String month, String day, String year) {
        TypedDate typed = typed(month, day, year);
        assertEquals(Optional.empty(), typed.date());
        assertEquals("date.missing", typed.problem());
    }

    @ParameterizedTest
    @CsvSource({"6,31,2026", "2,29,2027", "13,1,2026", "0,1,2026", "12,0,2026", "12,5,26", "12,5,02026", "12,x,2026", "12,-5,2026",
        "12,٥x,2026"})
    void whatIsNoDayIsSaidToBeNone(String month, String day, String year) {
        TypedDate typed = typed(month, day, year);
        assertEquals(Optional.empty(), typed.date());
        assertEquals("date.noSuchDay", typed.problem());
    }

    @ParameterizedTest
    @CsvSource({"12,5,2026,''", ",5,2026,MONTH", "12,,21,DAY YEAR", ",,,MONTH DAY YEAR", "13,1,2026,MONTH", "0,1,2026,MONTH",
        "12,0,2026,DAY", "12,32,2026,DAY", "12,5,26,YEAR", "12,x,2026,DAY", "1,31,2026,''", "6,31,2026,MONTH DAY YEAR"})
    void thePartsToMendAreThoseThatCannotBeRight(String month, String day, String year, String wrong) {
        assertEquals(wrong, typed(month, day, year).wrong().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static TypedDate typed(String month, String day, String year) {
        TypedDate typed = new TypedDate();
        typed.setMonth(month);
        typed.setDay(day);
        typed.setYear(year);
        return typed;
    }
}
