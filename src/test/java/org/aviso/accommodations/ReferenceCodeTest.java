package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceCodeTest {

    private static final List<String> CODES = Stream.generate(ReferenceCode::next).limit(300).toList();

    @Test
    void aNewCodeHasEightCharactersThatNobodyMistakes() {
        for (String code : CODES) {
            assertTrue(code.matches("[2-9CDFHJKMNPRTVWXY]{8}"), code);
            assertTrue(ReferenceCode.isValid(code), code);
        }
        // No pair that looks or, spelled over a bad line, sounds alike; no vowel, so no word; a prime number of them.
        Set<Character> alphabet = new HashSet<>();
        ReferenceCode.ALPHABET.chars().forEach(each -> alphabet.add((char) each));
        assertEquals(23, alphabet.size());
        for (char mistaken : "01OILSBGQZAEU".toCharArray()) {
            assertFalse(alphabet.contains(mistaken), "" + mistaken);
        }
    }

    @Test
    void newCodesDiffer() {
        assertEquals(CODES.size(), new HashSet<>(CODES).size());
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        for (String code : CODES) {
            for (int place = 0; place < code.length(); place++) {
                for (char other : ReferenceCode.ALPHABET.toCharArray()) {
                    if (other != code.charAt(place)) {
                        String wrong = code.substring(0, place) + other + code.substring(place + 1);
                        assertFalse(ReferenceCode.isValid(wrong), wrong + " for " + code);
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoIsNoticed() {
        for (String code : CODES) {
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    if (code.charAt(one) != code.charAt(other)) {
                        StringBuilder wrong = new StringBuilder(code);
                        wrong.setCharAt(one, code.charAt(other));
                        wrong.setCharAt(other, code.charAt(one));
                        assertFalse(ReferenceCode.isValid(wrong.toString()), wrong + " for " + code);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "22222222A", "2222222", "0OIL1AEU", "\u0662\u0662\u0662\u0662\u0662\u0662\u0662\u0662"})
    void whatIsNoCodeIsNotValid(String typed) {
        assertFalse(ReferenceCode.isValid(typed));
        assertThrows(IllegalArgumentException.class, () -> ReferenceCode.checked(typed));
    }

    @ParameterizedTest
    @CsvSource(value = {"k7rt-4cxh|K7RT4CXH", " K7RT 4CXH. |K7RT4CXH", "k 7 r t|K7RT", "|''"}, delimiter = '|')
    void itMayBeTypedAsItIsRead(String typed, String normal) {
        assertEquals(normal, ReferenceCode.normal(typed));
    }

    @Test
    void itIsReadInGroupsOfFour() {
        assertEquals("K7RT-4CXH", ReferenceCode.spaced("K7RT4CXH"));
    }
}
