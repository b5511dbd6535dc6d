package org.aviso.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @Test
    void theyAreOfferedInTheirOrderAndEnglishIsTheBase() {
        assertEquals(List.of("en", "es"), Languages.all().stream().map(Language::tag).toList());
        assertEquals(List.of("English", "Español"), Languages.all().stream().map(Language::endonym).toList());
        assertEquals("en", Languages.base().tag());
    }

    @Test
    void eachIsFoundByItsTagOnly() {
        assertEquals("Español", Languages.find("es").orElseThrow().endonym());
        assertTrue(Languages.find("ES").isEmpty());
        assertTrue(Languages.find("").isEmpty());
        assertEquals("es", Languages.orBase("es").tag());
        assertEquals("en", Languages.orBase("vi").tag());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"null, en", "'', en", "*, en", "es, es", "ES, es", "es-MX, es", "es-419, es",
        "'en-US,en;q=0.9,es;q=0.8', en", "'fr,es;q=0.7,en;q=0.3', es", "'vi;q=1, es;q=0.1', es", "fr, en",
        "'es;q=0,en', en", "';;;', en", "'es;q=x', en", "'\u00f1', en"})
    void theReaderGetsTheLanguageThatSuitsThem(String acceptLanguage, String tag) {
        assertEquals(tag, Languages.preferred(acceptLanguage).tag());
    }

    @Test
    void thereIsNoEndToWhatABrowserMaySend() {
        assertEquals("en", Languages.preferred("x".repeat(100_000)).tag());
        assertEquals("es", Languages.preferred("fr,".repeat(1_000) + "es").tag());
    }

    @Test
    void scriptsRunEitherWay() {
        assertEquals("ltr", Languages.base().direction());
        assertEquals("rtl", new Language("ar", "العربية").direction());
    }
}
