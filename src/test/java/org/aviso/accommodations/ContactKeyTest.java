package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL | Ana@Example.org       | EMAIL | ana@example.org
            PHONE | (520) 555-0142        | SMS   | 520.555.0142
            PHONE | +1 520 555 0142       | TDD   | 5205550142
            RELAY | 1-520-555-0142        | VIDEO | (520) 555-0142
            PHONE | (520) 555-0142 x12    | PHONE | 520 555 0142 ext. 12
            VIDEO | Luz.VRS               | VIDEO | luz.vrs
            POST  | 12 Main St, Tucson AZ | POST  | 12 main st.  Tucson, AZ
            """)
    void oneContactHasOneKeyHoweverItIsWritten(ContactRoute route, String contact, ContactRoute otherRoute, String other) {
        assertEquals(ContactKey.of(route, contact), ContactKey.of(otherRoute, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL | ana@example.org       | EMAIL | anna@example.org
            PHONE | (520) 555-0142        | PHONE | (520) 555-0143
            PHONE | (520) 555-0142 x12    | PHONE | (520) 555-0142
            PHONE | +44 20 7946 0142      | PHONE | 20 7946 0142
            VIDEO | luz.vrs               | POST  | luz.vrs
            """)
    void othersHaveAnother(ContactRoute route, String contact, ContactRoute otherRoute, String other) {
        assertNotEquals(ContactKey.of(route, contact), ContactKey.of(otherRoute, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMAIL | ana@example.org
            POST  | 12 Main St, Tucson AZ
            """)
    void aKeyIsShortAndSaysNothingByItself(ContactRoute route, String contact) {
        assertTrue(ContactKey.of(route, contact).matches("[0-9a-f]{64}"));
    }
}
