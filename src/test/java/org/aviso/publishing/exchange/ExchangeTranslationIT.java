package org.aviso.publishing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.offices.Office;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.exchange.xliff.ExchangeTranslation;
import org.aviso.publishing.exchange.xliff.FieldOutcome;
import org.aviso.publishing.exchange.xliff.TranslationRefused;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text goes out to a translator and comes back as a draft. All moments are UTC. */
class ExchangeTranslationIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    @Inject
    private ExchangeTranslation exchange;

    @Inject
    private WriteNotice writeNotice;

    private String code;
    private String slug;

    @BeforeEach
    void begin() {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        slug = "water-" + UUID.randomUUID();
        code = writeNotice.begin(Notice.Kind.PRESS_RELEASE, Office.OF_THE_AGENCY, "en", "Water is off");
        write("en", new Words(slug, "Water is off", "No water.", "Call **911**.", null));
    }

    @Test
    void onlyAPublisherSendsAndTakes() {
        byte[] file = file();
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> exchange.send(code, "es", Phrases.pages(Languages.base())));
            assertThrows(NotAllowed.class, () -> exchange.take(code, "es", file, false, false));
            assertThrows(NotAllowed.class, () -> exchange.find(code, "es"));
        }
    }

    @Test
    void whatComesBackIsADraftThatNobodyHasReviewed() {
        String file = translated();
        clock.advance(Duration.ofDays(2));
        assertTrue(exchange.take(code, "es", bytes(file), false, false).stored());
        Manuscript stored = stored();
        assertEquals("Llame al **911**.", stored.words("es").body());
        assertEquals("no-hay-agua", stored.words("es").slug());
        for (Field field : stored.getFields()) {
            assertEquals(FieldState.DRAFT, stored.state("es", field));
        }
        // Two of them are of one moment.
        assertEquals(List.of("BEGUN en", "TRANSLATION_SENT es", "TRANSLATION_TAKEN es", "WRITTEN en", "WRITTEN es"),
                database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :code order by e.details",
                        String.class).setParameter("code", code).getResultList()));
        assertFalse(exchange.take(code, "es", bytes(file), false, false).isAny(), "nothing is new");
    }

    @Test
    void theWorkOfAMachineIsMarked() {
        exchange.take(code, "es", bytes(translated()), true, false);
        assertEquals(FieldState.MACHINE, stored().state("es", Field.BODY));
    }

    @Test
    void nothingIsTakenWhileAPartDoesNotFitUnlessThatIsWanted() {
        String file = translated();
        clock.advance(Duration.ofMinutes(1));
        write("en", new Words(slug, "Water is off", "No water on Monday.", "Call **911**.", null));
        ExchangeTranslation.Outcome outcome = exchange.take(code, "es", bytes(file), false, false);
        assertTrue(outcome.isRefused() && outcome.isAny() && !outcome.stored());
        assertEquals(FieldOutcome.Reason.SOURCE_CHANGED, outcome.fields().get(1).reason());
        assertEquals(null, stored().words("es").title());
        assertTrue(exchange.take(code, "es", bytes(file), false, true).stored());
        assertEquals("No hay agua", stored().words("es").title());
        assertEquals(FieldState.MISSING, stored().state("es", Field.SUMMARY));
    }

    @Test
    void whatSomebodyWroteInTheMeantimeStays() {
        String file = translated();
        clock.advance(Duration.ofMinutes(1));
        write("es", new Words(null, "Sin agua", null, null, null));
        assertTrue(exchange.take(code, "es", bytes(file), false, true).stored());
        assertEquals("Sin agua", stored().words("es").title());
        assertEquals("Llame al **911**.", stored().words("es").body());
    }

    @Test
    void aFileOfAnotherNoticeIsRefused() {
        String file = translated();
        String other = writeNotice.begin(Notice.Kind.PRESS_RELEASE, Office.OF_THE_AGENCY, "en", "Other");
        assertEquals(TranslationRefused.Reason.OTHER_NOTICE, assertThrows(TranslationRefused.class,
                () -> exchange.take(other, "es", bytes(file), false, false)).reason());
        assertTrue(exchange.send(code, "en", Phrases.pages(Languages.base())).isEmpty(), "it is written in that language");
        assertTrue(exchange.send(code, "xx", Phrases.pages(Languages.base())).isEmpty());
        assertTrue(exchange.send("no-such", "es", Phrases.pages(Languages.base())).isEmpty());
    }

    private byte[] file() {
        return exchange.send(code, "es", Phrases.pages(Languages.base())).orElseThrow();
    }

    private String translated() {
        return new String(file(), StandardCharsets.UTF_8)
                .replaceFirst("(?s)(<unit id=\"title\".*?</source>)", "$1<target>No hay agua</target>")
                .replaceFirst("(?s)(<unit id=\"summary\".*?</source>)", "$1<target>Sin agua.</target>")
                .replaceFirst("(?s)(<unit id=\"body-1\".*?</source>)", "$1<target>Llame al <pc id=\"1\">911</pc>.</target>");
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private void write(String language, Words words) {
        writeNotice.write(code, stored().getVersion(), language, new WriteNotice.Writing(words, false, false, false));
    }

    private Manuscript stored() {
        return writeNotice.find(code).orElseThrow();
    }
}
