package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {" Ana@Example.ORG ", "ana@\uff45xample.org", "ana@e\ufe0fxample.org", "ana@ex\u034fample.org",
            "ANA@example.\uff4f\uff52\uff47"})
    void anAddressHasOneKeyHoweverItIsTyped(String typed) {
        assertTrue(MailAddress.isPossible(typed));
        assertEquals("ana@example.org", MailAddress.key(typed));
        assertEquals("ana@example.org", MailAddress.mailbox(typed));
    }

    @Test
    void aDomainIsWrittenInLatinLettersAndTheNameAsItWasTyped() {
        assertEquals("Ana.Ruiz+news@xn--ejempl-gxa.org", MailAddress.canonical("Ana.Ruiz+news@Ejempló.org"));
        assertEquals("ana@xn--ejempl-gxa.org", MailAddress.key("Ana@XN--Ejempl-GXA.org"));
    }

    @Test
    void mailIsCountedWithoutTheTagOfTheName() {
        assertEquals("ana@example.org", MailAddress.mailbox("Ana+one+two@example.org"));
        assertEquals("ana+one@example.org", MailAddress.key("Ana+one@example.org"));
        assertEquals("+ana@example.org", MailAddress.mailbox("+ana@example.org"));
        assertEquals("ana", MailAddress.mailbox(" Ana"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "@example.org", "ana@example", "ana@example-.org", "ana@\u2474.org",
            "ana@a\u2488b.org", "ana@\u0300\u200b.org", "a b@example.org", "ana@exam_ple.org"})
    void whatNoServerCouldFindIsNoAddress(String typed) {
        assertFalse(MailAddress.isPossible(typed));
    }

    @Test
    void itFitsItsColumnAlsoInLatinLetters() {
        assertTrue(MailAddress.isPossible("ana@" + "ñ.".repeat(20) + "org"));
        assertFalse(MailAddress.isPossible("ana@" + "ñ.".repeat(60) + "org"));
        assertThrows(IllegalArgumentException.class, () -> MailAddress.canonical("ana@example-.org"));
    }
}
