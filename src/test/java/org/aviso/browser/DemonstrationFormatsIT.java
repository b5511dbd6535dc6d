package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.aviso.formats.Format;
import org.aviso.formats.braille.BrailleFiles;
import org.aviso.formats.epub.Books;
import org.aviso.formats.pdf.PdfUa;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Portal;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every demonstration notice in every format, as a reader gets it, before its judges. */
@BrowserTest
class DemonstrationFormatsIT {

    /** What a text telephone can send (ITU-T V.18, TIA-825-A). */
    private static final String TELETYPE = "(?:[A-Z0-9 \\-$',!:()\"?./;]{0,32}\r\n)+";

    private static final List<String> DEMONSTRATIONS = List.of("arizona-icac-task-force", "attorney-general-award-2016",
            "first-phone-saturday", "grandparents-online-safety", "icac-press-release-2013", "internet-safety-evening",
            "not-for-emergencies", "online-games-and-chats", "strong-passwords", "teens-and-social-media");

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static List<Language> languages() {
        return Languages.builtIn();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void everyNoticeInEveryFormat(Language language) {
        List<JsonObject> notices = notices(language);
        List<Executable> each = new ArrayList<>();
        for (JsonObject notice : notices) {
            if (!notice.getString("lang").equals(language.tag()) || !isDemonstration(notice, language)) {
                continue;
            }
            List<JsonObject> files = notice.getJsonArray("formats").getValuesAs(JsonObject.class);
            assertEquals(Format.in(language.tag()).size(), files.size(), notice.getString("slug"));
            files.forEach(file -> each.add(() -> judge(file.getString("url"), notice, language)));
        }
        assertEquals(DEMONSTRATIONS.size() * Format.in(language.tag()).size(), each.size(), "files");
        assertAll(each);
    }

    // What other tests have published is not ours to judge: some of it is meant to be refused.
    private static boolean isDemonstration(JsonObject notice, Language language) {
        return DEMONSTRATIONS.stream().anyMatch(name -> Portal.slug(name, language).equals(notice.getString("slug")));
    }

    private static void judge(String url, JsonObject notice, Language language) throws Exception {
        HttpResponse<byte[]> answer = get(url);
        assertEquals(200, answer.statusCode(), url);
        byte[] file = answer.body();
        String title = notice.getString("title");
        switch (url.substring(url.lastIndexOf('.') + 1)) {
            case "pdf" -> {
                assertEquals(List.of(), PdfUa.failed(file), url);
                try (PDDocument pdf = Loader.loadPDF(file)) {
                    assertEquals(language.tag(), pdf.getDocumentCatalog().getLanguage(), url);
                    assertTrue(pdf.getDocumentInformation().getTitle().endsWith(title), url);
                    String text = new PDFTextStripper().getText(pdf);
                    assertFalse(text.contains("#") || text.contains("\ufffd"), () -> url + text);
                    says(text, notice, url);
                }
            }
            case "epub" -> assertEquals(List.of(), Books.faults(file), url);
            case "brf" -> BrailleFiles.check(file, new String(file, StandardCharsets.US_ASCII).split("\f").length,
                    Format.BRAILLE_UNCONTRACTED_BRF);
            case "pef" -> BrailleFiles.check(file, new String(file, StandardCharsets.UTF_8).split("<page>").length - 1,
                    Format.BRAILLE_UNCONTRACTED_PEF);
            case "docx" -> {
                WordprocessingMLPackage word = WordprocessingMLPackage.load(new ByteArrayInputStream(file));
                String document = word.getMainDocumentPart().getXML();
                assertTrue(document.contains("w:val=\"Heading1\"") && document.contains("w:val=\"Heading2\""), url);
                assertTrue(word.getMainDocumentPart().getStyleDefinitionsPart().getContents().getDocDefaults().getRPrDefault()
                        .getRPr().getLang().getVal().startsWith(language.tag()), url);
                says(document.replaceAll("<[^>]*>", ""), notice, url);
            }
            case "txt" -> {
                String text = new String(file, StandardCharsets.UTF_8);
                if (url.endsWith("/tty.txt")) {
                    assertTrue(text.matches(TELETYPE), () -> url + text);
                    assertTrue(text.endsWith("SK\r\n") && text.contains("(520) 791-2639"), () -> url + text);
                } else {
                    says(text, notice, url);
                }
            }
            default -> throw new AssertionError(url);
        }
    }

    /** Its title and the number that deaf people call stand in it, in whatever form. */
    private static void says(String text, JsonObject notice, String url) {
        // Headings of plain text are in capitals.
        String bare = text.replaceAll("[\\s\u00a0]+", "").toUpperCase(Locale.ROOT);
        for (String each : List.of(notice.getString("title"), "(520) 791-2639", "(520) 791-4852")) {
            assertTrue(bare.contains(each.replaceAll("[\\s\u00a0]+", "").toUpperCase(Locale.ROOT)),
                    () -> url + " does not say " + each + ": " + text);
        }
    }

    private static List<JsonObject> notices(Language language) {
        Map<String, JsonObject> notices = new TreeMap<>();
        String next = "/api/v1/notices?lang=" + language.tag();
        while (next != null) {
            JsonObject page = Json.createReader(new StringReader(Portal.get(next).body())).readObject();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> notices.put(item.getString("slug"), item));
            next = page.getString("next", null);
        }
        return List.copyOf(notices.values());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
