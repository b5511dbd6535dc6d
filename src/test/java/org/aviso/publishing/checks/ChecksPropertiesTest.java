package org.aviso.publishing.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;

/** The checks hold for any text, moment and number. */
class ChecksPropertiesTest {

    private static final Language ENGLISH = Languages.find("en").orElseThrow();
    private static final Language SPANISH = Languages.find("es").orElseThrow();
    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    /** As pages of the portal write them. */
    @Property
    void momentsAgreeInBothLanguages(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);
        String english = new Moments(ENGLISH, ZONE).dateTime(moment);
        assertEquals(List.of(), differences(english, new Moments(SPANISH, ZONE).dateTime(moment)));
        Instant later = moment.plusSeconds(60);
        // At midnight the day changes, too.
        assertEquals(sameDay(moment, later) ? 2 : 4, differences(english, new Moments(SPANISH, ZONE).dateTime(later)).size());
    }

    @Property
    void numbersAgreeHoweverTheyAreWritten(@ForAll @IntRange(min = 1000, max = 999_999_999) int number) {
        String english = String.format("%,d", number);
        for (String spanish : List.of(english, "" + number, english.replace(',', '.'), english.replace(',', '\u00a0'))) {
            assertEquals(List.of(), differences("We have " + english + ".", "Tenemos " + spanish + "."));
        }
    }

    @Property
    void anyTextCanBeReadAndAgreesWithItself(@ForAll String text) {
        assertEquals(List.of(), Agreement.between(Written.markdown(ENGLISH, text), Written.markdown(ENGLISH, text)));
        assertEquals(List.of(), Agreement.between(Written.plain(SPANISH, text), Written.plain(SPANISH, text)));
        GlossaryGuard.of(Written.markdown(SPANISH, text));
        ReadingEase.of(Written.markdown(SPANISH, text));
    }

    /** Two days agree unless one denies what the other says of its year or its weekday. */
    @Property
    void daysThatSayLessAgreeWithThoseThatSayMore(@ForAll @IntRange(min = 2024, max = 2026) int year,
            @ForAll @IntRange(min = 2024, max = 2026) int otherYear, @ForAll boolean withYear, @ForAll boolean otherWithYear,
            @ForAll @IntRange(min = 0, max = 2) int weekday, @ForAll @IntRange(min = 0, max = 2) int otherWeekday) {
        boolean deny = withYear && otherWithYear && year != otherYear
                || weekday > 0 && otherWeekday > 0 && weekday != otherWeekday;
        assertEquals(deny ? 2 : 0, differences(List.of("", "Monday, ", "Friday, ").get(weekday) + "April 9"
                + (withYear ? ", " + year : ""), List.of("", "lunes, ", "viernes, ").get(otherWeekday) + "9 de abril"
                + (otherWithYear ? " de " + otherYear : "")).size());
    }

    private static boolean sameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, ZONE).equals(LocalDate.ofInstant(other, ZONE));
    }

    @Property
    void anyTextCanBeLookedAt(@ForAll String body) {
        long lines = body.lines().count();
        MarkdownCheck.of(body).forEach(finding -> assertTrue(finding.line() >= 1 && finding.line() <= Math.max(1, lines)));
    }

    private static List<Agreement.Difference> differences(String english, String spanish) {
        return Agreement.between(Written.markdown(ENGLISH, english), Written.markdown(SPANISH, spanish));
    }
}
