package org.aviso.publishing.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.aviso.notices.media.PictureName;

/**
 * An uploaded video that browsers play, without what does not belong to picture and sound: it is one by what is in the file,
 * whatever that is called, and where and when it was taken is overwritten. Picture and sound stay as they were.
 *
 * @param length of the file, in bytes
 * @param duration how long it lasts; zero where the file does not say
 */
public record CleanVideo(PictureName name, long length, Duration duration) {

    /**
     * What a file says of its video.
     *
     * @param width in pixels, as it is seen
     * @param height in pixels, as it is seen
     */
    record Facts(PictureName.Type type, int width, int height, Duration duration) { }

    /** How many bytes of a file tell a video from anything else. */
    static final int MARK = 12;

    private static final int LONGEST_SIDE = 9999;

    /** Whether a file that begins so is to be read as a video. */
    static boolean isOne(byte[] start) {
        return start.length >= MARK && (Mp4.isOne(start) || WebM.isOne(start));
    }

    /**
     * Cleans a file where it is.
     *
     * @throws PictureRefused if it is no MP4 or WebM, not whole, or nothing that every browser plays
     */
    public static CleanVideo of(Path file) throws IOException {
        Facts facts;
        long length;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            length = channel.size();
            if (length > Integer.MAX_VALUE) {
                throw new PictureRefused(PictureRefused.Reason.LONG);
            }
            // The file stays on the disk: of a long one, only what describes it is read.
            ByteBuffer content = channel.map(FileChannel.MapMode.READ_WRITE, 0, length);
            facts = cleaned(content);
        }
        if (facts.width() < 1 || facts.height() < 1) {
            throw new PictureRefused(PictureRefused.Reason.DAMAGED);
        }
        if (facts.width() > LONGEST_SIDE || facts.height() > LONGEST_SIDE) {
            throw new PictureRefused(PictureRefused.Reason.PIXELS);
        }
        return new CleanVideo(new PictureName(hash(file), facts.width(), facts.height(), facts.type()), length, facts.duration());
    }

    private static Facts cleaned(ByteBuffer content) {
        byte[] start = new byte[Math.min(MARK, content.limit())];
        content.get(0, start);
        if (!isOne(start)) {
            throw new PictureRefused(PictureRefused.Reason.TYPE);
        }
        try {
            return Mp4.isOne(start) ? new Mp4(content).clean() : new WebM(content).clean();
        } catch (IndexOutOfBoundsException | ArithmeticException cutOff) {
            throw new PictureRefused(PictureRefused.Reason.DAMAGED);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void refuseIf(boolean refused, PictureRefused.Reason reason) {
        if (refused) {
            throw new PictureRefused(reason);
        }
    }

    /** Overwrites bytes from one place up to before another. */
    static void overwrite(ByteBuffer content, int from, int to, byte with) {
        for (int i = from; i < to; i++) {
            content.put(i, with);
        }
    }
}
