package org.aviso.notices.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.engines.Sitemap;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.testing.Atom;
import org.aviso.testing.InPortal;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What programs follow changes when a notice does, and when its time comes. All moments are UTC. */
class FeedsIT extends InPortal {

    /** Monday, November 2, 2026, 9:30 a.m. in Tucson: later than the notices of other tests. */
    private static final Instant NOW = Instant.parse("2026-11-02T16:30:00Z");

    /** Tuesday, December 1, 2026, 6:00 p.m. in Tucson. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Monday, November 23, 5:00 p.m. in Tucson. */
    private static final String ASK_BY = "20261124T000000Z";

    @Inject
    private Sitemap sitemap;

    @Inject
    private Settings settings;

    @Inject
    private ContactDirectory directory;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void begin() {
        clock.set(NOW);
    }

    @Test
    void aNoticeAppearsWhenItsTimeComesAndTheTagTells() {
        String code = samples.news(NOW.plusSeconds(10), "Words.");
        for (Language language : Languages.all()) {
            for (String file : List.of("notices.atom", "notices.json", "press-release.atom")) {
                String path = "/feeds/" + language.tag() + "/" + file;
                clock.set(NOW);
                HttpResponse<String> before = get(path);
                assertFalse(before.body().contains(code), path);
                assertEquals(304, get(path, "If-None-Match", tag(before)).statusCode());
                clock.set(NOW.plusSeconds(10));
                HttpResponse<String> after = get(path, "If-None-Match", tag(before));
                assertEquals(200, after.statusCode(), path);
                assertTrue(after.body().contains(code), path);
                assertNotEquals(tag(before), tag(after));

                HttpResponse<String> again = get(path, "If-None-Match", "\"other\", W/" + tag(after));
                assertEquals(304, again.statusCode());
                assertEquals("", again.body());
                assertEquals(tag(after), tag(again));
                assertEquals("public, max-age=60", header(again, "Cache-Control"));
                // A program that knows no tags.
                assertEquals(304, get(path, "If-Modified-Since", header(after, "Last-Modified")).statusCode());
                assertEquals(200, get(path, "If-Modified-Since", "Mon, 02 Nov 2026 15:59:59 GMT").statusCode());
                assertEquals(200, get(path, "If-Modified-Since", "yesterday").statusCode());
            }
        }
    }

    @Test
    void aNoticeSaysHowToAskForAnAccommodationInItsLanguage() {
        String code = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        for (Language language : Languages.all()) {
            Phrases say = Phrases.pages(language);
            Element entry = entry("/feeds/" + language.tag() + "/event.atom", code);
            String body = Xml.text(entry, "content");
            for (String says : List.of(say.say("statement.body", 5), say.say("leadTime.askBy"), "(520) 791-4852",
                    "tel:+15207912639", "2026", "Library", say.say("channel.TDD"))) {
                assertTrue(body.contains(says), says + " in " + body);
            }
            assertEquals(List.of(settings.baseUrl() + Page.NOTICE.in(language, code)), Atom.links(entry, "alternate").stream()
                    .filter(link -> link.getAttribute("hreflang").equals(language.tag()))
                    .map(link -> link.getAttribute("href")).toList());
            assertEquals(Languages.all().size(), Atom.links(entry, "alternate").size());
        }
    }

    @Test
    void aMovedEventIsTheSameEntryWithAHigherNumber() {
        String code = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        String before = event(code);
        assertTrue(before.contains("SEQUENCE:0"), before);
        assertTrue(before.contains("DTSTART:20261202T010000Z"), before);
        assertTrue(before.contains("LAST-MODIFIED:20261102T162900Z"), before);
        String askBy = entryOf(calendar(), uid(code, "ask-by"));
        assertTrue(askBy.contains("DTSTART:" + ASK_BY), askBy);
        assertFalse(askBy.contains("DTEND"), askBy);

        Element first = entry("/feeds/en/notices.atom", code);
        clock.set(NOW.plusSeconds(30));
        changeNotice(code, notice -> notice.move(EVENT.plus(Duration.ofDays(1)), null, NOW.plusSeconds(30)));
        String after = event(code);
        assertTrue(after.contains("SEQUENCE:1"), after);
        assertTrue(after.contains("DTSTART:20261203T010000Z"), after);
        assertTrue(after.contains("LAST-MODIFIED:20261102T163030Z"), after);
        assertTrue(entryOf(calendar(), uid(code, "ask-by")).contains("SEQUENCE:1"));
        Element second = entry("/feeds/en/notices.atom", code);
        assertEquals(Xml.text(first, "id"), Xml.text(second, "id"));
        assertEquals("2026-11-02T16:30:30Z", Xml.text(second, "updated"));
        assertEquals(Xml.text(first, "published"), Xml.text(second, "published"));
    }

    @Test
    void aCancelledEventStaysInTheCalendarUntilItsDayHasPassed() {
        String code = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        changeNotice(code, notice -> notice.cancel(NOW));
        String cancelled = event(code);
        assertTrue(cancelled.contains("STATUS:CANCELLED") && cancelled.contains("SEQUENCE:1"), cancelled);
        assertTrue(cancelled.contains(Phrases.pages(Languages.base()).say("eventState.CANCELLED")), cancelled);
        assertTrue(entryOf(calendar(), uid(code, "ask-by")).contains("STATUS:CANCELLED"));
        // The last second of its day in Tucson, and the first of the next.
        clock.set(Instant.parse("2026-12-02T06:59:59Z"));
        assertTrue(calendar().contains(uid(code, "event")));
        clock.set(Instant.parse("2026-12-02T07:00:00Z"));
        assertFalse(calendar().contains(uid(code, "event")));
    }

    @Test
    void whatListsNoLongerShowNobodyFollows() {
        String archived = samples.news(NOW.minusSeconds(60), "Words.");
        String expiring = samples.news(NOW.minusSeconds(60), "Words.");
        changeNotice(archived, notice -> notice.archive(NOW));
        changeNotice(expiring, notice -> notice.expire(NOW.plusSeconds(5), NOW));
        HttpResponse<String> before = get("/feeds/es/notices.json");
        assertFalse(before.body().contains(archived));
        assertTrue(before.body().contains(expiring));
        clock.set(NOW.plusSeconds(5));
        HttpResponse<String> after = get("/feeds/es/notices.json", "If-None-Match", tag(before));
        assertEquals(200, after.statusCode());
        assertFalse(after.body().contains(expiring));
    }

    @Test
    void aLongListGoesOnWithoutLossWhileNewNoticesComeIn() {
        List<String> codes = IntStream.range(0, Feeds.SHOWN + 5)
                .mapToObj(each -> samples.advisory(NOW.minusSeconds(60), "Words.")).toList();
        String path = "/feeds/en/advisory.atom";
        Element first = Atom.check(get(path).body());
        assertEquals(Feeds.SHOWN, Xml.children(first, "entry").size());
        List<String> seen = new ArrayList<>(ids(first));
        samples.advisory(NOW.minusSeconds(30), "Words.");
        String next = Atom.links(first, "next").get(0).getAttribute("href").replace(settings.baseUrl(), "");
        Element second = Atom.check(get(next).body());
        assertEquals(Xml.text(first, "id"), Xml.text(second, "id"));
        seen.addAll(ids(second));
        assertEquals(seen.size(), new HashSet<>(seen).size(), "none twice");
        assertEquals(List.of(), codes.stream().filter(code -> seen.stream().noneMatch(id -> id.contains(code))).toList());
    }

    // --- Alerts

    @Test
    void anAdvisoryIsSentCorrectedAndTakenBack() {
        String code = samples.advisory(NOW, "**Stay** away.");
        Element alert = alert(code);
        assertEquals("Alert", Xml.text(alert, "msgType"));
        assertEquals("Actual", Xml.text(alert, "status"));
        assertEquals("2026-11-02T09:30:00-07:00", Xml.text(alert, "sent"));
        assertEquals(0, Xml.children(alert, "references").size());
        assertEquals(List.of("en-US", "es-US"), Xml.children(alert, "info").stream()
                .map(info -> Xml.text(info, "language")).toList());
        for (Element info : Xml.children(alert, "info")) {
            String says = Xml.text(info, "description") + Xml.text(info, "contact");
            assertTrue(says.contains("Stay away.") && says.contains("(520) 791-2639"), says);
        }
        String first = name(alert);

        clock.set(NOW.plusSeconds(60));
        changeNotice(code, notice -> notice.expire(NOW.plus(Duration.ofDays(3)), NOW.plusSeconds(60)));
        Element update = alert(code);
        assertEquals("Update", Xml.text(update, "msgType"));
        assertEquals(first, Xml.text(update, "references"));
        assertNotEquals(Xml.text(alert, "identifier"), Xml.text(update, "identifier"));
        assertEquals("2026-11-05T09:30:00-07:00", Xml.text(Xml.children(update, "info").get(0), "expires"));

        clock.set(NOW.plusSeconds(120));
        changeNotice(code, notice -> notice.archive(NOW.plusSeconds(120)));
        Element cancel = alert(code);
        assertEquals("Cancel", Xml.text(cancel, "msgType"));
        assertEquals(first + " " + name(update), Xml.text(cancel, "references"), "all that it takes back, in their order");
        clock.set(NOW.plusSeconds(150));
        changeNotice(code, notice -> notice.restore(NOW.plusSeconds(150)));
        Element again = alert(code);
        assertEquals("Update", Xml.text(again, "msgType"));
        assertEquals(String.join(" ", first, name(update), name(cancel)), Xml.text(again, "references"));
        changeNotice(code, notice -> notice.archive(NOW.plusSeconds(160)));
        clock.set(NOW.plusSeconds(160));
        assertEquals(String.join(" ", first, name(update), name(cancel), name(again)),
                Xml.text(alert(code), "references"));
        assertEquals(Xml.text(alert, "incidents"), Xml.text(cancel, "incidents"));

        // Whoever looks at the list hears that it was taken back, for a while.
        assertTrue(get("/alerts/en.atom").body().contains("/alerts/" + code + ".xml"));
        assertFalse(get("/feeds/en/advisory.atom").body().contains(code));
        clock.set(NOW.plus(Duration.ofDays(2)));
        assertTrue(get("/alerts/es.atom").body().contains("/alerts/" + code + ".xml"));
        clock.set(NOW.plus(Duration.ofDays(8)));
        assertFalse(get("/alerts/es.atom").body().contains("/alerts/" + code + ".xml"));
    }

    @Test
    void listOfAlertsLeadsToEach() {
        clock.set(NOW.plusSeconds(1));
        String code = samples.advisory(NOW.plusSeconds(1), "Words.");
        for (Language language : Languages.all()) {
            Element entry = entry("/alerts/" + language.tag() + ".atom", code);
            assertEquals(List.of(settings.baseUrl() + "/alerts/" + code + ".xml"), Atom.links(entry, "alternate").stream()
                    .filter(link -> link.getAttribute("type").equals("application/cap+xml"))
                    .map(link -> link.getAttribute("href")).toList());
        }
    }

    @Test
    void onlyAPublishedAdvisoryIsAnAlert() {
        assertEquals(404, get("/alerts/" + samples.news(NOW, "Words.") + ".xml").statusCode());
        String scheduled = samples.advisory(NOW.plusSeconds(5), "Words.");
        assertEquals(404, get("/alerts/" + scheduled + ".xml").statusCode());
        clock.set(NOW.plusSeconds(5));
        assertEquals(200, get("/alerts/" + scheduled + ".xml").statusCode());
        assertEquals("Alert", Xml.text(alert(scheduled), "msgType"));
        String planned = samples.advisory(NOW.plusSeconds(30), "Words.");
        changeNotice(planned, notice -> notice.expire(NOW.plus(Duration.ofDays(3)), NOW.plusSeconds(10)));
        clock.set(NOW.plusSeconds(40));
        assertEquals("Alert", Xml.text(alert(planned), "msgType"), "what changed before it came out was no message");
        assertEquals(0, Xml.children(alert(planned), "references").size());
    }

    // --- What search engines read

    @Test
    void aMovedEventTellsWhenItWasToBegin() {
        String code = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        String page = Page.NOTICE.in(Languages.base(), code);
        assertTrue(get(page).body().contains("EventScheduled") && !get(page).body().contains("previousStartDate"));
        changeNotice(code, notice -> notice.move(EVENT.plus(Duration.ofDays(1)), null, NOW));
        String moved = get(page).body();
        assertTrue(moved.contains("EventRescheduled"), moved);
        assertTrue(moved.contains("\"startDate\":\"2026-12-02T18:00"), moved);
        assertTrue(moved.contains("\"previousStartDate\":\"2026-12-01T18:00"), moved);
        changeNotice(code, notice -> notice.cancel(NOW));
        String cancelled = get(page).body();
        assertTrue(cancelled.contains("EventCancelled") && cancelled.contains("\"startDate\":\"2026-12-02T18:00"), cancelled);
    }

    @Test
    void anOfficeThatAnswersMailSaysSoWhereverItIsReached() {
        String code = samples.news(NOW.minusSeconds(60), "Words.");
        database.run(em -> em.createNativeQuery("INSERT INTO contact_channel (office_id, kind, number, every_day, position)"
                + " SELECT id, 'EMAIL', 'office@agency.example', TRUE, 9 FROM office WHERE code = 'public-information'")
                .executeUpdate());
        directory.refresh();
        try {
            for (Language language : Languages.all()) {
                String notice = get(Page.NOTICE.in(language, code)).body();
                for (String says : List.of("<a href=\"mailto:office@agency.example\">office@agency.example</a>",
                        "\"email\":\"office@agency.example\"", "\"telephone\":\"711\"", "tel:711", "tel:+15207912639")) {
                    assertTrue(notice.contains(says), says + " in " + notice);
                }
                assertFalse(notice.substring(0, notice.indexOf("<main")).replaceFirst("(?s)<head>.*</head>", "")
                        .contains("mailto:"), "the strip has numbers to call");
                assertTrue(get(Page.CONTACTS.in(language)).body().contains("mailto:office@agency.example"));
                assertTrue(get(Page.CONTACTS.in(language) + "?q=office%40agency").body().contains("mailto:office@agency.example"));
            }
            assertTrue(get("/api/v1/contacts").body().contains("\"number\":\"office@agency.example\",\"dial\":null,\"hours\":null,"
                    + "\"openNow\":null"), get("/api/v1/contacts").body());
            assertTrue(get("/api/v1/contacts.vcf").body().contains("EMAIL;TYPE=work:office@agency.example"));
            assertTrue(get("/api/v1/contacts.txt").body().contains("AGENCY.EXAMPLE"), "also on a text telephone");
        } finally {
            database.run(em -> em.createNativeQuery("DELETE FROM contact_channel WHERE kind = 'EMAIL'").executeUpdate());
            directory.refresh();
        }
    }

    // --- Sitemap

    @Test
    void listOfPagesHasWhatIsPublishedInEveryLanguage() {
        String published = samples.news(NOW.minusSeconds(60), "Words.");
        String scheduled = samples.news(NOW.plusSeconds(60), "Words.");
        HttpResponse<String> answer = get("/sitemap.xml");
        assertEquals("public, max-age=60", header(answer, "Cache-Control"));
        List<String> addresses = Xml.children(Xml.parse(answer.body()).getDocumentElement(), "url").stream()
                .map(page -> Xml.text(page, "loc")).toList();
        for (Language language : Languages.all()) {
            assertTrue(addresses.contains(settings.baseUrl() + Page.NOTICE.in(language, published)));
            assertTrue(addresses.contains(settings.baseUrl() + Page.HOME.in(language)));
            assertFalse(addresses.contains(settings.baseUrl() + Page.NOTICE.in(language, scheduled)));
        }
        assertEquals(addresses.size(), new HashSet<>(addresses).size());
        assertTrue(addresses.stream().noneMatch(address -> address.matches(".*/(staff|personal|draft|borrador)(/.*)?")));
        assertEquals(404, get("/sitemaps/99.xml").statusCode());
        assertEquals(200, get("/sitemaps/0.xml").statusCode());
    }

    @Test
    void manyNoticesAreDividedByTheirNumbers() {
        long id = id(samples.news(NOW.minusSeconds(60), "Words."));
        long last = id(samples.news(NOW.minusSeconds(60), "Words."));
        // A part for each number: only those that hold a notice are there, each once, in their order.
        List<Integer> parts = sitemap.parts(1);
        assertTrue(parts.contains((int) (id - 1)) && parts.contains((int) (last - 1)), parts.toString());
        assertEquals(parts.stream().sorted().distinct().toList(), parts);
        assertEquals(0, parts.get(0));
        assertEquals(List.of(0), sitemap.parts((int) last));
        assertEquals(2, sitemap.notices(id - 1, last).size());
        assertEquals(1, sitemap.notices(id, last).size());
    }

    /** As later messages name it. */
    private static String name(Element alert) {
        return String.join(",", Xml.text(alert, "sender"), Xml.text(alert, "identifier"), Xml.text(alert, "sent"));
    }

    private void changeNotice(String code, Consumer<Notice> deed) {
        database.run(em -> deed.accept(em.createQuery("select n from Notice n where n.code = :code", Notice.class)
                .setParameter("code", code).getSingleResult()));
    }

    private long id(String code) {
        return database.ask(em -> em.createQuery("select n.id from Notice n where n.code = :code", Long.class)
                .setParameter("code", code).getSingleResult());
    }

    private Element entry(String path, String code) {
        return Xml.children(Atom.check(get(path).body()), "entry").stream()
                .filter(entry -> Xml.text(entry, "id").contains(code)).findFirst().orElseThrow(() -> new AssertionError(path));
    }

    private static List<String> ids(Element feed) {
        return Xml.children(feed, "entry").stream().map(entry -> Xml.text(entry, "id")).toList();
    }

    private Element alert(String code) {
        HttpResponse<String> answer = get("/alerts/" + code + ".xml");
        assertEquals(200, answer.statusCode());
        return Xml.parse(answer.body()).getDocumentElement();
    }

    private String calendar() {
        return get("/feeds/en/events.ics").body().replace("\r\n ", "");
    }

    private String event(String code) {
        return entryOf(calendar(), uid(code, "event"));
    }

    private String uid(String code, String what) {
        return "UID:notice-" + id(code) + "-" + what + "@";
    }

    private static String entryOf(String calendar, String uid) {
        for (String entry : calendar.split("BEGIN:VEVENT")) {
            if (entry.contains(uid)) {
                return entry;
            }
        }
        throw new AssertionError("no " + uid + " in " + calendar);
    }

    private static String tag(HttpResponse<?> answer) {
        return header(answer, "ETag");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(" and ", answer.headers().allValues(name));
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + settings.httpPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
