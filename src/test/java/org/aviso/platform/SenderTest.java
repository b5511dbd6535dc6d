package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:9",
        "fe80::1, fe80::2%eth0",
        "::ffff:192.0.2.1, 192.0.2.1"})
    void oneLineIsOneSender(String one, String other) {
        assertEquals(Sender.of(one), Sender.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "192.0.2.1, 192.0.2.2",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2",
        "::1, 127.0.0.1"})
    void twoLinesAreTwo(String one, String other) {
        assertNotEquals(Sender.of(one), Sender.of(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "unknown", "_hidden", "", "face", "1:2:3", ":::", "1:2:3:4:5:6:7:8:9", "a:b.c"})
    void whatIsNoneStaysAsItIs(String address) {
        assertEquals(address, Sender.of(address));
    }
}
