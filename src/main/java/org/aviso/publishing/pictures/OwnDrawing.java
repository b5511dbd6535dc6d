package org.aviso.publishing.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.aviso.notices.media.PictureName;

/**
 * Whether a file is a picture as {@link CleanPicture} writes it, so that it can be kept byte for byte: a JPEG that was drawn
 * anew each time it is carried from one portal to another would be worse each time, and have another name. It is one only
 * if there is nothing in it but what it shows: each part of it is one that we write, and none is longer than the picture
 * needs.
 */
final class OwnDrawing {

    private static final int HEADER = 13;
    private static final int CHUNK_FRAME = 12;
    private static final int SIGNATURE = 8;
    private static final byte COLOURS = 2;
    private static final byte COLOURS_AND_OPACITY = 6;

    private OwnDrawing() {
    }

    /** The picture that a file is, if it is one of ours. */
    static Optional<CleanPicture> of(byte[] file) {
        if (file.length > CleanPicture.LONGEST_FILE) {
            return Optional.empty();
        }
        try {
            PictureSource source = PictureSource.of(file);
            boolean photo = source.format().equals("jpeg");
            boolean drawing = source.format().equals("png") && Arrays.equals(source.content(), file)
                    && file.length <= CleanPicture.LONGEST_DRAWING;
            BufferedImage shown = photo || drawing ? whole(source.format(), file) : null;
            return shown != null && (photo ? isJpeg(file, shown) : isPng(file, shown))
                    ? Optional.of(new CleanPicture(new PictureName(CleanPicture.hash(file), shown.getWidth(), shown.getHeight(),
                            photo ? PictureName.Type.JPEG : PictureName.Type.PNG), file))
                    : Optional.empty();
        } catch (IOException | DataFormatException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isJpeg(byte[] file, BufferedImage shown) throws IOException {
        // What comes before the picture itself depends on its size alone.
        byte[] blank = CleanPicture.written(new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB),
                PictureName.Type.JPEG);
        int start = afterHeader(blank);
        int end = file.length - 2;
        if (end < start || !Arrays.equals(blank, 0, start, file, 0, start) || at(file, end) != 0xff || at(file, end + 1) != 0xd9) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (at(file, i) == 0xff && at(file, ++i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int afterHeader(byte[] jpeg) {
        int here = 2;
        boolean scan = false;
        while (!scan) {
            scan = at(jpeg, here + 1) == 0xda;
            here += 2 + (at(jpeg, here + 2) << 8) + at(jpeg, here + 3);
        }
        return here;
    }

    private static boolean isPng(byte[] file, BufferedImage shown) throws DataFormatException {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        chunks.position(SIGNATURE + CHUNK_FRAME - 4 + 2 * Integer.BYTES);
        byte depth = chunks.get();
        byte colours = chunks.get();
        if (depth != Byte.SIZE || colours != COLOURS && colours != COLOURS_AND_OPACITY || chunks.get() != 0 || chunks.get() != 0
                || chunks.get() != 0) {
            return false;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        chunks.position(SIGNATURE + CHUNK_FRAME + HEADER);
        while (chunks.remaining() > CHUNK_FRAME) {
            int length = chunks.getInt();
            byte[] type = new byte[4];
            chunks.get(type);
            if (!Arrays.equals(type, new byte[] {'I', 'D', 'A', 'T'})) {
                return false;
            }
            packed.write(file, chunks.position(), length);
            chunks.position(chunks.position() + length + 4);
        }
        int row = 1 + shown.getWidth() * (colours == COLOURS ? 3 : 4);
        return fills(packed.toByteArray(), shown.getHeight() * row) && showsAllItHas(shown);
    }

    /** Whether so many bytes come out of what is packed, and nothing of it is left then. */
    private static boolean fills(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] unpacked = new byte[length + 1];
            int count = 0;
            int more;
            do {
                more = inflater.inflate(unpacked, count, unpacked.length - count);
                count += more;
            } while (more > 0);
            return count == length && inflater.finished() && inflater.getRemaining() == 0;
        } finally {
            inflater.end();
        }
    }

    // A colour that nobody can see through is none that we write.
    private static boolean showsAllItHas(BufferedImage shown) {
        if (!shown.getColorModel().hasAlpha()) {
            return true;
        }
        Raster raster = shown.getRaster();
        int[] row = new int[4 * shown.getWidth()];
        for (int y = 0; y < shown.getHeight(); y++) {
            raster.getPixels(0, y, shown.getWidth(), 1, row);
            for (int i = 0; i < row.length; i += 4) {
                if (row[i + 3] == 0 && (row[i] | row[i + 1] | row[i + 2]) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a file shows; null if it is larger than what we draw, or its decoder found anything missing or left over. */
    private static BufferedImage whole(String format, byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            AtomicBoolean doubted = new AtomicBoolean();
            reader.addIIOReadWarningListener((source, warning) -> doubted.set(true));
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > CleanPicture.LONGEST_SIDE) {
                return null;
            }
            BufferedImage shown = reader.read(0);
            return doubted.get() ? null : shown;
        } finally {
            reader.dispose();
        }
    }

    private static int at(byte[] file, int index) {
        return file[index] & 0xff;
    }
}
