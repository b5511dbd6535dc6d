package org.aviso.staff.languages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.testing.PseudoWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatedWordsTest {

    private static final Language ARABIC = Language.of(PseudoWords.TAG);

    private final Map<Phrases.Family, Map<String, String>> words = PseudoWords.all();

    @Test
    void aWholeTranslationHasNoGapAndNoFlaw() {
        TranslatedWords read = read();
        assertEquals(List.of(), read.flaws());
        assertEquals(List.of(), read.gaps());
        assertTrue(read.isWhole());
        assertEquals(words, read.said());
        assertEquals(words.values().stream().mapToInt(Map::size).sum(), read.total());
    }

    @Test
    void everyLanguageOfThePortalWouldBeTaken() {
        for (Language language : Languages.builtIn()) {
            Map<Phrases.Family, String> files = new EnumMap<>(Phrases.Family.class);
            for (Phrases.Family family : Phrases.Family.values()) {
                Phrases phrases = Phrases.of(family, language);
                Map<String, String> said = new TreeMap<>();
                phrases.keys().forEach(key -> said.put(key, phrases.say(key)));
                files.put(family, PseudoWords.file(said));
            }
            assertEquals(List.of(), TranslatedWords.of(language, files).flaws(), language.tag());
        }
    }

    @Test
    void whatIsMissingOrBlankOrStillEnglishIsAGap() {
        Phrases english = Phrases.pages(Languages.base());
        words.get(Phrases.Family.MESSAGES).remove("notices.title");
        words.get(Phrases.Family.MESSAGES).put("notice.ask", " ");
        words.get(Phrases.Family.MESSAGES).put("languages.what", english.say("languages.what"));
        words.remove(Phrases.Family.FACES);
        TranslatedWords read = read();
        assertEquals(List.of(), read.flaws());
        assertFalse(read.isWhole());
        assertTrue(read.gaps().containsAll(List.of("messages: notices.title", "messages: notice.ask",
                "messages: languages.what")), read.gaps().toString());
        assertEquals(3 + Phrases.of(Phrases.Family.FACES, Languages.base()).keys().size(), read.gaps().size());
    }

    @Test
    void whatThePortalDoesNotKnowDoesNotMatter() {
        words.get(Phrases.Family.MESSAGES).put("of.another.release", "{");
        assertEquals(List.of(), read().flaws());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "languages.translated | ا {0, number                      | BRACES",
        "languages.flaws      | {0, plural, one {ا}}              | BRACES",
        "languages.translated | ا {0, number}                     | PLACES",
        "languages.translated | ا {0} {1, number}                 | PLACES",
        "languages.translated | ا {0, number} {1, number} {2}     | PLACES",
        "languages.what       | ا <b>ب</b>                        | MARKUP",
        "languages.what       | ا > ب                             | MARKUP",
        "path.notices         | إعلانات                            | ADDRESS",
        "path.notices         | notices/ar                        | ADDRESS",
        "path.subscribe       | follow-ar                         | SAME_ADDRESS",
        "format.date          | EEEE bcd                          | DATE",
        "format.date          | EEEE d MMMM yyyy HH:mm            | DATE",
        "format.time          | EEEE h:mm                         | DATE",
        "languages.translated | ا {0, nombre} {1, number}         | PLACES",
        "languages.translated | ا {0, number, 0.0.0} {1, number}  | PLACES"})
    void whatCannotBeUsedIsNamed(String key, String phrase, Flaw.Reason reason) {
        words.get(Phrases.Family.MESSAGES).put(key, phrase);
        List<Flaw> flaws = read().flaws();
        assertEquals(1, flaws.size(), flaws.toString());
        assertEquals(reason, flaws.get(0).reason());
        assertEquals(Phrases.Family.MESSAGES, flaws.get(0).family());
        if (reason != Flaw.Reason.SAME_ADDRESS) {
            assertEquals("messages: " + key, flaws.get(0).where());
        }
    }

    @Test
    void aClockOfTwentyFourHoursNeedsNoWordForTheHalfOfTheDay() {
        words.get(Phrases.Family.MESSAGES).put("format.time", "HH:mm");
        words.get(Phrases.Family.MESSAGES).put("format.am", "");
        words.get(Phrases.Family.MESSAGES).put("format.pm", "م");
        TranslatedWords read = read();
        assertTrue(read.isWhole(), read.gaps().toString());
        assertEquals("", read.said().get(Phrases.Family.MESSAGES).get("format.pm"), "17:30 is not of the evening once more");
    }

    @Test
    void eachFormOfAPluralSaysTheNumberInItsWay() {
        words.get(Phrases.Family.MESSAGES).put("languages.flaws", "{0, plural, one {ا} other {{0, number} ب}}");
        assertEquals(List.of(), read().flaws());
    }

    @Test
    void signsThatTurnTheDirectionAreNamed() {
        words.get(Phrases.Family.MAIL).replaceAll((key, phrase) -> key.equals("receipt.subject") ? phrase + "\u202e" : phrase);
        words.get(Phrases.Family.MESSAGES).put("languages.what", "ا".repeat(TranslatedWords.LONGEST + 1));
        assertEquals(List.of(Flaw.Reason.LONG, Flaw.Reason.ILLEGIBLE), read().flaws().stream().map(Flaw::reason).toList());
    }

    @Test
    void anAddressThatAnotherPageHasIsNotSaid() {
        words.get(Phrases.Family.MESSAGES).put("path.subscribe", "contacts");
        words.get(Phrases.Family.MESSAGES).remove("path.contacts");
        TranslatedWords read = read();
        assertEquals(List.of(new Flaw(Phrases.Family.MESSAGES, "path.subscribe", Flaw.Reason.SAME_ADDRESS)), read.flaws());
        assertFalse(read.said().get(Phrases.Family.MESSAGES).containsKey("path.subscribe"));
        assertTrue(read.gaps().contains("messages: path.subscribe"));
    }

    @Test
    void whatCannotBeUsedIsNotSaid() {
        words.get(Phrases.Family.MESSAGES).put("languages.translated", "{");
        assertFalse(read().said().get(Phrases.Family.MESSAGES).containsKey("languages.translated"));
    }

    private TranslatedWords read() {
        Map<Phrases.Family, String> files = new EnumMap<>(Phrases.Family.class);
        words.forEach((family, said) -> files.put(family, PseudoWords.file(said)));
        return TranslatedWords.of(ARABIC, files);
    }
}
