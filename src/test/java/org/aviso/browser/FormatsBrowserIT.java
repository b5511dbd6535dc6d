package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aviso.formats.Format;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.EveryPage;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A notice in other formats, as its readers and its author meet them. */
@BrowserTest
class FormatsBrowserIT {

    private static final String NOTICE = "internet-safety-evening";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Stream<Language> languages() {
        return Languages.builtIn().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void everyFormatIsOneLinkAway(Language language) {
        Phrases say = Phrases.pages(language);
        String slug = Portal.slug(NOTICE, language);
        try (Browser browser = Browser.in(language)) {
            // Whatever is not there yet is made for whoever asks.
            for (Format format : Format.in(language.tag())) {
                HttpResponse<byte[]> file = file("/formats/" + language.tag() + "/" + slug + "/" + format.file());
                assertEquals(200, file.statusCode(), format.file());
                assertEquals(format.mediaType(), file.headers().firstValue("Content-Type").orElseThrow()
                        .replace(";charset", "; charset").toLowerCase(Locale.ROOT), format.file());
                assertEquals(language.tag(), file.headers().firstValue("Content-Language").orElseThrow());
                assertTrue(file.headers().firstValue("Content-Disposition").orElseThrow().contains(format.fileOf(slug, say)));
                HttpResponse<byte[]> again = file("/formats/" + language.tag() + "/" + slug + "/" + format.file(), "If-None-Match",
                        file.headers().firstValue("ETag").orElseThrow());
                assertEquals(304, again.statusCode(), format.file());
            }
            browser.visit(Page.NOTICE.in(language, slug));
            Locator links = browser.page().locator(".av-forms a");
            assertEquals(Format.in(language.tag()).size(), links.count());
            String uncontracted = browser.page().locator(".av-forms a[href$='braille-uncontracted.brf']").textContent();
            assertTrue(uncontracted.matches(say.say("formats.name.braille-uncontracted") + ", BRF, \\d+ \\S+, \\d+ KB"), uncontracted);
            assertFalse(browser.page().locator(".av-forms a[href$='braille-contracted.brf']").count() > 0
                    && language.tag().equals("es"), "no contracted braille in Spanish");
            browser.visit(Page.FORMATS.in(language, slug));
            EveryPage.checkInEveryLook(browser, "formats " + language.tag());
            assertEquals(Format.in(language.tag()).size(), browser.page().locator(".av-form__files a").count());
        }
    }

    @Test
    void theArchiveHasThemAll() throws Exception {
        HttpResponse<byte[]> file = file("/formats/en/" + Portal.slug(NOTICE, Languages.base()) + "/all.zip");
        assertEquals(200, file.statusCode());
        assertEquals("application/zip", file.headers().firstValue("Content-Type").orElseThrow());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        for (Format format : Format.in("en")) {
            assertTrue(names.contains(format.fileOf(NOTICE, Phrases.pages(Languages.base()))), format + " in " + names);
        }
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        for (String path : List.of("/formats", "/formats/", "/formats/en/no-such-notice/pdf.pdf", "/formats/xx/" + NOTICE + "/pdf.pdf",
                "/formats/en/" + NOTICE + "/pdf.exe", "/formats/en/" + NOTICE + "/..%2fpdf.pdf",
                "/formats/es/" + Portal.slug(NOTICE, Languages.orBase("es")) + "/braille-contracted.brf")) {
            int status = file(path).statusCode();
            assertTrue(status == 404 || status == 400, path + ": " + status);
        }
    }

    /** What an author writes, told to them, to staff, and to whoever wants it all the same. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void whatCannotBeMadeIsToldAndCanBeAskedFor(Language language) {
        String name = "Street" + Portal.newName();
        try (Browser browser = Browser.in(language)) {
            Resident staff = Coordinator.signsIn(browser, language).hands();
            browser.visit(Page.NEW_MANUSCRIPT.in(language));
            staff.chooses("kind:4");
            staff.writes("title", name);
            staff.presses("begin");
            staff.writes("summary", says(language));
            staff.writes("body", says(language) + " \u4f60\u597d.");
            staff.chooses("reviewed");
            staff.presses("save");
            String code = browser.page().url().replaceFirst("\\?.*", "").replaceFirst("/[a-z]+$", "").replaceFirst(".*/", "");
            browser.visit(Page.PUBLISH_NOTICE.in(language, code));
            staff.writes("reason", says(language));
            staff.presses("hurry");
            // The page follows by itself until all is done.
            Locator refused = browser.page().locator("#note");
            Locator done = browser.page().locator("[data-running=false]");
            done.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            browser.visit(Page.MANUSCRIPT.in(language, code));
            staff.reads(staff.says("manuscript.formats.mend"));
            EveryPage.checkInEveryLook(browser, "manuscript formats " + language.tag());
            browser.visit(Page.TODAY.in(language));
            staff.reads(staff.says("today.group.FORMATS"), name);
            EveryPage.check(browser);
            browser.visit(Page.MANUSCRIPT.in(language, code));
            staff.presses("note");
            assertEquals(0, refused.count());
            browser.visit(Page.TODAY.in(language));
            assertEquals(0, browser.page().getByText(name).count());

            try (Browser reader = Browser.in(language)) {
                Resident resident = new Resident(reader, language);
                reader.visit(Page.NOTICE.in(language, name.toLowerCase(Locale.ROOT)));
                resident.reads(resident.says("formats.refused.SIGNS", "\u4f60 \u597d"));
                EveryPage.checkInEveryLook(reader, "notice refused formats " + language.tag());
                // A file that is not there leads to where that is said.
                assertEquals(303, file("/formats/" + language.tag() + "/" + name.toLowerCase(Locale.ROOT) + "/pdf.pdf").statusCode());
                reader.leaves(() -> reader.page().locator("a[href$='format=pdf&wish=1']").click());
                assertTrue(resident.isAt(Page.REPORT_FORMAT), reader.page().url());
                EveryPage.check(reader);
            }
        }
    }

    private static String says(Language language) {
        return language.tag().equals("es") ? "No hay agua en la calle." : "The water is off on the street.";
    }

    private static HttpResponse<byte[]> file(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
