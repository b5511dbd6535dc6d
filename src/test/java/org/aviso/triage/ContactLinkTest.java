package org.aviso.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.aviso.accommodations.ContactRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactLinkTest {

    @ParameterizedTest
    @CsvSource({
        "(520) 555-0142, tel:+15205550142",
        "520.555.0142, tel:+15205550142",
        "1 520 555 0142, tel:+15205550142",
        "+52 662 555 0142, tel:+526625550142",
        "520-555-0142 x12, tel:+15205550142;ext=12",
        "520-555-0142 ext. 12, tel:+15205550142;ext=12",
        "555-0142, tel:5550142"})
    void aNumberIsDialledAsAWhole(String written, String link) {
        assertEquals(link, ContactLink.of(ContactRoute.PHONE, written));
        assertEquals(link, ContactLink.of(ContactRoute.TDD, written));
        assertEquals(link, ContactLink.of(ContactRoute.RELAY, written));
    }

    @Test
    void aTextMessageHasALinkOfItsOwn() {
        assertEquals("sms:+15205550142", ContactLink.of(ContactRoute.SMS, "520 555 0142"));
    }

    @Test
    void anAddressOfMailCannotSmuggleInASecondOne() {
        assertEquals("mailto:ana+x@example.org".replace("+", "%2B"),
                ContactLink.of(ContactRoute.EMAIL, "ana+x@example.org"));
        assertEquals("mailto:a%3Fcc%3Db@example.org", ContactLink.of(ContactRoute.EMAIL, "a?cc=b@example.org"));
    }

    @Test
    void whatCannotBeCalledHasNoLink() {
        assertNull(ContactLink.of(ContactRoute.POST, "12 Main St, Tucson"));
        assertNull(ContactLink.of(ContactRoute.VIDEO, "ana.contreras at a video service"));
        assertEquals("tel:+15205550142", ContactLink.of(ContactRoute.VIDEO, "(520) 555-0142"));
    }
}
