package org.aviso.staff.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaysToSignInTest {

    @Test
    void aMailAddressIsTakenIfTheProviderHasCheckedIt() {
        assertEquals(Optional.of("eva@agency.example"),
                WaysToSignIn.name(Map.of("email", "eva@agency.example", "email_verified", true), "email"));
        assertEquals(Optional.of("eva@agency.example"),
                WaysToSignIn.name(Map.of("email", "eva@agency.example", "email_verified", "true"), "email"));
        assertEquals(Optional.empty(),
                WaysToSignIn.name(Map.of("email", "eva@agency.example", "email_verified", false), "email"));
        assertEquals(Optional.empty(), WaysToSignIn.name(Map.of("email", "eva@agency.example"), "email"));
    }

    @Test
    void anotherClaimIsTheProvidersOwnWord() {
        assertEquals(Optional.of("0017"), WaysToSignIn.name(Map.of("sub", "0017"), "sub"));
        assertEquals(Optional.empty(), WaysToSignIn.name(Map.of("sub", "0017"), "upn"));
        assertEquals(Optional.empty(), WaysToSignIn.name(Map.of("upn", List.of("a", "b")), "upn"));
        assertEquals(Optional.empty(), WaysToSignIn.name(Map.of("upn", " "), "upn"));
    }
}
