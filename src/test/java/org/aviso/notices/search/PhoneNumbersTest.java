package org.aviso.notices.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"520-791-4852", "(520) 791-4852", "520.791.4852", "5207914852", "+1 520 791 4852", "1-520-791-4852",
        "+15207914852", "520/791-4852", "(520)791-4852", "520\u00a0791\u20114852", "Call 520-791-4852."})
    void readsANumberHoweverItIsGrouped(String text) {
        assertEquals(Set.of("5207914852", "7914852"), PhoneNumbers.in(text));
    }

    @Test
    void readsEachOfSeveral() {
        assertEquals(Set.of("5207914852", "7914852", "5207912639", "7912639", "8827463"),
                PhoneNumbers.in("Voice (520) 791-4852, TDD (520) 791-2639; 882-7463"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "911", "28 CFR 35.160", "2026-12-01", "December 1, 2026", "12345678901234567890", "10,000"})
    void whatIsNoNumberIsNone(String text) {
        assertEquals(Set.of(), PhoneNumbers.in(text));
    }

    @Test
    void keepsTheWordsAroundANumber() {
        assertEquals(List.of(new PhoneNumbers.Part("call ", null), new PhoneNumbers.Part("791 4852", "7914852"),
                new PhoneNumbers.Part(" today", null)), PhoneNumbers.split("call 791 4852 today"));
    }
}
