package org.aviso.notices.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    /** Of a file of 100 bytes. */
    @ParameterizedTest
    @CsvSource({"bytes=0-, 0, 99", "bytes=0-0, 0, 0", "bytes=10-19, 10, 19", "BYTES= 10 - 19 , 10, 19", "bytes=90-200, 90, 99",
        "bytes=-1, 99, 99", "bytes=-200, 0, 99", "bytes=99-, 99, 99"})
    void isAPartOfTheFile(String header, long first, long last) {
        ByteRange range = ByteRange.of(header, 100).orElseThrow();
        assertEquals(new ByteRange(first, last), range);
        assertTrue(range.isIn(100));
        assertEquals(last - first + 1, range.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void theFileHasNoSuchPart(String header) {
        assertFalse(ByteRange.of(header, 100).orElseThrow().isIn(100));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-4", "bytes=0-1,5-6", "lines=0-1", "bytes=a-b", "bytes=0--1",
        "bytes=9999999999999999999-"})
    void anythingElseIsTheWholeFile(String header) {
        assertTrue(ByteRange.of(header, 100).isEmpty());
    }

    @Test
    void aFileOfOneByteHasOnePart() {
        assertEquals(new ByteRange(0, 0), ByteRange.of("bytes=0-", 1).orElseThrow());
    }
}
