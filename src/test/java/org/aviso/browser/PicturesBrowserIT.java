package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
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

/** Somebody adds a picture to a notice, says what it shows and puts it into the text; readers see it, or hear what it shows. */
@BrowserTest
class PicturesBrowserIT {

    static Stream<Language> languages() {
        return Languages.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void showsAPictureToReadersOfEachLanguage(Language language) {
        String name = "Street" + Portal.newName();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            String code = begins(browser, staff, language, name);
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            EveryPage.checkInEveryLook(browser, "manuscript-pictures " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            staff.presses("add");
            staff.isToldToMend("picture");
            staff.isTold("picture", "picture.missing");
            sends(browser, staff, "evil.png", "image/png", "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
            staff.isToldToMend("picture");
            staff.isTold("picture", "picture.refused.TYPE");
            EveryPage.check(browser);

            sends(browser, staff, "photo.jpg", "text/html", photo());
            staff.reads(staff.says("manuscriptPicture.saved.ADDED"));
            EveryPage.check(browser);
            assertEquals(staff.says("manuscriptPictures.picture", 1), browser.page().locator("h1").innerText());
            // The camera was held upright: what was 800 wide is 800 high.
            Locator shown = browser.page().locator("main img");
            assertEquals(List.of("600", "800"), List.of(shown.getAttribute("width"), shown.getAttribute("height")));
            assertEquals(600, shown.evaluate("image => image.naturalWidth"), "it can be seen");
            staff.presses("save");
            staff.isToldToMend("alternative-" + language.tag(), "noText");
            staff.isTold("alternative-" + language.tag(), "picture.alternative.missing", staff.says("language." + language.tag()));
            EveryPage.check(browser);
            staff.writes("alternative-" + language.tag(), "a".repeat(151));
            staff.chooses("noText");
            staff.presses("save");
            staff.isToldToMend("alternative-" + language.tag());
            staff.unchooses("noText");
            staff.writes("alternative-" + language.tag(), "photo.jpg");
            staff.chooses("noText");
            staff.presses("save");
            staff.isToldToMend("alternative-" + language.tag());
            Languages.all().forEach(each -> staff.writes("alternative-" + each.tag(), alternative(each)));
            Languages.all().forEach(each -> staff.writes("caption-" + each.tag(), caption(each)));
            staff.writes("credit", "Ana Ruiz");
            staff.presses("save");
            staff.reads(staff.says("manuscriptPicture.saved.DESCRIBED"), alternative(language));
            EveryPage.checkInEveryLook(browser, "manuscript-picture " + language.tag());
            assertEquals(List.of(), Keyboard.cannotReachOrSee(browser.page()));
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            staff.reads(staff.says("manuscriptPictures.ready"));
            EveryPage.check(browser);

            for (Language each : List.of(language, Resident.other(language))) {
                browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, each.tag()));
                staff.writes("title", title(each, name));
                staff.writes("summary", caption(each));
                staff.writes("body", body(each));
                inserts(browser, each);
                staff.chooses("reviewed");
                staff.presses("save");
                assertTrue(staff.field("body").inputValue().contains("![" + alternative(each)), staff.field("body").inputValue());
                EveryPage.check(browser);
            }
            browser.visit(Page.PUBLISH_NOTICE.in(language, code));
            staff.presses("publish");
            staff.reads(staff.says("noticeLife.PUBLISHED"));
            Languages.all().forEach(each -> sees(each, name));

            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            openFirst(browser);
            staff.presses("remove");
            staff.isToldToMend("sure");
            EveryPage.check(browser);
            staff.chooses("sure");
            staff.presses("remove");
            staff.isTold("remove", "picture.refused.SHOWN");
            EveryPage.check(browser);
        }
    }

    // In the middle of the text, where the cursor is.
    private static void inserts(Browser browser, Language language) {
        Locator body = browser.page().locator("#body");
        body.evaluate("(it, end) => { it.focus(); it.setSelectionRange(end, end); }", body(language).indexOf("\n"));
        browser.page().locator("[data-insert]").first().click();
        assertEquals("body", browser.page().evaluate("document.activeElement.id"));
        String written = body.inputValue();
        assertTrue(written.startsWith(body(language).lines().findFirst().orElseThrow() + "\n\n![" + alternative(language)), written);
        browser.page().locator("#seen figcaption").waitFor();
        assertEquals(List.of(), browser.complaints());
    }

    private static void sees(Language language, String name) {
        try (Browser reader = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            reader.visit(Page.NOTICE.in(language, slug(language, name)));
            EveryPage.check(reader);
            EveryPage.leavesNothingBehind(reader);
            reader.picture("notice with picture " + language.tag());
            Locator shown = reader.page().locator(".av-prose figure img");
            assertEquals(alternative(language), shown.getAttribute("alt"));
            assertEquals("600", shown.getAttribute("width"));
            assertTrue(reader.page().locator(".av-prose figcaption").innerText().startsWith(caption(language)));
            String address = shown.getAttribute("src");
            assertEquals(Portal.ADDRESS + address, reader.page().locator("meta[property='og:image']").getAttribute("content"));
            assertEquals(alternative(language), reader.page().locator("meta[property='og:image:alt']").getAttribute("content"));
            assertTrue(reader.page().locator("script[type='application/ld+json']").textContent().contains(Portal.ADDRESS + address));
            APIResponse file = reader.page().request().get(address);
            assertEquals(200, file.status());
            assertEquals("image/jpeg", file.headers().get("content-type"));
            assertEquals("nosniff", file.headers().get("x-content-type-options"));
            assertEquals("default-src 'none'; sandbox", file.headers().get("content-security-policy"));
            assertEquals("public, max-age=86400", file.headers().get("cache-control"));
            assertEquals(304, Portal.get(address, "If-None-Match", file.headers().get("etag")).statusCode());
            assertEquals("inline; filename=\"" + address.substring("/media/".length()) + "\"", file.headers().get("content-disposition"));
            assertFalse(new String(file.body(), StandardCharsets.ISO_8859_1).contains("GPS"));
            for (String none : List.of("/media/", "/media", "/media/x.svg", address.replace("600x800", "600x801"), address + ".html",
                    address.replace(".jpg", ".png"), "/media/../WEB-INF/web.xml")) {
                assertEquals(404, Portal.get(none).statusCode(), none);
            }
            String feed = Portal.get("/feeds/" + language.tag() + "/press-release.atom").body();
            assertTrue(feed.contains(Portal.ADDRESS + address), feed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void addsAPictureByKeyboardAloneAndWithoutScripts(Language language) {
        try (Browser browser = Browser.with().language(language.tag()).withoutScripts().width(Browser.PHONE).open()) {
            Coordinator.signsIn(browser, language);
            Resident staff = new Resident(browser, language).byKeyboardAlone();
            String code = begins(browser, staff, language, "Street" + Portal.newName());
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            sends(browser, staff, "line.png", "image/png", SamplePictures.file("png", 300, 10, colour()));
            staff.chooses("decorative");
            staff.writes("credit", "Ana");
            staff.chooses("noText");
            staff.presses("save");
            staff.isToldToMend("decorative");
            staff.writes("credit", "");
            staff.presses("save");
            staff.reads(staff.says("manuscriptPicture.saved.DESCRIBED"), staff.says("pictureLine.decorative"));
            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, language.tag()));
            staff.writes("body", "## One");
            String insert = browser.page().locator("[data-insert]").getAttribute("id");
            staff.presses(insert);
            EveryPage.check(browser);
            String put = staff.says("manuscriptText.put", staff.says("manuscriptPictures.picture", 1));
            assertTrue(browser.page().title().startsWith(put), browser.page().title());
            assertEquals(put, browser.page().locator("#put").innerText());
            String body = staff.field("body").inputValue();
            assertTrue(body.matches("(?s)## One\\R\\R!\\[]\\(/media/.*"), body);
            assertEquals(1, browser.page().locator("#seen img[alt='']").count());
            staff.presses("save");
            staff.reads(staff.says("manuscriptText.saved"));
            // What no text shows can be deleted.
            staff.writes("body", "## One");
            staff.presses("save");
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            openFirst(browser);
            staff.chooses("sure");
            staff.presses("remove");
            staff.reads(staff.says("manuscriptPictures.removed"));
            EveryPage.check(browser);
            assertEquals(0, browser.page().locator("main img").count());
        }
    }

    /** A picture that is described in one language, in texts of both; then what is said of it changes. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void tellsWhatIsStillToBeSaidAndWhichTextsSayOtherwise(Language language) {
        Language other = Resident.other(language);
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            String code = begins(browser, staff, language, "Street" + Portal.newName());
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            sends(browser, staff, "photo.jpg", "image/jpeg", photo());
            String picture = browser.page().locator("main img").getAttribute("src");
            staff.writes("alternative-" + other.tag(), alternative(other));
            staff.writes("caption-" + other.tag(), caption(other));
            staff.chooses("noText");
            staff.presses("save");
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            String missing = staff.says("manuscriptPictures.open", staff.says("language." + language.tag()));
            assertEquals(List.of(missing), browser.page().locator(".av-pictures .av-state").allInnerTexts(),
                    "whoever reads the other language is told the same");
            EveryPage.check(browser);

            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, language.tag()));
            staff.writes("body", body(language) + "\n\n![" + alternative(language) + "](" + picture + ")");
            staff.presses("preview");
            assertEquals(staff.says("manuscriptText.line", 5) + ": " + staff.says("check.picture.unknown", picture),
                    browser.page().locator("#found section li").first().innerText());
            EveryPage.check(browser);
            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, other.tag()));
            staff.writes("title", title(other, "Street" + Portal.newName()));
            staff.writes("body", body(other));
            inserts(browser, other);
            assertEquals(0, browser.page().locator("#found section").count());
            staff.presses("save");

            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            openFirst(browser);
            assertEquals(0, browser.page().locator("#outdated").count());
            staff.writes("alternative-" + other.tag(), caption(other));
            staff.writes("alternative-" + language.tag(), alternative(language));
            staff.chooses("noText");
            staff.presses("save");
            staff.reads(staff.says("manuscriptPicture.outdated"));
            EveryPage.check(browser);
            Locator texts = browser.page().locator("#outdated a");
            assertEquals(List.of(staff.says("manuscript.write", staff.says("language." + other.tag()))), texts.allInnerTexts());
            browser.leaves(() -> texts.click());
            String old = staff.field("body").inputValue();
            staff.writes("body", old.replace(alternative(other), caption(other)));
            staff.presses("save");
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            staff.reads(staff.says("manuscriptPictures.ready"));
            openFirst(browser);
            assertEquals(0, browser.page().locator("#outdated").count());
        }
    }

    /** Two pictures, of which the second is described in the other language only: each has one number, and its words. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void eachPictureIsToldByOneNumberAndItsWords(Language language) {
        Language other = Resident.other(language);
        try (Browser browser = Browser.in(language); Browser colleague = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            String code = begins(browser, staff, language, "Street" + Portal.newName());
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            sends(browser, staff, "first.jpg", "image/jpeg", photo());
            assertTrue(browser.page().locator("main img").getAttribute("alt").contains("600"), "at least its size");
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            byte[] file = photo();
            sends(browser, staff, "second.jpg", "image/jpeg", file);
            assertEquals(staff.says("manuscriptPictures.picture", 2), browser.page().locator("h1").innerText());
            String second = browser.page().url().replaceFirst("\\?.*", "");
            Resident hasty = Coordinator.signsIn(colleague, language).hands();
            colleague.visit(second.substring(Portal.ADDRESS.length()));
            staff.writes("alternative-" + other.tag(), alternative(other));
            staff.chooses("noText");
            staff.presses("save");
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            assertEquals(List.of(staff.says("manuscriptPictures.picture", 1) + ": " + staff.says("manuscriptPictures.silent"),
                    staff.says("manuscriptPictures.picture", 2) + ": " + alternative(other)),
                    browser.page().locator(".av-pictures a").allInnerTexts());
            Locator shown = browser.page().locator(".av-pictures img").last();
            assertEquals(alternative(other) + " " + other.tag(), shown.getAttribute("alt") + " " + shown.getAttribute("lang"));
            EveryPage.check(browser);
            sends(browser, staff, "again.jpg", "image/jpeg", file);
            staff.reads(staff.says("manuscriptPicture.saved.KNOWN"), staff.says("manuscriptPictures.picture", 2));

            // Somebody else had it open all the time.
            hasty.writes("alternative-" + other.tag(), caption(other));
            hasty.chooses("noText");
            hasty.presses("save");
            hasty.reads(alternative(other), hasty.says(Phrases.Family.VALIDATION, "picture.refused.CHANGED"));
            assertEquals(List.of("#theirs", "#save"), colleague.page().locator("#errors a").evaluateAll("all => all.map(each => each.hash)"));
            EveryPage.check(colleague);

            browser.visit(Page.MANUSCRIPT_TEXT.in(language, code, other.tag()));
            assertEquals(staff.says("manuscriptPictures.insert", 2) + ": " + alternative(other),
                    browser.page().locator("[data-insert]").getAttribute("aria-label"));
            EveryPage.check(browser);
            // Enter saves, as it does everywhere, and puts no picture anywhere.
            staff.writes("title", title(other, "Street" + Portal.newName()));
            staff.entersIn("title");
            staff.reads(staff.says("manuscriptText.saved"));
            assertEquals("", staff.field("body").inputValue());
        }
    }

    /** A file is read only of somebody who may send it, and only on a page that takes files. */
    @Test
    void nobodyElseSendsAFile() {
        String page = Page.MANUSCRIPT_PICTURES.in(Languages.base(), "internet-safety-evening");
        HttpResponse<String> answer = upload(page, SamplePictures.file("png", 60, 40));
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().startsWith(Page.SIGN_IN.in(Languages.base())));
        assertEquals(400, upload(Page.SIGN_IN.in(Languages.base()), new byte[10]).statusCode());
        assertEquals(413, upload(Page.SIGN_IN.in(Languages.base()), new byte[2_200_000]).statusCode());
    }

    @Test
    void aFileThatIsTooLongIsRefusedInWords() {
        Language language = Languages.base();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            String code = begins(browser, staff, language, "Street" + Portal.newName());
            browser.visit(Page.MANUSCRIPT_PICTURES.in(language, code));
            sends(browser, staff, "long.png", "image/png", new byte[10_000_001]);
            staff.isToldToMend("picture");
            staff.reads("10 MB");
        }
    }

    private static HttpResponse<String> upload(String page, byte[] file) {
        byte[] body = SamplePictures.joined(("--b\r\nContent-Disposition: form-data; name=\"form_SUBMIT\"\r\n\r\n1\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"jakarta.faces.ViewState\"\r\n\r\nstateless\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII), file, "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        // Asked before it is sent: the server hangs up on what is too long.
        return Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + page)).expectContinue(true)
                .header(Portal.SENDER, Portal.newSender()).header("Origin", Portal.ADDRESS)
                .header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofByteArray(body)).build());
    }

    private static void sends(Browser browser, Resident staff, String name, String type, byte[] content) {
        browser.page().locator("#picture").setInputFiles(new FilePayload(name, type, content));
        staff.presses("add");
    }

    private static void openFirst(Browser browser) {
        browser.leaves(() -> browser.page().locator(".av-pictures a").first().click());
    }

    /** Begins a notice, and gives its code. */
    private static String begins(Browser browser, Resident staff, Language language, String name) {
        browser.visit(Page.NEW_MANUSCRIPT.in(language));
        staff.chooses("kind:0");
        staff.writes("title", title(language, name));
        staff.presses("begin");
        return browser.page().url().replaceFirst("\\?.*", "").replaceFirst("/[a-z]+$", "").replaceFirst(".*/", "");
    }

    /** A photo of 800 by 600 from a camera that was held upright and knows where it is; no other test has it. */
    private static byte[] photo() {
        return SamplePictures.fromCamera(SamplePictures.file("jpeg", 800, 600, colour()), 6);
    }

    private static Color colour() {
        return new Color(new Random().nextInt());
    }

    private static String title(Language language, String name) {
        return (language.tag().equals("es") ? "Camión nuevo en " : "New truck on ") + name;
    }

    private static String slug(Language language, String name) {
        return (language.tag().equals("es") ? "camion-nuevo-en-" : "new-truck-on-") + name.toLowerCase(language.locale());
    }

    private static String alternative(Language language) {
        return language.tag().equals("es") ? "Un camión de bomberos rojo ante la estación" : "A red fire truck in front of the station";
    }

    private static String caption(Language language) {
        return language.tag().equals("es") ? "El camión sale el lunes." : "The truck leaves on Monday.";
    }

    private static String body(Language language) {
        return language.tag().equals("es") ? "Tenemos un camión nuevo.\n\nVenga a verlo." : "We have a new truck.\n\nCome and see it.";
    }
}
