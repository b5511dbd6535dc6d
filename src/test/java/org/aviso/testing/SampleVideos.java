package org.aviso.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Videos as cameras write them, 640 by 360 pixels and 7 seconds long: what is around picture and sound is true, those are not.
 */
public final class SampleVideos {

    /** Where a video was taken, and what else nobody needs to know: a test finds none of it. */
    public static final String PLACE = "+32.2226-110.9747/";

    /** When it was taken, in the seconds of an MP4. */
    public static final int WHEN = 0x7A1B2C3D;

    private SampleVideos() {
    }

    /** An MP4 with so many bytes of content that no other has. */
    public static byte[] mp4(int length) {
        byte[] media = new byte[length];
        new Random().nextBytes(media);
        return SamplePictures.joined(box("ftyp", text("isom"), four(512), text("isomavc1")), movie(track("vide", "avc1"), track("soun", "mp4a")),
                box("uuid", text(PLACE)), box("mdat", media));
    }

    /** An MP4 without content, and with those tracks. */
    public static byte[] mp4(byte[]... tracks) {
        return SamplePictures.joined(box("ftyp", text("mp42"), four(0)), movie(tracks), box("mdat", text("frames")));
    }

    private static byte[] movie(byte[]... tracks) {
        return box("moov", box("mvhd", four(0), four(WHEN), four(WHEN), four(1000), four(7000), new byte[80]), SamplePictures.joined(tracks),
                box("udta", box("\u00A9xyz", text(PLACE))), box("meta", four(0), text(PLACE)));
    }

    /** A track of an MP4: {@code vide} or {@code soun}, and its codec. */
    public static byte[] track(String handler, String codec) {
        return track(handler, codec, false);
    }

    /** As above; turned, the camera was held upright. */
    public static byte[] track(String handler, String codec, boolean turned) {
        int one = 1 << 16;
        byte[] matrix = turned ? SamplePictures.joined(four(0), four(one), four(0), four(-one), four(0), four(0), four(0), four(0), four(1 << 30))
                : SamplePictures.joined(four(one), four(0), four(0), four(0), four(one), four(0), four(0), four(0), four(1 << 30));
        boolean seen = handler.equals("vide");
        return box("trak", box("tkhd", four(7), four(WHEN), four(WHEN), four(1), four(0), four(7000), new byte[16], matrix,
                        four(seen ? 640 << 16 : 0), four(seen ? 360 << 16 : 0)),
                box("mdia", box("mdhd", four(0), four(WHEN), four(WHEN), four(1000), four(7000), four(0)),
                        box("hdlr", four(0), four(0), text(handler), new byte[12], text(PLACE)),
                        box("minf", box("stbl", box("stsd", four(0), four(1), box(codec, new byte[20]))))));
    }

    /** A box of an MP4. */
    public static byte[] box(String type, byte[]... content) {
        byte[] all = SamplePictures.joined(content);
        return ByteBuffer.allocate(8 + all.length).putInt(8 + all.length).put(text(type)).put(all).array();
    }

    /** A WebM. */
    public static byte[] webm() {
        return webm(element(0xAE, element(0x83, new byte[] {1}), element(0x86, text("V_VP8")), element(0x536E, text(PLACE)),
                element(0xE0, element(0xB0, four(640)), element(0xBA, four(360)))));
    }

    /** A WebM with those tracks. */
    public static byte[] webm(byte[]... tracks) {
        return webm("webm", tracks);
    }

    /** A WebM or another Matroska, with those tracks. */
    public static byte[] webm(String type, byte[]... tracks) {
        return SamplePictures.joined(element(0x1A45DFA3, element(0x4282, text(type))), element(0x18538067,
                element(0x1549A966, element(0x2AD7B1, four(1_000_000)), element(0x4489, ByteBuffer.allocate(4).putFloat(7000).array()),
                        element(0x7BA9, text(PLACE)), element(0x4D80, text(PLACE)), element(0x4461, new byte[] {1, 2, 3, 4, 5, 6, 7, 8})),
                element(0x1654AE6B, tracks),
                element(0x1F43B675, element(0xE7, four(0)), element(0xA3, text("\u0081\0\0\0frames"))),
                element(0x1254C367, text(PLACE.repeat(20))), element(0x1941A469, text(PLACE))));
    }

    /** As a browser records it: it does not say how long anything is. */
    public static byte[] live() {
        byte[] open = {1, -1, -1, -1, -1, -1, -1, -1};
        byte[] cluster = SamplePictures.joined(four(0x1F43B675), open);
        byte[] frame = element(0xA3, text("\u0081\0\0\0frames"));
        return SamplePictures.joined(element(0x1A45DFA3, element(0x4282, text("webm"))), four(0x18538067), open,
                element(0x1549A966, element(0x2AD7B1, four(1_000_000))),
                element(0x1654AE6B, element(0xAE, element(0x83, new byte[] {1}), element(0x86, text("V_VP9")),
                        element(0xE0, element(0xB0, four(640)), element(0xBA, four(360))))),
                cluster, element(0xE7, four(0)), frame, frame, cluster, element(0xE7, four(2000)), frame,
                element(0x1254C367, text(PLACE)));
    }

    /** An element of a WebM. */
    public static byte[] element(int type, byte[]... content) {
        byte[] all = SamplePictures.joined(content);
        int idLength = 4 - Integer.numberOfLeadingZeros(type) / 8;
        byte[] id = Arrays.copyOfRange(four(type), 4 - idLength, 4);
        byte[] size = all.length < 127 ? new byte[] {(byte) (0x80 | all.length)} : four(0x10000000 | all.length);
        return SamplePictures.joined(id, size, all);
    }

    private static byte[] four(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
