package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRouteTest {

    private static final String LOCAL = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", " ana@example.org ", "o'brien+tdd@mail.example.com", "a@ñandú.mx",
        "a.b.c@x-y.example", "a{b}@1.example"})
    void mailReaches(String address) {
        assertTrue(ContactRoute.EMAIL.reaches(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "@example.org", "ana@example", "ana@@example.org", "ana@example..org",
        ".ana@example.org", "ana.@example.org", "a..b@example.org", "a@example.org,b@example.org",
        "<a@example.org>", "a:b@example.org", "a;b@example.org", "a@b;c.org", "a@b,c.org", "ñ@example.org",
        "\"a b\"@example.org", "a b@example.org", "a@-b.org", "a@example.org\nBcc: b@example.org", "a@[10.0.0.1]",
        "a@example.org\u202E"})
    void mailDoesNotReach(String address) {
        assertFalse(ContactRoute.EMAIL.reaches(address));
    }

    @Test
    void mailHasLimits() {
        String domain = "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60);
        assertTrue(ContactRoute.EMAIL.reaches(LOCAL + domain + ".abcdef"));
        assertFalse(ContactRoute.EMAIL.reaches(LOCAL + domain + ".abcdefg"));
        assertFalse(ContactRoute.EMAIL.reaches(LOCAL + "a@example.org"));
        assertFalse(ContactRoute.EMAIL.reaches("a@" + "b".repeat(64) + ".org"));
    }

    @ParameterizedTest
    @EnumSource
    void aTextWithoutEndIsRefusedAtOnce(ContactRoute route) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertFalse(route.reaches("a@" + "a.".repeat(5000)));
            assertFalse(route.reaches("5".repeat(100_000)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(520) 555-0123", "+52 1 55 1234 5678", "520-555-0123 x12"})
    void aNumberReaches(String number) {
        assertTrue(ContactRoute.TDD.reaches(number));
    }
}
