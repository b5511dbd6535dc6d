package org.aviso.notices.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureNameTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @Test
    void isReadAsItIsWritten() {
        PictureName name = new PictureName(HASH, 640, 9999, PictureName.Type.PNG);
        assertEquals("/media/" + HASH + "-640x9999.png", name.address());
        assertEquals(name, PictureName.at(name.address()).orElseThrow());
        assertEquals(name, PictureName.parse(name.toString()).orElseThrow());
        assertEquals("image/jpeg", PictureName.parse(HASH + "-1x1.jpg").orElseThrow().type().mediaType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1x1.png", HASH + ".png", HASH + "-0x1.png", HASH + "-01x1.png", HASH + "-10000x1.png",
        HASH + "-1x1.svg", HASH + "-1x1.html", HASH + "-1x1.PNG", HASH + "-1x1.png.html", HASH + "a-1x1.png",
        "../" + HASH + "-1x1.png", HASH + "-1x1.png\n", "\n" + HASH + "-1x1.png"})
    void anythingElseIsNone(String name) {
        assertTrue(PictureName.parse(name).isEmpty());
        assertTrue(PictureName.at("/media/" + name).isEmpty());
        assertTrue(PictureName.at("https://example.org/media/" + HASH + "-1x1.png").isEmpty());
    }

    @Test
    void isRightFromTheBeginning() {
        assertThrows(IllegalArgumentException.class, () -> new PictureName("x", 1, 1, PictureName.Type.PNG));
        assertThrows(IllegalArgumentException.class, () -> new PictureName(HASH, 0, 1, PictureName.Type.PNG));
        assertThrows(IllegalArgumentException.class, () -> new PictureName(HASH, 1, 10_000, PictureName.Type.PNG));
    }
}
