package org.aviso.publishing.checks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.publishing.checks.Agreement.Difference;
import org.aviso.publishing.checks.Agreement.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    private static final Language ENGLISH = Languages.find("en").orElseThrow();
    private static final Language SPANISH = Languages.find("es").orElseThrow();

    /** "_" stands for a no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            over 2,000 agencies|más de 2,000 agencias
            over 2,000 agencies|más de 2.000 agencias
            over 2,000 agencies|más de 2000 agencias
            over 2,000 agencies|más de 2_000 agencias
            18,711 calls and 911,000 more|18_711 llamadas y 911_000 más
            over 280,000 complaints|más de 280 mil denuncias
            1,234,567 people|1.234.567 personas
            2.5 million people|2.5 millones de personas
            2.5 million people|2,5 millones de personas
            3 billion|3 mil millones
            1,000.50 miles|1.000,50 millas
            1,000.50 miles|1,000.50 millas
            1.234 ounces|1,234 onzas
            61 task forces in 1998|61 grupos en 1998
            1998, 2008 and 2013|En 2013, 2008 y 1998
            one, two, and 3|uno, dos y tres
            3 children, 10 years, 40 days|tres niños, diez años, cuarenta días
            ten children|10 niños
            Pub. L. 105-119|Ley Pública 105-119
            the 5th floor|el 5.º piso
            the 2nd|la 2ª
            ICAC and H1N1|H1N1 e ICAC
            April 9, 2013|9 de abril de 2013
            Apr. 9, 2013|9 de abril del 2013
            the 9th of April 2013|el 9 de abril del año 2013
            Tuesday, December 1, 2026|martes, 1 de diciembre de 2026
            Tuesday, December 1, 2026|1 de diciembre de 2026
            May 1|1.º de mayo
            May 1|primero de mayo
            September 3|3 de setiembre
            April 2013|abril de 2013
            on April 9, 2013. In 2013 it was|el 9 de abril de 2013. Ese año fue
            April 9, 2013. On April 9 we|9 de abril de 2013. Ese día
            April 9-11, 2013|del 9 al 11 de abril de 2013
            April 9 to 11, 2013|del 9 al 11 de abril de 2013
            May 3 and 4|3 y 4 de mayo
            May 3, 4 and 5, 2027|3, 4 y 5 de mayo de 2027
            from April 30 to May 2, 2013|del 30 de abril al 2 de mayo de 2013
            2013-04-09|9 de abril de 2013
            4/9/2013|9/4/2013
            April 9, 2013, 5:30 p.m.|9 de abril de 2013, 5:30 p. m.
            April 9, 5 people|9 de abril, 5 personas
            5:30 p.m.|5:30 p. m.
            5:30_p.m._MST|5:30_p._m._MST
            5:30 PM|17:30
            5:30pm|5:30 de la tarde
            at 5 p.m.|a las 5 de la tarde
            9 a.m.|las 9 de la mañana
            9 in the morning|9:00 a. m.
            8 p.m.|8 de la noche
            8 at night|20:00 h
            midnight|12 de la noche
            noon|mediodía
            noon|12:00 p. m.
            12 noon|12 del día
            5 o'clock in the afternoon|5 p. m.
            from 5 to 7 p.m.|de 5 a 7 p. m.
            5:30-7 p.m.|de 5:30 a 7 de la tarde
            from 10 to 1 p.m.|de 10 a. m. a 1 p. m.
            from 10 a.m. to 1 p.m.|de 10 a 1 de la tarde
            11 to 12 p.m.|de las 11 de la mañana a las 12 del mediodía
            17:30 to 19:00|de 17:30 a 19:00
            (520) 791-4852|(520) 791-4852
            (520) 791-4852|520-791-4852
            +1 520 791 4852|(520) 791-4852
            1-800-842-4681|800-842-4681
            800.842.4681|(800) 842-4681
            call 911 or 711|llame al 711 o al 911
            88-CRIME|88-CRIME
            [call us](tel:+15207914852)|llame al (520) 791-4852
            [call relay](tel:711)|marque 711
            [write](mailto:Tips@example.org?subject=x)|escriba a tips@example.org
            [a page](https://Report.cybertip.org/)|[una página](https://report.cybertip.org)
            [a page](https://report.cybertip.org)|la página report.cybertip.org
            [a page (report.cybertip.org)](https://report.cybertip.org)|[página](https://report.cybertip.org)
            [list](/en/notices)|[lista](/es/avisos)
            25%|25 %
            25 percent|25 por ciento
            2.5%|2,5%
            $25|25 dólares
            $1,000|$1.000
            US$25.50|$25,50
            $2 million|2 millones de dólares
            25 dollars|25.00 USD
            **5:30** p.m.|5:30 **p. m.**""")
    void bothSayTheSame(String english, String spanish) {
        assertEquals("", differences(english, spanish));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            over 2,000 agencies|más de 3,000 agencias|en NUMBER 2,000, es NUMBER 3,000
            61 task forces|muchos grupos|en NUMBER 61
            a few|unas 12|es NUMBER 12
            1,000 people|1 persona|en NUMBER 1,000, es NUMBER 1
            1,000 people|10,000 personas|en NUMBER 1,000, es NUMBER 10,000
            2 million|2 mil|en NUMBER 2 million, es NUMBER 2 mil
            April 9, 2013|19 de abril de 2013|en DATE April 9, 2013, es DATE 19 de abril de 2013
            April 9, 2013|9 de abril de 2014|en DATE April 9, 2013, es DATE 9 de abril de 2014
            April 9|9 de mayo|en DATE April 9, es DATE 9 de mayo
            Tuesday, April 9|jueves 9 de abril|en DATE Tuesday, April 9, es DATE jueves 9 de abril
            April 9 to 11|9 de abril|en DATE April 9 to 11
            12/1/2026|12/1/2026|en DATE 12/1/2026, es DATE 12/1/2026
            5:30 p.m.|5:30 a. m.|en TIME 5:30 p.m., es TIME 5:30 a. m.
            5:30 p.m.|5:30|en TIME 5:30 p.m., es TIME 5:30
            5 to 7 p.m.|5 a 8 p. m.|en TIME 5 to 7 p.m., es TIME 5 a 8 p. m.
            5 p.m.|a las 5 de la mañana|en TIME 5 p.m., es TIME 5 de la mañana
            noon|medianoche|en TIME noon, es TIME medianoche
            (520) 791-4852|(520) 791-2639|en PHONE (520) 791-4852, es PHONE (520) 791-2639
            call 911|llame al 711|en PHONE 911, es PHONE 711
            88-CRIME|88-CRIMEN|en PHONE 88-CRIME, es PHONE 88-CRIMEN
            [call](tel:+15207914852)|llame|en PHONE tel:+15207914852
            a@example.org|b@example.org|en EMAIL a@example.org, es EMAIL b@example.org
            [page](https://example.org/a)|[página](https://example.org/b)|en LINK https://example.org/a, es LINK https://example.org/b
            [list](/en/notices)|[lista](/en/notices)|en LINK /en/notices, es LINK /en/notices
            25%|25|en PERCENT 25%, es NUMBER 25
            $25|$26|en MONEY $25, es MONEY $26""")
    void theyDiffer(String english, String spanish, String differences) {
        assertEquals(differences, differences(english, spanish));
    }

    @Test
    void aDifferenceSaysItsLineInMarkdown() {
        String body = "## When\n\nWe meet at **5:30\np.m.** in\nroom 7.\n\n| Day | Seats |\n|---|---|\n| Monday | 30 |\n\n- [Form](https://example.org/f)\n";
        assertEquals(List.of(
                new Difference(Kind.TIME, ENGLISH, "5:30 p.m.", 3),
                new Difference(Kind.NUMBER, ENGLISH, "7", 5),
                new Difference(Kind.NUMBER, ENGLISH, "30", 9),
                new Difference(Kind.LINK, ENGLISH, "https://example.org/f", 11)),
                Agreement.between(Written.markdown(ENGLISH, body), Written.markdown(SPANISH, "")));
    }

    @Test
    void manyDifferentFiguresAreComparedAtOnce() {
        String english = IntStream.range(1900, 2100).mapToObj(each -> "May 3, " + each + "; ").collect(Collectors.joining())
                + IntStream.range(0, 5000).mapToObj(each -> 20_000 + each + "; ").collect(Collectors.joining());
        String spanish = IntStream.range(0, 5000).mapToObj(each -> 30_000 + each + "; ").collect(Collectors.joining());
        assertTimeout(Duration.ofSeconds(10), () -> assertEquals(10_200, Agreement.between(Written.plain(ENGLISH, english),
                Written.plain(SPANISH, spanish)).size()));
    }

    @Test
    void aDifferenceIsNamedOnce() {
        assertEquals("en NUMBER 7, en NUMBER 8", differences("7, 7 and 8, and 7 again", ""));
    }

    @Test
    void numbersOfAListAreNotSaid() {
        assertEquals("", differences("1. One\n2. Two\n3. Three\n", "1. Uno\n2. Dos\n"));
    }

    @Test
    void theSamePicturesAreInBoth() {
        assertEquals("en PICTURE A car, es PICTURE Un autobús",
                differences("![A car](/media/car.jpg)", "![Un autobús](/media/bus.jpg)"));
        assertEquals("", differences("![A car](/media/car.jpg)", "![Un carro](/media/car.jpg)"));
        assertEquals("en PICTURE /media/line.png", differences("![](/media/line.png \"decorative\")", ""));
    }

    @Test
    void aCaptionIsSaid() {
        assertEquals("en NUMBER 17", differences("![A car](/media/car.jpg \"Unit 17\")", "![Un carro](/media/car.jpg \"Unidad\")"));
    }

    @Test
    void aFieldWithoutMarkupKeepsItsNumbers() {
        assertEquals(List.of(), Agreement.between(Written.plain(ENGLISH, "2. May 1"), Written.plain(SPANISH, "2. 1 de mayo")));
        assertEquals(1, Agreement.between(Written.plain(ENGLISH, "2. A talk"), Written.plain(SPANISH, "Una plática")).size());
        assertEquals(List.of(), Agreement.between(Written.plain(ENGLISH, null), Written.plain(SPANISH, " ")));
    }

    @Test
    void aThirdLanguageIsReadWithItsOwnMonthsAndDigits() {
        Language vietnamese = new Language("vi", "Tiếng Việt");
        Language arabic = new Language("ar", "العربية");
        assertEquals(List.of(), Agreement.between(Written.markdown(ENGLISH, "April 9, 2013: 61 groups, (520) 791-4852"),
                Written.markdown(vietnamese, "9 tháng 4 2013: 61 nhóm, (520) 791-4852")));
        assertEquals(List.of(), Agreement.between(Written.markdown(ENGLISH, "April 9, 2013: 61"),
                Written.markdown(arabic, "٩ أبريل ٢٠١٣: ٦١")));
    }

    /** Patterns that repeat without bound run out of stack. */
    @ParameterizedTest
    @ValueSource(strings = {"9, ", "9 and ", "1,000", "9-", "a.", "(520) ", "AB ", "a=", ": - ", "• a "})
    void aTextThatGoesOnAndOnIsRead(String again) {
        String text = again.repeat(20_000);
        assertEquals(List.of(), Agreement.between(Written.plain(ENGLISH, text), Written.markdown(ENGLISH, text)));
        assertEquals(List.of(), Agreement.between(Written.plain(SPANISH, text), Written.markdown(SPANISH, text)));
        assertDoesNotThrow(() -> MarkdownCheck.of(text));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDifferenceIsSaidInWords(Kind kind) {
        assertEquals("Only in Spanish: 9 (" + Phrases.pages(ENGLISH).say(kind.key()) + ")",
                new Difference(kind, SPANISH, "9", 1).in(Phrases.pages(ENGLISH)));
    }

    private static String differences(String english, String spanish) {
        return Agreement.between(Written.markdown(ENGLISH, english.replace('_', '\u00a0')),
                        Written.markdown(SPANISH, spanish.replace('_', '\u00a0'))).stream()
                .map(each -> each.language().tag() + " " + each.kind() + " " + each.text()).collect(Collectors.joining(", "));
    }
}
