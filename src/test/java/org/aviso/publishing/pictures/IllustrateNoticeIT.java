package org.aviso.publishing.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.notices.Notices;
import org.aviso.notices.feeds.NoticeWords;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.StoredPictures;
import org.aviso.notices.media.TrackName;
import org.aviso.offices.Office;
import org.aviso.platform.Settings;
import org.aviso.publishing.Obstacle;
import org.aviso.publishing.PublishNotice;
import org.aviso.publishing.WriteNotice;
import org.aviso.publishing.ledger.Words;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.testing.InPortal;
import org.aviso.testing.SamplePictures;
import org.aviso.testing.SampleVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pictures a notice has, and which of them a text can show. All moments are UTC. */
class IllustrateNoticeIT extends InPortal {

    private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    private static final Map<String, String> SHOWS = Map.of("en", "A fire truck", "es", "Un camión de bomberos");

    @Inject
    private IllustrateNotice illustrateNotice;

    @Inject
    private ManuscriptPictures pictures;

    @Inject
    private StoredPictures stored;

    @Inject
    private WriteNotice writeNotice;

    @Inject
    private PublishNotice publishNotice;

    @Inject
    private Notices notices;

    @Inject
    private NoticeWords noticeWords;

    @Inject
    private Settings settings;

    private String code;

    @BeforeEach
    void begin() {
        clock.set(NOW);
        caller.is("pat", Role.PUBLISHER);
        code = begins();
    }

    @Test
    void onlyAPublisherIllustrates() {
        byte[] file = file();
        long id = add(code, file);
        for (Role other : List.of(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            caller.is("eve", other);
            assertThrows(NotAllowed.class, () -> illustrateNotice.of(code));
            assertThrows(NotAllowed.class, () -> illustrateNotice.find(code, id));
            assertThrows(NotAllowed.class, () -> add(code, file));
            assertThrows(NotAllowed.class, () -> illustrateNotice.describe(code, id, 1, description(SHOWS)));
            assertThrows(NotAllowed.class, () -> illustrateNotice.remove(code, id));
            assertThrows(NotAllowed.class, () -> illustrateNotice.caption(code, id, 1, Map.of(), true));
            assertThrows(NotAllowed.class, () -> illustrateNotice.said(List.of(), "en"));
        }
    }

    @Test
    void keepsAVideoInPartsAndWithItsCaptions() {
        // More than two parts.
        byte[] file = SampleVideos.mp4(1_200_000);
        long id = add(code, file);
        assertEquals(id, add(code, file));
        ManuscriptPicture video = picture(id);
        assertEquals("640x360.mp4", video.getName().toString().substring(33));
        assertEquals(Duration.ofSeconds(7), video.getDuration());
        assertEquals(file.length, stored.length(video.getName()).orElseThrow());
        assertTrue(stored.length(PictureName.parse("0123456789abcdef0123456789abcdef-1x1.mp4").orElseThrow()).isEmpty());
        byte[] served = new byte[0];
        while (served.length < file.length) {
            served = SamplePictures.joined(served, stored.part(video.getName(), served.length));
        }
        assertEquals(file.length, served.length);
        assertFalse(new String(served, StandardCharsets.ISO_8859_1).contains(SampleVideos.PLACE));

        illustrateNotice.describe(code, id, picture(id).getVersion(), description(SHOWS));
        assertThrows(IllegalArgumentException.class, () -> illustrateNotice.describe(code, id, picture(id).getVersion(),
                new Description(true, Map.of(), Map.of(), null)));
        int seen = picture(id).getVersion();
        illustrateNotice.caption(code, id, seen, Map.of("en", captions("It is - red.")), false);
        assertEquals(PictureRefused.Reason.CHANGED, assertThrows(PictureRefused.class,
                () -> illustrateNotice.caption(code, id, seen, Map.of(), true)).reason());
        assertEquals(Map.of(id, "It is - red."), illustrateNotice.said(illustrateNotice.of(code), "en"));
        assertEquals(Map.of(), illustrateNotice.said(illustrateNotice.of(code), "es"));
        TrackName first = picture(id).getTrackName("en");
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nIt is - red.\n",
                new String(stored.content(first).orElseThrow(), StandardCharsets.UTF_8));
        illustrateNotice.caption(code, id, picture(id).getVersion(), Map.of("en", captions("It is blue.")), false);
        assertTrue(stored.content(first).isPresent(), "an earlier version of the notice may have them");

        illustrateNotice.remove(code, id);
        assertTrue(stored.length(video.getName()).isEmpty() && stored.content(first).isEmpty());
        assertEquals(0L, database.<Long>ask(em -> em.createQuery("select count(p) from VideoPart p where p.name = :name", Long.class)
                .setParameter("name", video.getName().toString()).getSingleResult()));
        assertTrue(deeds().contains("VIDEO_CAPTIONED 1"));
    }

    @Test
    void aVideoIsPublishedWithCaptionsAndTranscriptOnly() {
        long id = add(code, SampleVideos.mp4(500));
        illustrateNotice.describe(code, id, picture(id).getVersion(), description(SHOWS));
        String line = "![A fire truck](" + picture(id).getName().address() + ")";
        writes("en", line);
        writes("es", line);
        assertEquals(List.of("en check.video.transcript", "en check.video.unknown", "es check.video.transcript",
                "es check.video.unknown"), found());
        illustrateNotice.caption(code, id, picture(id).getVersion(), Map.of("en", captions("It is red.")), false);
        writes("en", picture(id).markdown(Languages.base()) + "\n\n> It is red.");
        assertEquals(List.of("es check.video.transcript", "es check.video.unknown"), found());
        illustrateNotice.caption(code, id, picture(id).getVersion(), Map.of("es", captions("Es rojo.")), false);
        writes("es", picture(id).markdown(Languages.find("es").orElseThrow()) + "\n\n> Es un camión rojo.");
        assertEquals(List.of(), found());
        publish(Map.of());
        PictureName name = picture(id).getName();
        assertEquals(PictureRefused.Reason.SHOWN, removalRefused(id));
        String html = noticeWords.html(notices.byCode(code).orElseThrow().getTexts().get("es"));
        assertTrue(html.contains("<video src=\"" + settings.baseUrl() + name.address() + "\""), html);
        assertTrue(html.contains("<details><summary>Transcripci"), html);
    }

    private static Captions captions(String words) {
        return Captions.of(("WEBVTT\n\n00:01.000 --> 00:02.000\n" + words).getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    @Test
    void keepsWhatAFileShowsOnce() {
        byte[] file = file();
        long id = add(code, file);
        assertEquals(id, add(code, file));
        ManuscriptPicture picture = picture(id);
        assertArrayEquals(CleanPicture.of(file).content(), stored.content(picture.getName()).orElseThrow());
        String other = begins();
        long there = add(other, file);
        assertEquals(picture.getName(), illustrateNotice.find(other, there).orElseThrow().getName());
        assertTrue(illustrateNotice.find(other, id).isEmpty(), "a picture of one notice is none of another");
        assertEquals(1, copies(picture.getName()));
        illustrateNotice.remove(code, id);
        assertEquals(1, copies(picture.getName()), "the other has it still");
        illustrateNotice.remove(other, there);
        assertEquals(0, copies(picture.getName()));
        assertTrue(stored.content(picture.getName()).isEmpty());
        assertEquals(List.of("PICTURE_ADDED 1", "PICTURE_REMOVED 1"), deeds());
    }

    @Test
    void saysWhetherItIsNew() throws IOException {
        byte[] file = file();
        assertTrue(illustrateNotice.add(code, new ByteArrayInputStream(file)).isNew());
        assertFalse(illustrateNotice.add(code, new ByteArrayInputStream(file)).isNew());
    }

    @Test
    void isToldByItsPlace() {
        add(code, file());
        long second = add(code, file());
        illustrateNotice.describe(code, second, picture(second).getVersion(), description(SHOWS));
        assertEquals(List.of("PICTURE_ADDED 1", "PICTURE_ADDED 2", "PICTURE_DESCRIBED 2"), deeds());
    }

    /** Again and again: whatever comes first, nobody fails, and what a notice has is there. */
    @Test
    void severalNoticesAddAndRemoveTheSameAtOnce() throws Exception {
        String other = begins();
        for (int i = 0; i < 10; i++) {
            byte[] file = file();
            PictureName name = CleanPicture.of(file).name();
            together(() -> add(code, file), () -> add(other, file));
            assertEquals(1, copies(name));
            long there = illustrateNotice.of(other).stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow()
                    .getId();
            String third = begins();
            together(() -> illustrateNotice.remove(other, there), () -> add(third, file));
            long here = illustrateNotice.of(code).stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow()
                    .getId();
            String fourth = begins();
            long last = illustrateNotice.of(third).get(0).getId();
            illustrateNotice.remove(code, here);
            together(() -> illustrateNotice.remove(third, last), () -> add(fourth, file));
            assertEquals(1, copies(name), "the fourth has it");
            assertTrue(stored.content(name).isPresent());
        }
    }

    private void together(Runnable one, Runnable two) throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<?>> tries = new ArrayList<>();
        for (Runnable each : List.of(one, two)) {
            tries.add(executor.submit(() -> {
                barrier.await(30, TimeUnit.SECONDS);
                caller.inARequest(each);
                return null;
            }));
        }
        for (Future<?> each : tries) {
            each.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void refusesWhatIsNoPictureAndWhatIsTooMuch() {
        assertEquals(PictureRefused.Reason.TYPE, refused("<svg/>".getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < IllustrateNotice.MOST; i++) {
            add(code, SamplePictures.file("png", 10 + i, 10));
        }
        assertEquals(PictureRefused.Reason.MANY, refused(SamplePictures.file("png", 9, 10)));
        assertEquals(IllustrateNotice.MOST, illustrateNotice.of(code).size());
    }

    @Test
    void aLargePictureIsKeptWhole() {
        byte[] file = SamplePictures.file("png", noise());
        assertTrue(file.length > 4_000_000);
        long id = add(code, file);
        assertArrayEquals(CleanPicture.of(file).content(), stored.content(picture(id).getName()).orElseThrow());
        illustrateNotice.remove(code, id);
    }

    @Test
    void isDescribedOnceByTwo() {
        long id = add(code, file());
        int seen = picture(id).getVersion();
        assertFalse(picture(id).isReady("en"));
        illustrateNotice.describe(code, id, seen, description(SHOWS));
        assertTrue(picture(id).isReady("en") && picture(id).isReady("es"));
        assertEquals(PictureRefused.Reason.CHANGED, assertThrows(PictureRefused.class,
                () -> illustrateNotice.describe(code, id, seen, description(Map.of("en", "A car")))).reason());
        illustrateNotice.describe(code, id, picture(id).getVersion(), description(Map.of("en", "A car")));
        assertEquals("A car", picture(id).getAlternative("en"));
        assertFalse(picture(id).isReady("es"));
        assertEquals(List.of("PICTURE_ADDED 1", "PICTURE_DESCRIBED 1", "PICTURE_DESCRIBED 1"), deeds());
    }

    @Test
    void aTextCannotShowAPictureOfWhichNobodySaysWhatItShows() {
        long id = add(code, file());
        String line = "![A fire truck](" + picture(id).getName().address() + ")";
        writes("en", line);
        writes("es", line);
        assertEquals(List.of("en check.picture.unknown", "es check.picture.unknown"), found());
        illustrateNotice.describe(code, id, picture(id).getVersion(), description(Map.of("en", "A fire truck")));
        assertEquals(List.of("es check.picture.unknown"), found());
        illustrateNotice.describe(code, id, picture(id).getVersion(), description(SHOWS));
        assertEquals(List.of(), found());
        String elsewhere = begins();
        long other = add(elsewhere, SamplePictures.file("png", 77, 33));
        writes("en", "![A car](" + illustrateNotice.find(elsewhere, other).orElseThrow().getName().address() + ")");
        assertEquals("en check.picture.unknown", found().get(0), "that of another notice goes away with it");
    }

    @Test
    void staysAsLongAsAnyVersionShowsIt() {
        long id = shown();
        publish(Map.of());
        PictureName name = picture(id).getName();
        String html = noticeWords.html(notices.byCode(code).orElseThrow().getTexts().get("es"));
        assertTrue(html.contains("src=\"" + settings.baseUrl() + name.address() + "\""), html);
        assertEquals(PictureRefused.Reason.SHOWN, removalRefused(id));
        writes("en", "Words.");
        writes("es", "Palabras.");
        assertEquals(PictureRefused.Reason.SHOWN, removalRefused(id), "readers read it");
        publish(Map.of("en", "No picture.", "es", "Sin imagen."));
        assertEquals(PictureRefused.Reason.SHOWN, removalRefused(id), "the earlier version can be read");
        clock.set(NOW.plus(Duration.ofDays(400)));
        pictures.forget();
        assertTrue(stored.content(name).isPresent());
    }

    @Test
    void whatNoTextShowsGoesAfterAMonth() {
        long kept = shown();
        long spare = add(code, SamplePictures.file("png", 71, 31));
        PictureName name = picture(spare).getName();
        illustrateNotice.describe(code, spare, picture(spare).getVersion(), description(SHOWS));
        clock.set(NOW.plus(ManuscriptPictures.WAITS));
        pictures.forget();
        assertTrue(illustrateNotice.find(code, spare).isPresent());
        clock.set(NOW.plus(ManuscriptPictures.WAITS).plusSeconds(1));
        pictures.forget();
        assertTrue(illustrateNotice.find(code, spare).isEmpty());
        assertTrue(stored.content(name).isEmpty());
        assertTrue(illustrateNotice.find(code, kept).isPresent());
    }

    /** A picture that both texts show. */
    private long shown() {
        long id = add(code, file());
        illustrateNotice.describe(code, id, picture(id).getVersion(), description(SHOWS));
        Languages.all().forEach(language -> writes(language.tag(), picture(id).markdown(language)));
        return id;
    }

    private String begins() {
        return writeNotice.begin(Notice.Kind.PRESS_RELEASE, Office.OF_THE_AGENCY, "en", "A new fire truck");
    }

    private void writes(String language, String body) {
        writeNotice.write(code, writeNotice.find(code).orElseThrow().getVersion(), language, new WriteNotice.Writing(
                new Words(code + "-" + language, "Title", "Summary", body, null), false, false, true));
    }

    private void publish(Map<String, String> corrections) {
        publishNotice.publish(code, writeNotice.find(code).orElseThrow().getVersion(),
                new PublishNotice.Order(null, null, corrections, publishNotice.look(code).orElseThrow().seal()));
    }

    /** What stands in the way of publishing, of what was found in the texts. */
    private List<String> found() {
        return publishNotice.look(code).orElseThrow().obstacles().stream()
                .filter(each -> each.reason() == Obstacle.Reason.FOUND)
                .map(each -> each.language() + " " + each.finding().key()).sorted().toList();
    }

    private ManuscriptPicture picture(long id) {
        return illustrateNotice.find(code, id).orElseThrow();
    }

    private static Description description(Map<String, String> alternatives) {
        return new Description(false, alternatives, Map.of(), null);
    }

    private long add(String notice, byte[] file) {
        try {
            return illustrateNotice.add(notice, new ByteArrayInputStream(file)).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PictureRefused.Reason refused(byte[] file) {
        return assertThrows(PictureRefused.class, () -> add(code, file)).reason();
    }

    private PictureRefused.Reason removalRefused(long id) {
        return assertThrows(PictureRefused.class, () -> illustrateNotice.remove(code, id)).reason();
    }

    /** A picture that no other test has. */
    private static byte[] file() {
        return SamplePictures.file("png", 60, 40, new Color(UUID.randomUUID().hashCode()));
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random();
        image.setRGB(0, 0, 1600, 1000, chance.ints(1600 * 1000).toArray(), 0, 1600);
        return image;
    }

    private long copies(PictureName name) {
        return database.ask(em -> em.createQuery("select count(s) from StoredPicture s where s.name = :name", Long.class)
                .setParameter("name", name.toString()).getSingleResult());
    }

    private List<String> deeds() {
        return database.ask(em -> em.createQuery("select e.details from AuditEntry e where e.subject = :code"
                + " and (e.details like 'PICTURE%' or e.details like 'VIDEO%') order by e.id", String.class).setParameter("code", code).getResultList());
    }
}
