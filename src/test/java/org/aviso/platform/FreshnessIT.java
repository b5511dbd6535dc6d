package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.testing.InPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long copies may be kept, by the clock of the services. All moments are UTC; the agency is seven hours behind. */
class FreshnessIT extends InPortal {

    private static final Instant PUBLISHED = Instant.parse("2026-10-01T16:00:00Z");

    /** Tuesday, December 1, 2026, 6:00 p.m. in Tucson. */
    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");

    /** Monday, November 23, 5:00 p.m.: the moment to ask by, and that at which the office closes. */
    private static final Instant ASK_BY = Instant.parse("2026-11-24T00:00:00Z");

    /** Saturday, November 21, noon. */
    private static final Instant WEEKEND = Instant.parse("2026-11-21T19:00:00Z");

    private static final String MINUTE = "public, max-age=60";

    @Inject
    private Settings settings;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String notice;

    @BeforeEach
    void publish() {
        clock.set(WEEKEND);
        notice = samples.event(PUBLISHED, EVENT, Event.Status.SCHEDULED);
    }

    @Test
    void noCopyOfAPageOutlivesItsWords() throws Exception {
        for (Language language : Languages.all()) {
            Phrases say = Phrases.pages(language);
            String page = Page.NOTICE.in(language, notice);
            clock.set(WEEKEND);
            assertKept(MINUTE, page, say.say("leadTime.left", 1));
            clock.set(ASK_BY.minusSeconds(60));
            assertKept(MINUTE, page, say.say("eventState.OPEN"));
            clock.set(ASK_BY.minusSeconds(1));
            assertKept("public, max-age=1", page, say.say("eventState.OPEN"));
            clock.set(ASK_BY.minusMillis(1));
            assertKept("no-cache", page, say.say("eventState.OPEN"));
            clock.set(ASK_BY);
            assertKept("no-cache", page, say.say("eventState.OPEN"));
            clock.set(ASK_BY.plusMillis(1));
            assertKept(MINUTE, page, say.say("leadTime.shortNotice", 5));
            clock.set(EVENT.minusSeconds(7));
            assertKept("public, max-age=7", page, say.say("leadTime.shortNotice", 5));
            clock.set(EVENT);
            assertKept(MINUTE, page, say.say("eventState.PASSED"));
        }
    }

    @Test
    void atMidnightTheLastDayBegins() throws Exception {
        Phrases say = Phrases.pages(Languages.base());
        String page = Page.NOTICE.in(Languages.base(), notice);
        Instant midnight = Instant.parse("2026-11-23T07:00:00Z");
        clock.set(midnight.minusSeconds(20));
        assertKept("public, max-age=20", page, say.say("leadTime.left", 1));
        clock.set(midnight);
        assertKept(MINUTE, page, say.say("leadTime.today", "5:00\u00a0p.m."));
    }

    @Test
    void everyPageSaysWhetherTheOfficeIsOpen() throws Exception {
        Phrases say = Phrases.pages(Languages.base());
        Instant opening = Instant.parse("2026-11-23T15:00:00Z");
        for (Page page : List.of(Page.HOME, Page.NOTICES, Page.CONTACTS, Page.ACCESSIBILITY)) {
            clock.set(opening.minusSeconds(30));
            assertKept("public, max-age=30", page.in(Languages.base()), say.say("contacts.closedNow"));
            clock.set(opening);
            assertKept(MINUTE, page.in(Languages.base()), say.say("contacts.openNow"));
        }
    }

    @Test
    void pageTellsItsScriptWhenToLookAgain() throws Exception {
        assertTrue(get("/en/notices/" + notice).body().contains("data-until=\"2026-11-22T07:00:00Z\""), "midnight");
        // Nothing but the office's hours: it opens on Monday.
        assertTrue(get("/en/accessibility").body().contains("data-until=\"2026-11-23T15:00:00Z\""), "opening");
    }

    @Test
    void answersToProgramsAreKeptAsPagesAre() throws Exception {
        String leadTime = "/api/v1/lead-time?event=2026-12-01T18:00";
        clock.set(ASK_BY.minusSeconds(30));
        assertKept("public, max-age=30", leadTime, "\"ON_TIME\"");
        assertKept("public, max-age=30", "/api/v1/notices", "\"items\"");
        assertKept("public, max-age=30", "/api/v1/notices/" + notice, "\"askBy\"");
        assertKept("public, max-age=30", "/api/v1/contacts", "\"openNow\":true");
        // What was asked about another moment, or says only the hours, does not hang on this one.
        assertKept(MINUTE, leadTime + "&received=2026-11-24T00:00:00Z", "\"ON_TIME\"");
        assertKept(MINUTE, "/api/v1/contacts.vcf", "BEGIN:VCARD");
        clock.set(ASK_BY);
        assertKept("no-cache", leadTime, "\"ON_TIME\"");
        clock.set(ASK_BY.plusMillis(1));
        // A request is received in whole seconds: this one still is in time.
        assertKept("no-cache", leadTime, "\"ON_TIME\"");
        clock.set(ASK_BY.plusSeconds(1));
        assertKept(MINUTE, leadTime, "\"SHORT_NOTICE\"");
        assertKept(MINUTE, "/api/v1/contacts", "\"openNow\":false");
    }

    @Test
    void headersAloneSayTheSame() throws Exception {
        clock.set(ASK_BY.minusSeconds(30));
        for (String path : List.of("/en/notices/" + notice, "/en", "/api/v1/contacts")) {
            HttpResponse<String> answer = send(to(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertEquals("public, max-age=30", cacheControl(answer), path);
            assertEquals("", answer.body());
        }
    }

    @Test
    void nobodyKeepsAPageForWhatIsMissing() throws Exception {
        for (String path : List.of("/en/no-such-page", "/en/notices/no-such-notice", "/no-such-page",
                "/assets/no-such-file.css", "/en?x=%00")) {
            HttpResponse<String> answer = get(path);
            assertTrue(answer.statusCode() >= 400, path);
            assertEquals("no-store", cacheControl(answer), path);
        }
        assertEquals("no-store", cacheControl(get("/api/v1/notices/no-such-notice")));
    }

    @Test
    void whatIsSomebodysOwnIsKeptByNobody() throws Exception {
        assertEquals("no-store", cacheControl(get("/en/notices/" + notice + "/request")));
        assertEquals("no-store", cacheControl(get("/en/requests")));
    }

    private void assertKept(String cacheControl, String path, String says) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), path);
        assertTrue(answer.body().contains(says), () -> path + " says " + says + " at " + clock.instant());
        assertEquals(cacheControl, cacheControl(answer), () -> path + " at " + clock.instant());
    }

    private static String cacheControl(HttpResponse<?> answer) {
        return String.join(" and ", answer.headers().allValues("Cache-Control"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + settings.httpPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
