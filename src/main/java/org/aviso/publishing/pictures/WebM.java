package org.aviso.publishing.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.aviso.notices.media.PictureName;

/**
 * A WebM, which is a Matroska of few kinds (RFC 8794, RFC 9559): elements in elements, each with its type and length. What is
 * not needed to play becomes a void element of the same length, so that nothing else moves.
 */
final class WebM {

    private static final int HEADER = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1F43B675;
    private static final int INFO = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int VIDEO = 0xE0;
    private static final int VOID = 0xEC;

    private static final int DOCUMENT_TYPE = 0x4282;
    private static final int TIME_SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int CLUSTER_TIME = 0xE7;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC = 0x86;
    private static final int PIXEL_WIDTH = 0xB0;
    private static final int PIXEL_HEIGHT = 0xBA;

    private static final Set<Integer> CONTAINERS = Set.of(HEADER, SEGMENT, CLUSTER, INFO, TRACKS, TRACK, VIDEO);

    /** Of the segment: clusters, what they are about, where they are. Not tags, chapters and attachments. */
    private static final Set<Integer> OF_SEGMENT = Set.of(CLUSTER, INFO, TRACKS, 0x114D9B74, 0x1C53BB6B);

    /** What is in the others, and says nothing of where and when. */
    private static final Set<Integer> NEEDED = Set.of(
            // The header
            0x4286, 0x42F7, 0x42F2, 0x42F3, DOCUMENT_TYPE, 0x4287, 0x4285,
            TIME_SCALE, DURATION,
            // A track
            0xD7, 0x73C5, TRACK_TYPE, 0xB9, 0x88, 0x55AA, 0x9C, 0x23E383, 0x22B59C, 0x22B59D, CODEC, 0x63A2, 0x56AA, 0x56BB,
            0xE1, 0x9A, 0x53B8, 0x53C0, PIXEL_WIDTH, PIXEL_HEIGHT, 0x54AA, 0x54BB, 0x54CC, 0x54DD, 0x54B0, 0x54BA, 0x54B2,
            0x55B0,
            // A cluster
            CLUSTER_TIME, 0xA7, 0xAB, 0xA3, 0xA0);

    /** The names of programs: they have to be there, and need not be true. */
    private static final Set<Integer> PROGRAMS = Set.of(0x4D80, 0x5741);

    private static final Map<Long, Set<String>> CODECS = Map.of(1L, Set.of("V_VP8", "V_VP9", "V_AV1"),
            2L, Set.of("A_OPUS", "A_VORBIS"));

    private static final long UNKNOWN = -1;
    private static final int MOST_ELEMENTS = 2_000_000;

    private final ByteBuffer content;
    private int elements;
    private String documentType = "";
    private int films;
    private long width;
    private long height;
    private long scale = 1_000_000;
    private double duration;
    private long lastCluster;
    private boolean media;

    /** Of the track that is being read. */
    private long trackType;
    private String codec;

    WebM(ByteBuffer content) {
        this.content = content;
    }

    static boolean isOne(byte[] start) {
        return ByteBuffer.wrap(start).getInt() == HEADER;
    }

    CleanVideo.Facts clean() {
        read(0, content.limit(), 0);
        CleanVideo.refuseIf(!documentType.equals("webm"), PictureRefused.Reason.TYPE);
        damagedIf(films != 1 || !media || width > 99_999 || height > 99_999);
        // What is recorded without an end does not say how long it is; its last cluster begins close to it.
        double units = duration > 0 ? duration : lastCluster == 0 ? 0 : lastCluster + 5_000_000_000d / scale;
        return new CleanVideo.Facts(PictureName.Type.WEBM, (int) width, (int) height,
                Duration.ofMillis((long) Math.min(units * scale / 1_000_000, Integer.MAX_VALUE)));
    }

    /**
     * Reads what is in an element.
     *
     * @param parent its type; 0 is the file
     * @return where it ends
     */
    private int read(int from, int to, int parent) {
        int here = from;
        while (here < to) {
            damagedIf(++elements > MOST_ELEMENTS);
            int idLength = length(here, 4);
            int type = (int) number(here, idLength, false);
            if (parent == CLUSTER && OF_SEGMENT.contains(type)) {
                // A cluster that did not know its length has ended.
                return here;
            }
            int sizeLength = length(here + idLength, 8);
            long size = number(here + idLength, sizeLength, true);
            int begins = here + idLength + sizeLength;
            boolean open = size == UNKNOWN;
            damagedIf(open && type != SEGMENT && type != CLUSTER || size > to - begins || begins > to);
            int ends = open ? to : begins + (int) size;
            if (!isNeeded(type, parent)) {
                makeVoid(here, ends);
            } else if (CONTAINERS.contains(type)) {
                ends = readContainer(type, begins, ends);
            } else {
                readElement(type, begins, ends);
            }
            here = ends;
        }
        return here;
    }

    private static boolean isNeeded(int type, int parent) {
        return switch (parent) {
            case 0 -> type == HEADER || type == SEGMENT;
            case SEGMENT -> OF_SEGMENT.contains(type);
            case TRACKS -> type == TRACK;
            case INFO -> NEEDED.contains(type) || PROGRAMS.contains(type);
            case TRACK -> NEEDED.contains(type) || type == VIDEO;
            default -> NEEDED.contains(type);
        };
    }

    private int readContainer(int type, int begins, int ends) {
        if (type == TRACK) {
            trackType = 0;
            codec = "";
        }
        int end = read(begins, ends, type);
        if (type == TRACK) {
            CleanVideo.refuseIf(!CODECS.containsKey(trackType), PictureRefused.Reason.TRACKS);
            CleanVideo.refuseIf(!CODECS.get(trackType).contains(codec), PictureRefused.Reason.CODEC);
            films += trackType == 1 ? 1 : 0;
        }
        return end;
    }

    private void readElement(int type, int from, int to) {
        if (PROGRAMS.contains(type)) {
            CleanVideo.overwrite(content, from, to, (byte) ' ');
            return;
        }
        switch (type) {
            case DOCUMENT_TYPE -> documentType = text(from, to);
            case TIME_SCALE -> {
                scale = unsigned(from, to);
                damagedIf(scale < 1);
            }
            case DURATION -> {
                duration = to - from == 8 ? content.getDouble(from) : to - from == 4 ? content.getFloat(from) : 0;
                damagedIf(!Double.isFinite(duration) || duration < 0);
            }
            case CLUSTER_TIME -> lastCluster = Math.max(lastCluster, unsigned(from, to));
            case TRACK_TYPE -> trackType = unsigned(from, to);
            case CODEC -> codec = text(from, to);
            case PIXEL_WIDTH -> width = unsigned(from, to);
            case PIXEL_HEIGHT -> height = unsigned(from, to);
            case 0xA3, 0xA0 -> media = true;
            default -> { }
        }
    }

    private void makeVoid(int from, int to) {
        int length = to - from;
        content.put(from, (byte) VOID);
        // The length is told in one byte, or in eight.
        boolean brief = length < 9;
        int begins = from + (brief ? 2 : 9);
        if (brief) {
            content.put(from + 1, (byte) (0x80 | length - 2));
        } else {
            content.putLong(from + 1, 1L << 56 | length - 9);
        }
        CleanVideo.overwrite(content, begins, to, (byte) 0);
    }

    /** How many bytes a number has, as its first byte tells. */
    private int length(int here, int most) {
        int length = Integer.numberOfLeadingZeros(content.get(here) & 0xff) - 23;
        damagedIf(length > most);
        return length;
    }

    private long number(int here, int length, boolean isSize) {
        long number = content.get(here) & 0xff;
        if (isSize) {
            number &= (1 << 8 - length) - 1;
        }
        for (int i = 1; i < length; i++) {
            number = number << 8 | content.get(here + i) & 0xff;
        }
        // All ones: not known.
        return isSize && number == (1L << 7 * length) - 1 ? UNKNOWN : number;
    }

    private long unsigned(int from, int to) {
        damagedIf(to - from > 8);
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number << 8 | content.get(i) & 0xff;
        }
        damagedIf(number < 0);
        return number;
    }

    private String text(int from, int to) {
        damagedIf(to - from > 100);
        byte[] text = new byte[to - from];
        content.get(from, text);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOf(text, end), StandardCharsets.US_ASCII);
    }

    private static void damagedIf(boolean damaged) {
        CleanVideo.refuseIf(damaged, PictureRefused.Reason.DAMAGED);
    }
}
