package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceUnitUtil;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.aviso.accommodations.form.Drafts;
import org.aviso.calendar.Closure;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.leadtime.LeadTimeRule;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeText;
import org.aviso.notices.Notices;
import org.aviso.offices.ContactChannel;
import org.aviso.offices.Office;
import org.aviso.offices.Offices;
import org.aviso.testing.InPortal;
import org.aviso.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored comes back as it was, on every database that the portal runs on. */
class PersistenceIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    @Inject
    private Notices notices;

    @Inject
    private Offices offices;

    @Inject
    private Drafts drafts;

    @BeforeEach
    void stopTheClock() {
        clock.set(NOW);
    }

    @Test
    void everyMigrationRan() {
        // The folder of Flyway's history is the list of what ran; nothing of it failed.
        List<?> failed = database.ask(em -> em.createNativeQuery(
                "SELECT \"version\" FROM \"flyway_schema_history\" WHERE NOT \"success\"").getResultList());
        List<?> ran = database.ask(em -> em.createNativeQuery(
                "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL").getResultList());
        assertEquals(List.of(), failed);
        assertTrue(ran.size() >= 7, ran.toString());
        assertEquals(ran.size(), new HashSet<>(ran).size());
        assertEquals(20, database.rows("aid"));
        // The languages of the city, and the one for whatever is not among them.
        assertEquals(26, database.rows("offered_language"));
        assertEquals(3, database.rows("office"));
    }

    @Test
    void aNoticeComesBackInEveryLanguage() {
        String code = samples.event(NOW, EVENT, Event.Status.SCHEDULED);
        for (Language language : Languages.all()) {
            Notice notice = notices.at(language.tag(), code).orElseThrow();
            assertEquals(code, notice.getCode());
            assertEquals(Notice.Kind.EVENT, notice.getKind());
            assertEquals(NOW, notice.getPublished());
            assertEquals(EVENT, notice.getEvent().getStarts());
            assertEquals(EVENT.plus(Duration.ofHours(1)), notice.getEvent().getEnds());
            assertEquals(Event.Status.SCHEDULED, notice.getEvent().getStatus());
            assertEquals(Languages.all().size(), notice.getTexts().size());
            assertEquals("Sample in " + language.endonym(), notice.text(language.tag()).getTitle());
        }
        assertTrue(notices.at("xx", code).isEmpty());
    }

    @Test
    void longTextInAnyScriptComesBackLetterForLetter() {
        String body = "Ñandú, 廣東話, دری, O’odham ñi’okĭ, 🤟🏽, \"quotes\", back\\slash, line\nbreak. ".repeat(2_000);
        String code = samples.news(NOW, body);
        assertEquals(body, notices.at("es", code).orElseThrow().text("es").getBody());
    }

    @Test
    void aMomentIsStoredInUtcWhateverAnyClockOnTheWallDoes() {
        // Hours that some zone skips or has twice, a leap day, both ends of a year.
        for (String moment : List.of("2026-03-08T02:30:00Z", "2026-03-29T01:30:00Z", "2026-11-01T01:30:00Z",
                "2026-10-25T01:30:00Z", "2024-02-29T23:59:59Z", "2025-12-31T23:59:59Z", "2026-01-01T00:00:00Z",
                "1999-12-31T07:00:00Z")) {
            String code = samples.news(Instant.parse(moment), "Words.");
            assertEquals(Instant.parse(moment), notices.at(code).orElseThrow().getPublished());
            String raw = database.ask(em -> em.createNativeQuery("SELECT CAST(published AS CHAR(26)) FROM notice"
                    + " WHERE code = '" + code + "'").getSingleResult().toString());
            assertEquals(moment.replace("T", " ").replace("Z", ""), raw.substring(0, 19));
        }
    }

    @Test
    void nothingIsShownBeforeItIsPublished() {
        String code = samples.news(NOW.plusSeconds(1), "Words.");
        assertTrue(notices.at(code).isEmpty());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(code, notices.at(code).orElseThrow().getCode());
    }

    @Test
    void theAgencyAndItsOfficesAreAsSeeded() {
        LeadTimeRule rule = offices.agency().rule();
        assertEquals(5, rule.businessDays());
        assertEquals("17:00", rule.cutOff().toString());
        assertEquals("America/Phoenix", rule.zone().getId());
        Office desk = offices.byCode(Office.OF_THE_AGENCY);
        assertEquals("Oficina de Información Pública", desk.name("es"));
        ContactChannel tdd = offices.all().get(0).channel(ContactChannel.Kind.TDD).orElseThrow();
        assertEquals("(520) 791-2639", tdd.getNumber());
        assertEquals("+15207912639", tdd.getDial());
        assertEquals("08:00", tdd.getOpens().toString());
        assertFalse(tdd.isEveryDay());
        assertTrue(offices.all().get(1).getChannels().stream().allMatch(ContactChannel::isEveryDay));
    }

    @Test
    void officesStayWholeWhateverBecomesOfTheTransactionThatReadThem() {
        List<Office> read = new ArrayList<>();
        database.run(em -> {
            offices.byCode(Office.OF_THE_AGENCY);
            read.addAll(offices.all());
        });
        assertThrows(IllegalStateException.class, () -> database.run(em -> {
            read.addAll(offices.all());
            throw new IllegalStateException("broken for a test");
        }));
        for (Office office : read) {
            assertTrue(office.name("es") != null && !office.getChannels().isEmpty(), office::getCode);
        }
    }

    @Test
    void aClosureComesBackWithItsNames() {
        LocalDate day = LocalDate.of(2091, 3, 1);
        assertTrue(offices.calendar().isBusinessDay(day));
        offices.close(new Closure(day, Map.of("en", "Storm", "es", "Tormenta"), "test"));
        Closure closure = offices.calendar().closure(day).orElseThrow();
        assertEquals("Tormenta", closure.name("es"));
        assertEquals("test", closure.source());
        assertFalse(offices.calendar().isBusinessDay(day));
        assertThrows(RuntimeException.class,
                () -> offices.close(new Closure(day, Map.of("en", "Again"), "test")), "one closure a day");
    }

    @Test
    void aRequestComesBackWithAllThatBelongsToIt() {
        RequestForm form = form(samples.event(NOW, EVENT, Event.Status.SCHEDULED));
        form.setForWhom(RequestForm.Who.OTHER);
        form.setOnBehalfOf(person("  Señora Ñúñez 廣  "));
        form.setFormat(MaterialFormat.BRAILLE);
        ChosenAid print = new ChosenAid("large-print", null, "x".repeat(1000));
        print.getDetails().put("POINTS", "POINTS_24");
        print.getDetails().put("MEDIUM", null);
        form.setAids(List.of(new ChosenAid("spoken", "vi", "Xin chào"), new ChosenAid("asl", null, null), print));
        Receipt receipt = requestAccommodation.submit(form, null);
        clock.advance(Duration.ofMinutes(5));
        String words = "¿Puede usted venir? 廣東話 ".repeat(1_000);
        database.run(em -> {
            AccommodationRequest request = em.createQuery("select r from AccommodationRequest r where r.reference = :it",
                    AccommodationRequest.class).setParameter("it", receipt.reference()).getSingleResult();
            request.advance(0, RequestStatus.CONFIRMED, clock.instant(), "coordinator");
            request.advance(1, RequestStatus.SOURCING, clock.instant().plusSeconds(1), "coordinator");
            request.write(words, "es", clock.instant(), "coordinator");
        });

        AccommodationRequest request = requests.byReference(receipt.reference()).orElseThrow();

        assertEquals("Señora Ñúñez 廣", request.getPerson().getName());
        assertEquals(Updates.BOTH, request.getPerson().getUpdates());
        assertEquals(ContactRoute.TDD, request.getPerson().getRoute());
        assertEquals(MaterialFormat.BRAILLE, request.getProfile().getFormat());
        assertEquals("vi", request.getProfile().getCommunicationLanguage());
        assertEquals(List.of("spoken", "asl", "large-print"), request.getAids().stream().map(RequestedAid::getCode).toList());
        assertEquals("vi", request.getAids().get(0).getLanguage());
        assertEquals("Xin chào", request.getAids().get(0).getNote());
        assertEquals(1000, request.getAids().get(2).getNote().length());
        assertEquals(Map.of(Ask.POINTS, "POINTS_24"), request.getAids().get(2).getDetails());
        assertEquals(Map.of(), request.getAids().get(1).getDetails());
        assertEquals(List.of(RequestStatus.RECEIVED, RequestStatus.CONFIRMED, RequestStatus.SOURCING),
                request.getHistory().stream().map(HistoryEntry::getStatus).toList());
        assertEquals("asl", request.getHistory().get(2).getAid().getCode());
        assertEquals(NOW.plus(Duration.ofMinutes(5)), request.getHistory().get(1).getHappened());
        assertEquals(words, request.getMessages().get(0).getBody());
        assertEquals(List.of(RequestStatus.CONFIRMED, RequestStatus.SOURCING, RequestStatus.RECEIVED),
                request.getAids().stream().map(RequestedAid::getStatus).toList());
        assertEquals(RequestStatus.RECEIVED, request.getStatus(), "the slowest aid is how far the whole has come");
        assertTrue(request.isOpen());
    }

    @Test
    void aDraftOutlivesEverythingButItsTime() {
        long notice = notices.at(samples.event(NOW, EVENT, Event.Status.SCHEDULED)).orElseThrow().getId();
        String secret = drafts.begin(form("x"), notice);
        RequestForm form = form("x");
        form.setName("Zoë 🤟🏽");
        form.getAids().get(0).setNote("n".repeat(1000));
        assertTrue(drafts.keep(secret, form));
        RequestForm endless = form("x");
        endless.getContacts().put("PHONE", "n".repeat(65_536));
        assertFalse(drafts.keep(secret, endless), "there is no room for it");
        assertEquals("Zoë 🤟🏽", drafts.find(secret).orElseThrow().form().getName());
        assertEquals(notice, drafts.find(secret).orElseThrow().noticeId());
        assertTrue(drafts.find(secret + "x").isEmpty());
        long stored = database.ask(em -> em.createQuery("select count(d) from RequestDraft d where d.secretHash = :secret",
                Long.class).setParameter("secret", secret).getSingleResult());
        assertEquals(0, stored, "the secret itself is nowhere in the database");

        clock.advance(Drafts.KEPT);
        drafts.forget();
        assertTrue(drafts.find(secret).isPresent());
        clock.advance(Duration.ofSeconds(1));
        drafts.forget();
        assertTrue(drafts.find(secret).isEmpty());
    }

    /** Without weaving, EclipseLink reads a lazy reference at once and says so only in its log. */
    @Test
    void whatIsLazyIsNotReadUntilItIsAskedFor() {
        requestAccommodation.submit(form(samples.event(NOW, EVENT, Event.Status.SCHEDULED)), null);
        Map<Class<?>, List<String>> lazy = Map.of(
                NoticeText.class, List.of("notice"),
                Notice.class, List.of("office", "texts"),
                ContactChannel.class, List.of("office"),
                Office.class, List.of("channels", "names"),
                AccommodationRequest.class, List.of("aids", "history", "messages"),
                RequestedAid.class, List.of("request"),
                HistoryEntry.class, List.of("request"));
        lazy.forEach((type, attributes) -> attributes.forEach(attribute -> assertFalse(database.<Boolean>ask(em -> {
            Object one = em.createQuery("select x from " + type.getSimpleName() + " x", type).setMaxResults(1)
                    .getSingleResult();
            PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
            return util.isLoaded(one, attribute);
        }), type.getSimpleName() + "." + attribute + " was read though nobody asked")));
    }

    private static RequestForm.Helped person(String name) {
        RequestForm.Helped person = new RequestForm.Helped();
        person.setName(name);
        person.setLanguage("es");
        person.setPermission(true);
        person.setUpdates(Updates.BOTH);
        person.setRoute(ContactRoute.TDD);
        person.setContact("(520) 555-0123");
        return person;
    }

    private static RequestForm form(String notice) {
        return Samples.form(notice, "asl");
    }
}
