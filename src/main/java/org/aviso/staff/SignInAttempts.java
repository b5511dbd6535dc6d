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
        String account = StaffAccount.normal(username);
        String pair = account + " " + sender;
        return limits.count(Limits.Deed.SIGN_IN_TO_ONE_ACCOUNT, known.getIfPresent(pair) != null ? pair : account);
    }

    void succeeded(String username, String sender) {
        known.put(StaffAccount.normal(username) + " " + sender, true);
    }
}
