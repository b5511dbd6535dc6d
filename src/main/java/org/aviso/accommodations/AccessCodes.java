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

    private static final String DRAFT = "DRAFT";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LENGTH = 10;
    private static final int DRAFT_LENGTH = 12;

    /** How long a pass shows a request, and the address of a form its receipt: somebody may sit there next. */
    public static final Duration PASS_HOLDS = Duration.ofHours(2);


    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    /**
     * The access code of a request for one of those who can follow it, ten characters of the alphabet of
     * {@link ReferenceCode}.
     */
    public String codeFor(String reference, Party party) {
        // Of the requester as before there were two: codes that were given out stay good.
        return code("access code of " + reference + (party == Party.REQUESTER ? "" : " for " + party), LENGTH);
    }

    /** The code by which a form is finished later, twelve characters of the same alphabet. */
    public String codeForDraft(String secretHash) {
        return code("code of the draft " + secretHash, DRAFT_LENGTH);
    }

    private String code(String of, int length) {
        BigInteger number = new BigInteger(1, secrets.derive(of));
        BigInteger size = BigInteger.valueOf(ReferenceCode.ALPHABET.length());
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = number.divideAndRemainder(size);
            code.append(ReferenceCode.ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return code.toString();
    }

    /** Whose code that is, or nothing if it is nobody's; in a time that tells nothing. */
    public Optional<Party> opener(String reference, String typed) {
        String normal = ReferenceCode.normal(typed);
        boolean requester = same(codeFor(reference, Party.REQUESTER), normal);
        boolean person = same(codeFor(reference, Party.PERSON), normal);
        return requester ? Optional.of(Party.REQUESTER) : person ? Optional.of(Party.PERSON) : Optional.empty();
    }

    /** The code in groups of five, as people read it. */
    public static String spaced(String code) {
        return code.replaceAll("(.{5})(?=.)", "$1-");
    }

    /** A part of an address that shows one request to one of those who can follow it, for two hours. */
    public String passFor(String reference, Party party) {
        return sealed(reference, party.name(), clock.instant().plus(PASS_HOLDS));
    }

    /** A part of an address that shows a draft, until it is deleted: that ends it, and nothing else. */
    public String passForDraft(long id) {
        return sealed(Long.toString(id), DRAFT, NEVER);
    }

    /** What a pass shows, and to whom. */
    record Shown(String reference, Party party) { }

    /** The request that a pass shows, or nothing if it is made up or has run out. */
    Optional<Shown> shownBy(String pass) {
        return unsealed(pass).filter(says -> !says[1].equals(DRAFT))
                .map(says -> new Shown(says[0], Party.valueOf(says[1])));
    }

    /** The id of the draft that a pass shows, or nothing as {@link #shownBy} answers. */
    public Optional<Long> draftShownBy(String pass) {
        return unsealed(pass).filter(says -> says[1].equals(DRAFT)).map(says -> Long.valueOf(says[0]));
    }

    private String sealed(String what, String how, Instant until) {
        String says = what + "." + how + "." + until.getEpochSecond();
        return says + "." + seal(says);
    }

    private Optional<String[]> unsealed(String pass) {
        int cut = pass.lastIndexOf('.');
        if (cut < 0 || !same(seal(pass.substring(0, cut)), pass.substring(cut + 1))) {
            return Optional.empty();
        }
        String[] says = pass.substring(0, cut).split("\\.");
        return Optional.of(says).filter(ours -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(ours[2]))));
    }

    private String seal(String says) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.derive("pass " + says)).substring(0, 22);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
