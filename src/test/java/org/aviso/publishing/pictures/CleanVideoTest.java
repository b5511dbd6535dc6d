package org.aviso.publishing.pictures;

import static org.aviso.testing.SamplePictures.joined;
import static org.aviso.testing.SampleVideos.box;
import static org.aviso.testing.SampleVideos.element;
import static org.aviso.testing.SampleVideos.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.aviso.notices.media.PictureName;
import org.aviso.testing.SampleVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CleanVideoTest {

    private static final byte[] AUDIO = element(0xAE, element(0x83, new byte[] {2}), element(0x86, text("A_OPUS")));

    @TempDir
    private Path folder;

    private Path file;

    @Test
    void anMp4LosesWhereAndWhenItWasTaken() throws IOException {
        byte[] before = SampleVideos.mp4(5000);
        CleanVideo video = clean(before);
        byte[] after = Files.readAllBytes(file);
        assertEquals(before.length, video.length());
        assertEquals(before.length, after.length, "nothing has moved");
        assertEquals(PictureName.Type.MP4, video.name().type());
        assertEquals(640, video.name().width());
        assertEquals(360, video.name().height());
        assertEquals(Duration.ofSeconds(7), video.duration());
        assertEquals(0, times(after, text(SampleVideos.PLACE)));
        assertEquals(0, times(after, HexFormat.of().parseHex("7a1b2c3d")), "when");
        assertEquals(0, times(after, text("udta")) + times(after, text("uuid")) + times(after, text("meta")));
        assertTrue(Arrays.equals(before, before.length - 5000, before.length, after, after.length - 5000, after.length), "picture and sound");
        assertEquals(1, times(after, text("avc1mp4a")) + times(after, text("isomavc1")));
        String name = video.name().toString();
        assertEquals(name, clean(after).name().toString(), "it was clean");
        assertFalse(name.equals(clean(SampleVideos.mp4(5000)).name().toString()));
    }

    @Test
    void isAsHighAsItIsSeen() throws IOException {
        PictureName name = clean(SampleVideos.mp4(track("vide", "vp09", true))).name();
        assertEquals(360, name.width());
        assertEquals(640, name.height());
    }

    @Test
    void aWebMLosesItsTagsAndAttachments() throws IOException {
        byte[] before = SampleVideos.webm();
        CleanVideo video = clean(before);
        byte[] after = Files.readAllBytes(file);
        assertEquals(before.length, after.length);
        assertEquals(PictureName.Type.WEBM, video.name().type());
        assertEquals("640x360", video.name().width() + "x" + video.name().height());
        assertEquals(Duration.ofSeconds(7), video.duration());
        assertEquals(0, times(after, text(SampleVideos.PLACE)));
        assertEquals(0, times(after, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), "when");
        assertEquals(1, times(after, text("frames")));
        assertEquals(video.name(), clean(after).name(), "it was clean, and what became void is read over");
    }

    @Test
    void whatIsRecordedWithoutAnEndIsRead() throws IOException {
        CleanVideo video = clean(SampleVideos.live());
        byte[] after = Files.readAllBytes(file);
        assertEquals(0, times(after, text(SampleVideos.PLACE)));
        assertEquals(3, times(after, text("frames")));
        assertEquals(Duration.ofSeconds(7), video.duration(), "its last cluster begins at 2 seconds, and has 5 at most");
    }

    static Stream<Object[]> others() {
        byte[] mp4 = SampleVideos.mp4(100);
        byte[] webm = SampleVideos.webm();
        byte[] ftyp = box("ftyp", text("isom"), new byte[4]);
        byte[] deep = new byte[0];
        for (int i = 0; i < 50; i++) {
            deep = box("moov", deep);
        }
        byte[] film = element(0xAE, element(0x83, new byte[] {1}), element(0x86, text("V_VP8")),
                element(0xE0, element(0xB0, new byte[] {5}), element(0xBA, new byte[] {5})));
        byte[] nested = new byte[0];
        for (int i = 0; i < 20_000; i++) {
            nested = i < 50 ? element(0xE0, nested) : nested;
        }
        return Stream.of(
                new Object[] {"nothing", new byte[0], "TYPE"},
                new Object[] {"a page", text("<html><script>alert(1)</script></html>"), "TYPE"},
                new Object[] {"of QuickTime", joined(box("ftyp", text("qt  "), new byte[4]), box("moov")), "TYPE"},
                new Object[] {"only its beginning", ftyp, "DAMAGED"},
                new Object[] {"a page behind it", joined(ftyp, text("<script>alert(1)</script>")), "DAMAGED"},
                new Object[] {"cut off", Arrays.copyOf(mp4, mp4.length - 1), "DAMAGED"},
                new Object[] {"without pictures", SampleVideos.mp4(track("soun", "mp4a")), "DAMAGED"},
                new Object[] {"two films", SampleVideos.mp4(track("vide", "avc1"), track("vide", "avc1")), "DAMAGED"},
                new Object[] {"boxes without end", joined(ftyp, deep), "DAMAGED"},
                new Object[] {"a box that is longer than the file", joined(ftyp, new byte[] {127, -1, -1, -1}, text("mdat")), "DAMAGED"},
                new Object[] {"a box shorter than its head", joined(ftyp, new byte[] {0, 0, 0, 4}, text("mdat")), "DAMAGED"},
                new Object[] {"a wide box", joined(ftyp, new byte[] {0, 0, 0, 1}, text("mdat"), new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}),
                    "DAMAGED"},
                new Object[] {"a record of places", SampleVideos.mp4(track("vide", "avc1"), track("meta", "mebx")), "TRACKS"},
                new Object[] {"for some browsers", SampleVideos.mp4(track("vide", "hvc1")), "CODEC"},
                new Object[] {"a Matroska", SampleVideos.webm("matroska", film), "TYPE"},
                new Object[] {"a WebM cut off", Arrays.copyOf(webm, webm.length - 1), "DAMAGED"},
                new Object[] {"sound only", SampleVideos.webm(AUDIO), "DAMAGED"},
                new Object[] {"subtitles inside", SampleVideos.webm(film, element(0xAE, element(0x83, new byte[] {17}))), "TRACKS"},
                new Object[] {"another codec", SampleVideos.webm(element(0xAE, element(0x83, new byte[] {1}),
                        element(0x86, text("V_MPEGH/ISO/HEVC")))), "CODEC"},
                new Object[] {"elements without end", SampleVideos.webm(element(0xAE, nested)), "TRACKS"},
                new Object[] {"a number of nine bytes", joined(Arrays.copyOf(webm, 4), new byte[9]), "DAMAGED"});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void refusesWhatIsNone(String what, byte[] content, String why) {
        assertEquals(why, assertThrows(PictureRefused.class, () -> clean(content)).reason().name());
    }

    /** Whatever a file is, it is refused or read, and in no time. */
    @Test
    void noFileBreaksIt() throws IOException {
        for (byte[] whole : new byte[][] {SampleVideos.mp4(50), SampleVideos.webm(), SampleVideos.live()}) {
            for (int i = 0; i < whole.length; i++) {
                for (int change : new int[] {0x80, 0xff, 0x01}) {
                    byte[] changed = whole.clone();
                    changed[i] ^= (byte) change;
                    try {
                        clean(changed);
                    } catch (PictureRefused refused) {
                        // As it should be.
                    }
                }
            }
        }
    }

    private CleanVideo clean(byte[] content) throws IOException {
        file = folder.resolve("upload");
        Files.write(file, content);
        return CleanVideo.of(file);
    }

    private static int times(byte[] content, byte[] what) {
        return (int) Stream.iterate(0, i -> i + what.length <= content.length, i -> i + 1)
                .filter(i -> Arrays.equals(content, i, i + what.length, what, 0, what.length)).count();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
