package org.aviso.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people upload them. The upper left quarter is red, the rest is blue: it tells how a picture lies. */
public final class SamplePictures {

    public static final int RED = 0xffcc0000;
    public static final int BLUE = 0xff0000cc;

    private SamplePictures() {
    }

    /** A picture of that size in pixels, as the file of a format that ImageIO knows. */
    public static byte[] file(String format, int width, int height) {
        return file(format, width, height, new Color(BLUE));
    }

    /** As above, with a ground of that colour: another file. */
    public static byte[] file(String format, int width, int height, Color ground) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(ground);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(RED));
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return file(format, image);
    }

    public static byte[] file(String format, BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What a file shows. */
    public static BufferedImage shown(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a camera notes in a file: how it was held, 1 to 8, and, in words that a test finds, where it was. */
    public static byte[] exif(int orientation) {
        byte[] place = "GPS 32.2226N 110.9747W".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        return exif.putInt(0).put(place).array();
    }

    /** A JPEG with what a camera notes, and a comment. */
    public static byte[] fromCamera(byte[] jpeg, int orientation) {
        return joined(Arrays.copyOf(jpeg, 2), segment(0xe1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation))),
                segment(0xfe, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length).put((byte) 0xff).put((byte) marker)
                .putShort((short) (content.length + 2)).put(content).array();
    }

    /** A PNG with a chunk more, before its content. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = 8 + 12 + 13;
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return joined(Arrays.copyOf(png, afterHeader), chunk.putInt((int) sum.getValue()).array(),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
