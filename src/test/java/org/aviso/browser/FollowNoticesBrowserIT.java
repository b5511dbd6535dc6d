package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticesPage;
import org.aviso.platform.Page;
import org.aviso.testing.Atom;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Feed readers, calendars, search engines and warning systems read the running portal, each by itself. */
@BrowserTest
class FollowNoticesBrowserIT {

    private static final String EVENT = "internet-safety-evening";
    private static final String CANCELLED = "teens-and-social-media";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    // --- Feeds

    @ParameterizedTest
    @MethodSource("languages")
    void atomListsNoticesOfEachKindInALanguage(Language language) {
        Element all = Atom.check(answer("/feeds/" + language.tag() + "/notices.atom", "application/atom+xml", language));
        assertEquals(language.tag(), all.getAttribute("xml:lang"));
        int sum = 0;
        for (Notice.Kind kind : Notice.Kind.values()) {
            String code = NoticesPage.code(kind);
            Element feed = Atom.check(answer("/feeds/" + language.tag() + "/" + code + ".atom", "application/atom+xml", language));
            List<Element> entries = Xml.children(feed, "entry");
            sum += entries.size();
            entries.forEach(entry -> assertEquals(code, Xml.children(entry, "category").get(0).getAttribute("term")));
            assertTrue(Xml.text(feed, "title").endsWith(Phrases.pages(language).say("noticeKinds." + kind)));
        }
        assertEquals(Xml.children(all, "entry").size(), sum);
        assertTrue(sum >= 10, "the demonstration");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void jsonSaysTheSameAsAtom(Language language) {
        Element atom = Atom.check(answer("/feeds/" + language.tag() + "/notices.atom", "application/atom+xml", language));
        JsonObject feed = json(answer("/feeds/" + language.tag() + "/notices.json", "application/feed+json", language));
        assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").getAsString());
        assertEquals(Xml.text(atom, "title"), feed.get("title").getAsString());
        assertEquals(language.tag(), feed.get("language").getAsString());
        assertEquals(Portal.ADDRESS + Page.NOTICES.in(language), ours(feed.get("home_page_url").getAsString()));
        assertEquals(Portal.ADDRESS + "/feeds/" + language.tag() + "/notices.json", ours(feed.get("feed_url").getAsString()));
        List<JsonObject> items = objects(feed.getAsJsonArray("items"));
        List<Element> entries = Xml.children(atom, "entry");
        assertEquals(entries.stream().map(entry -> Xml.text(entry, "id")).toList(),
                items.stream().map(item -> item.get("id").getAsString()).toList());
        Phrases say = Phrases.pages(language);
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.get(i);
            Element entry = entries.get(i);
            assertEquals(Xml.text(entry, "title"), item.get("title").getAsString());
            assertEquals(Xml.text(entry, "summary"), item.get("summary").getAsString());
            assertEquals(Xml.text(entry, "content"), item.get("content_html").getAsString());
            assertEquals(OffsetDateTime.parse(Xml.text(entry, "published")).toInstant(),
                    OffsetDateTime.parse(item.get("date_published").getAsString()).toInstant());
            assertEquals(OffsetDateTime.parse(Xml.text(entry, "updated")).toInstant(),
                    OffsetDateTime.parse(item.get("date_modified").getAsString()).toInstant());
            assertEquals(language.tag(), item.get("language").getAsString());
            assertEquals(1, item.getAsJsonArray("authors").size());
            assertEquals(1, item.getAsJsonArray("tags").size());
            assertEquals(200, Portal.get(path(item.get("url").getAsString())).statusCode());
            JsonObject asking = item.getAsJsonObject("_aviso").getAsJsonObject("accommodations");
            assertEquals(say.say("statement.body", 5), asking.get("statement").getAsString());
            assertEquals("(520) 791-4852", asking.get("voice").getAsString());
            assertEquals("(520) 791-2639", asking.get("tdd").getAsString());
            assertEquals(Languages.all().size() - 1, item.getAsJsonObject("_aviso").getAsJsonArray("translations").size());
        }
        JsonObject event = items.stream().filter(item -> item.get("url").getAsString()
                .endsWith("/" + Portal.slug(EVENT, language))).findFirst().orElseThrow().getAsJsonObject("_aviso");
        JsonObject api = json(Portal.get("/api/v1/notices/" + EVENT + "?lang=" + language.tag()).body());
        assertEquals(moment(api.getAsJsonObject("event").get("askBy")), moment(event.getAsJsonObject("accommodations").get("ask_by")));
        assertEquals(moment(api.getAsJsonObject("event").get("starts")), moment(event.getAsJsonObject("event").get("starts")));
    }

    @Test
    void everyLanguageOfANoticeHasANameOfItsOwn() {
        List<String> ids = languages().flatMap(language -> objects(json(answer("/feeds/" + language.tag() + "/notices.json",
                "application/feed+json", language)).getAsJsonArray("items")).stream())
                .map(item -> item.get("id").getAsString()).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.matches("tag:[a-z0-9.-]+,2026:notices/[a-z0-9-]+/[a-z]+")), ids.toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void calendarHasEachComingEventAndItsLastDayToAsk(Language language) {
        String file = answer("/feeds/" + language.tag() + "/events.ics", "text/calendar", language);
        ICalendar calendar = Biweekly.parse(file).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), calendar.validate(ICalVersion.V2_0).toString());
        JsonObject api = json(Portal.get("/api/v1/notices/" + EVENT + "?lang=" + language.tag()).body());
        VEvent event = named(calendar, api.get("title").getAsString());
        assertEquals(moment(api.getAsJsonObject("event").get("starts")), event.getDateStart().getValue().toInstant());
        assertEquals(api.getAsJsonObject("event").get("place").getAsString(), event.getLocation().getValue());
        assertTrue(event.getDescription().getValue().contains("(520) 791-2639"), event.getDescription().getValue());
        assertTrue(event.getUrl().getValue().endsWith(Page.NOTICE.in(language, Portal.slug(EVENT, language))));
        assertTrue(event.getTransparency().isTransparent() && event.getAlarms().isEmpty(), "nobody said that they come");
        VEvent askBy = named(calendar, Phrases.pages(language).say("requestCalendar.askBy", api.get("title").getAsString()));
        assertEquals(moment(api.getAsJsonObject("event").get("askBy")), askBy.getDateStart().getValue().toInstant());
        JsonObject cancelled = json(Portal.get("/api/v1/notices/" + CANCELLED + "?lang=" + language.tag()).body());
        VEvent off = named(calendar, Phrases.pages(language).say("eventState.CANCELLED") + ": " + cancelled.get("title").getAsString());
        assertTrue(off.getStatus().isCancelled());
        List<String> uids = calendar.getEvents().stream().map(each -> each.getUid().getValue()).toList();
        assertEquals(uids.size(), new HashSet<>(uids).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/en/poem.atom", "/feeds/en/event.xml", "/feeds/xx/notices.atom", "/feeds/en", "/feeds/",
        "/feeds/en/EVENT.atom", "/feeds/en/notices.ics", "/feeds/en/events.atom", "/alerts/nothing.xml", "/alerts/xx.atom",
        "/alerts/", "/sitemaps/7.xml", "/sitemaps/x", "/feeds/en/notices.atom?x=1", "/feeds/en/notices.json?after=x",
        "/feeds/en/events.ics?after=2026-01-01T00:00:00Z_1", "/alerts/en.atom?x=1", "/sitemap.xml?x=1"})
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = Portal.get(path);
        assertEquals(404, answer.statusCode());
        assertEquals("no-store", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/en/notices.atom", "/feeds/es/event.json", "/feeds/en/events.ics", "/alerts/en.atom",
        "/alerts/not-for-emergencies.xml"})
    void aProgramThatHasTheFileHearsOnlyThat(String path) {
        HttpResponse<String> first = Portal.get(path);
        assertTrue(header(first, "Cache-Control").matches("public, max-age=[1-9][0-9]?"), header(first, "Cache-Control"));
        assertTrue(header(first, "ETag").matches("\"[0-9a-f]{32}\""), header(first, "ETag"));
        assertEquals("", header(first, "Set-Cookie"));
        HttpResponse<String> again = Portal.get(path, "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, Portal.get(path, "If-None-Match", "\"other\"").statusCode());
        HttpResponse<String> head = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
        assertEquals(200, head.statusCode());
        assertEquals(header(first, "ETag"), header(head, "ETag"));
        assertEquals("", head.body());
    }

    // --- Alerts

    @ParameterizedTest
    @MethodSource("languages")
    void anAdvisoryIsAnAlertInEveryLanguage(Language language) {
        Element list = Atom.check(answer("/alerts/" + language.tag() + ".atom", "application/atom+xml", language));
        String alert = Xml.children(list, "entry").stream().flatMap(entry -> Atom.links(entry, "alternate").stream())
                .filter(link -> link.getAttribute("type").equals("application/cap+xml")).findFirst().orElseThrow()
                .getAttribute("href");
        HttpResponse<String> file = Portal.get(path(alert));
        assertEquals("application/cap+xml;charset=utf-8", header(file, "Content-Type").toLowerCase(Locale.ROOT).replace(" ", ""));
        Xml.validate(file.body(), Notice.class, "alerts/cap-1.2.xsd");
        Element message = Xml.parse(file.body()).getDocumentElement();
        assertEquals("Test", Xml.text(message, "status"), "what an installation is shown with is no warning");
        Element info = Xml.children(message, "info").stream()
                .filter(each -> Xml.text(each, "language").equals(language.tag() + "-US")).findFirst().orElseThrow();
        JsonObject api = json(Portal.get("/api/v1/notices/do-not-report-crimes-here?lang=" + language.tag()).body());
        assertEquals(api.get("title").getAsString(), Xml.text(info, "headline"));
        assertTrue(Xml.text(info, "description").contains(api.get("summary").getAsString()));
        assertEquals(Portal.ADDRESS + api.get("url").getAsString(), ours(Xml.text(info, "web")));
    }

    // --- What search engines read

    @Test
    void listOfPagesLeadsOnlyToPagesThatAreThere() {
        HttpResponse<String> robots = Portal.get("/robots.txt");
        assertEquals("text/plain;charset=utf-8", header(robots, "Content-Type").toLowerCase(Locale.ROOT).replace(" ", ""));
        String sitemap = robots.body().lines().filter(line -> line.startsWith("Sitemap: ")).findFirst().orElseThrow()
                .substring("Sitemap: ".length());
        HttpResponse<String> answer = Portal.get(path(sitemap));
        Xml.validate(answer.body(), Notice.class, "engines/sitemap-0.9.xsd");
        List<Element> pages = Xml.children(Xml.parse(answer.body()).getDocumentElement(), "url");
        assertTrue(pages.size() >= 2 * 15, answer.body());
        for (Element page : pages) {
            String address = Xml.text(page, "loc");
            HttpResponse<String> there = Portal.get(path(address));
            assertEquals(200, there.statusCode(), address);
            assertTrue(there.body().contains("<link rel=\"canonical\" href=\"" + address + "\""), address);
            Map<String, String> alternates = Xml.children(page, "link").stream().collect(Collectors.toMap(
                    link -> link.getAttribute("hreflang"), link -> link.getAttribute("href")));
            assertEquals(Languages.all().stream().map(Language::tag).collect(Collectors.toSet()), alternates.keySet());
            assertTrue(alternates.containsValue(address));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pageOfAnEventSaysWhatItIsAbout(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).open()) {
            browser.visit(Page.NOTICE.in(language, Portal.slug(EVENT, language)));
            EveryPage.check(browser);
            List<JsonObject> graph = graph(browser);
            JsonObject event = of("Event", graph);
            JsonObject api = json(Portal.get("/api/v1/notices/" + EVENT + "?lang=" + language.tag()).body());
            assertEquals(api.get("title").getAsString(), event.get("name").getAsString());
            assertEquals(moment(api.getAsJsonObject("event").get("starts")), moment(event.get("startDate")));
            assertEquals("https://schema.org/EventScheduled", event.get("eventStatus").getAsString());
            assertEquals(language.tag(), event.get("inLanguage").getAsString());
            assertTrue(of("WebPage", graph).get("isAccessibleForFree").getAsBoolean());
            JsonObject office = of("GovernmentOffice", graph);
            assertEquals(event.getAsJsonObject("organizer").get("@id"), office.get("@id"));
            List<JsonObject> points = objects(office.getAsJsonArray("contactPoint"));
            assertEquals(List.of("+15207912639", "711"), points.stream().filter(point -> point.has("contactOption"))
                    .map(point -> point.get("telephone").getAsString()).toList());
            assertEquals(meta(browser, "og:title"), api.get("title").getAsString());
            assertEquals(language.tag() + "_US", meta(browser, "og:locale"));
            assertEquals("article", meta(browser, "og:type"));
            assertEquals(Languages.all().size() - 1, browser.page().locator("meta[property='og:locale:alternate']").count());

            browser.visit(Page.NOTICE.in(language, Portal.slug(CANCELLED, language)));
            assertEquals("https://schema.org/EventCancelled", of("Event", graph(browser)).get("eventStatus").getAsString());
            browser.visit(Page.NOTICE.in(language, Portal.slug("icac-press-release-2013", language)));
            JsonObject article = of("NewsArticle", graph(browser));
            assertEquals(meta(browser, "og:title"), article.get("headline").getAsString());
            assertTrue(article.get("datePublished").getAsString().startsWith("2013-04-09T"));
        }
    }

    // --- The page for people

    @ParameterizedTest
    @MethodSource("languages")
    void readerFindsEachFeedByHandAndItsProgramByItself(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).width(Browser.PHONE).withoutScripts().open()) {
            browser.visit(Page.NOTICES.in(language));
            browser.page().locator("main a", new com.microsoft.playwright.Page.LocatorOptions()
                    .setHasText(Phrases.pages(language).say("followNotices.title"))).click();
            assertEquals(Portal.ADDRESS + Page.FOLLOW_NOTICES.in(language), browser.page().url());
            List<String> leads = browser.page().locator("main a").all().stream().map(link -> link.getAttribute("href")).toList();
            assertTrue(leads.size() >= Notice.Kind.values().length + 4, leads.toString());
            leads.forEach(lead -> assertEquals(200, Portal.get(path(lead)).statusCode(), lead));
            for (Page page : List.of(Page.HOME, Page.NOTICES, Page.FOLLOW_NOTICES)) {
                browser.visit(page.in(language));
                assertEquals(List.of("/feeds/" + language.tag() + "/notices.atom", "/feeds/" + language.tag() + "/notices.json",
                        "/feeds/" + language.tag() + "/events.ics"), discovered(browser));
            }
            browser.visit(Page.NOTICES.in(language) + "?kind=event");
            assertEquals("/feeds/" + language.tag() + "/event.atom", discovered(browser).get(0));
        }
    }

    private static List<String> discovered(Browser browser) {
        return browser.page().locator("head link[rel=alternate][type]").all().stream()
                .map(link -> path(link.getAttribute("href"))).toList();
    }

    private static List<JsonObject> graph(Browser browser) {
        String data = browser.page().locator("script[type='application/ld+json']").textContent();
        assertFalse(data.contains("<"), data);
        JsonObject json = json(data);
        assertEquals("https://schema.org", json.get("@context").getAsString());
        return objects(json.getAsJsonArray("@graph"));
    }

    private static JsonObject of(String type, List<JsonObject> graph) {
        return graph.stream().filter(each -> each.get("@type").getAsString().equals(type)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + graph));
    }

    private static String meta(Browser browser, String property) {
        return browser.page().locator("meta[property='" + property + "']").getAttribute("content");
    }

    private static VEvent named(ICalendar calendar, String title) {
        return calendar.getEvents().stream().filter(event -> event.getSummary().getValue().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " among " + Arrays.toString(
                        calendar.getEvents().stream().map(event -> event.getSummary().getValue()).toArray())));
    }

    /** What the portal answers, of that kind and in that language. */
    private static String answer(String path, String mediaType, Language language) {
        HttpResponse<String> answer = Portal.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertEquals(mediaType + ";charset=utf-8", header(answer, "Content-Type").toLowerCase(Locale.ROOT).replace(" ", ""));
        assertEquals(language.tag(), header(answer, "Content-Language"));
        return answer.body();
    }

    private static java.time.Instant moment(JsonElement said) {
        return OffsetDateTime.parse(said.getAsString()).toInstant();
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject).toList();
    }

    private static String path(String address) {
        return ours(address).replace(Portal.ADDRESS, "");
    }

    /** Where the portal under test is, whatever address it believes to have. */
    private static String ours(String address) {
        return address.replaceFirst("^https?://[^/]+", Portal.ADDRESS);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
