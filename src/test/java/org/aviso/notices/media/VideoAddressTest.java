package org.aviso.notices.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoAddressTest {

    private static final String FILE = "/media/0123456789abcdef0123456789abcdef-640x360.webm";
    private static final PictureName NAME = PictureName.at(FILE).orElseThrow();

    @Test
    void isReadAsItIsWritten() {
        VideoAddress address = new VideoAddress(NAME, Map.of("es", "8899aabbccddeeff", "zh-Hant", "0011223344556677"));
        assertEquals(FILE + "#es=8899aabbccddeeff&zh-Hant=0011223344556677", address.toString());
        assertEquals(address, VideoAddress.parse(address.toString()).orElseThrow());
        assertEquals("/media/0123456789abcdef-es-8899aabbccddeeff.vtt", address.track("es").address());
        assertEquals(address.track("zh-Hant"), TrackName.parse(address.track("zh-Hant").toString()).orElseThrow());
        assertEquals(FILE, new VideoAddress(NAME, Map.of()).toString());
        assertEquals(Map.of(), VideoAddress.parse(FILE).orElseThrow().tracks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", FILE + "#", FILE + "#x", FILE + "#en=1", FILE + "#en=8899aabbccddeefg", FILE + "#en=8899aabbccddeeff&",
        FILE + "#../a=8899aabbccddeeff", FILE + "#-=8899aabbccddeeff", FILE + "#abcdefgh-abcdefgh-ab=8899aabbccddeeff=",
        "https://example.org" + FILE, "/media/0123456789abcdef0123456789abcdef-640x360.png"})
    void anythingElseIsNone(String address) {
        assertTrue(VideoAddress.parse(address).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef-en-8899aabbccddeeff.html", "0123456789abcdef-e-8899aabbccddeeff.vtt",
        "0123456789abcdef-en-8899aabbccddeeff.vtt\n", "../0123456789abcdef-en-8899aabbccddeeff.vtt", "x-en-8899aabbccddeeff.vtt",
        "0123456789abcdef-aaaaaaaa-bbbbbbbb-cccc-8899aabbccddeeff.vtt"})
    void nothingElseIsTheNameOfCaptions(String name) {
        assertTrue(TrackName.parse(name).isEmpty());
    }

    @Test
    void isRightFromTheBeginning() {
        PictureName picture = new PictureName(NAME.hash(), 1, 1, PictureName.Type.PNG);
        assertThrows(IllegalArgumentException.class, () -> new VideoAddress(picture, Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new VideoAddress(NAME, Map.of("en", "x")));
        assertThrows(IllegalArgumentException.class, () -> TrackName.of(NAME, "../en", "8899aabbccddeeff"));
    }
}
