package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.aviso.platform.Page;
import org.aviso.testing.PseudoWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A language that was added speaks as the others do, and says what it lacks in the base language. */
class AddedLanguageTest {

    private static final Language ARABIC = Language.of("ar");

    @AfterEach
    void forgetIt() {
        Languages.follow(List.of());
    }

    @Test
    void whileItIsOnItIsOffered() {
        Languages.follow(List.of(PseudoWords.added()));
        assertEquals(List.of("en", "es", "ar"), Languages.all().stream().map(Language::tag).toList());
        assertEquals(List.of("en", "es"), Languages.required().stream().map(Language::tag).toList());
        assertEquals("ar", Languages.preferred("ar-EG, en;q=0.5").tag());
        assertEquals("العربية", ARABIC.endonym());
        assertEquals("rtl", ARABIC.direction());
        assertFalse(Languages.isRequired("ar"));
        assertEquals(Page.NOTICES, Page.at("/ar/notices-ar").orElseThrow().page());
    }

    @Test
    void whileItIsOffItsAddressesLeadToTheBase() {
        Languages.follow(List.of(new Languages.Added(ARABIC, false, true, PseudoWords.all())));
        assertTrue(Languages.find("ar").isEmpty());
        assertEquals(2, Languages.required().size());
        assertEquals("en", Languages.orBase("ar").tag());
        assertTrue(Page.at("/ar/notices-ar").isEmpty());
        assertEquals("/en/notices/x/request", Page.insteadOf(ARABIC, "/ar/notices-ar/x/request-ar").orElseThrow());
        assertTrue(Page.insteadOf(ARABIC, "/ar/nothing").isEmpty());
    }

    @Test
    void whatItSaysChangesAtOnce() {
        say("a", "ا");
        assertEquals("ا", Phrases.pages(ARABIC).say("notices.title"));
        say("b", "ب");
        assertEquals("ب", Phrases.pages(ARABIC).say("notices.title"));
        assertEquals("/ar/b", Page.NOTICES.in(ARABIC));
    }

    private static void say(String path, String title) {
        Languages.follow(List.of(new Languages.Added(ARABIC, true, false,
                Map.of(Phrases.Family.MESSAGES, Map.of("path.notices", path, "notices.title", title)))));
    }

    @Test
    void whatItLacksIsSaidInTheBaseLanguageAndReadsFromTheLeft() {
        say("a", "ا");
        assertEquals("\u2066Skip to the content\u2069", Phrases.pages(ARABIC).say("page.skip")
                .replaceAll("(?<=\u2066).*(?=\u2069)", "Skip to the content"));
        assertEquals("contacts", Phrases.pages(ARABIC).say("path.contacts"), "an address is no sentence");
        assertTrue(Phrases.pages(ARABIC).has("page.skip"));
    }

    @Test
    void theNamesOfLanguagesAreKnown() {
        Languages.follow(List.of(PseudoWords.added(), new Languages.Added(Language.of("eo"), true, false, Map.of())));
        assertEquals("Esperanto", Phrases.pages(Languages.base()).say("language.eo"));
        assertEquals("الإسبرانتو", Phrases.pages(ARABIC).say("language.eo"));
    }

    @Test
    void whatIsFilledInKeepsItsDirectionAndItsDigits() {
        Languages.follow(List.of(PseudoWords.added()));
        String said = Phrases.pages(ARABIC).say("page.contact", "(520) 791-4852");
        assertTrue(said.contains("\u2068(520) 791-4852\u2069"), said);
        assertTrue(Phrases.pages(ARABIC).say("languages.translated", 1234, 5).matches(".*1\\D?234.*5.*"),
                Phrases.pages(ARABIC).say("languages.translated", 1234, 5));
    }

    @Test
    void datesAreToldInItsWordsAndOurDigits() {
        Languages.follow(List.of(PseudoWords.added()));
        Moments moments = new Moments(ARABIC, ZoneId.of("America/Phoenix"));
        assertEquals("الثلاثاء، 1 ديسمبر 2026", moments.date(LocalDate.of(2026, 12, 1)));
        assertTrue(moments.time(LocalTime.of(17, 0)).startsWith("5:00"), moments.time(LocalTime.of(17, 0)));
    }
}
