package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aviso.language.PlainLanguage.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test of readability notices what is hard to read, wherever it stands. */
class PlainLanguageTest {

    /** How offices write when nobody stops them. */
    private static final Map<Readability, String> BUREAUCRATIC = Map.of(
            Readability.ENGLISH, "Requests for auxiliary aids must be submitted to the appropriate department in "
                    + "accordance with applicable administrative procedures.",
            Readability.SPANISH, "Las solicitudes de adaptaciones deberán presentarse ante el departamento "
                    + "correspondiente de conformidad con los procedimientos administrativos aplicables.");

    /** The same in short words: nothing but its length is hard. */
    private static final Map<Readability, String> ENDLESS = Map.of(
            Readability.ENGLISH, "If you ask us for help on the day on which you come to us then we do not know yet if "
                    + "we can do all that you need us to do.",
            Readability.SPANISH, "Si nos pide la ayuda en el día en que va a venir con nosotros no se sabe aún si le "
                    + "vamos a poder dar lo que nos pide ese día.");

    private static final Map<Readability, List<String>> EASY = Map.of(
            Readability.ENGLISH, List.of("We have your request. Our office will read it next."),
            Readability.SPANISH, List.of("Ya tenemos su solicitud. Ahora la va a leer nuestra oficina."));

    @Test
    void theFormulasGiveTheFiguresThatOneWorksOutByHand() {
        // 10 words, 2 sentences, 11 syllables; 12 words, 2 sentences, 17 syllables.
        assertEquals(0.39 * 5 + 11.8 * 1.1 - 15.59,
                figure(Readability.ENGLISH, "The cat sat on the table. It did not move."), 1e-9);
        assertEquals(206.835 - 62.3 * 17 / 12 - 6,
                figure(Readability.SPANISH, "El gato se subió a la mesa. No se quiere mover hoy."), 1e-9);
    }

    @Test
    void aNumberLengthensItsSentenceAndEasesNoWord() {
        assertEquals(0.39 * 4 + 11.8 * 1 - 15.59, figure(Readability.ENGLISH, "Call 711 and wait."), 1e-9);
        assertTrue(Readability.ENGLISH.figure(Prose.of("711 (520) 791-4852")).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEasyPasses(Readability readability) {
        EASY.get(readability).forEach(easy -> assertEquals(List.of(), faults(readability, easy)));
    }

    @ParameterizedTest
    @EnumSource
    void aHardSentenceFailsUnderAnyKeyThatIsRead(Readability readability) {
        Language language = readability.language();
        Set<String> passed = new TreeSet<>();
        for (Phrases.Family family : Phrases.Family.values()) {
            Bundles.phrases(family, language).forEach((key, phrase) -> {
                for (String hard : List.of(BUREAUCRATIC.get(readability), ENDLESS.get(readability))) {
                    for (String worse : List.of(hard, phrase + "\n" + hard, hard + " " + phrase)) {
                        List<Text> forms = ReadabilityTest.forms(family, language, key, worse, "");
                        if (forms.isEmpty() || new PlainLanguage(readability).faults(forms.subList(0, 1)).isEmpty()) {
                            passed.add(key.replaceAll("^(format|path|channel)\\..*?(\\.words)?$", "$1$2"));
                        }
                    }
                }
            });
        }
        assertEquals(Set.of("format", "path", "channel.words"), passed);
    }

    @ParameterizedTest
    @EnumSource
    void aHardSentenceDoesNotHideAmongManyEasyOnes(Readability readability) {
        String easy = EASY.get(readability).get(0) + " ";
        for (String hard : List.of(BUREAUCRATIC.get(readability), ENDLESS.get(readability))) {
            assertTrue(faults(readability, easy.repeat(20) + hard + " " + easy.repeat(20)).stream()
                    .anyMatch(fault -> fault.contains("a sentence of")), hard);
        }
    }

    @Test
    void aLongWordFailsInTheShortestLabel() {
        assertEquals(List.of("file.properties some.key: too long a word: Unavailability\n    Unavailability"),
                faults(Readability.ENGLISH, "Unavailability"));
        assertEquals(List.of("file.properties some.key: too long a word: Imposibilidad\n    Imposibilidad"),
                faults(Readability.SPANISH, "Imposibilidad"));
        assertEquals(List.of(), faults(Readability.ENGLISH, "Ask for an accommodation"));
        assertEquals(List.of("file.properties some.key: long words, one next to the other: Documentación, suplementaria"
                + "\n    Documentación suplementaria"), faults(Readability.SPANISH, "Documentación suplementaria"));
    }

    @ParameterizedTest
    @EnumSource
    void labelsOfLongWordsFailTogether(Readability readability) {
        List<String> words = readability == Readability.ENGLISH
                ? List.of("Official notification", "Required procedures", "Additional information", "Eligibility conditions")
                : List.of("Notificación oficial", "Procedimientos requeridos", "Información adicional", "Documentación necesaria");
        List<Text> labels = new ArrayList<>();
        for (int i = 0; i < 28; i++) {
            labels.add(new Text("file.properties", "page", "page.label" + i, words.get(i % 4).concat(i < 4 ? "" : " " + i)));
        }
        assertTrue(new PlainLanguage(readability).faults(labels).stream().anyMatch(fault -> fault.contains("short texts of page")));
    }

    @Test
    void aFaultNamesTheKeyTheFigureAndTheText() {
        String words = "Name one official document or additional official information.";
        String fault = faults(Readability.ENGLISH, words).get(0);
        assertTrue(fault.matches("file\\.properties some\\.key: grade \\d+\\.\\d, not 8 or less\n    " + words), fault);
    }

    @Test
    void eachFormThatANumberGivesAPhraseIsRead() {
        String phrase = "{0, plural, =0 {None is left} one {# day is left} other {# days are left}} until {1}, "
                + "{2, select, a {yes} other {no}}";
        assertEquals("None is left until 5:30_p.m., yes; None is left until 5:30_p.m., no; 1 day is left until 5:30_p.m., yes; "
                + "1 day is left until 5:30_p.m., no; 2 days are left until 5:30_p.m., yes; 2 days are left until 5:30_p.m., no; "
                + "1,000,000 days are left until 5:30_p.m., yes; 1,000,000 days are left until 5:30_p.m., no",
                FilledIn.forms(phrase, "0: how many, 1: a time", Languages.base()).stream()
                        .collect(Collectors.joining("; ")).replace('\u00a0', '_'));
    }

    @Test
    void argumentsAreWhatTheNoteSays() {
        assertEquals("[Spanish, Confirmed, 5, 7K4M: don't]", FilledIn.forms("{0}, {1}, {2}, {3}: don''t",
                "0: a language, 1: a status, 2: how many, 3: the name of an office", Languages.base()).toString());
        assertEquals("[7K4M]", FilledIn.forms("{0}", "", Languages.base()).toString());
        assertEquals("[don't]", FilledIn.forms("don't", "", Languages.base()).toString());
    }

    private static double figure(Readability readability, String text) {
        return readability.figure(Prose.of(text)).orElseThrow();
    }

    private static List<String> faults(Readability readability, String words) {
        return new PlainLanguage(readability).faults(List.of(new Text("file.properties", "some", "some.key", words)));
    }
}
