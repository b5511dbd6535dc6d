package org.aviso.publishing.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aviso.notices.Event;
import org.aviso.notices.Notice;
import org.aviso.notices.NoticeCopy;
import org.aviso.notices.NoticeText;
import org.aviso.notices.WithheldEdition;
import org.aviso.notices.media.PictureName;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;
import org.aviso.publishing.ledger.Life;
import org.aviso.publishing.ledger.ManuscriptCopy;
import org.aviso.publishing.ledger.Occasion;
import org.aviso.publishing.ledger.Words;
import org.aviso.publishing.pictures.PictureCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All notices as JSON: read as it was written, and refused where it is damaged or impossible. */
class NoticesJsonTest {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<Whole> all = List.of(whole(), Whole.of(notice()), new Whole(null, draft(), List.of()));
        List<Incoming> back = read(write(all));
        assertEquals(List.of(), back.stream().flatMap(each -> each.problems().stream()).toList());
        assertEquals(notice(), back.get(0).whole().notice());
        assertEquals(json(new Whole(null, draft(), List.of())), json(new Whole(null, back.get(2).whole().manuscript(), List.of())));
        assertEquals(List.of(picture()), back.get(0).whole().pictures());
        assertEquals(2, back.get(0).line());
        assertEquals(4, back.get(2).line());
        assertEquals(write(all), write(back.stream().map(Incoming::whole).toList()));
        assertEquals(List.of(), CopyCheck.of(back.get(0), Set.of("pio"), NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"format\":\"aviso-notices\"|\"format\":\"other\"|NOT_OURS", "\"version\":3|\"version\":4|NEWER", "\"count\":1}|\"count\":1|DAMAGED",
        "\"count\":1|\"count\":2|INCOMPLETE", "],\"count\":1}|]}|INCOMPLETE", "{\"notice\"|null,{\"notice\"|DAMAGED",
        "{\"format\"|[\"format\"|NOT_OURS", "\"kind\":\"EVENT\"|\"kind\":\"PARTY\"|WRONG", "\"code\":\"water\"|\"code\":7|WRONG",
        "\"edition\":2|\"edition\":0|WRONG", "\"edition\":2|\"edition\":1e400|WRONG", "\"published\":\"2026|\"published\":\"+999992026|WRONG",
        "\"texts\":[{|\"texts\":[7,{|WRONG", "\"sequence\":3|\"sequence\":-3|WRONG",
        "-60x40.png|-60x40.svg|WRONG", "\"decorative\":false|\"decorative\":0|WRONG"})
    void whatIsDamagedIsTold(String from, String to, Problem.Reason reason) throws IOException {
        String json = write(List.of(whole()));
        assertTrue(json.contains(from), json);
        List<Incoming> back = read(json.replace(from, to));
        assertEquals("exchangeProblem." + reason, back.get(back.size() - 1).problems().get(0).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"office\":\"pio\"|\"office\":\"other\"", "\"code\":\"water\"|\"code\":\"../water\"", "\"sourceLanguage\":\"en\"|\"sourceLanguage\":\"fr\"",
        "\"slug\":\"water\"|\"slug\":\"Water!\"", "\"title\":\"Water|\"title\":\"Two\\nlines", "\"body\":\"## Body|\"body\":\"\\u0000",
        "\"stage\":\"PUBLISHED\"|\"stage\":\"SCHEDULED\"", "\"stage\":\"PUBLISHED\"|\"stage\":\"DRAFT\"",
        "\"archived\":\"2026|\"archived\":\"2027", "\"untold\":1|\"untold\":1,\"hurried\":\"2026-11-24T17:00:00Z\"",
        "{\"language\":\"es\",\"slug\":\"water\"}|{\"language\":\"xx\",\"slug\":\"water\"}",
        "\"number\":1,\"moment\"|\"number\":9,\"moment\"", "\"reason\":\"PRIVACY\"|\"reason\":\"NONE\"",
        "\"speechless\":false|\"speechless\":true", "\"published\":\"2026-11-24T17:00:00Z\",\"event\"|\"event\"", "\"state\":\"REVIEWED\"|\"state\":\"OUT_OF_DATE\"",
        "https://example.org/|javascript:alert(1)", "\"language\":\"en\"|\"language\":\"e n\"",
        "\"credit\":\"Ana|\"credit\":\"Two\\nlines", "\"caption\":\"Monday|\"caption\":\"\\u0000"})
    void whatIsImpossibleIsTold(String from, String to) throws IOException {
        String json = write(List.of(whole()));
        assertTrue(json.contains(from), json);
        Incoming back = read(json.replace(from, to)).get(0);
        assertTrue(back.whole() == null || !CopyCheck.of(back, Set.of("pio"), NOW).isEmpty());
    }

    @Test
    void nothingInItIsTold() throws IOException {
        assertEquals("exchangeProblem.NO_NOTICES", read(write(List.of())).get(0).problems().get(0).key());
        assertEquals("exchangeProblem.DAMAGED", read("").get(0).problems().get(0).key());
        assertEquals("exchangeProblem.DAMAGED", read("no json").get(0).problems().get(0).key());
        assertEquals("exchangeProblem.DAMAGED", read("{\"format\":\"aviso-notices\",\"version\":3,\"notices\":[" + "[".repeat(100_000))
                .get(0).problems().get(0).key().replace("NO_NOTICES", "DAMAGED"));
    }

    @Test
    void aNoticeWithoutEndEndsTheReading() throws IOException {
        assertEquals("exchangeProblem.DAMAGED", read("{\"format\":\"" + "a".repeat(9_000_000)).get(0).problems().get(0).key());
        String begin = "{\"format\":\"aviso-notices\",\"version\":3,\"notices\":[";
        assertEquals("exchangeProblem.DAMAGED", read(begin + "{\"notice\":{\"addresses\":[" + "{},\n".repeat(3_000_000)).get(0).problems()
                .get(0).key());
    }

    @Test
    void whatWasBrokenOffIsNotReadAsAll() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        ZipWriter zip = new ZipWriter(bytes);
        NoticesJson.JsonWriter json = new NoticesJson.JsonWriter(zip.begin(NoticesJson.NAME));
        json.add(whole());
        Path file = Files.createTempFile(directory, "notices", ".zip");
        Files.write(file, bytes.toByteArray());
        assertNull(NoticesFolder.open(file));
        json.end();
        zip.end();
        Files.write(file, bytes.toByteArray());
        List<Incoming> all = new ArrayList<>();
        new NoticesJson(file).read(false, all::addAll);
        assertEquals(1, all.size());
    }

    @Test
    void aFileIsNotBelievedWhoDidWhat() throws IOException {
        Whole said = whole().saidBy("kim");
        ManuscriptCopy.EntryCopy title = said.manuscript().texts().get(0).ledger().get(0);
        assertNull(title.changedBy());
        assertEquals(FieldState.DRAFT, title.state(), "readers read another title");
        assertNull(said.manuscript().changedBy());
        assertEquals("kim", said.pictures().get(0).addedBy());
        NoticeCopy.TextCopy read = notice().texts().get(0);
        Words words = UpdateCheck.words(read.words());
        ManuscriptCopy.TextCopy text = new ManuscriptCopy.TextCopy("en", words, manuscript().texts().get(0).ledger());
        ManuscriptCopy same = manuscript();
        Whole published = new Whole(notice(), new ManuscriptCopy(same.code(), same.kind(), same.office(), same.sourceLanguage(), same.stage(),
                same.published(), same.expires(), same.event(), null, null, null, NOW, "pat", List.of(text)), List.of()).saidBy("kim");
        assertEquals(FieldState.REVIEWED, published.manuscript().texts().get(0).ledger().get(0).state());
        assertNull(published.manuscript().texts().get(0).ledger().get(0).reviewedBy());
    }

    @Test
    void whatReadersReadIsLookedThroughForPictures() throws IOException {
        String json = write(List.of(whole())).replace("\"body\":\"Old", "\"body\":\"![A car](/media/car.jpg)");
        Incoming back = read(json).get(0);
        assertEquals(List.of(Problem.of(null, 2, Problem.Reason.NO_PICTURE, "/media/car.jpg")), back.missingPictures(Set.of()));
        assertEquals(List.of(), back.missingPictures(Set.of("/media/car.jpg")));
    }

    private static Whole whole() {
        return new Whole(notice(), manuscript(), List.of(picture()));
    }

    private static PictureCopy picture() {
        return new PictureCopy(PictureName.parse("0123456789abcdef0123456789abcdef-60x40.png").orElseThrow(), Duration.ZERO, false, false, "Ana", NOW, NOW, "pat",
                List.of(new PictureCopy.WordsCopy("en", "A car", "Monday", null), new PictureCopy.WordsCopy("es", "Un auto", null, null)));
    }

    private static NoticeCopy notice() {
        return new NoticeCopy("water", Notice.Kind.EVENT, "pio", "en", NOW, NOW, null, NOW, 1, null, 2,
                new NoticeCopy.EventCopy(NOW, NOW.minusSeconds(60), NOW.plusSeconds(1), Event.Status.CANCELLED, 3, "https://example.org/"),
                List.of(new NoticeCopy.TextCopy("en", new NoticeText.Words("water", "Water \"off\"", "Señas 😀",
                        "## Body\n\nText", "Here"), NOW, 2)),
                List.of(new NoticeCopy.EditionCopy("en", 1, new NoticeText.Words(null, "Old", "Old", "Old", null), NOW, null)),
                List.of(new NoticeCopy.AddressCopy("en", "water"), new NoticeCopy.AddressCopy("es", "water")), List.of(),
                List.of(new NoticeCopy.WithheldCopy("es", 1, NOW, "A slip", NOW, WithheldEdition.Reason.PRIVACY)));
    }

    private static ManuscriptCopy manuscript() {
        return new ManuscriptCopy("water", Notice.Kind.EVENT, "pio", "en", Life.PUBLISHED, NOW, null, new Occasion(NOW, null, null), null,
                null, null, NOW, "pat", List.of(new ManuscriptCopy.TextCopy("en", new Words("water", "Water", null, "## Body", null),
                        List.of(new ManuscriptCopy.EntryCopy(Field.TITLE, FieldState.REVIEWED, null, NOW, "pat", NOW, "kim")))));
    }

    private static ManuscriptCopy draft() {
        return manuscript().asPublished(Life.DRAFT, null, null);
    }

    private static String json(Whole whole) throws IOException {
        return write(List.of(whole));
    }

    private static String write(List<Whole> all) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        NoticesJson.JsonWriter json = new NoticesJson.JsonWriter(bytes);
        for (Whole whole : all) {
            json.add(whole);
        }
        json.end();
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<Incoming> read(String json) throws IOException {
        Path file = Files.createTempFile(directory, "notices", ".json");
        Files.writeString(file, json);
        List<Incoming> all = new ArrayList<>();
        new NoticesJson(file).read(false, all::addAll);
        return all;
    }
}
