package org.aviso.publishing.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.aviso.notices.media.PictureName;

/**
 * A picture that was drawn anew from what an uploaded file shows: upright, in the colours of the web, no larger than a page
 * needs. Nothing else of the file is left: not where and when it was taken, nor anything that hides in it.
 *
 * @param content a JPEG or a PNG
 */
public record CleanPicture(PictureName name, byte[] content) {

    /** The longest file that is read, in bytes. */
    public static final int LONGEST_FILE = 10_000_000;

    /** The longest side of the picture that is kept, in pixels: twice the width of the text on a page. */
    static final int LONGEST_SIDE = 1600;

    /** The most pixels that are read: cameras of telephones reach 50 million. */
    private static final long MOST_PIXELS = 51_000_000;

    /** The longest side that is read, in pixels: whole lines are in memory, and a strip could be as long as all pixels. */
    private static final int LONGEST_LINE = 20_000;

    /** Above so many, only every second pixel of a side is read, every third …: it needs no more memory then. */
    private static final int SIDE_IN_MEMORY = 2400;

    /** A longer PNG, in bytes, may be a photo: as a JPEG it is sent in a fraction of the time. */
    private static final int LONG_FOR_A_DRAWING = 400_000;

    /** A longer PNG, in bytes, is a JPEG for readers, whatever it shows: they would wait, and so would our memory. */
    static final int LONGEST_DRAWING = 2_000_000;

    private static final float QUALITY = 0.85f;

    /**
     * Draws a file anew.
     *
     * @throws PictureRefused if it is no PNG, JPEG or GIF, not whole, or too large
     */
    public static CleanPicture of(byte[] file) {
        refuseIf(file.length > LONGEST_FILE, PictureRefused.Reason.LONG);
        PictureSource source = PictureSource.of(file);
        try {
            return drawn(source);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof PictureRefused refused ? refused : new PictureRefused(PictureRefused.Reason.DAMAGED);
        }
    }

    /**
     * Takes a file that another portal may have drawn: that comes back byte for byte, anything else is drawn anew.
     *
     * @throws PictureRefused if it is no PNG, JPEG or GIF, not whole, or too large
     */
    public static CleanPicture carried(byte[] file) {
        return OwnDrawing.of(file).orElseGet(() -> of(file));
    }

    // One at a time: a large one takes a third of the memory that a server has.
    private static synchronized CleanPicture drawn(PictureSource source) throws IOException {
        BufferedImage read = read(source);
        boolean transparent = read.getColorModel().hasAlpha();
        BufferedImage drawn = upright(smaller(inColours(read, transparent)), source.orientation());
        PictureName.Type type = source.format().equals("jpeg") ? PictureName.Type.JPEG : PictureName.Type.PNG;
        byte[] content = written(drawn, type);
        boolean tooLong = content.length > LONGEST_DRAWING;
        if (type == PictureName.Type.PNG && (tooLong || !transparent && content.length > LONG_FOR_A_DRAWING)) {
            byte[] photo = written(onWhite(drawn), PictureName.Type.JPEG);
            if (tooLong || photo.length * 4L < content.length) {
                type = PictureName.Type.JPEG;
                content = photo;
            }
        }
        return new CleanPicture(new PictureName(hash(content), drawn.getWidth(), drawn.getHeight(), type), content);
    }

    // A JPEG has no opacity.
    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), type(false));
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static BufferedImage read(PictureSource source) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(source.format()).next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(source.content())), true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            refuseIf(width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_LINE, PictureRefused.Reason.PIXELS);
            int every = (int) Math.max(1, Math.max(width, height) / SIDE_IN_MEMORY);
            // A thin strip keeps a line at least.
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling((int) Math.min(every, width), (int) Math.min(every, height), 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage inColours(BufferedImage read, boolean transparent) {
        BufferedImage image = new BufferedImage(read.getWidth(), read.getHeight(), type(transparent));
        if (read.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && read.getType() == BufferedImage.TYPE_CUSTOM) {
            // Java takes such greys for shares of light, and would draw them too bright.
            copyGreys(read, image);
            return image;
        }
        Graphics2D canvas = image.createGraphics();
        canvas.drawImage(read, 0, 0, null);
        canvas.dispose();
        return image;
    }

    private static void copyGreys(BufferedImage read, BufferedImage image) {
        Raster raster = read.getRaster();
        int[] bits = read.getColorModel().getComponentSize();
        int[] sample = new int[raster.getNumBands()];
        for (int y = 0; y < read.getHeight(); y++) {
            for (int x = 0; x < read.getWidth(); x++) {
                raster.getPixel(x, y, sample);
                int grey = eightBits(sample[0], bits[0]);
                int opacity = sample.length > 1 ? eightBits(sample[1], bits[1]) : 255;
                image.setRGB(x, y, opacity << 24 | grey << 16 | grey << 8 | grey);
            }
        }
    }

    private static int eightBits(int value, int bits) {
        return (int) (value * 255L / ((1L << bits) - 1));
    }

    private static int type(boolean transparent) {
        return transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static BufferedImage smaller(BufferedImage image) {
        BufferedImage smaller = image;
        int longest = Math.max(image.getWidth(), image.getHeight());
        while (longest > LONGEST_SIDE) {
            // By half at most: further apart, the pixels between would be left out.
            int next = Math.max(LONGEST_SIDE, (longest + 1) / 2);
            BufferedImage step = new BufferedImage(side(smaller.getWidth(), longest, next),
                    side(smaller.getHeight(), longest, next), image.getType());
            Graphics2D canvas = step.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(smaller, 0, 0, step.getWidth(), step.getHeight(), null);
            canvas.dispose();
            smaller = step;
            longest = next;
        }
        return smaller;
    }

    private static int side(int side, int longest, int next) {
        return Math.max(1, Math.round((float) side * next / longest));
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean aside = orientation >= 5;
        BufferedImage turned = new BufferedImage(aside ? height : width, aside ? width : height, image.getType());
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(image, turn, null);
        canvas.dispose();
        return turned;
    }

    /** What is drawn, as the file that we keep. */
    static byte[] written(BufferedImage image, PictureName.Type type) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (type == PictureName.Type.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)).substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseIf(boolean refused, PictureRefused.Reason reason) {
        if (refused) {
            throw new PictureRefused(reason);
        }
    }
}
