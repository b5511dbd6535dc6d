package org.aviso.publishing.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * An uploaded file, read as far as it is safe to hand it to a decoder: it is whole, it is of a type that we take whatever it
 * is called, and what shows nothing is left out where that can be done without decoding it.
 *
 * @param format the name of the decoder
 * @param content what it is given
 * @param orientation how the picture lies, 1 to 8, as Exif counts
 */
record PictureSource(String format, byte[] content, int orientation) {

    /** How often a JPEG may begin again to draw the picture: each time costs as much as the picture is large. */
    private static final int MOST_SCANS = 50;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** What shows something; the decoder never sees texts, profiles and times. */
    private static final Set<String> CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION_TAG = 0x0112;

    /**
     * Reads a file.
     *
     * @throws PictureRefused if it is no PNG, JPEG or GIF, or not whole
     */
    static PictureSource of(byte[] file) {
        try {
            if (file.length > PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length)) {
                return png(file);
            }
            if (file.length > 3 && at(file, 0) == 0xff && at(file, 1) == 0xd8 && at(file, 2) == 0xff) {
                return jpeg(file);
            }
            if (file.length > 6 && text(file, 0, 6).matches("GIF8[79]a")) {
                return gif(file);
            }
        } catch (IndexOutOfBoundsException cutOff) {
            throw new PictureRefused(PictureRefused.Reason.DAMAGED);
        }
        throw new PictureRefused(PictureRefused.Reason.TYPE);
    }

    private static PictureSource png(byte[] file) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(file.length);
        content.writeBytes(PNG);
        int orientation = UPRIGHT;
        int here = PNG.length;
        String type;
        do {
            int length = four(file, here);
            int end = here + 12 + length;
            refuseIf(length < 0 || end < 0 || end > file.length);
            type = text(file, here + 4, 4);
            refuseIf(here == PNG.length && !type.equals("IHDR"));
            CRC32 sum = new CRC32();
            sum.update(file, here + 4, length + 4);
            refuseIf((int) sum.getValue() != four(file, end - 4));
            if (CHUNKS.contains(type)) {
                content.write(file, here, end - here);
            } else if (type.equals("eXIf")) {
                orientation = orientation(Arrays.copyOfRange(file, here + 8, end - 4));
            }
            here = end;
        } while (!type.equals("IEND"));
        return new PictureSource("png", content.toByteArray(), orientation);
    }

    private static PictureSource jpeg(byte[] file) {
        int orientation = UPRIGHT;
        int scans = 0;
        int here = 2;
        while (true) {
            refuseIf(at(file, here) != 0xff);
            while (at(file, here) == 0xff) {
                here++;
            }
            int marker = at(file, here++);
            if (marker == 0xd9) {
                // What follows the end, such as a film, is no part of the picture.
                return new PictureSource("jpeg", Arrays.copyOf(file, here), orientation);
            }
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                continue;
            }
            int length = two(file, here, true);
            refuseIf(length < 2 || here + length > file.length);
            if (marker == 0xe1 && length > 8 && text(file, here + 2, 6).equals("Exif\0\0")) {
                orientation = orientation(Arrays.copyOfRange(file, here + 8, here + length));
            }
            here += length;
            if (marker == 0xda) {
                refuseIf(++scans > MOST_SCANS);
                while (!(at(file, here) == 0xff && isMarker(at(file, here + 1)))) {
                    here++;
                }
            }
        }
    }

    // Within what is drawn, a byte of all ones is followed by a zero, or by a mark to begin again.
    private static boolean isMarker(int second) {
        return second != 0 && second != 0xff && !(second >= 0xd0 && second <= 0xd7);
    }

    /** Of one that moves, the first picture. */
    private static PictureSource gif(byte[] file) {
        int here = 13 + table(at(file, 10));
        while (true) {
            int block = at(file, here++);
            if (block == 0x2c) {
                here += 9 + table(at(file, here + 8)) + 1;
                here = pastParts(file, here);
                byte[] content = Arrays.copyOf(file, here + 1);
                content[here] = 0x3b;
                return new PictureSource("gif", content, UPRIGHT);
            }
            refuseIf(block != 0x21);
            here = pastParts(file, here + 1);
        }
    }

    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int pastParts(byte[] file, int from) {
        int here = from;
        while (at(file, here) != 0) {
            here += at(file, here) + 1;
        }
        return here + 1;
    }

    /** How a picture lies, as its camera has noted; upright where that cannot be read. */
    private static int orientation(byte[] exif) {
        try {
            boolean big = text(exif, 0, 2).equals("MM");
            long directory = number(exif, 4, 4, big);
            int entries = two(exif, Math.toIntExact(directory), big);
            for (int i = 0; i < entries; i++) {
                int entry = Math.toIntExact(directory + 2 + 12L * i);
                if (two(exif, entry, big) == ORIENTATION_TAG) {
                    int value = two(exif, entry + 8, big);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            // The picture may be whole all the same.
        }
        return UPRIGHT;
    }

    private static void refuseIf(boolean damaged) {
        if (damaged) {
            throw new PictureRefused(PictureRefused.Reason.DAMAGED);
        }
    }

    private static int at(byte[] file, int here) {
        return file[here] & 0xff;
    }

    private static int two(byte[] file, int here, boolean big) {
        return (int) number(file, here, 2, big);
    }

    private static int four(byte[] file, int here) {
        return (int) number(file, here, 4, true);
    }

    private static long number(byte[] file, int here, int bytes, boolean big) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | at(file, here + (big ? i : bytes - 1 - i));
        }
        return number;
    }

    private static String text(byte[] file, int from, int length) {
        return new String(Arrays.copyOfRange(file, from, Math.min(file.length, from + length)), StandardCharsets.ISO_8859_1);
    }
}
