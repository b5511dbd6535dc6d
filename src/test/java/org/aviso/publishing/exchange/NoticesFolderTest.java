package org.aviso.publishing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.offices.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of notices: what stands in it, what is wrong with it and where, and what it must not do to us. */
class NoticesFolderTest {

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");
    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    private static final String ENGLISH = """
            ---
            kind: press-release
            published: 2013-04-09
            title: Water is off
            summary: No water today.
            ---
            ## Where

            Words.
            """;
    private static final String SPANISH = ENGLISH.replace("Water is off", "No hay agua").replace("No water today.", "Hoy no hay agua.")
            .replace("## Where\n\nWords.", "## Dónde\n\nPalabras.");

    @TempDir
    private Path directory;

    @Test
    void aNoticeIsOneFileALanguage() throws IOException {
        NoticeCopy copy = only(read(true, Map.of("folder/water.en.md", ENGLISH, "folder/water.es.md", SPANISH, "folder/.DS_Store", "x",
                "__MACOSX/folder/._water.en.md", "x")));
        assertEquals("water", copy.code());
        assertEquals(Notice.Kind.PRESS_RELEASE, copy.kind());
        assertEquals(Office.OF_THE_AGENCY, copy.office());
        assertEquals("en", copy.sourceLanguage());
        assertEquals(Instant.parse("2013-04-09T16:00:00Z"), copy.published(), "in the morning of that day");
        assertEquals(copy.published(), copy.revised());
        assertEquals(1, copy.edition());
        assertEquals(new NoticeText.Words("water-is-off", "Water is off", "No water today.", "## Where\n\nWords.", null),
                copy.texts().get(0).words());
        assertEquals("no-hay-agua", copy.texts().get(1).words().slug());
        assertEquals(Set.of(new NoticeCopy.AddressCopy("en", "water-is-off"), new NoticeCopy.AddressCopy("es", "no-hay-agua")),
                Set.copyOf(copy.addresses()));
    }

    @Test
    void anEventHasItsFactsInTheAgencysTime() throws IOException {
        String facts = "kind: event\nstarts: 2026-12-01T17:30\nends: 2026-12-02T02:00:00Z\nlink: https://example.org/join\nplace: Here\n"
                + "expires: 2026-12-01\nstatus: cancelled\nsequence: 2\nnotice: water\noffice: pio\nsource: es\n";
        Map<String, String> files = Map.of("water.en.md", ENGLISH.replace("kind: press-release\n", facts), "water.es.md",
                SPANISH.replace("kind: press-release\n", "place: Aquí\n"));
        NoticeCopy copy = only(read(true, files));
        assertEquals(new NoticeCopy.EventCopy(Instant.parse("2026-12-02T00:30:00Z"), null, Instant.parse("2026-12-02T02:00:00Z"),
                Event.Status.CANCELLED, 2, "https://example.org/join"), copy.event());
        assertEquals(Instant.parse("2026-12-02T07:00:00Z"), copy.expires(), "to the end of that day");
        assertEquals("es", copy.sourceLanguage());
        assertEquals("pio", copy.office());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind: press-release|kind: press release|2|WRONG", "kind: press-release|kind: event|1|MISSING",
        "kind: press-release||1|MISSING", "title: Water is off||1|MISSING", "published: 2013-04-09|published: yesterday|3|WRONG",
        "published: 2013-04-09|published: 0999-01-01|3|WRONG", "published: 2013-04-09|office: police|3|UNKNOWN_OFFICE",
        "published: 2013-04-09|color: blue|3|UNKNOWN_FACT", "published: 2013-04-09|slug: Not fit|3|SLUG",
        "published: 2013-04-09|starts: 2026-12-01T17:30|3|NO_EVENT", "published: 2013-04-09|edition: 0|3|WRONG",
        "published: 2013-04-09|formerly: a B|3|SLUG", "published: 2013-04-09|place: Here|3|NO_EVENT", "published: 2013-04-09|notice: fire|3|WRONG",
        "published: 2013-04-09|source: fr|3|WRONG", "published: 2013-04-09|moment: noon|3|WRONG",
        "kind: press-release|kind: event, starts: 2026-12-01, place: Here|3|WRONG",
        "kind: press-release|kind: event, starts: 2026-12-01T10:00, ends: 2026-12-01T10:00, place: Here|4|END",
        "kind: press-release|kind: event, starts: 2026-12-01T10:00, link: http://a.example, place: Here|4|LINK",
        "kind: press-release|kind: event, starts: 2026-12-01T10:00|1|MISSING"})
    void whatIsWrongIsToldWithItsFileAndLine(String from, String to, int line, Problem.Reason reason) throws IOException {
        String file = ENGLISH.replace(from, to == null ? "" : to.replace(", ", "\n"));
        List<Problem> problems = problems(read(true, Map.of("water.en.md", file, "water.es.md", SPANISH
                .replace("kind: press-release\n", "").replace("published: 2013-04-09\n", ""))));
        assertTrue(problems.stream().anyMatch(problem -> problem.line() == line && problem.file().equals("water.en.md")
                && problem.key().endsWith("." + reason)), problems.toString());
        problems.forEach(problem -> Languages.all().forEach(language -> assertTrue(
                !problem.in(Phrases.pages(language)).isBlank())));
    }

    @Test
    void aTextThatSomeReadersCouldNotUseIsNotPublished() throws IOException {
        Map<String, String> files = Map.of("water.en.md", ENGLISH.replace("## Where", "# Where"), "water.es.md", SPANISH);
        Problem problem = read(true, files).get(0).unusable().get(0);
        assertEquals(7, problem.line());
        assertEquals("check.heading.first", problem.key());
        assertEquals("water.en.md", problem.file());
        assertEquals(List.of(), problems(read(false, files)), "it may wait until it is mended");
    }

    @Test
    void everyLanguageIsNeededButForWhatCouldNotWait() throws IOException {
        assertEquals("exchangeProblem.MISSING_LANGUAGE", problems(read(true, Map.of("water.en.md", ENGLISH))).get(0).key());
        NoticeCopy hurried = only(read(true, Map.of("water.en.md", ENGLISH.replace("kind: press-release", "hurried: 2013-04-09T16:00:00Z\nkind: advisory"))));
        assertEquals(List.of(Instant.parse("2013-04-09T16:00:00Z")), hurried.changes());
        assertEquals(List.of("exchangeProblem.HURRIED", "exchangeProblem.MISSING_LANGUAGE"), problems(read(true, Map.of("water.en.md",
                ENGLISH.replace("kind:", "hurried: 2013-04-09T16:00:00Z\nkind:")))).stream().map(Problem::key).toList());
        assertTrue(hurried.addresses().contains(new NoticeCopy.AddressCopy("es", "water-is-off")), "it is found there until then");
        assertEquals(1, only(read(false, Map.of("water.en.md", ENGLISH))).texts().size());
    }

    @Test
    void whatTheLanguagesDifferInIsTold() throws IOException {
        Map<String, String> files = Map.of("water.en.md", ENGLISH.replace("Words.", "Call on December 4, 2026."), "water.es.md",
                SPANISH.replace("Palabras.", "Llame el 5 de diciembre de 2026."));
        Incoming back = read(true, files).get(0);
        assertEquals(List.of(), back.problems());
        assertEquals(Set.of("water.en.md", "water.es.md"), Set.copyOf(back.doubts().stream().map(Problem::file).toList()));
        back.doubts().forEach(doubt -> Languages.all().forEach(language -> assertTrue(
                doubt.in(Phrases.pages(language)).contains("4") || doubt.in(Phrases.pages(language)).contains("5"), doubt.toString())));
        assertEquals(List.of(), read(false, files).get(0).doubts(), "it is asked before it goes out");
    }

    @Test
    void aNoticeHasABoundedNumberOfFiles() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= NoticesFolder.MOST_FILES_OF_ONE; i++) {
            files.put("water.en." + i + ".md", ENGLISH);
        }
        files.put("water.en.md", ENGLISH);
        assertEquals("exchangeProblem.MANY_FILES", problems(read(true, files)).get(0).key());
        String formerly = "formerly: " + String.join(" ", java.util.stream.IntStream.rangeClosed(0, CopyCheck.MOST_ADDRESSES)
                .mapToObj(i -> "a-" + i).toList()) + "\nkind:";
        assertEquals("exchangeProblem.ADDRESSES", problems(read(false, Map.of("water.en.md", ENGLISH.replace("kind:", formerly)))).get(0)
                .key());
    }

    @Test
    void aFileThatEndsTooEarlyIsTold() throws IOException {
        Path whole = Files.createTempFile(directory, "folder", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(whole))) {
            zip.putNextEntry(new ZipEntry("water.en.md"));
            zip.write((ENGLISH + "More words.\n".repeat(50)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        int content = 30 + "water.en.md".length();
        // The last bytes of what is packed are gone: a block of it never ends.
        java.util.Arrays.fill(bytes, content + 20, content + 60, (byte) 0);
        Files.write(whole, bytes);
        assertEquals("exchangeProblem.DAMAGED", problems(read(true, whole)).get(0).key());
    }

    @Test
    void factsOfSeveralFilesAgree() throws IOException {
        Problem problem = problems(read(true, Map.of("water.en.md", ENGLISH, "water.es.md",
                SPANISH.replace("2013-04-09", "2013-04-10")))).get(0);
        assertEquals("exchangeProblem.DIFFERS water.es.md 3", problem.key() + " " + problem.file() + " " + problem.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../water.en.md", "/etc/water.en.md", "a/../../water.en.md", "a\\water.en.md", "C:water.en.md"})
    void aPathThatLeadsOutIsRefused(String path) throws IOException {
        assertEquals("exchangeProblem.PATH", problems(read(true, Map.of(path, ENGLISH))).get(0).key());
    }

    @ParameterizedTest
    @CsvSource({"water.md, NAME", "Water.en.md, NAME", "water.en.txt, NAME", "water.fr.md, UNKNOWN_LANGUAGE", "water.en.0.md, NAME"})
    void aNameSaysWhatAFileIs(String name, Problem.Reason reason) throws IOException {
        assertEquals("exchangeProblem." + reason, problems(read(true, Map.of(name, ENGLISH))).get(0).key());
    }

    @Test
    void aPictureThatIsNotThereIsToldWithItsFileAndLine() throws IOException {
        Incoming back = read(true, Map.of("water.en.md", ENGLISH.replace("Words.", "Words.\n\n![A pipe](/media/pipe.jpg)"), "water.es.md",
                SPANISH, "media/pipe.jpg", "is not looked at here")).get(0);
        assertEquals(List.of(Problem.of("water.en.md", 11, Problem.Reason.NO_PICTURE, "/media/pipe.jpg")), back.missingPictures(Set.of()));
        assertEquals(List.of(), back.missingPictures(Set.of("/media/pipe.jpg")));
    }

    @Test
    void theSameNoticeInTwoFoldersIsTold() throws IOException {
        assertEquals("exchangeProblem.TWICE", problems(read(true, Map.of("a/water.en.md", ENGLISH, "b/water.en.md", ENGLISH))).get(0).key());
    }

    @Test
    void aFileThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        assertEquals("exchangeProblem.TOO_LARGE", problems(read(true, Map.of("water.en.md", ENGLISH + "a".repeat(5_000_000)))).get(0).key());
        Path many = directory.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i <= NoticesFolder.MOST_FILES; i++) {
                zip.putNextEntry(new ZipEntry(i + ".en.md"));
            }
        }
        assertEquals("exchangeProblem.TOO_MANY", problems(read(true, many)).get(0).key());
    }

    @Test
    void whatIsNoFolderIsTold() throws IOException {
        Path file = directory.resolve("damaged.zip");
        Files.writeString(file, "PK and nothing more");
        assertEquals("exchangeProblem.DAMAGED", problems(read(true, file)).get(0).key());
        assertEquals("exchangeProblem.NO_NOTICES", problems(read(true, Map.of("folder/", ""))).get(0).key());
        Path latin = directory.resolve("latin.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(latin))) {
            zip.putNextEntry(new ZipEntry("water.es.md"));
            zip.write(SPANISH.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertEquals("exchangeProblem.NOT_UTF8", problems(read(true, latin)).get(0).key());
    }

    @Test
    void whatIsWrittenIsReadWithItsEarlierEditions() throws IOException {
        NoticeText.Words english = new NoticeText.Words("water-is-off", "Water: \"off\" # today", "It's\\ off", "## Where\n\nWords.", "City Hall");
        NoticeText.Words spanish = new NoticeText.Words("no-hay-agua", "¿Agua? - no", "Hoy: no", "Palabras.\n\n---\n\nMás.", "Aquí");
        NoticeText.Words before = new NoticeText.Words(null, "Water", "Off", "Old words.", "City Hall");
        NoticeCopy copy = new NoticeCopy("water", Notice.Kind.EVENT, "pio", "en", NOW, NOW.plusNanos(1_000), NOW.plusSeconds(9), NOW.plusSeconds(8),
                0, null, 2, new NoticeCopy.EventCopy(NOW.plusSeconds(60), null, null, Event.Status.SCHEDULED, 3, null),
                List.of(new NoticeCopy.TextCopy("en", english, NOW.plusSeconds(5), 2), new NoticeCopy.TextCopy("es", spanish, NOW, 1)),
                List.of(edition("en", 2, english, NOW.plusSeconds(5), "Another: day"), edition("en", 1, before, NOW, null),
                        edition("es", 1, spanish, NOW, null)),
                List.of(new NoticeCopy.AddressCopy("en", "water-is-off"), new NoticeCopy.AddressCopy("en", "water"),
                        new NoticeCopy.AddressCopy("en", "no-water"), new NoticeCopy.AddressCopy("es", "no-hay-agua")), List.of(), List.of());
        Path file = directory.resolve("written.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            ZipWriter zip = new ZipWriter(out);
            for (Map.Entry<String, String> each : FolderFiles.write(copy).entrySet()) {
                zip.add(each.getKey(), each.getValue());
            }
            zip.end();
        }
        assertEquals(copy, only(read(true, file)));
    }

    private static NoticeCopy.EditionCopy edition(String language, int number, NoticeText.Words words, Instant moment, String correction) {
        return new NoticeCopy.EditionCopy(language, number, new NoticeText.Words(null, words.title(), words.summary(), words.body(),
                words.place()), moment, correction);
    }

    @Test
    void anEarlierEditionNeedsALaterOne() throws IOException {
        assertEquals("exchangeProblem.EDITION", problems(read(true, Map.of("water.en.md", ENGLISH, "water.es.md", SPANISH, "water.en.1.md",
                ENGLISH))).get(0).key());
        assertEquals("exchangeProblem.EDITION", problems(read(true, Map.of("water.en.1.md", ENGLISH))).get(0).key());
    }

    private List<Incoming> read(boolean publish, Map<String, String> files) throws IOException {
        Path file = Files.createTempFile(directory, "folder", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return read(publish, file);
    }

    private static List<Incoming> read(boolean publish, Path file) throws IOException {
        List<Incoming> all = new ArrayList<>();
        new NoticesFolder(file, new FolderFiles.Portal(ZONE, NOW, Set.of(Office.OF_THE_AGENCY, "pio"), publish, false))
                .read(false, all::addAll);
        return all;
    }

    private static NoticeCopy only(List<Incoming> all) {
        assertEquals(List.of(), problems(all));
        assertEquals(1, all.size());
        return all.get(0).whole().notice();
    }

    private static List<Problem> problems(List<Incoming> all) {
        return all.stream().flatMap(each -> each.problems().stream()).toList();
    }
}
