package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Arrangements.Arranged;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everyone may read of what was arranged, and what nobody may. */
class ArrangedAidsIT extends InPortal {

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Each would point to the person who asked for it. */
    private static final List<String> PERSONAL = List.of("oral", "large-print", "braille", "audio", "accessible-file",
            "plain", "guide", "reader", "seating");

    @Inject
    private ArrangedAids arranged;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private Notices notices;

    @Inject
    private Address address;

    @Inject
    private Settings settings;

    private String notice;

    @BeforeEach
    void publish() {
        clock.set(NOW);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void showsWhatIsConfirmedFromThatMomentOnAndAsLongAsItIs() {
        String reference = ask("ana@example.org", "asl");
        assertEquals(List.of(), shown());
        advance(reference, 0, RequestStatus.SOURCING);
        assertEquals(List.of(), shown());
        advance(reference, 0, RequestStatus.CONFIRMED);
        assertEquals(List.of(new Arranged("asl", null, "ASL interpreter")), shown());
        advance(reference, 0, RequestStatus.SOURCING);
        assertEquals(List.of(), shown());
        advance(reference, 0, RequestStatus.CONFIRMED);
        advance(reference, 0, RequestStatus.DELIVERED);
        assertEquals(1, shown().size());
    }

    @Test
    void saysAnAidOnceInTheReadersLanguageAndTheOrderOfTheOffer() {
        confirm("ana@example.org", "quiet", "asl");
        confirm("luz@example.org", "asl", "cart");
        assertEquals(List.of("ASL interpreter", "Real-time captions (CART)", "Quiet room"), names());
        assertEquals("arranged.noNeed", arranged.needKey(stored()));
        assertEquals("3 accommodations confirmed: ASL interpreter, Real-time captions (CART), and Quiet room",
                arranged.line(stored()));
        address.speak(Languages.find("es").orElseThrow());
        assertEquals("3 adaptaciones confirmadas: Intérprete de lengua de señas americana (ASL), "
                + "Subtitulado en tiempo real (CART) y Sala tranquila", arranged.line(stored()));
    }

    @Test
    void neverTellsOfWhatServesOnePersonAlone() {
        confirm("ana@example.org", PERSONAL.toArray(String[]::new));
        confirm("ana@example.org", "cdi:ase", "tactile:ase", "translation:es", "other");
        assertEquals(List.of(), shown());
        assertNull(arranged.line(stored()));
        PERSONAL.forEach(code -> assertEquals(Set.of(), arranged.noticesWith(code)));
        assertEquals(List.of("asl", "sign", "cart", "listening", "spoken", "quiet", "remote"), arranged.codes());
    }

    @Test
    void namesALanguageThatFewHaveOnlyWhereTwoPeopleAsked() {
        confirm("ana@example.org", "spoken:vi");
        assertEquals(List.of("Spoken-language interpreter"), names());
        // The same person, once more.
        confirm("Ana@Example.org", "spoken:vi");
        assertEquals(List.of("Spoken-language interpreter"), names());
        // Another language, which is not told either: no second line that would say so.
        confirm("luz@example.org", "spoken:so");
        assertEquals(List.of("Spoken-language interpreter"), names());
        confirm("tam@example.org", "spoken:vi");
        assertEquals(List.of("Spoken-language interpreter: Vietnamese", "Spoken-language interpreter"), names());
        assertEquals(List.of("vi"), shown().stream().map(Arranged::language).filter(tag -> tag != null).toList());
    }

    @Test
    void namesALanguageOfThePortalAndNoneThatNobodyKnows() {
        confirm("ana@example.org", "spoken:es");
        assertEquals(List.of("Spoken-language interpreter: Spanish"), names());
        confirm("luz@example.org", "sign:und");
        confirm("tam@example.org", "sign:und");
        assertEquals(List.of("Sign language interpreter", "Spoken-language interpreter: Spanish"), names());
    }

    @Test
    void tellsWhoeverIsAboutToAskWhatIsThere() {
        confirm("ana@example.org", "asl", "spoken:vi", "braille");
        Notice event = stored();
        assertEquals("Confirmed for this event. You do not need to ask again.", note("asl", event));
        assertNull(note("cart", event));
        assertNull(note("braille", event));
        assertNull(note("asl", null));
        // It may not be their language: they ask.
        assertNull(note("spoken", event));
        assertEquals("arranged.askForLanguage", arranged.needKey(event));
        confirm("luz@example.org", "spoken:es");
        assertEquals("Confirmed for this event: Spanish. If you use it, you do not need to ask again.", note("spoken", event));
    }

    @Test
    void tellsOfComingEventsOnly() {
        confirm("ana@example.org", "asl");
        Notice event = stored();
        assertTrue(arranged.noticesWith("asl").contains(event.getId()));
        clock.set(EVENT.minusSeconds(1));
        assertEquals(1, arranged.of(event).size());
        clock.set(EVENT);
        assertEquals(List.of(), arranged.of(event));

        clock.set(NOW);
        String reference = ask("luz@example.org", "cart");
        database.run(entities -> entities.createNativeQuery("UPDATE notice SET event_status = 'CANCELLED' WHERE code = ?1")
                .setParameter(1, notice).executeUpdate());
        advance(reference, 0, RequestStatus.CONFIRMED);
        assertEquals(List.of(), shown());
        assertFalse(arranged.noticesWith("asl").contains(event.getId()));
    }

    @Test
    void everyoneReadsItOnTheNoticeInTheListAndByProgram() throws Exception {
        confirm("ana@example.org", "asl", "braille");
        confirm("luz@example.org", "spoken:vi");
        for (Language language : Languages.all()) {
            Phrases say = Phrases.pages(language);
            String page = get(Page.NOTICE.in(language, notice)).body();
            assertTrue(page.contains(say.say("arranged.count", 2)), page);
            assertTrue(page.contains("<li>" + say.say("arranged.aid.asl") + "</li>"), page);
            assertTrue(page.contains("<li>" + say.say("arranged.aid.spoken") + "</li>"), page);
            String list = get(Page.NOTICES.in(language)).body();
            assertTrue(list.contains("2 ") && list.contains(say.say("arranged.aid.asl")), list);
            String item = get("/api/v1/notices/" + notice + "?lang=" + language.tag()).body();
            assertTrue(item.contains("\"arranged\":[{\"code\":\"asl\",\"name\":\"" + say.say("arranged.aid.asl")
                    + "\"},{\"code\":\"spoken\",\"name\":\"" + say.say("arranged.aid.spoken") + "\"}]"), item);
        }
    }

    @Test
    void programFindsTheEventsThatHaveAnAid() throws Exception {
        String without = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
        confirm("ana@example.org", "remote");
        HttpResponse<String> found = get("/api/v1/notices?aid=remote&kind=event");
        assertEquals(200, found.statusCode());
        assertTrue(found.body().contains(notice), found.body());
        assertFalse(found.body().contains(without), found.body());
        clock.set(EVENT);
        assertFalse(get("/api/v1/notices?aid=remote").body().contains(notice), "it has begun");
        clock.set(NOW);
        assertEquals("{\"items\":[]}", get("/api/v1/notices?aid=listening&q=" + notice).body());
        for (String code : List.of("braille", "guide", "no-such-aid", "")) {
            HttpResponse<String> refused = get("/api/v1/notices?aid=" + code);
            assertEquals(400, refused.statusCode(), code);
            assertTrue(refused.body().contains("\"field\":\"aid\""), refused.body());
        }
    }

    private List<Arranged> shown() {
        return arranged.of(stored());
    }

    private List<String> names() {
        return shown().stream().map(Arranged::name).toList();
    }

    private String note(String code, Notice event) {
        return arranged.note(aidsOnOffer.find(code).orElseThrow(), event);
    }

    private Notice stored() {
        return notices.at(notice).orElseThrow();
    }

    private void confirm(String contact, String... aids) {
        String reference = ask(contact, aids);
        for (int place = 0; place < aids.length; place++) {
            advance(reference, place, RequestStatus.CONFIRMED);
        }
    }

    /** Asks for aids, each with its language behind a colon. */
    private String ask(String contact, String... aids) {
        RequestForm form = new RequestForm();
        form.setNotice(notice);
        form.setAids(Stream.of(aids).map(aid -> aid.split(":")).map(aid -> new ChosenAid(aid[0],
                aid.length == 1 ? null : aid[1], aid[0].equals("other") || aid.length > 1 && aid[1].equals("und")
                        ? "in words" : null)).toList());
        form.setForWhom(RequestForm.Who.SELF);
        form.setName("Ana");
        form.setLanguage("es");
        form.setRoute(ContactRoute.EMAIL);
        form.setContact(contact);
        return requestAccommodation.submit(form, UUID.randomUUID().toString()).reference();
    }

    private void advance(String reference, int place, RequestStatus status) {
        clock.advance(Duration.ofMillis(1));
        database.run(entities -> {
            AccommodationRequest request = request(reference);
            request.advance(place, status, clock.instant(), "coordinator");
            requests.keep(request);
        });
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + settings.httpPort() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
