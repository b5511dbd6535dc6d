package org.aviso.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @Test
    void spacesAreOneAndControlsNone() {
        assertEquals(" a b c\u00a0d ", CleanText.of("\n a \t\r\nb \u2028 c\u00a0d  "));
        assertEquals("a b", CleanText.line(" a\u000bb\u0000\u001b\u009f "));
    }

    @Test
    void whatIsNoCharacterIsSeenToBeMissing() {
        assertEquals("a\ufffdb\ufffdc\ufffd\ufffd", CleanText.of("a\ud83db\udc00c\uffff\ufdd0"));
        assertEquals("\ud83d\ude00 \u4f60 \u200f", CleanText.of("\ud83d\ude00 \u4f60 \u200f"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://example.gov/a b?c=ñ&d=1#e#f | https://example.gov/a%20b?c=%C3%B1&d=1#e%23f
            https://example.gov/100%            | https://example.gov/100%25
            https://example.gov/100%25          | https://example.gov/100%25
            https://año.example/{x}             | https://xn--ao-zja.example/%7Bx%7D
            HTTP://example.gov:8080/            | HTTP://example.gov:8080/
            mailto:ana@example.gov              | mailto:ana@example.gov
            tel:+15205550142                    | tel:+15205550142
            """)
    void addressesAreAsProgramsUnderstandThem(String written, String address) {
        assertEquals(Optional.of(address), LinkAddress.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/media/a.mp4", "#here", "javascript:alert(1)", "file:///etc/passwd", "https://", "https:///a",
        "https://a b/", "mailto:", "tel:", "https://[::1", "//example.gov"})
    void whatLeadsNowhereIsNoAddress(String written) {
        assertEquals(Optional.empty(), LinkAddress.of(written));
    }
}
