package org.aviso.notices.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.platform.Settings;
import org.aviso.testing.InPortal;
import org.aviso.testing.ManyNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How lists, searches, feeds and the telling of followers take 10,000 notices, beside 100 in the same run. It asserts no
 * time; the figures, the middle of many, stand in {@code many-notices.txt} beside the database of the tests.
 */
@Tag("measure")
class ManyNoticesIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final int TIMES = 101;
    private static final int TIMES_OF_ADDRESSES = 15;
    private static final int AT_ONCE = 990;

    private static final Map<String, NoticeSearch> SEARCHES = new LinkedHashMap<>();

    static {
        SEARCHES.put("list", NoticeSearch.ALL);
        SEARCHES.put("list of events of a month", new NoticeSearch("", Notice.Kind.EVENT, null, NOW,
                NOW.plus(Duration.ofDays(30)), null));
        SEARCHES.put("a word of most", words("police"));
        SEARCHES.put("three words", words("children internet safety"));
        SEARCHES.put("a word of none, so similar ones", words("intrepreters"));
        SEARCHES.put("a number of none", words("520-555-0100"));
    }

    /** What is asked for as readers and programs do. The list for search engines is as long as there are notices. */
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("home page", "/en");
        ADDRESSES.put("page of the list", "/en/notices");
        ADDRESSES.put("page of the list of events", "/es/avisos?kind=event");
        ADDRESSES.put("list as JSON", "/api/v1/notices");
        ADDRESSES.put("Atom feed", "/feeds/en/notices.atom");
        ADDRESSES.put("Atom feed of events", "/feeds/es/event.atom");
        ADDRESSES.put("JSON feed", "/feeds/en/notices.json");
        ADDRESSES.put("calendar of events", "/feeds/en/events.ics");
        ADDRESSES.put("list of alerts", "/alerts/en.atom");
        ADDRESSES.put("list for search engines", "/sitemap.xml");
        ADDRESSES.put("its first part", "/sitemaps/0.xml");
    }

    @Inject
    private SearchNotices searchNotices;

    @Inject
    private Notices notices;

    @Inject
    private Settings settings;

    @Inject
    private ManyNotices manyNotices;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void clean() throws Exception {
        manyNotices.remove();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void tenThousandBesideAHundred() throws Exception {
        clock.set(NOW);
        manyNotices.add(100, NOW);
        Map<String, Long> few = measure(100);
        for (int i = 0; i < 10; i++) {
            manyNotices.add(AT_ONCE, NOW);
        }
        Map<String, Long> many = measure(10_000);
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-36s %12s %12s %8s%n", "microseconds", "100",
                "10,000", "ratio"));
        few.forEach((what, time) -> table.append(String.format(Locale.ROOT, "%-36s %12d %12d %8.1f%n", what, time, many.get(what),
                (double) many.get(what) / time)));
        Files.writeString(Path.of(System.getenv("AVISO_DATA"), "many-notices.txt"), table);
    }

    private Map<String, Long> measure(int atLeast) throws Exception {
        Map<String, Long> figures = new LinkedHashMap<>();
        long begun = System.nanoTime();
        while (searchNotices.find("en", NoticeSearch.ALL, null, 10).count() < atLeast) {
            assertTrue(System.nanoTime() - begun < Duration.ofMinutes(3).toNanos(), "the index follows the database");
            Thread.sleep(10);
        }
        figures.put("until all are found", (System.nanoTime() - begun) / 1_000);
        SEARCHES.forEach((what, search) -> figures.put(what, median(search, null)));
        Cursor deep = null;
        for (int i = 0; i < 9; i++) {
            deep = searchNotices.find("en", NoticeSearch.ALL, deep, atLeast / 10).next();
        }
        figures.put("list, nine tenths down", median(NoticeSearch.ALL, deep));
        for (Map.Entry<String, String> each : ADDRESSES.entrySet()) {
            figures.put(each.getKey(), medianOf(each.getValue()));
        }
        figures.put("what followers are to be told", median(TIMES, i -> notices.toAnnounce(AT_ONCE)));
        return figures;
    }

    private long medianOf(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + settings.httpPort() + path)).build();
        return median(TIMES_OF_ADDRESSES, i -> {
            try {
                assertEquals(200, client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode(), path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private long median(NoticeSearch search, Cursor after) {
        return median(TIMES, i -> searchNotices.find(Arrays.asList("en", "es").get(i % 2), search, after, 10));
    }

    private static long median(int count, IntConsumer deed) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 2 * count; i++) {
            long begun = System.nanoTime();
            deed.accept(i);
            times.add((System.nanoTime() - begun) / 1_000);
        }
        // The first ones warm up.
        return times.subList(count, 2 * count).stream().sorted().toList().get(count / 2);
    }

    private static NoticeSearch words(String words) {
        return new NoticeSearch(words, null, null, null, null, null);
    }
}
