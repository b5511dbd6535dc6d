package org.aviso.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.formats.Format;
import org.aviso.formats.notices.KeptFormats;
import org.aviso.formats.notices.MakeFormats;
import org.aviso.language.Languages;
import org.aviso.notices.EditionNote;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.notices.Publication;
import org.aviso.notices.WithheldEdition;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An earlier text that nobody may read any more is gone, and only that it was there is left. */
class WithholdVersionIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final String SECRET = "Juan Quispe lives on Alder Street.";

    @Inject
    private WithholdVersion withholdVersion;

    @Inject
    private Notices notices;

    @Inject
    private MakeFormats makeFormats;

    @Inject
    private KeptFormats kept;

    private String code;

    @BeforeEach
    void publish() {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        code = samples.news(NOW, SECRET);
        clock.advance(Duration.ofMinutes(5));
    }

    @Test
    void onlyAPublisherTakesATextAway() {
        corrects("Words.", "en", "es");
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> withholdVersion.look(code));
            assertThrows(NotAllowed.class, () -> withholdVersion.withhold(code, 1, WithheldEdition.Reason.PRIVACY, false));
        }
        assertEquals(SECRET, notices.edition(notice(), 1).get("en").getBody());
    }

    @Test
    void itsWordsAreDeletedAndThatItWasThereIsLeft() {
        corrects("Words.", "en", "es");
        assertTrue(withholdVersion.withhold(code, 1, WithheldEdition.Reason.PRIVACY, false));
        assertEquals(Map.of(), notices.edition(notice(), 1));
        Map<String, WithheldEdition> left = notices.withheld(notice(), 1);
        assertEquals(Set.of("en", "es"), left.keySet());
        assertEquals(NOW, left.get("es").getMoment());
        assertEquals(clock.instant(), left.get("es").getWithheld());
        assertEquals(WithheldEdition.Reason.PRIVACY, left.get("es").getReason());
        assertEquals(List.of(2, 1), notices.editions(notice(), "en").stream().map(EditionNote::number).toList());
        assertEquals("Mended.", notices.editions(notice(), "en").get(0).correction());
        assertEquals(clock.instant(), notices.editions(notice(), "en").get(1).withheld());
        WithholdVersion.Version version = withholdVersion.look(code).orElseThrow().earlier().get(0);
        assertEquals(new WithholdVersion.Version(1, NOW, List.of("en", "es"), List.of(), clock.instant()), version);
        assertEquals(List.of("WITHHELD 1 PRIVACY"), deeds());
        assertFalse(withholdVersion.withhold(code, 1, WithheldEdition.Reason.LAW, false), "it is gone");
        assertEquals(1, deeds().size());
    }

    @Test
    void whatIsReadNowStays() {
        assertEquals(List.of(), withholdVersion.look(code).orElseThrow().earlier());
        assertFalse(withholdVersion.withhold(code, 1, WithheldEdition.Reason.SAFETY, false));
        corrects("Words.", "en");
        assertEquals(List.of("en"), withholdVersion.look(code).orElseThrow().earlier().get(0).languages());
        assertTrue(withholdVersion.withhold(code, 1, WithheldEdition.Reason.SAFETY, false));
        assertEquals(List.of("es"), withholdVersion.look(code).orElseThrow().earlier().get(0).read());
        assertEquals(Set.of("es"), notices.edition(notice(), 1).keySet(), "readers of Spanish read it now");
        assertEquals(Set.of("en"), notices.withheld(notice(), 1).keySet());
        assertFalse(withholdVersion.withhold(code, 2, WithheldEdition.Reason.SAFETY, false));
        assertFalse(withholdVersion.withhold(code, 7, WithheldEdition.Reason.SAFETY, false));
        assertFalse(withholdVersion.withhold("none-such", 1, WithheldEdition.Reason.SAFETY, false));
        assertTrue(withholdVersion.look("none-such").isEmpty());
    }

    @Test
    void whatWasSaidOfItsOwnCorrectionGoesWithIt() {
        corrects(SECRET + " Again.", "en", "es");
        corrects("Words.", "en", "es");
        assertTrue(withholdVersion.withhold(code, 2, WithheldEdition.Reason.RIGHTS, false));
        List<EditionNote> english = notices.editions(notice(), "en");
        assertNull(english.get(1).correction());
        assertEquals("Mended.", english.get(0).correction());
        assertEquals(SECRET, notices.edition(notice(), 1).get("en").getBody());
        assertEquals(List.of(2, 1), withholdVersion.look(code).orElseThrow().earlier().stream()
                .map(WithholdVersion.Version::number).toList());
    }

    @Test
    void whatWasSaidOfTheCorrectionThatMendedItGoesToo() {
        corrects("Words.", "en");
        corrects("Other words.", "en", "es");
        assertTrue(withholdVersion.withhold(code, 1, WithheldEdition.Reason.PRIVACY, true));
        List<EditionNote> english = notices.editions(notice(), "en");
        assertEquals("Mended.", english.get(0).correction(), "this one mended another text");
        assertNull(english.get(1).correction());
        assertNull(notices.editions(notice(), "es").get(0).correction());
        assertEquals("Words.", notices.edition(notice(), 2).get("en").getBody());
    }

    /** A note about a correction stands in each file. */
    @Test
    void theFilesInWhichItStandsGoToo() {
        corrects("Words.", "en", "es");
        MakeFormats.Made before = makeFormats.made(notice().text("en"), Format.PLAIN);
        assertTrue(new String(before.content(), StandardCharsets.UTF_8).contains("Mended."));
        assertTrue(withholdVersion.withhold(code, 1, WithheldEdition.Reason.PRIVACY, true));
        assertEquals(List.of(), kept.of(Set.of(notice().getId())));
        MakeFormats.Made after = makeFormats.made(notice().text("en"), Format.PLAIN);
        assertFalse(new String(after.content(), StandardCharsets.UTF_8).contains("Mended."));
        assertNotEquals(before.state().fingerprint(), after.state().fingerprint(), "who was just making it kept another");
    }

    private void corrects(String body, String... languages) {
        clock.advance(Duration.ofMinutes(5));
        Notice before = notice();
        Map<String, NoticeText.Words> words = new HashMap<>();
        before.getTexts().forEach((language, text) -> words.put(language, new NoticeText.Words(text.getSlug(), text.getTitle(),
                text.getSummary(), Set.of(languages).contains(language) ? body : text.getBody(), null)));
        notices.publish(new Publication(code, before.getKind(), before.getOffice(), Languages.base().tag(), NOW, null, null, null,
                words, Set.of(languages), Set.of(languages).stream().collect(Collectors.toMap(each -> each, each -> "Mended.")),
                false));
        clock.advance(Duration.ofMinutes(5));
    }

    private Notice notice() {
        return notices.byCode(code).orElseThrow();
    }

    private List<String> deeds() {
        return database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :code and e.details"
                + " like 'WITHHELD%' order by e.id", String.class).setParameter("code", code).getResultList());
    }
}
