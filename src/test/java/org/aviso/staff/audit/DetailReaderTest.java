package org.aviso.staff.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was stored in codes is told in the language of whoever reads it; what was not stays as it is. */
class DetailReaderTest {

    private static final DetailReader ENGLISH = in("en");
    private static final DetailReader SPANISH = in("es");

    @Test
    void aDetailIsStoredAsItsCodeAndValues() {
        assertEquals("OFFER_MADE 3 1", Detail.OFFER_MADE.with(3L, 1L));
        assertEquals("ROLES [A, B]", Detail.ROLES.with(List.of("A", "B")));
        assertEquals("HELD", Detail.HELD.with());
        assertThrows(IllegalArgumentException.class, () -> Detail.JOINED.with());
        assertThrows(IllegalArgumentException.class, () -> Detail.HELD.with("x"));
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void everyDetailIsToldInEveryLanguage(Detail detail) {
        String stored = detail.with(detail.parameters().stream().map(DetailReaderTest::example).toArray());
        for (Language language : Languages.all()) {
            Optional<String> told = in(language.tag()).tell(stored);
            assertTrue(told.isPresent(), stored);
            assertTrue(!told.get().matches("(?s).*([{}]|[A-Z]{2,}_).*"), told.get());
        }
    }

    private static Object example(Detail.Value value) {
        return switch (value) {
            case NAME -> "7K4M9RXT";
            case COUNT -> 3;
            case DAY -> LocalDate.of(2026, 12, 1);
            case MOMENT -> Instant.parse("2026-11-02T16:00:00Z");
            case LANGUAGE -> "es";
            case LANGUAGES -> List.of("en", "es");
            case ROLES -> List.of("COORDINATOR", "PUBLISHER");
            case ARRIVAL -> "RELAY";
            case TEMPLATE_STATE -> "APPROVED";
            case WITHHELD_REASON -> "PRIVACY";
        };
    }

    @Test
    void momentsAndDaysAreWordsInTheZoneOfTheAgency() {
        String call = Detail.ARRIVED.with("PHONE", Instant.parse("2026-11-02T16:00:00.123Z"));
        assertEquals("Phone call, received Monday, November 2, 2026, 9:00 a.m. MST", seen(ENGLISH, call));
        assertEquals("Llamada telefónica, llegó el lunes, 2 de noviembre de 2026, 9:00 a. m. MST", seen(SPANISH, call));
        assertEquals("Away from Tuesday, December 1, 2026 to Thursday, December 3, 2026. In the place: luis",
                seen(ENGLISH, "AWAY 2026-12-01 2026-12-03 luis"));
    }

    @Test
    void severalAreToldOneAfterTheOther() {
        assertEquals("With template 3; Sent in English, Spanish; Waits for a translation",
                seen(ENGLISH, "TEMPLATE 3, SENT_IN [en, es], HELD"));
        assertEquals("Tareas: Coordinación, Publicación; Tareas de antes: Publicación; Nombre",
                seen(SPANISH, "ROLES [COORDINATOR, PUBLISHER], ROLES_BEFORE [PUBLISHER], NAME"));
    }

    @Test
    void howFarAnAidHasComeIsToldAsStaffReadsIt() {
        assertEquals("Being arranged (no. 1); Confirmed (no. 2)", seen(ENGLISH, "SOURCING 0, CONFIRMED 1"));
        assertEquals("Se ofreció otra opción: falta la respuesta de la persona (n.º 1): "
                + Phrases.pages(Languages.orBase("es")).say("aid.cart.name") + ", Nadie estaba libre",
                seen(SPANISH, "SUBSTITUTE_OFFERED 0 cart NO_PROVIDER"));
        assertEquals("Arranged in part (no. 3): Fewer people", seen(ENGLISH, "PARTLY 2 FEWER_PEOPLE"));
        assertEquals("Could not be arranged (no. 1): Nobody was free", seen(ENGLISH, "NOT_FILLED 0 NO_PROVIDER"));
    }

    @Test
    void whatHadASignOnceIsStillRead() {
        assertEquals("1 wrong password", seen(ENGLISH, "WRONG #1"));
        assertEquals("Handed over to everybody", seen(ENGLISH, "HANDED_OVER *"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer 3 to provider 1", "providers", "template=3, sent in [es], held", "joined with 7K4M9RXT",
        "PHONE, received 2026-11-02T16:00:00Z", "12", "2 mails again", "en=APPROVED es=DRAFT", "", "HELD x", "JOINED",
        "ARRIVED PHONE yesterday", "ARRIVED PIGEON 2026-11-02T16:00:00Z", "CONFIRMED x", "COUNT many", "SENT_IN [xx]",
        "HELD, and more", "PARTLY 0 NOBODY_KNOWS", "HELD,TEMPLATE 3"})
    void whatIsNotAllCodesIsNotTold(String old) {
        assertEquals(Optional.empty(), SPANISH.tell(old));
    }

    private static String seen(DetailReader reader, String details) {
        // The spaces within a time do not break.
        return reader.tell(details).orElseThrow().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static DetailReader in(String tag) {
        Language language = Languages.orBase(tag);
        return new DetailReader(Phrases.pages(language), new Moments(language, ZoneId.of("America/Phoenix")));
    }
}
