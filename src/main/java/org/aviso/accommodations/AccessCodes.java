package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.aviso.platform.Secrets;

/**
 * What lets a resident, and nobody else, see a request: the access code, and the pass that a page's address holds for
 * a while after the code was given. Both are derived from the secret of the installation, so that no table holds
 * either, but for a receipt by mail while it waits to be sent.
 */
@ApplicationScoped
public class AccessCodes {

    private static final int LENGTH = 10;
    private static final Duration PASS_HOLDS = Duration.ofHours(2);

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    /** The access code of a request, ten characters of the alphabet of {@link ReferenceCode}. */
    public String codeFor(String reference) {
        BigInteger number = new BigInteger(1, secrets.derive("access code of " + reference));
        BigInteger size = BigInteger.valueOf(ReferenceCode.ALPHABET.length());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = number.divideAndRemainder(size);
            code.append(ReferenceCode.ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return code.toString();
    }

    /** Whether that is the code, in a time that tells nothing. */
    public boolean opens(String reference, String typed) {
        return same(codeFor(reference), ReferenceCode.normal(typed));
    }

    /** The code in groups of five, as people read it. */
    public static String spaced(String code) {
        return code.replaceAll("(.{5})(?=.)", "$1-");
    }

    /** A part of an address that shows one request for two hours. */
    public String passFor(String reference) {
        String says = reference + "." + clock.instant().plus(PASS_HOLDS).getEpochSecond();
        return says + "." + seal(says);
    }

    /** The reference that a pass shows, or nothing if it is made up or has run out. */
    public Optional<String> referenceOf(String pass) {
        int cut = pass.lastIndexOf('.');
        if (cut < 0 || !same(seal(pass.substring(0, cut)), pass.substring(cut + 1))) {
            return Optional.empty();
        }
        String[] says = pass.substring(0, cut).split("\\.");
        Instant until = Instant.ofEpochSecond(Long.parseLong(says[1]));
        return clock.instant().isBefore(until) ? Optional.of(says[0]) : Optional.empty();
    }

    private String seal(String says) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.derive("pass " + says)).substring(0, 22);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
