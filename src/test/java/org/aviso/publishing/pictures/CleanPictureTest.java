package org.aviso.publishing.pictures;

import static org.aviso.testing.SamplePictures.BLUE;
import static org.aviso.testing.SamplePictures.RED;
import static org.aviso.testing.SamplePictures.exif;
import static org.aviso.testing.SamplePictures.file;
import static org.aviso.testing.SamplePictures.fromCamera;
import static org.aviso.testing.SamplePictures.joined;
import static org.aviso.testing.SamplePictures.shown;
import static org.aviso.testing.SamplePictures.withChunk;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.aviso.notices.media.PictureName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an uploaded file, only what it shows is left. */
class CleanPictureTest {

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpeg, JPEG", "gif, PNG"})
    void showsWhatTheFileShows(String format, PictureName.Type type) {
        CleanPicture clean = CleanPicture.of(file(format, 60, 40));
        assertEquals(type, clean.name().type());
        assertEquals(60, clean.name().width());
        assertEquals(40, clean.name().height());
        BufferedImage shown = shown(clean.content());
        assertSees(RED, shown, 10, 10);
        assertSees(BLUE, shown, 50, 30);
    }

    @Test
    void theSameFileHasTheSameNameAndAnotherAnother() {
        assertEquals(CleanPicture.of(file("png", 60, 40)).name(), CleanPicture.of(file("png", 60, 40)).name());
        assertFalse(CleanPicture.of(file("png", 60, 41)).name().equals(CleanPicture.of(file("png", 60, 40)).name()));
    }

    /** Where the red quarter is, once the picture is upright: x and y in a picture of 60 by 40, or 40 by 60. */
    @ParameterizedTest
    @CsvSource({"1, 10, 10, 60", "2, 50, 10, 60", "3, 50, 30, 60", "4, 10, 30, 60", "5, 10, 10, 40", "6, 30, 10, 40",
        "7, 30, 50, 40", "8, 10, 50, 40", "9, 10, 10, 60"})
    void liesAsItWasTaken(int orientation, int x, int y, int width) {
        for (byte[] file : Arrays.asList(fromCamera(file("jpeg", 60, 40), orientation),
                withChunk(file("png", 60, 40), "eXIf", exif(orientation)))) {
            BufferedImage shown = shown(CleanPicture.of(file).content());
            assertEquals(width, shown.getWidth());
            assertSees(RED, shown, x, y);
            assertSees(BLUE, shown, shown.getWidth() - 1 - x, shown.getHeight() - 1 - y);
        }
    }

    @Test
    void saysNotWhereItWasTaken() {
        byte[] jpeg = fromCamera(file("jpeg", 60, 40), 1);
        byte[] png = withChunk(withChunk(file("png", 60, 40), "eXIf", exif(1)), "tEXt",
                "Comment\0<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        for (byte[] file : Arrays.asList(jpeg, png)) {
            assertTrue(text(file).contains("GPS") && text(file).contains("<script>"));
            String clean = text(CleanPicture.of(file).content());
            assertTrue(Stream.of("GPS", "Exif", "eXIf", "script", "Comment").noneMatch(clean::contains));
        }
    }

    @Test
    void aProgramThatIsAPictureTooIsOnlyAPicture() {
        byte[] script = "/*';alert(document.cookie);//*/<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII);
        for (String format : Arrays.asList("gif", "png", "jpeg")) {
            byte[] polyglot = joined(file(format, 60, 40), script);
            assertFalse(text(CleanPicture.of(polyglot).content()).contains("alert"), format);
        }
        // One whose header begins a comment of a script, and whose end is the script.
        byte[] gif = file("gif", 0x2a2f & 0xff, 40);
        gif[6] = '/';
        gif[7] = '*';
        assertFalse(text(CleanPicture.of(joined(gif, script)).content()).contains("alert"));
    }

    @ParameterizedTest
    @CsvSource({"png, 3000, 1500, 1600, 800", "jpeg, 1000, 5000, 320, 1600", "png, 9000, 3, 1600, 1", "jpeg, 1600, 1600, 1600, 1600"})
    void isNoLargerThanAPageNeeds(String format, int width, int height, int newWidth, int newHeight) {
        CleanPicture clean = CleanPicture.of(file(format, width, height));
        assertEquals(newWidth + "x" + newHeight, clean.name().width() + "x" + clean.name().height());
        BufferedImage shown = shown(clean.content());
        assertEquals(newWidth, shown.getWidth());
        if (height > 3) {
            assertSees(RED, shown, newWidth / 4, newHeight / 4);
            assertSees(BLUE, shown, newWidth * 3 / 4, newHeight * 3 / 4);
        }
    }

    @Test
    void keepsWhatIsTransparent() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, RED);
        BufferedImage shown = shown(CleanPicture.of(file("png", image)).content());
        assertEquals(0, shown.getRGB(10, 10) >>> 24);
        assertEquals(RED, shown.getRGB(3, 3));
    }

    @Test
    void whatIsTransparentAndTooLongStandsOnWhite() {
        BufferedImage image = new BufferedImage(1200, 1000, BufferedImage.TYPE_INT_ARGB);
        Random chance = new Random(7);
        for (int y = 0; y < 1000; y++) {
            for (int x = 100; x < 1200; x++) {
                image.setRGB(x, y, chance.nextInt() | 0xff000000);
            }
        }
        byte[] file = file("png", image);
        assertTrue(file.length > CleanPicture.LONGEST_DRAWING);
        for (CleanPicture clean : Arrays.asList(CleanPicture.of(file), CleanPicture.carried(file))) {
            assertEquals(PictureName.Type.JPEG, clean.name().type());
            assertTrue(clean.content().length < CleanPicture.LONGEST_DRAWING);
            assertSees(0xffffffff, shown(clean.content()), 40, 500);
        }
    }

    @Test
    void aPhotoThatWasSavedAsADrawingIsSentAsAPhoto() {
        BufferedImage photo = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(7);
        for (int y = 0; y < 800; y++) {
            for (int x = 0; x < 1200; x++) {
                // A sky with some noise, as a camera sees it.
                int light = 100 + x / 12 + chance.nextInt(4);
                photo.setRGB(x, y, light << 16 | light + y / 40 << 8 | 220);
            }
        }
        byte[] file = file("png", photo);
        CleanPicture clean = CleanPicture.of(file);
        assertEquals(PictureName.Type.JPEG, clean.name().type());
        assertTrue(clean.content().length * 4 < file.length);
        assertSees(photo.getRGB(600, 400), shown(clean.content()), 600, 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greysStayAsBright(int type) {
        BufferedImage image = new BufferedImage(20, 20, type);
        int white = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                image.getRaster().setSample(x, y, 0, white / 2);
            }
        }
        assertSees(0xff7f7f7f, shown(CleanPicture.of(file("png", image)).content()), 10, 10);
    }

    static Stream<Arguments> noPictures() {
        byte[] jpeg = file("jpeg", 60, 40);
        byte[] png = file("png", 60, 40);
        byte[] gif = file("gif", 60, 40);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.US_ASCII);
        byte[] wrongSum = png.clone();
        wrongSum[30] ^= 1;
        byte[] longChunk = png.clone();
        Arrays.fill(longChunk, 33, 37, (byte) 0x7f);
        return Stream.of(
                Arguments.of("nothing", new byte[0], PictureRefused.Reason.TYPE),
                Arguments.of("SVG", svg, PictureRefused.Reason.TYPE),
                Arguments.of("HTML", "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
                        PictureRefused.Reason.TYPE),
                Arguments.of("a bitmap", file("bmp", 60, 40), PictureRefused.Reason.TYPE),
                Arguments.of("PDF", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), PictureRefused.Reason.TYPE),
                Arguments.of("the first bytes of a JPEG, then HTML", joined(Arrays.copyOf(jpeg, 4), svg),
                        PictureRefused.Reason.DAMAGED),
                Arguments.of("the first bytes of a GIF, then HTML", joined(Arrays.copyOf(gif, 6), svg),
                        PictureRefused.Reason.DAMAGED),
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2), PictureRefused.Reason.DAMAGED),
                Arguments.of("a JPEG without its end", Arrays.copyOf(jpeg, jpeg.length - 2), PictureRefused.Reason.DAMAGED),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2), PictureRefused.Reason.DAMAGED),
                Arguments.of("half a GIF", Arrays.copyOf(gif, gif.length / 2), PictureRefused.Reason.DAMAGED),
                Arguments.of("a PNG with a wrong sum", wrongSum, PictureRefused.Reason.DAMAGED),
                Arguments.of("a PNG with a chunk longer than itself", longChunk, PictureRefused.Reason.DAMAGED),
                Arguments.of("a PNG with too little in it", png(60, 40, new byte[10]), PictureRefused.Reason.DAMAGED),
                Arguments.of("a PNG that says it is large", png(50_000, 50_000, new byte[1000]), PictureRefused.Reason.PIXELS),
                Arguments.of("a PNG that says it is endless", png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[1000]),
                        PictureRefused.Reason.PIXELS),
                Arguments.of("a strip as long as all pixels", png(20_001, 1, new byte[20_002]), PictureRefused.Reason.PIXELS),
                Arguments.of("a strip as high as all pixels", png(1, 20_001, new byte[40_002]), PictureRefused.Reason.PIXELS),
                Arguments.of("a long file", new byte[CleanPicture.LONGEST_FILE + 1], PictureRefused.Reason.LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPictures")
    void whatIsNoWholePictureIsRefused(String name, byte[] file, PictureRefused.Reason reason) {
        assertEquals(reason, assertTimeout(Duration.ofSeconds(10),
                () -> assertThrows(PictureRefused.class, () -> CleanPicture.of(file))).reason());
    }

    @Test
    void aPictureThatIsDrawnAgainAndAgainIsRefused() {
        byte[] jpeg = file("jpeg", 60, 40);
        int scan = text(jpeg).indexOf("\u00ff\u00da");
        byte[] again = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[][] parts = new byte[60][];
        Arrays.fill(parts, again);
        byte[] bomb = joined(Arrays.copyOf(jpeg, scan), joined(parts), new byte[] {(byte) 0xff, (byte) 0xd9});
        assertEquals(PictureRefused.Reason.DAMAGED,
                assertThrows(PictureRefused.class, () -> CleanPicture.of(bomb)).reason());
    }

    @Test
    void textsThatAreLongOncePackedOutAreNotRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 1000; i++) {
                deflater.write(zeros);
            }
        }
        byte[] bomb = withChunk(file("png", 60, 40), "zTXt", packed.toByteArray());
        CleanPicture clean = assertTimeout(Duration.ofSeconds(5), () -> CleanPicture.of(bomb));
        assertArrayEquals(CleanPicture.of(file("png", 60, 40)).content(), clean.content());
    }

    /** Whatever is wrong with a file, it is refused with a reason, or it is a picture afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void noDamageFailsOtherwise(String format) {
        Random chance = new Random(20130409);
        byte[] whole = format.equals("jpeg") ? fromCamera(file(format, 60, 40), 6) : file(format, 60, 40);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int changes = chance.nextInt(4) + 1; changes > 0; changes--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            try {
                CleanPicture clean = CleanPicture.of(damaged);
                assertEquals(clean.name().width(), shown(clean.content()).getWidth());
            } catch (PictureRefused refused) {
                assertTrue(refused.reason() != PictureRefused.Reason.LONG);
            }
        }
    }

    /** A PNG of one byte for each pixel, with that content, whatever it says of its size. */
    private static byte[] png(int width, int height, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array();
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk("IHDR", header),
                chunk("IDAT", packed.toByteArray()), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8).putInt(content.length).put(named).putInt((int) sum.getValue()).array();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** A JPEG is only almost what it was. */
    private static void assertSees(int expected, BufferedImage shown, int x, int y) {
        int seen = shown.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals(expected >> shift & 0xff, seen >> shift & 0xff, 12, Integer.toHexString(seen));
        }
    }

    /** Each kind of file, and what is not all colour. */
    private static Stream<byte[]> uploads() {
        BufferedImage glass = new BufferedImage(120, 90, BufferedImage.TYPE_INT_ARGB);
        BufferedImage noise = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 120; x++) {
                glass.setRGB(x, y, random.nextInt());
            }
        }
        for (int y = 0; y < 700; y++) {
            for (int x = 0; x < 900; x++) {
                noise.setRGB(x, y, (x * y / 900 << 16 | x / 4 << 8 | y / 3) ^ random.nextInt(4));
            }
        }
        return Stream.of(file("png", 60, 40), file("jpeg", 61, 43), file("gif", 60, 40), file("png", 9000, 3), file("png", glass),
                file("png", noise), file("jpeg", noise), fromCamera(file("jpeg", 2500, 1700), 6), file("png", 1, 1), file("jpeg", 1, 1));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void whatWeDrewComesBackAsItWent(byte[] file) {
        CleanPicture drawn = CleanPicture.of(file);
        CleanPicture carried = CleanPicture.carried(drawn.content());
        assertEquals(drawn.name(), carried.name());
        assertArrayEquals(drawn.content(), carried.content());
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void whatSomebodyHidInItDoesNot(byte[] file) throws IOException {
        byte[] secret = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] drawn = CleanPicture.of(file).content();
        boolean png = drawn[0] == (byte) 0x89;
        byte[] end = Arrays.copyOfRange(drawn, drawn.length - 2, drawn.length);
        for (byte[] hiding : png
                ? Arrays.asList(joined(drawn, secret), withChunk(drawn, "tEXt", secret), withChunk(drawn, "prIV", secret),
                        withChunk(drawn, "IDAT", secret), longer(drawn, secret))
                : Arrays.asList(joined(drawn, secret), fromCamera(drawn, 1), joined(Arrays.copyOf(drawn, drawn.length - 2), secret, end),
                        joined(drawn, secret, end))) {
            byte[] carried;
            try {
                carried = CleanPicture.carried(hiding).content();
            } catch (PictureRefused refused) {
                continue;
            }
            assertFalse(text(carried).contains("script") || text(carried).contains("GPS") || Arrays.equals(carried, hiding));
        }
    }

    // More is packed than the picture needs.
    private static byte[] longer(byte[] png, byte[] secret) throws IOException {
        BufferedImage shown = shown(png);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            int row = shown.getWidth() * (shown.getColorModel().hasAlpha() ? 4 : 3);
            deflater.write(new byte[shown.getHeight() * (1 + row)]);
            deflater.write(secret);
        }
        byte[] header = Arrays.copyOf(png, 8 + 12 + 13);
        byte[] end = Arrays.copyOfRange(png, png.length - 12, png.length);
        return withChunk(joined(header, end), "IDAT", packed.toByteArray());
    }

    @Test
    void aColourThatNobodySeesIsTakenOut() {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0x00abcdef);
        byte[] file = file("png", image);
        assertEquals(0x00abcdef, shown(file).getRGB(3, 3));
        assertEquals(0, shown(CleanPicture.carried(file).content()).getRGB(3, 3));
    }
}
