package org.aviso.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.aviso.platform.Limits;

/**
 * How often a password may be tried: by one sender, and for one account by everybody together. Whoever guesses without
 * end would lock the owner out that way, so a sender from whom the owner has signed in lately counts apart.
 */
@ApplicationScoped
class SignInAttempts {

    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(Duration.ofDays(30)).build();

    @Inject
    private Limits limits;

    /** Counts an attempt; zero if it may be made, else how many seconds until it may. */
    long count(String username, String sender) {
        long wait = limits.count(Limits.Deed.SIGN_IN, sender);
        if (wait > 0) {
            return wait;
        }
        return limits.count(Limits.Deed.SIGN_IN_TO_ONE_ACCOUNT, guessed(username, sender));
    }

    /** A right password was no guess: it takes nothing from those who type theirs wrong. */
    void succeeded(String username, String sender) {
        limits.forgive(Limits.Deed.SIGN_IN, sender);
        limits.forgive(Limits.Deed.SIGN_IN_TO_ONE_ACCOUNT, guessed(username, sender));
        known.put(pair(username, sender), true);
    }

    private String guessed(String username, String sender) {
        String pair = pair(username, sender);
        return known.getIfPresent(pair) != null ? pair : StaffAccount.normal(username);
    }

    private static String pair(String username, String sender) {
        return StaffAccount.normal(username) + " " + sender;
    }
}
