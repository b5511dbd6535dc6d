package org.aviso.publishing.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.notices.media.PictureName;
import org.aviso.notices.media.VideoAddress;
import org.aviso.publishing.pictures.Captions;
import org.aviso.publishing.pictures.CleanPicture;
import org.aviso.testing.SamplePictures;
import org.aviso.testing.SampleVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures that lie beside notices: drawn anew as if each were uploaded, unless we drew them before. */
class CarriedPicturesTest {

    private static final byte[] PHOTO = SamplePictures.fromCamera(SamplePictures.file("jpeg", 60, 40), 6);

    @TempDir
    private Path directory;

    @Test
    void onlyWhatItShowsIsCarried() throws IOException {
        try (CarriedPictures pictures = new CarriedPictures(zip(Map.of("a/media/truck.JPG", PHOTO, "a/water.en.md", new byte[0],
                "a/media/.DS_Store", new byte[1])), false, 1_000_000)) {
            assertEquals(List.of(), pictures.problems());
            assertEquals(Set.of("/media/truck.JPG"), pictures.addresses());
            CleanPicture clean = CleanPicture.of(PHOTO);
            PictureName name = clean.name();
            assertArrayEquals(clean.content(), pictures.content(name));
            assertEquals("![A truck](" + name.address() + " \"Red\") and /media/truck.JPG.bak, /media/other.jpg",
                    pictures.named("![A truck](/media/truck.JPG \"Red\") and /media/truck.JPG.bak, /media/other.jpg"));
            assertEquals(Set.of(name), pictures.of(List.of(name, new PictureName("0".repeat(32), 1, 1, PictureName.Type.PNG))));
        }
    }

    @Test
    void whatWeDrewKeepsItsName() throws IOException {
        CleanPicture clean = CleanPicture.of(PHOTO);
        Path zip = zip(Map.of("media/" + clean.name(), clean.content()));
        for (boolean whole : List.of(true, false)) {
            try (CarriedPictures pictures = new CarriedPictures(zip, whole, 1_000_000)) {
                assertEquals(List.of(), pictures.problems());
                assertArrayEquals(clean.content(), pictures.content(clean.name()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"media/a b.png, PICTURE_NAME", "media/a.svg, PICTURE_NAME", "media/-a.png, PICTURE_NAME", "media/a.png, PICTURE",
        "media/0123456789abcdef0123456789abcdef-60x40.png, PICTURE"})
    void whatIsNoPictureIsTold(String path, Problem.Reason reason) throws IOException {
        try (CarriedPictures pictures = new CarriedPictures(zip(Map.of(path, "<svg/>".getBytes(StandardCharsets.US_ASCII))), true, 1_000_000)) {
            assertEquals(List.of("exchangeProblem." + reason), pictures.problems().stream().map(Problem::key).toList());
            assertEquals(path, pictures.problems().get(0).file());
            assertEquals(reason == Problem.Reason.PICTURE, pictures.addresses().contains("/" + path), "it is there, but not taken");
        }
    }

    @Test
    void oneThatIsNotWhatItsNameTellsIsRefusedWhereNothingCanChange() throws IOException {
        Path zip = zip(Map.of("media/0123456789abcdef0123456789abcdef-60x40.jpg", PHOTO));
        try (CarriedPictures pictures = new CarriedPictures(zip, true, 1_000_000)) {
            assertEquals("exchangeProblem.OTHER_PICTURE", pictures.problems().get(0).key());
        }
        try (CarriedPictures pictures = new CarriedPictures(zip, false, 1_000_000)) {
            assertEquals(List.of(), pictures.problems());
        }
    }

    @Test
    void oneThatIsTooLongOrThereTwiceIsTold() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("media/long.png", new byte[CleanPicture.LONGEST_FILE + 1]);
        files.put("a/media/truck.jpg", PHOTO);
        files.put("b/media/truck.jpg", PHOTO);
        try (CarriedPictures pictures = new CarriedPictures(zip(files), false, 1_000_000)) {
            assertEquals(List.of("exchangeProblem.PICTURE", "exchangeProblem.TWICE"), pictures.problems().stream().map(Problem::key).toList());
        }
    }

    @Test
    void aVideoComesWithItsCaptions() throws IOException {
        byte[] film = SampleVideos.mp4(3_000);
        byte[] captions = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hello\n".getBytes(StandardCharsets.UTF_8);
        Path zip = zip(new LinkedHashMap<>(Map.of("media/film.en.vtt", captions, "media/film.mp4", film)));
        VideoAddress address;
        byte[] clean;
        byte[] written;
        try (CarriedPictures pictures = new CarriedPictures(zip, false, 1_000_000)) {
            assertEquals(List.of(), pictures.problems());
            String named = pictures.named("![A film](/media/film.mp4)");
            address = VideoAddress.in(named).get(0);
            assertEquals("![A film](" + address + ")", named);
            assertEquals(Set.of("en"), address.tracks().keySet());
            assertTrue(pictures.addresses().contains(address.track("en").address()));
            clean = pictures.content(address.name());
            assertFalse(new String(clean, StandardCharsets.ISO_8859_1).contains(SampleVideos.PLACE));
            written = Captions.of(captions, Duration.ZERO).file();
        }
        // What a portal gave out comes back byte for byte, under the same names.
        Path out = zip(new LinkedHashMap<>(Map.of("media/" + address.track("en"), written, "media/" + address.name(), clean)));
        for (boolean whole : List.of(true, false)) {
            try (CarriedPictures pictures = new CarriedPictures(out, whole, 1_000_000)) {
                assertEquals(List.of(), pictures.problems());
                assertArrayEquals(clean, pictures.content(address.name()));
                assertEquals("![A film](" + address + ")", pictures.named("![A film](" + address + ")"));
                assertTrue(pictures.addresses().contains(address.track("en").address()));
            }
        }
        try (CarriedPictures pictures = new CarriedPictures(zip, false, 1_000)) {
            assertEquals(Set.of("exchangeProblem.VIDEO", "exchangeProblem.CAPTIONS"), pictures.problems().stream().map(Problem::key)
                    .collect(java.util.stream.Collectors.toSet()), "it is too long, so its captions have none");
        }
    }

    @Test
    void captionsThatDoNotFitAreToldWithTheirLine() throws IOException {
        Path zip = zip(new LinkedHashMap<>(Map.of("media/film.mp4", SampleVideos.mp4(100), "media/film.es.vtt",
                "WEBVTT\n\n00:01.000 --> 09:59.000\nHola\n".getBytes(StandardCharsets.UTF_8))));
        try (CarriedPictures pictures = new CarriedPictures(zip, false, 1_000_000)) {
            assertEquals("media/film.es.vtt 3", pictures.problems().get(0).file() + " " + pictures.problems().get(0).line());
        }
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        Path zip = zip(Map.of("media/truck.jpg", PHOTO));
        long before = folders();
        new CarriedPictures(zip, false, 1_000_000).close();
        assertEquals(before, folders());
        Path none = directory.resolve("none.json");
        Files.writeString(none, "{}");
        try (CarriedPictures pictures = new CarriedPictures(none, true, 1_000_000)) {
            assertFalse(!pictures.addresses().isEmpty() || !pictures.problems().isEmpty());
        }
    }

    private static long folders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("pictures")).count();
        }
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path file = Files.createTempFile(directory, "folder", ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            ZipWriter zip = new ZipWriter(out);
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.addPacked(each.getKey(), each.getValue());
            }
            zip.end();
        }
        return file;
    }
}
