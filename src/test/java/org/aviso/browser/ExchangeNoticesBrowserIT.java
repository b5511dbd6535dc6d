package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Keyboard;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.aviso.testing.SamplePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody sends a text to a translator and takes it back in; somebody brings many notices in, and takes them all out. */
@BrowserTest
class ExchangeNoticesBrowserIT {

    private static final String BOUNDARY = "----aviso";

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void aTranslationGoesOutAndComesBack(Language language) {
        Language other = Resident.other(language);
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.NEW_MANUSCRIPT.in(language));
            staff.chooses("kind:0");
            staff.writes("title", "Agua " + Portal.newName());
            staff.presses("begin");
            staff.writes("summary", "Agua");
            staff.writes("body", "**911** Agua");
            staff.presses("save");
            String code = browser.page().url().replaceFirst("\\?.*", "").replaceFirst("/[a-z]+$", "").replaceFirst(".*/", "");
            browser.visit(Page.MANUSCRIPT.in(language, code));
            EveryPage.check(browser);
            browser.picture("manuscript " + language.tag());
            String file = downloads(browser, browser.page().locator("main a[href='" + Page.SEND_TRANSLATION.in(language, code, other.tag())
                    + "']"));
            assertTrue(file.contains("trgLang=\"" + other.tag() + "\"") && file.contains("original=\"" + code + "\""), file);

            browser.leaves(() -> browser.page().locator("main a[href='" + Page.TAKE_TRANSLATION.in(language, code, other.tag()) + "']")
                    .click());
            assertTrue(staff.isAt(Page.TAKE_TRANSLATION), browser.page().url());
            EveryPage.checkInEveryLook(browser, "take-translation " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.presses("take");
            staff.isToldToMend("file");
            EveryPage.check(browser);
            sends(browser, "notice.xlf", "no xlf");
            staff.presses("take");
            staff.isToldToMend("file");
            staff.isTold("file", "translation.refused.NO_XLIFF");

            // A mark is missing: the other parts are offered.
            String translated = with(with(file, "title", "Water"), "body-1", "911 water");
            sends(browser, "notice.xlf", translated);
            staff.presses("take");
            staff.isLedTo("fields");
            staff.reads(staff.says("fieldRefused.MARKS"), staff.says("fieldFate.TAKEN"), staff.says("fieldFate.LEFT"));
            EveryPage.check(browser);
            browser.picture("take-translation refused " + language.tag());
            sends(browser, "notice.xlf", translated);
            staff.chooses("fitting");
            staff.presses("take");
            staff.reads(staff.says("manuscript.saved.TRANSLATED_PARTLY", staff.says("noticeField.BODY")), staff.says("fieldState.MISSING"));
            EveryPage.check(browser);
            browser.visit(Page.TAKE_TRANSLATION.in(language, code, other.tag()));
            sends(browser, "notice.xlf", with(with(file, "summary", "Water"), "body-1", "<pc id=\"1\">911</pc> water"));
            staff.chooses("machine");
            staff.presses("take");
            staff.reads(staff.says("manuscript.saved.TRANSLATED"), staff.says("fieldState.MACHINE"));
            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, other.tag()));
            assertEquals("**911** water", staff.field("body").inputValue());
            assertEquals("Water", staff.field("title").inputValue());

            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, language.tag()));
            staff.writes("summary", "Mucha agua");
            staff.presses("save");
            browser.visit(Page.TAKE_TRANSLATION.in(language, code, other.tag()));
            sends(browser, "notice.xlf", with(file, "summary", "Water again"));
            staff.presses("take");
            staff.isLedTo("fields");
            staff.reads(staff.says("fieldRefused.SOURCE_CHANGED"));
            EveryPage.check(browser);
            assertEquals(404, browser.visit(Page.TAKE_TRANSLATION.in(language, code, language.tag())).status());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void noticesComeInFromAFolderAndGoOutWithTheOthers(Language language) throws IOException {
        String code = "exchange-" + Portal.newName().toLowerCase(language.locale());
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.MANUSCRIPTS.in(language));
            staff.follows("exchangeNotices.title");
            EveryPage.checkInEveryLook(browser, "exchange-notices " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.presses("check");
            staff.isToldToMend("file", "publish:0", "update:0");
            EveryPage.check(browser);
            sends(browser, "notices.zip", new byte[10]);
            staff.chooses("publish:0");
            staff.presses("check");
            staff.isToldToMend("file", "update:0");
            staff.isTold("file", "file.again");

            Map<String, String> files = new TreeMap<>();
            Languages.all().forEach(each -> files.put(code + "." + each.tag() + ".md", "---\nkind: press-release\ncolor: blue\ntitle: "
                    + code + "\nsummary: 911\n---\n# 911\n\n![911](/media/car.jpg)\n\n![911](/media/bus.jpg)\n"));
            sends(browser, "notices.zip", packed(files, new byte[0]));
            staff.chooses("publish:1");
            staff.chooses("update:0");
            staff.presses("take");
            staff.isLedTo("problems");
            staff.reads(staff.says("exchangeNotices.where", code + ".en.md", 3), staff.says("exchangeProblem.UNKNOWN_FACT", "color"),
                    staff.says("exchangeNotices.where", code + ".en.md", 11), staff.says("exchangeProblem.NO_PICTURE", "/media/bus.jpg"),
                    "media/car.jpg", staff.says("exchangeProblem.PICTURE", 10));
            assertFalse(staff.reads().contains(staff.says("exchangeProblem.NO_PICTURE", "/media/car.jpg")), "it is in the file");
            EveryPage.check(browser);
            browser.picture("exchange-notices problems " + language.tag());

            byte[] photo = SamplePictures.fromCamera(SamplePictures.file("jpeg", 60, 40, new Color(new Random().nextInt())), 6);
            files.replaceAll((name, text) -> text.replace("color: blue\n", "").replace("# 911", "911")
                    .replace("\n![911](/media/bus.jpg)\n", ""));
            sends(browser, "notices.zip", packed(files, photo));
            staff.presses("check");
            staff.reads(staff.says("exchangeNotices.checked"), staff.says("exchangeNotices.added", 1));
            EveryPage.check(browser);
            browser.picture("exchange-notices checked " + language.tag());
            sends(browser, "notices.zip", packed(files, photo));
            staff.presses("take");
            staff.reads(staff.says("exchangeNotices.taken"), staff.says("exchangeNotices.added", 1));
            EveryPage.check(browser);
            byte[] folder = bytes(browser, staff.field("folder"));
            byte[] whole = bytes(browser, staff.field("json"));
            String json = new String(unpacked(whole).get("notices.json"), StandardCharsets.UTF_8);
            assertTrue(json.startsWith("{\"format\":\"aviso-notices\",\"version\":3") && json.contains(code), json.substring(0, 80));
            assertTrue(unpacked(folder).keySet().contains(code + ".es.md"));
            for (byte[] out : List.of(folder, whole)) {
                sends(browser, "notices.zip", out);
                staff.chooses("publish:1");
                staff.chooses("update:0");
                staff.presses("take");
                staff.reads(staff.says("exchangeNotices.taken"), staff.says("exchangeNotices.added", 0));
            }
            assertEquals(404, browser.visit(Page.EXPORT_NOTICES.in(language, "other")).status());
            for (Language each : Languages.all()) {
                browser.visit(Page.NOTICE.in(each, code));
                Locator shown = browser.page().locator(".av-prose img");
                assertEquals("40", shown.getAttribute("width"), "the camera was held upright");
                assertEquals(40, shown.evaluate("image => image.naturalWidth"), "it can be seen");
                byte[] drawn = unpacked(folder).get(shown.getAttribute("src").substring(1));
                assertArrayEquals(unpacked(whole).get(shown.getAttribute("src").substring(1)), drawn);
                assertFalse(new String(drawn, StandardCharsets.ISO_8859_1).contains("GPS"));
            }
        }
    }

    @Test
    void withoutScriptsToo() {
        Language language = Languages.base();
        try (Browser browser = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.EXCHANGE_NOTICES.in(language));
            staff.chooses("publish:0");
            staff.chooses("update:0");
            sends(browser, "notices.zip", "PK");
            staff.presses("check");
            staff.reads(staff.says("exchangeProblem.DAMAGED"));
            EveryPage.check(browser);
        }
    }

    @Test
    void aFileIsReadOnlyOfWhoMaySendIt() {
        Language language = Languages.base();
        String there = Page.EXCHANGE_NOTICES.in(language);
        assertEquals(303, sent(there, null, part("jakarta.faces.ViewState", "stateless")).statusCode(), "who is nobody signs in");
        try (Browser browser = Browser.in(language)) {
            Coordinator.signsIn(browser, language);
            String cookie = browser.cookies().stream().map(each -> each.name + "=" + each.value).collect(Collectors.joining("; "));
            assertEquals(400, sent(there, cookie, part("form_SUBMIT", "1")).statusCode(), "no form of ours");
            assertEquals(400, sent(there, cookie, part("jakarta.faces.ViewState", "made up")).statusCode());
            assertEquals(200, sent(there, cookie, part("jakarta.faces.ViewState", "stateless") + part("form_SUBMIT", "1")).statusCode());
            assertEquals(400, sent(Page.MANUSCRIPTS.in(language), cookie, part("jakarta.faces.ViewState", "stateless")).statusCode(),
                    "no page that takes files");
            assertEquals(403, sent(there, cookie, part("jakarta.faces.ViewState", "stateless"), "https://example.org").statusCode());
            HttpResponse<String> tooLarge = sent(Page.TAKE_TRANSLATION.in(language, "internet-safety-evening", "es"), cookie,
                    part("a", "a".repeat(3_000_000)));
            assertEquals(413, tooLarge.statusCode());
            assertTrue(tooLarge.body().contains("At most 3 MB") && tooLarge.body().contains("href=\""
                    + Page.TAKE_TRANSLATION.in(language, "internet-safety-evening", "es") + "\""), tooLarge.body());
            HttpResponse<String> elsewhere = sent(Page.SUBSCRIBE.in(language), cookie, part("a", "a".repeat(3_000_000)));
            assertEquals(413, elsewhere.statusCode());
            assertFalse(elsewhere.body().contains("At most"), elsewhere.body());
        }
    }

    private static HttpResponse<String> sent(String path, String cookie, String parts) {
        return sent(path, cookie, parts, Portal.ADDRESS);
    }

    private static HttpResponse<String> sent(String path, String cookie, String parts, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path)).header(Portal.SENDER, Portal.newSender())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).header("Origin", origin)
                // Asked before it is sent: the server hangs up on what is too long, perhaps in the middle of it.
                .expectContinue(true);
        return Portal.send((cookie == null ? request : request.header("Cookie", cookie))
                .POST(BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n")).build());
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static void sends(Browser browser, String name, String content) {
        sends(browser, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void sends(Browser browser, String name, byte[] content) {
        browser.page().locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static String downloads(Browser browser, Locator link) {
        return new String(bytes(browser, link), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Browser browser, Locator link) {
        try {
            return Files.readAllBytes(browser.page().waitForDownload(link::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, String> files, byte[] picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("media/car.jpg"));
            zip.write(picture);
        }
        return bytes.toByteArray();
    }

    // As a program of a translator would: beside the source.
    private static String with(String file, String unit, String target) {
        return file.replaceFirst("(?s)(<unit id=\"" + unit + "\".*?</source>)", "$1<target>" + target + "</target>");
    }
}
