package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.aviso.testing.SampleVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody adds a video to a notice, with captions and a transcript; readers see it, read it, and find what is said in it. */
@BrowserTest
class VideosBrowserIT {

    /** Records a second of colours, as a telephone would; another one each time. */
    private static final String RECORD = """
            async () => {
              const canvas = document.createElement('canvas');
              canvas.width = 160;
              canvas.height = 90;
              const pen = canvas.getContext('2d');
              const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm;codecs=vp8' });
              const parts = [];
              recorder.addEventListener('dataavailable', (event) => parts.push(event.data));
              const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
              recorder.start();
              for (let i = 0; i < 12; i++) {
                pen.fillStyle = `hsl(${Math.random() * 360} 90% 40%)`;
                pen.fillRect(0, 0, 160, 90);
                await new Promise((resolve) => setTimeout(resolve, 100));
              }
              recorder.stop();
              await ended;
              return btoa(String.fromCharCode(...new Uint8Array(await new Blob(parts).arrayBuffer())));
            }""";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void showsAVideoToReadersOfEachLanguage(Language language) {
        String name = "Park" + Portal.newName();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            String code = begins(browser, staff, language, name);
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            byte[] video = Base64.getDecoder().decode((String) browser.page().evaluate(RECORD));
            sends(browser, staff, "picture", "evil.mp4",
                    "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII), "add");
            staff.isToldToMend("picture");
            staff.isTold("picture", "picture.refused.TYPE");
            sends(browser, staff, "picture", "places.mp4", SampleVideos.mp4(SampleVideos.track("vide", "avc1"),
                    SampleVideos.track("meta", "mebx")), "add");
            staff.isTold("picture", "picture.refused.TRACKS");
            EveryPage.check(browser);

            sends(browser, staff, "picture", "video.webm", video, "add");
            staff.reads(staff.says("manuscriptPicture.saved.ADDED"));
            EveryPage.check(browser);
            plays(browser.page().locator("main video"));
            assertEquals(0, browser.page().locator("#decorative").count(), "it always says something");
            Languages.all().forEach(each -> staff.writes("alternative-" + each.tag(), title(each)));
            staff.writes("caption-" + language.tag(), title(language) + ".");
            staff.chooses("noText");
            staff.presses("save");
            staff.reads(staff.says("manuscriptPicture.saved.DESCRIBED"));
            captions(browser, staff, language, name);
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            staff.reads(staff.says("manuscriptPictures.ready"));
            EveryPage.checkInEveryLook(browser, "manuscript-videos " + language.tag());

            for (Language each : List.of(language, Resident.other(language))) {
                browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, each.tag()));
                staff.writes("title", title(each) + " " + name);
                staff.writes("summary", title(each) + ".");
                staff.writes("body", title(each) + ".");
                browser.page().locator("[data-insert]").first().click();
                String body = browser.page().locator("#body").inputValue();
                assertTrue(body.startsWith(title(each) + ".\n\n![" + title(each) + "](/media/")
                        && body.endsWith("\n\n> " + said(each, name)), body);
                browser.page().locator("#seen video").waitFor();
                // Once more, in place of its line.
                browser.page().locator("[data-insert]").first().click();
                assertEquals(body, browser.page().locator("#body").inputValue());
                assertEquals(List.of(), browser.complaints());
                EveryPage.check(browser);
                staff.chooses("reviewed");
                staff.presses("save");
            }
            browser.visit(Page.PUBLISH_NOTICE.in(language, code));
            staff.presses("publish");
            staff.reads(staff.says("noticeLife.PUBLISHED"));
            Languages.all().forEach(each -> {
                sees(each, name);
                readsWithoutScripts(each, name);
            });
            Languages.all().forEach(each -> finds(each, name));
        }
    }

    // One of them is no captions; then both are, of which one has a name and marks.
    private static void captions(Browser browser, Resident staff, Language language, String name) {
        staff.presses("captions");
        staff.isToldToMend("track-" + language.tag());
        staff.isTold("track-" + language.tag(), "captions.missing");
        sends(browser, staff, "track-" + language.tag(), "captions.vtt",
                "1\n00:00:00,100 --> 00:00:00,900\nA".getBytes(StandardCharsets.UTF_8), "captions");
        staff.isToldToMend("track-" + language.tag());
        staff.isTold("track-" + language.tag(), "captions.refused.TYPE");
        EveryPage.check(browser);
        // Whoever chose a file beside one that is refused is told that it is gone as well.
        browser.page().locator("#track-" + Resident.other(language).tag()).setInputFiles(new FilePayload("captions.vtt", "text/vtt",
                "WEBVTT\n\n00:00.000 --> 00:00.900\nA".getBytes(StandardCharsets.UTF_8)));
        sends(browser, staff, "track-" + language.tag(), "captions.vtt", "A".getBytes(StandardCharsets.UTF_8), "captions");
        staff.isTold("track-" + Resident.other(language).tag(), "file.again");
        for (Language each : Languages.all()) {
            browser.page().locator("#track-" + each.tag()).setInputFiles(new FilePayload("captions.vtt", "text/vtt",
                    ("WEBVTT\n\n00:00.000 --> 00:00.900\n<b>" + said(each, name) + "</b>").getBytes(StandardCharsets.UTF_8)));
        }
        staff.presses("captions");
        staff.reads(staff.says("manuscriptPicture.saved.CAPTIONED"));
        EveryPage.checkInEveryLook(browser, "manuscript-video " + language.tag());
        assertEquals(Languages.all().size(), browser.page().locator("main video track").count());
    }

    private static void sees(Language language, String name) {
        try (Browser reader = Browser.with().language(language.tag()).width(Browser.PHONE).open()) {
            reader.visit(Page.NOTICE.in(language, slug(language, name)));
            Locator video = reader.page().locator(".av-prose figure video");
            plays(video);
            assertEquals(true, video.evaluate("video => video.paused"), "it waits until somebody starts it");
            assertEquals(Languages.all().size(), video.locator("track[kind=captions]").count());
            reader.page().waitForCondition(() -> (Boolean) video.evaluate("video => [...video.textTracks].some(track =>"
                    + " track.mode === 'showing' && track.cues && track.cues.length === 1)"));
            String shown = "video => [...video.textTracks].find(track => track.mode === 'showing')";
            assertEquals(said(language, name), video.evaluate(shown + ".cues[0].text"));
            assertEquals(language.tag(), video.evaluate(shown + ".language"));
            video.evaluate("async (video) => { video.muted = true; await video.play(); }");
            reader.page().waitForCondition(() -> (Boolean) video.evaluate("video => video.currentTime > 0"));
            assertEquals(List.of(), reader.complaints());
            EveryPage.check(reader);
            reader.picture("notice with video " + language.tag());
            isServed(video.getAttribute("src"), video.locator("track").first().getAttribute("src"));
        }
    }

    private static void readsWithoutScripts(Language language, String name) {
        try (Browser reader = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            reader.visit(Page.NOTICE.in(language, slug(language, name)));
            EveryPage.check(reader);
            EveryPage.leavesNothingBehind(reader);
            Locator video = reader.page().locator(".av-prose figure video");
            assertEquals("controls", video.getAttribute("controls"));
            assertEquals(title(language), video.getAttribute("aria-label"));
            Locator transcript = reader.page().locator(".av-prose details");
            assertFalse(transcript.getByText(said(language, name)).isVisible());
            transcript.locator("summary").click();
            assertTrue(transcript.getByText(said(language, name)).isVisible());
            assertEquals(video.getAttribute("src"), reader.page().locator(".av-prose a[download]").getAttribute("href"));
        }
    }

    private static void isServed(String video, String track) {
        HttpResponse<String> part = Portal.get(video, "Range", "bytes=0-3");
        assertEquals(206, part.statusCode());
        assertEquals("video/webm", header(part, "Content-Type"));
        assertEquals("4", header(part, "Content-Length"));
        assertTrue(header(part, "Content-Range").matches("bytes 0-3/[0-9]+"));
        assertEquals("nosniff", header(part, "X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", header(part, "Content-Security-Policy"));
        assertEquals("public, max-age=86400", header(part, "Cache-Control"));
        String length = header(part, "Content-Range").replaceFirst(".*/", "");
        HttpResponse<String> beyond = Portal.get(video, "Range", "bytes=" + length + "-");
        assertEquals(416, beyond.statusCode());
        assertEquals("bytes */" + length, header(beyond, "Content-Range"));
        assertEquals(200, Portal.get(video, "Range", "bytes=0-3", "If-Range", "\"another\"").statusCode());
        assertEquals(206, Portal.get(video, "Range", "bytes=-3", "If-Range", header(part, "ETag")).statusCode());
        assertEquals(304, Portal.get(video, "If-None-Match", header(part, "ETag")).statusCode());
        assertEquals(304, Portal.get(track, "If-None-Match", header(Portal.get(track), "ETag")).statusCode());
        HttpResponse<String> whole = Portal.get(video);
        assertEquals(length, header(whole, "Content-Length"));
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        HttpResponse<String> captions = Portal.get(track);
        assertEquals("text/vtt;charset=utf-8", header(captions, "Content-Type").toLowerCase().replace(" ", ""));
        assertTrue(captions.body().startsWith("WEBVTT\n"));
        for (String none : List.of(video.replace("160x90", "160x91"), video.replace(".webm", ".mp4"), track.replace("-en-", "-es-"),
                track + ".html")) {
            assertEquals(404, Portal.get(none).statusCode(), none);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    // The index follows a little later.
    private static void finds(Language language, String name) {
        try (Browser reader = Browser.with().language(language.tag()).withoutScripts().open()) {
            Locator found = reader.page().locator("a[href='" + Page.NOTICE.in(language, slug(language, name)) + "']");
            for (int i = 0; i < 20 && found.count() == 0; i++) {
                reader.page().waitForTimeout(500);
                reader.visit(Page.NOTICES.in(language));
                reader.page().locator("#q").fill(spoken(name));
                reader.leaves(() -> reader.page().locator("#q").press("Enter"));
            }
            assertTrue(found.count() > 0, "what is said in it is found");
        }
    }

    /** Without speech it needs no captions, but a text that says what it shows. */
    @Test
    void addsASilentVideoWithoutScripts() {
        Language language = Languages.find("es").orElseThrow();
        try (Browser browser = Browser.with().language("es").withoutScripts().width(Browser.PHONE).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            String code = begins(browser, staff, language, "Park" + Portal.newName());
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            sends(browser, staff, "picture", "silent.webm", SampleVideos.webm(), "add");
            staff.reads(staff.says("manuscriptPicture.saved.ADDED"));
            Languages.all().forEach(each -> staff.writes("alternative-" + each.tag(), title(each)));
            staff.chooses("noText");
            staff.presses("save");
            staff.chooses("speechless");
            staff.presses("captions");
            staff.reads(staff.says("manuscriptPicture.saved.CAPTIONED"));
            EveryPage.check(browser);
            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, "es"));
            staff.presses(browser.page().locator("[data-insert]").getAttribute("id"));
            staff.reads(staff.says("check.video.transcript"));
            EveryPage.check(browser);
            staff.writes("body", staff.field("body").inputValue() + "\n\n> Un camión sale.");
            staff.presses("preview");
            assertFalse(staff.reads().contains(staff.says("check.video.transcript")));
            assertEquals(0, browser.page().locator("#seen video track").count());
            assertEquals(1, browser.page().locator("#seen video").count());
            EveryPage.check(browser);
        }
    }

    private static void plays(Locator video) {
        video.page().waitForCondition(() -> (Boolean) video.evaluate("video => video.readyState >= 1"));
        assertEquals(160, video.evaluate("video => video.videoWidth"));
    }

    private static void sends(Browser browser, Resident staff, String field, String name, byte[] content, String button) {
        browser.page().locator("#" + field).setInputFiles(new FilePayload(name, "application/octet-stream", content));
        staff.presses(button);
    }

    private static String begins(Browser browser, Resident staff, Language language, String name) {
        browser.visit(Page.NEW_MANUSCRIPT.in(language));
        staff.chooses("kind:0");
        staff.writes("title", title(language) + " " + name);
        staff.presses("begin");
        return browser.page().url().replaceFirst("\\?.*", "").replaceFirst("/[a-z]+$", "").replaceFirst(".*/", "");
    }

    private static String title(Language language) {
        return language.tag().equals("es") ? "Un paseo por el parque" : "A walk in the park";
    }

    private static String slug(Language language, String name) {
        return title(language).toLowerCase(language.locale()).replace(' ', '-') + "-" + name.toLowerCase(language.locale());
    }

    /** Words that stand in the captions and the transcript, and nowhere else. */
    private static String said(Language language, String name) {
        return (language.tag().equals("es") ? "Venga a la calle " : "Come to the street ") + spoken(name) + ".";
    }

    private static String spoken(String name) {
        return "Spoken" + name;
    }
}
