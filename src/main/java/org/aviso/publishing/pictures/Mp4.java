package org.aviso.publishing.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.aviso.notices.media.PictureName;

/**
 * An MP4 (ISO/IEC 14496-12): boxes in boxes, each with its length and type. What is not needed to play becomes free space of
 * the same length, so that nothing else moves.
 */
final class Mp4 {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "mvex", "moof",
            "traf", "mfra");

    /** What a player reads, and nothing that says more. */
    private static final Set<String> NEEDED = Set.of("ftyp", "mdat", "mvhd", "tkhd", "mdhd", "hdlr", "vmhd", "smhd", "nmhd", "elst",
            "dref", "stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stdp", "sdtp", "sbgp", "sgpd",
            "mehd", "trex", "mfhd", "tfhd", "tfdt", "trun", "tfra", "mfro", "sidx", "styp");

    /** Pictures and sounds that all browsers of today play. */
    private static final Map<String, Set<String>> CODECS = Map.of("vide", Set.of("avc1", "avc3", "vp08", "vp09", "av01"),
            "soun", Set.of("mp4a", "Opus", "fLaC"));

    private static final int MOST_BOXES = 200_000;
    private static final int DEEPEST = 10;

    private final ByteBuffer content;
    private int boxes;
    private boolean media;
    private int films;
    private int width;
    private int height;
    private long milliseconds;

    /** Of the track that is being read. */
    private int seenWidth;
    private int seenHeight;
    private String handler;
    private String codec;

    Mp4(ByteBuffer content) {
        this.content = content;
    }

    static boolean isOne(byte[] start) {
        // What QuickTime calls its own, browsers do not all play.
        return Arrays.equals(start, 4, 8, "ftyp".getBytes(StandardCharsets.US_ASCII), 0, 4)
                && !Arrays.equals(start, 8, 12, "qt  ".getBytes(StandardCharsets.US_ASCII), 0, 4);
    }

    CleanVideo.Facts clean() {
        read(0, content.limit(), 0);
        damagedIf(films != 1 || !media);
        return new CleanVideo.Facts(PictureName.Type.MP4, width, height, Duration.ofMillis(milliseconds));
    }

    private void read(int from, int to, int depth) {
        damagedIf(depth > DEEPEST);
        int here = from;
        while (here < to) {
            damagedIf(++boxes > MOST_BOXES || to - here < 8);
            long length = Integer.toUnsignedLong(content.getInt(here));
            int header = length == 1 ? 16 : 8;
            damagedIf(to - here < header);
            if (length == 1) {
                length = content.getLong(here + 8);
            } else if (length == 0) {
                // To the end of the file, which only the last may reach.
                damagedIf(depth > 0);
                length = to - here;
            }
            damagedIf(length < header || length > to - here);
            int end = here + (int) length;
            String type = text(here + 4);
            if (CONTAINERS.contains(type)) {
                readContainer(type, here + header, end, depth);
            } else if (NEEDED.contains(type)) {
                readBox(type, here + header, end);
            } else {
                content.put(here + 4, "free".getBytes(StandardCharsets.US_ASCII));
                CleanVideo.overwrite(content, here + header, end, (byte) 0);
            }
            here = end;
        }
    }

    private void readContainer(String type, int from, int to, int depth) {
        if (type.equals("trak")) {
            handler = "";
            codec = "";
            seenWidth = 0;
            seenHeight = 0;
        }
        read(from, to, depth + 1);
        if (type.equals("trak")) {
            // Such as the places where it was taken, one for each second: its samples would still be there.
            CleanVideo.refuseIf(!CODECS.containsKey(handler), PictureRefused.Reason.TRACKS);
            CleanVideo.refuseIf(!CODECS.get(handler).contains(codec), PictureRefused.Reason.CODEC);
            if (handler.equals("vide")) {
                films++;
                width = seenWidth;
                height = seenHeight;
            }
        }
    }

    private void readBox(String type, int here, int end) {
        boolean wide = end > here && content.get(here) == 1;
        switch (type) {
            case "mdat" -> media |= end > here;
            case "mvhd" -> {
                forgetWhen(here, wide);
                long scale = Integer.toUnsignedLong(content.getInt(here + (wide ? 20 : 12)));
                damagedIf(scale == 0);
                // All ones: not known.
                long units = wide ? content.getLong(here + 24) : content.getInt(here + 16) == -1 ? 0
                        : Integer.toUnsignedLong(content.getInt(here + 16));
                damagedIf(units < -1 || units > Long.MAX_VALUE / 1000);
                milliseconds = Math.max(0, units) * 1000 / scale;
            }
            case "tkhd" -> {
                forgetWhen(here, wide);
                int matrix = here + (wide ? 52 : 40);
                // Held upright, a camera notes a quarter of a turn.
                boolean turned = content.getInt(matrix) == 0 && content.getInt(matrix + 4) != 0;
                int across = content.getInt(matrix + 36) >>> 16;
                int down = content.getInt(matrix + 40) >>> 16;
                damagedIf(matrix + 44 > end);
                seenWidth = turned ? down : across;
                seenHeight = turned ? across : down;
            }
            case "mdhd" -> forgetWhen(here, wide);
            case "hdlr" -> {
                handler = text(here + 8);
                CleanVideo.overwrite(content, Math.min(end, here + 24), end, (byte) 0);
            }
            case "stsd" -> {
                // More kinds in one track are for devices other than browsers.
                damagedIf(end - here < 16 || content.getInt(here + 4) != 1);
                codec = text(here + 12);
            }
            default -> { }
        }
    }

    private void forgetWhen(int here, boolean wide) {
        CleanVideo.overwrite(content, here + 4, here + (wide ? 20 : 12), (byte) 0);
    }

    private String text(int here) {
        byte[] text = new byte[4];
        content.get(here, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void damagedIf(boolean damaged) {
        CleanVideo.refuseIf(damaged, PictureRefused.Reason.DAMAGED);
    }
}
