package org.aviso.publishing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.aviso.language.Languages;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.notices.WithheldEdition;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.notices.media.VideoAddress;
import org.aviso.offices.Office;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WithholdVersion;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.Description;
import org.aviso.publishing.pictures.IllustrateNotice;
import org.aviso.publishing.pictures.ManuscriptPicture;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.SamplePictures;
import org.aviso.testing.SampleVideos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices go out and come back in without loss; a file with an error changes nothing. All moments are UTC. */
class ExchangeNoticesIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-12-20T01:00:00Z");
    private static final ImportNotices.Order WAIT = new ImportNotices.Order(false, false, false);
    private static final ImportNotices.Order PUBLISH = new ImportNotices.Order(true, false, false);
    private static final ImportNotices.Order UPDATE = new ImportNotices.Order(true, true, false);

    @Inject
    private ImportNotices importNotices;

    @Inject
    private ExportNotices exportNotices;

    @Inject
    private IllustrateNotice illustrateNotice;

    @Inject
    private StoredPictures stored;

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private PublishNotice publishNotice;

    @Inject
    private WithholdVersion withholdVersion;

    @Inject
    private Notices notices;

    private final String mine = "exchange-" + UUID.randomUUID().toString().substring(0, 8);
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        file = Files.createTempFile("notices", null);
    }

    @AfterEach
    void forget() throws IOException {
        Files.delete(file);
    }

    @Test
    void onlyAPublisherBringsInAndTakesOut() {
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> importNotices.check(file, WAIT));
            assertThrows(NotAllowed.class, () -> importNotices.take(file, WAIT));
            assertThrows(NotAllowed.class, () -> exportNotices.json(new ByteArrayOutputStream()));
            assertThrows(NotAllowed.class, () -> exportNotices.folder(new ByteArrayOutputStream()));
        }
    }

    @Test
    void everythingComesBackAsItWas() throws IOException {
        makeOfEach();
        byte[] out = whole();
        Map<String, String> before = mine(out);
        assertEquals(5, before.size());
        Set<PictureName> shown = PictureName.in(String.join("", before.values()));
        assertEquals(1, shown.size());
        assertTrue(before.values().stream().anyMatch(line -> line.contains("\"alternative\":\"A truck\",\"caption\":\"Monday\"")));
        Files.write(file, out);
        remove();
        assertEquals(Map.of(), mine(whole()));
        assertEquals(Set.of(), stored.known(shown));
        ImportNotices.Outcome outcome = importNotices.take(file, UPDATE);
        assertEquals(List.of(), outcome.problems());
        assertEquals(5, outcome.added());
        assertTrue(outcome.left() >= 0 && outcome.changed() == 0);
        assertEquals(forgotten(before), forgotten(mine(whole())));
        assertTrue(mine(whole()).values().stream().noneMatch(line -> line.contains("\"changedBy\"")), "a file is not believed who did it");
        assertEquals(shown, stored.known(shown));
        assertEquals(0, importNotices.take(file, UPDATE).added(), "they are here");
        assertEquals(forgotten(before), forgotten(mine(whole())));
        assertEquals("IMPORTED 1", logged(code("corrected")).get(0));
        assertTrue(notices.formerlyAt("en", code("corrected") + "-en").isPresent());
        assertEquals(2, notices.editions(notices.byCode(code("corrected")).orElseThrow(), "en").size());
    }

    // Who did what is only believed of a portal that has nothing else.
    private static Map<String, String> forgotten(Map<String, String> lines) {
        Map<String, String> forgotten = new TreeMap<>(lines);
        forgotten.replaceAll((code, line) -> line.replaceAll(",\"(?:changedBy|reviewedBy)\":\"[^\"]*\"", ""));
        return forgotten;
    }

    private List<String> logged(String code) {
        return database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :code and e.details like 'IMPORTED%'"
                + " order by e.id desc", String.class).setParameter("code", code).getResultList());
    }

    @Test
    void aVideoComesBackWithItsCaptions() throws IOException {
        Map<String, String> films = new TreeMap<>(news(mine, "Words.\n\n![A film](/media/film.mp4)\n\n> What is said in it."));
        films.put("media/film.mp4", new String(SampleVideos.mp4(700_000), StandardCharsets.ISO_8859_1));
        for (String language : List.of("en", "es")) {
            films.put("media/film." + language + ".vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello " + language + "\n");
        }
        pack(films);
        assertEquals(List.of(), importNotices.take(file, PUBLISH).problems());
        ManuscriptPicture film = illustrateNotice.of(mine).get(0);
        assertTrue(film.isReady("en") && film.isReady("es") && !film.isSpeechless());
        assertEquals(Duration.ofSeconds(7), film.getDuration());
        Map<String, String> folder = folder();
        assertEquals(3, folder.size(), folder.keySet().toString());
        byte[] out = whole();
        Map<String, String> before = forgotten(mine(out));
        Files.write(file, out);
        remove();
        ImportNotices.Outcome outcome = importNotices.take(file, WAIT);
        assertEquals(List.of(), outcome.problems());
        assertNull(outcome.stop());
        assertEquals(before, forgotten(mine(whole())));
        assertEquals(folder, folder());
        assertTrue(illustrateNotice.of(mine).get(0).isReadyAt(VideoAddress.in(notices.byCode(mine).orElseThrow().text("es").getBody()).get(0)
                .toString(), "es"));
        remove();
    }

    @Test
    void whatIsTakenAwayAndWhatWasMovedComesBack() throws IOException {
        String event = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        database.run(em -> em.createNativeQuery("UPDATE notice SET event_starts_before = event_starts, code = ?1 WHERE code = ?2")
                .setParameter(1, mine + "-moved").setParameter(2, event).executeUpdate());
        makeOfEach();
        assertTrue(withholdVersion.withhold(code("corrected"), 1, WithheldEdition.Reason.PRIVACY, false));
        byte[] out = whole();
        Map<String, String> before = forgotten(mine(out));
        assertTrue(before.get(code("corrected")).contains("\"withheld\":[{\"language\":\"en\",\"number\":1"), before.toString());
        assertTrue(before.get(code("moved")).contains("\"startsBefore\":\"2026-12-20T01:00:00Z\""), before.toString());
        Files.write(file, out);
        remove();
        assertEquals(List.of(), importNotices.take(file, WAIT).problems());
        // Nobody is told of what is out already.
        before.computeIfPresent(code("moved"), (code, notice) -> notice.replaceAll("\"untold\":[0-9]+", "\"untold\":0"));
        assertEquals(before, forgotten(mine(whole())));
    }

    @Test
    void aFileIsRefusedForWhatPublishingWouldRefuse() throws IOException {
        pack(news(mine, "Words."));
        importNotices.take(file, PUBLISH);
        Map<String, String> files = new TreeMap<>(news(mine, "Other words."));
        files.replaceAll((name, text) -> text.replace("title:", "correction: They were wrong.\ntitle:"));
        Map<String, String> over = new TreeMap<>(files);
        over.replaceAll((name, text) -> text.replace("kind:", "expires: 2026-11-01\nkind:"));
        pack(over);
        assertEquals(List.of("exchangeProblem.EXPIRED"), keys(importNotices.take(file, UPDATE)));
        publishNotice.archive(mine, writeNotice.find(mine).orElseThrow().getVersion());
        pack(files);
        assertEquals(List.of("exchangeProblem.ARCHIVED"), keys(importNotices.take(file, UPDATE)));
        assertEquals("Words.", notices.byCode(mine).orElseThrow().text("en").getBody());
    }

    @Test
    void anEventOutsideTheCalendarDoesNotComeIn() throws IOException {
        Map<String, String> early = new TreeMap<>(news(mine, "Words."));
        early.replaceAll((name, text) -> text.replace("kind: press-release", "kind: event\nplace: Here\nstarts: 1900-01-02T10:00"));
        pack(early);
        assertEquals(List.of("exchangeProblem.TOO_FAR"), keys(importNotices.check(file, PUBLISH)));
        String event = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        database.run(em -> em.createNativeQuery("UPDATE notice SET code = ?1 WHERE code = ?2").setParameter(1, mine).setParameter(2, event)
                .executeUpdate());
        byte[] out = whole();
        remove();
        String json = files(out).get(NoticesJson.NAME);
        Files.writeString(file, json.lines().filter(line -> line.startsWith("{\"format") || line.contains(mine))
                .map(line -> line.replaceFirst(",$", line.startsWith("{\"format") ? "," : "")).collect(Collectors.joining("\n"))
                .replace("2026-12-20T0", "3000-12-20T0") + "],\"count\":1}");
        assertEquals(List.of("exchangeProblem.TOO_FAR"), keys(importNotices.take(file, WAIT)));
    }

    @Test
    void whatTheLanguagesDifferInGoesOutOnlyIfItIsMeant() throws IOException {
        Map<String, String> files = new TreeMap<>(news(mine, "Words on December 4, 2026."));
        files.put(mine + ".es.md", news(mine, "Palabras del 5 de diciembre de 2026.").get(mine + ".es.md"));
        pack(files);
        ImportNotices.Outcome outcome = importNotices.take(file, PUBLISH);
        assertTrue(outcome.doubtful() > 0 && outcome.isRight());
        assertTrue(notices.byCode(mine).isEmpty());
        importNotices.take(file, new ImportNotices.Order(true, false, true));
        assertTrue(notices.byCode(mine).isPresent());
    }

    @Test
    void factsOfADraftAreTakenToo() throws IOException {
        pack(news(mine, "Words."));
        importNotices.take(file, WAIT);
        Map<String, String> files = new TreeMap<>(news(mine, "Words."));
        files.replaceAll((name, text) -> text.replace("kind: press-release", "kind: event\nstarts: 2026-12-19T18:00"));
        pack(files);
        assertEquals(1, importNotices.take(file, new ImportNotices.Order(false, true, false)).changed());
        assertEquals(Instant.parse("2026-12-20T01:00:00Z"), writeNotice.find(mine).orElseThrow().getEvent().getStarts());
        files.replaceAll((name, text) -> text.replace("2026-12-19T18:00", "2026-11-19T18:00"));
        pack(files);
        assertEquals(List.of("exchangeProblem.NOT_AHEAD"), keys(importNotices.take(file, new ImportNotices.Order(false, true, false))));
    }

    @Test
    void aFolderComesBackAsItWas() throws IOException {
        makeOfEach();
        Map<String, String> before = folder();
        assertTrue(before.size() >= 9 && before.keySet().stream().anyMatch(name -> name.startsWith("media/")) && before.keySet().stream().anyMatch(name -> name.endsWith(".en.1.md")), before.keySet().toString());
        pack(before);
        remove();
        assertEquals(Map.of(), folder());
        ImportNotices.Outcome outcome = importNotices.take(file, PUBLISH);
        assertEquals(List.of(), outcome.problems());
        assertEquals(4, outcome.added());
        assertEquals(before, folder());
        Manuscript adopted = writeNotice.find(code("corrected")).orElseThrow();
        assertTrue(adopted.isCurrent("en") && adopted.isCurrent("es"));
        assertEquals(Life.CORRECTED, adopted.life(NOW));
        assertEquals(0, notices.byCode(code("corrected")).orElseThrow().getUntold(), "what is old is no news");
        assertEquals(4, importNotices.take(file, UPDATE).left(), "nothing changed");
        ManuscriptPicture picture = illustrateNotice.of(code("corrected")).get(0);
        assertEquals(List.of("A red truck", "Un camión rojo"), List.of(picture.getAlternative("en"), picture.getAlternative("es")));
        assertEquals(List.of("Ana", "It is new."), List.of(picture.getCredit(), picture.getCaption("en")));
        assertTrue(picture.isReady("en") && picture.isReady("es"));
    }

    @Test
    void manyComeInAPartAtATime() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < 230; i++) {
            files.putAll(news(mine + "-" + i, "Words."));
        }
        pack(files);
        assertEquals(230, importNotices.check(file, PUBLISH).added());
        assertTrue(notices.byCode(mine + "-7").isEmpty(), "only checked");
        assertEquals(230, importNotices.take(file, PUBLISH).added());
        assertTrue(notices.at("es", mine + "-229-es").isPresent());
        remove();
    }

    @Test
    void nothingIsStoredWhileAnErrorStands() throws IOException {
        String taken = samples.news(NOW, "Words.");
        TreeMap<String, String> files = new TreeMap<>(news(mine + "-a", "Words."));
        files.putAll(news(mine + "-b", "# Words."));
        files.put(mine + "-c.en.md", news(mine + "-c", "Words.").get(mine + "-c.en.md").replace(mine + "-c-en", taken));
        files.put(mine + "-c.es.md", news(mine + "-c", "Words.").get(mine + "-c.es.md").replace(mine + "-c-es", mine + "-a-es"));
        files.putAll(news("new", "Words."));
        pack(files);
        ImportNotices.Outcome outcome = importNotices.take(file, PUBLISH);
        assertEquals(List.of("check.heading.first", "check.heading.first", "exchangeProblem.SLUG_TAKEN", "exchangeProblem.SLUG_TAKEN",
                "exchangeProblem.CODE"), outcome.problems().stream().map(Problem::key).toList());
        assertTrue(notices.byCode(mine + "-a").isEmpty());
        assertTrue(writeNotice.find(mine + "-a").isEmpty());
    }

    @Test
    void aPictureThatIsNowhereIsTold() throws IOException {
        pack(news(mine, "Words.\n\n![A truck](/media/" + mine + ".jpg)"));
        ImportNotices.Outcome outcome = importNotices.take(file, PUBLISH);
        assertEquals(List.of("exchangeProblem.NO_PICTURE", "exchangeProblem.NO_PICTURE"), keys(outcome));
        assertEquals(List.of(mine + ".en.md 10", mine + ".es.md 10"), outcome.problems().stream()
                .map(problem -> problem.file() + " " + problem.line()).toList());
        assertTrue(notices.byCode(mine).isEmpty());
    }

    @Test
    void aPictureThatIsHereNeedNotCome() throws IOException {
        String code = writeNotice.begin(Notice.Kind.ADVISORY, Office.OF_THE_AGENCY, "en", mine);
        illustrateNotice.add(code, new ByteArrayInputStream(photo()));
        PictureName name = illustrateNotice.of(code).get(0).getName();
        pack(news(mine + "-b", "Words.\n\n![A truck](" + name.address() + ")"));
        assertEquals(List.of(), importNotices.take(file, WAIT).problems());
        ManuscriptPicture waiting = illustrateNotice.of(mine + "-b").get(0);
        assertEquals("A truck", waiting.getAlternative("en"));
        assertFalse(waiting.isReady("en"), "nobody has looked at it yet");
        assertEquals(1, importNotices.take(file, new ImportNotices.Order(false, true, false)).left());
        TreeMap<String, String> files = new TreeMap<>(news(mine + "-b", "Words.\n\n![A car](/media/car.png)"));
        files.put("media/car.png", new String(SamplePictures.file("png", 30, 20, colour()), StandardCharsets.ISO_8859_1));
        pack(files);
        assertEquals(1, importNotices.take(file, new ImportNotices.Order(false, true, false)).changed());
        assertEquals(2, illustrateNotice.of(mine + "-b").size());
        assertTrue(PictureName.in(writeNotice.find(mine + "-b").orElseThrow().words("es").body()).contains(
                illustrateNotice.of(mine + "-b").get(1).getName()));
    }

    @Test
    void aCorrectionCanBringAPicture() throws IOException {
        pack(news(mine, "Words."));
        importNotices.take(file, PUBLISH);
        TreeMap<String, String> files = new TreeMap<>(news(mine, "Words.\n\n![A truck](/media/truck.jpg)"));
        files.replaceAll((name, text) -> text.replace("title:", "correction: A picture is new.\ntitle:"));
        files.put("media/truck.jpg", new String(photo(), StandardCharsets.ISO_8859_1));
        pack(files);
        clock.advance(Duration.ofHours(1));
        ImportNotices.Outcome outcome = importNotices.take(file, UPDATE);
        assertEquals(List.of(), outcome.problems());
        assertNull(outcome.stop());
        assertEquals(1, outcome.changed());
        PictureName name = illustrateNotice.of(mine).get(0).getName();
        assertTrue(notices.byCode(mine).orElseThrow().text("es").getBody().contains(name.address()));
        assertTrue(stored.content(name).isPresent());
        assertEquals(1, importNotices.take(file, UPDATE).left());
    }

    @Test
    void aPictureThatIsNotWhatItsNameTellsIsRefused() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            ZipWriter zip = new ZipWriter(out);
            zip.add(NoticesJson.NAME, "{\"format\":\"aviso-notices\",\"version\":3,\"notices\":[],\"count\":0}");
            zip.addPacked("media/0123456789abcdef0123456789abcdef-60x40.jpg", photo());
            zip.end();
        }
        assertEquals(List.of("exchangeProblem.OTHER_PICTURE", "exchangeProblem.NO_NOTICES"), keys(importNotices.take(file, UPDATE)));
    }

    @Test
    void whatWaitsIsADraft() throws IOException {
        pack(Map.of(mine + ".en.md", news(mine, "# Not fit yet").get(mine + ".en.md")));
        assertEquals(1, importNotices.take(file, WAIT).added());
        Manuscript manuscript = writeNotice.find(mine).orElseThrow();
        assertEquals(FieldState.DRAFT, manuscript.state("en", Field.TITLE));
        assertEquals(FieldState.MISSING, manuscript.state("es", Field.TITLE));
        assertEquals(Life.DRAFT, manuscript.life(NOW));
        assertTrue(notices.byCode(mine).isEmpty());
        pack(news(mine, "Fit"));
        assertEquals(1, importNotices.take(file, WAIT).left(), "it stays as it is");
        assertEquals(1, importNotices.take(file, new ImportNotices.Order(false, true, false)).changed());
        assertEquals("Fit", writeNotice.find(mine).orElseThrow().words("es").body());
        assertEquals(1, importNotices.take(file, new ImportNotices.Order(false, true, false)).left());
        assertEquals(2, logged(mine).stream().filter(details -> details.equals("IMPORTED 1")).count(), "once new, once changed");
    }

    @Test
    void readersAreToldWhatAFileCorrects() throws IOException {
        pack(news(mine, "Words."));
        importNotices.take(file, PUBLISH);
        pack(news(mine, "Other words."));
        assertEquals(List.of("exchangeProblem.NO_CORRECTION", "exchangeProblem.NO_CORRECTION"), keys(importNotices.take(file, UPDATE)));
        assertEquals("Words.", notices.byCode(mine).orElseThrow().text("en").getBody());
        assertEquals(1, importNotices.take(file, PUBLISH).left());
        Map<String, String> files = new TreeMap<>(news(mine, "Other words."));
        files.replaceAll((name, text) -> text.replace("title:", "correction: The words were wrong.\ntitle:"));
        pack(files);
        clock.advance(Duration.ofHours(1));
        assertEquals(1, importNotices.take(file, UPDATE).changed());
        Notice notice = notices.byCode(mine).orElseThrow();
        assertEquals(2, notice.getEdition());
        assertEquals("Other words.", notice.text("es").getBody());
        assertEquals("The words were wrong.", notices.editions(notice, "en").get(0).correction());
        assertTrue(writeNotice.find(mine).orElseThrow().isCurrent("es"));
        assertEquals(1, importNotices.take(file, UPDATE).left());
        Manuscript manuscript = writeNotice.find(mine).orElseThrow();
        writeNotice.write(mine, manuscript.getVersion(), "en", new WriteNotice.Writing(new Words(manuscript.words("en").slug(), "Title",
                "Being written.", "Other words.", null), false, false, false));
        files.replaceAll((name, text) -> text.replace("Other words", "New words").replace("were wrong", "were old"));
        pack(files);
        assertEquals(List.of("exchangeProblem.BEING_WRITTEN"), keys(importNotices.take(file, UPDATE)));
    }

    @Test
    void anEventIsMovedWhereThoseWhoAskedForHelpAreTold() throws IOException {
        String event = samples.event(NOW.minusSeconds(60), EVENT, Event.Status.SCHEDULED);
        Map<String, String> files = folder(event);
        files.replaceAll((name, text) -> text.replace("starts: 2026-12-20", "starts: 2026-12-19"));
        pack(files);
        assertEquals(List.of("exchangeProblem.EVENT_MOVED"), keys(importNotices.take(file, UPDATE)));
        files.replaceAll((name, text) -> text.replace("kind: event", "kind: event\nunknown: fact"));
        pack(files);
        assertEquals(2, importNotices.check(file, UPDATE).all());
    }

    @Test
    void whatComesLaterIsStillNews() throws IOException {
        Map<String, String> files = new TreeMap<>(news(mine, "Words."));
        files.replaceAll((name, text) -> text.replace("published: 2013-04-09", "published: 2026-12-09"));
        pack(files);
        importNotices.take(file, PUBLISH);
        assertEquals(1, notices.byCode(mine).orElseThrow().getUntold());
        assertEquals(List.of(), noted());
        assertEquals(Life.SCHEDULED, writeNotice.find(mine).orElseThrow().life(NOW));
    }

    @Test
    void whatIsOldIsNotedAsNoNews() throws IOException {
        pack(news(mine, "Words."));
        importNotices.take(file, PUBLISH);
        assertEquals(List.of("en NOTED", "es NOTED"), noted());
    }

    private List<String> noted() {
        return database.ask(em -> em.createQuery("select concat(a.language, ' ', a.what) from Announcement a, Notice n where n.id = a.noticeId"
                + " and n.code = :code order by a.language", String.class).setParameter("code", mine).getResultList());
    }

    @Test
    void aFileThatIsNeitherIsTold() throws IOException {
        Files.writeString(file, "Dear all,");
        assertEquals(List.of("exchangeProblem.DAMAGED"), keys(importNotices.take(file, PUBLISH)));
        Files.writeString(file, "");
        assertEquals(List.of("exchangeProblem.DAMAGED"), keys(importNotices.take(file, PUBLISH)));
    }

    private static List<String> keys(ImportNotices.Outcome outcome) {
        return outcome.problems().stream().map(Problem::key).toList();
    }

    // One that was corrected and had another address, one planned, one put away, one event, one that is only being written.
    private void makeOfEach() throws IOException {
        pack(Map.of());
        TreeMap<String, String> files = new TreeMap<>();
        for (String each : List.of("corrected", "planned", "away")) {
            files.putAll(news(code(each), "Words of **" + each + "**."));
        }
        files.replaceAll((name, text) -> name.contains("planned") ? text.replace("2013-04-09", "2026-12-09")
                : name.contains("away") ? text.replace("kind:", "archived: 2014-01-01T00:00:00Z\nkind:") : text);
        Map<String, String> event = new TreeMap<>(news(code("event"), "These are the hours:\n\n| Day | Hour |\n|---|---|\n| Mon | 5 |"));
        event.replaceAll((name, text) -> text.replace("kind: press-release", "kind: event\nstarts: 2026-12-19T18:00\nlink:"
                + " https://example.org/join\nstatus: cancelled\nsequence: 1\nplace: \"City Hall: room 5\""));
        files.putAll(event);
        files.computeIfPresent(code("corrected") + ".en.md", (name, text) -> text + "\n![A red truck](/media/truck.jpg \"It is new. Picture:"
                + " Ana\")\n");
        files.computeIfPresent(code("corrected") + ".es.md", (name, text) -> text + "\n![Un camión rojo](/media/truck.jpg)\n");
        byte[] photo = photo();
        files.put("media/truck.jpg", new String(photo, StandardCharsets.ISO_8859_1));
        pack(files);
        assertEquals(List.of(), importNotices.take(file, PUBLISH).problems());
        correct(code("corrected"));
        String draft = writeNotice.begin(Notice.Kind.ADVISORY, Office.OF_THE_AGENCY, "es", mine);
        long picture = illustrateNotice.add(draft, new ByteArrayInputStream(photo)).id();
        illustrateNotice.describe(draft, picture, illustrateNotice.find(draft, picture).orElseThrow().getVersion(),
                new Description(false, Map.of("en", "A truck"), Map.of("en", "Monday"), "Kim"));
    }

    private static byte[] photo() {
        return SamplePictures.fromCamera(SamplePictures.file("jpeg", 300, 200, colour()), 6);
    }

    /** No other test has it. */
    private static Color colour() {
        return new Color(new Random().nextInt());
    }

    private void correct(String code) {
        for (String language : List.of("en", "es")) {
            Manuscript manuscript = writeNotice.find(code).orElseThrow();
            Words words = manuscript.words(language);
            writeNotice.write(code, manuscript.getVersion(), language, new WriteNotice.Writing(new Words(mine + "-moved-" + language,
                    words.title(), words.summary(), "Corrected: " + words.body(), null), false, false, true));
        }
        PublishNotice.Standing standing = publishNotice.look(code).orElseThrow();
        publishNotice.publish(code, standing.manuscript().getVersion(), new PublishNotice.Order(null, null, Map.of("en", "A slip.", "es",
                "Un \"error\""), standing.seal()));
    }

    private String code(String what) {
        return mine + "-" + what;
    }

    private static Map<String, String> news(String code, String body) {
        return Languages.all().stream().collect(Collectors.toMap(language -> code + "." + language.tag() + ".md", language -> "---\n"
                + "kind: press-release\npublished: 2013-04-09\nslug: " + code + "-" + language.tag() + "\ntitle: Title\nsummary: Summary.\n---\n"
                + body + "\n"));
    }

    private byte[] whole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exportNotices.json(out);
        return out.toByteArray();
    }

    private Map<String, String> mine(byte[] whole) throws IOException {
        return files(whole).get(NoticesJson.NAME).lines().filter(line -> line.contains(mine)).map(line -> line.replaceFirst(",$", ""))
                .collect(Collectors.toMap(line -> line.replaceFirst("(?s).*?\"code\":\"([^\"]*)\".*", "$1"), line -> line, (a, b) -> a + b,
                        TreeMap::new));
    }

    private static Map<String, String> files(byte[] packed) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), charset(entry.getName())));
            }
        }
        return files;
    }

    private static Charset charset(String name) {
        return name.startsWith("media/") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private Map<String, String> folder() throws IOException {
        return folder(mine);
    }

    private Map<String, String> folder(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exportNotices.folder(out);
        Map<String, String> files = new TreeMap<>(files(out.toByteArray()));
        String texts = files.entrySet().stream().filter(each -> each.getKey().startsWith(name)).map(Map.Entry::getValue)
                .collect(Collectors.joining());
        files.keySet().removeIf(each -> !each.startsWith(name) && !texts.contains("/" + each));
        return files;
    }

    private void pack(Map<String, String> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(charset(each.getKey())));
            }
        }
    }

    private void remove() {
        database.run(em -> {
            // By their numbers: Derby looks through a selection again for each row.
            String notices = ids(em, "SELECT id FROM notice WHERE code LIKE '" + mine + "%'");
            String manuscripts = ids(em, "SELECT id FROM manuscript WHERE code LIKE '" + mine + "%'");
            String texts = ids(em, "SELECT id FROM manuscript_text WHERE manuscript_id IN " + manuscripts);
            String pictures = ids(em, "SELECT id FROM manuscript_picture WHERE manuscript_id IN " + manuscripts);
            for (String delete : List.of("withheld_edition WHERE notice_id IN " + notices,
                    "advisory_change WHERE notice_id IN " + notices, "announcement WHERE notice_id IN " + notices,
                    "manuscript_picture_text WHERE picture_id IN " + pictures, "manuscript_picture WHERE id IN " + pictures,
                    "manuscript_field WHERE manuscript_text_id IN " + texts, "manuscript_text WHERE id IN " + texts,
                    "manuscript WHERE id IN " + manuscripts, "notice_address WHERE notice_id IN " + notices,
                    "notice_edition WHERE notice_id IN " + notices, "notice_text WHERE notice_id IN " + notices,
                    "notice WHERE id IN " + notices,
                    "notice_video_part WHERE name NOT IN (SELECT name FROM manuscript_picture)",
                    "notice_media WHERE track_of IS NOT NULL AND track_of NOT IN (SELECT name FROM manuscript_picture)",
                    "notice_media WHERE track_of IS NULL AND name NOT IN (SELECT name FROM manuscript_picture)")) {
                em.createNativeQuery("DELETE FROM " + delete).executeUpdate();
            }
        });
    }

    private static String ids(EntityManager em, String select) {
        return "(-1" + em.createNativeQuery(select).getResultList().stream().map(id -> ", " + id).collect(Collectors.joining()) + ")";
    }
}
