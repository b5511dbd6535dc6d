package org.aviso.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;

/** How passwords are made, stored and compared: salted PBKDF2 with HMAC-SHA-512, as OWASP advises for it. */
@ApplicationScoped
public class Passwords {

    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    // No letter or digit that looks like another: the first password is copied from a console by eye.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    @Inject
    private Pbkdf2PasswordHash hash;

    private String nobodys;

    @PostConstruct
    void open() {
        hash.initialize(STRENGTH);
        nobodys = hash(generate());
    }

    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /**
     * Whether a password belongs to an account.
     *
     * @param account the account, or null where there is none: the answer then takes as long, so that its time does not
     *        tell which names exist
     */
    public boolean fits(char[] password, StaffAccount account) {
        boolean fits = hash.verify(password, account == null ? nobodys : account.getPasswordHash());
        return fits && account != null;
    }

    /** A new password, twenty characters in groups of five: {@code k7mwp-2xq9h-tt4ra-ybc3n}. */
    public static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
