package org.aviso.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OnwardTest {

    @ParameterizedTest
    @ValueSource(strings = {"/en/staff", "/es/personal", "/en/staff/requests/K7M49RXT?saved=STATUS",
        "/en/contacts?q=t%C3%A9"})
    void aPageOfOursIsReached(String next) {
        assertEquals(Optional.of(next), Onward.checked(next));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"//elsewhere.example/en", "https://elsewhere.example/en", "/\\elsewhere.example",
        "/en\\staff",
        "en/staff", "/xx/staff", "/en/no-such-page", "/en/staff\r\nX: y", "/en/staff#x", "javascript:alert(1)",
        "/en/staff@elsewhere.example"})
    void nothingElseIs(String next) {
        assertEquals(Optional.empty(), Onward.checked(next));
    }

    @Test
    void anAddressLongerThanAnyIsNoPage() {
        String longest = "/en/staff?q=" + "x".repeat(2_000 - "/en/staff?q=".length());
        assertEquals(Optional.of(longest), Onward.checked(longest));
        assertEquals(Optional.empty(), Onward.checked(longest + "x"));
        assertEquals(Optional.empty(), Onward.checked("/a".repeat(1_000)));
        assertEquals(Optional.empty(), Onward.checked("/a".repeat(1_000_000)));
    }

    @Test
    void aPathThatClimbsIsNoPage() {
        assertEquals(Optional.empty(), Onward.checked("/en/../../x"));
    }
}
