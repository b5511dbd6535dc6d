package org.aviso.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.aviso.platform.Limits;
import org.aviso.platform.Secrets;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;
import org.aviso.staff.audit.Detail;

/**
 * How often a password may be tried: by one sender, and for one account by everybody together. Whoever guesses without
 * end would lock the owner out that way. So a sender from whom the owner has signed in lately counts apart; and any
 * other, once the account has no try left, gets a turn of its own: whoever comes back after it may try, however busy the
 * others are. Only a sender's own wrong tries make its next turn later.
 */
@ApplicationScoped
public class SignInAttempts {

    /** How long a sender waits for its first turn. */
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    /** How long it waits at most, after wrong tries of its own. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(8);

    /** Who acts where nobody is signed in, in the audit trail. */
    private static final String NOBODY = "nobody";

    /** From when a sender may try, and how long it has waited for that. */
    private record Turn(Instant from, Duration waited) {

        Turn next(Instant now) {
            Duration twice = waited.multipliedBy(2);
            Duration longer = twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
            return new Turn(now.plus(longer), longer);
        }
    }

    // Of whom, only hashes: what somebody typed as a name may be their password.
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(Duration.ofDays(30)).build();
    private final Cache<String, Turn> turns = Caffeine.newBuilder()
            .maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(30)).build();
    private final Cache<String, Integer> wrong = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(Duration.ofDays(30)).build();
    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    @Inject
    private Limits limits;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Counts an attempt; zero if it may be made, else how many seconds until it may. */
    public long count(String username, String sender) {
        long wait = limits.count(Limits.Deed.SIGN_IN, trier(username, sender));
        if (wait > 0) {
            return wait;
        }
        wait = limits.count(Limits.Deed.SIGN_IN_TO_ONE_ACCOUNT, guessed(username, sender));
        if (wait == 0 || isKnown(username, sender)) {
            return wait;
        }
        note(username);
        return takeTurn(pair(username, sender));
    }

    private long takeTurn(String pair) {
        Instant now = clock.instant();
        long[] left = {0};
        turns.asMap().compute(pair, (key, turn) -> {
            Turn own = turn == null ? new Turn(now.plus(FIRST_WAIT), FIRST_WAIT) : turn;
            if (now.isBefore(own.from())) {
                left[0] = Math.max(1, Duration.between(now, own.from()).toSeconds());
                return own;
            }
            return own.next(now);
        });
        return left[0];
    }

    /** A wrong password: the owner is told how many there were, by the audit trail of their next sign-in. */
    public void failed(String username) {
        wrong.asMap().merge(name(username), 1, Integer::sum);
    }

    /** A right password was no guess: it takes nothing from those who type theirs wrong. */
    public void succeeded(String username, String sender) {
        limits.forgive(Limits.Deed.SIGN_IN, trier(username, sender));
        limits.forgive(Limits.Deed.SIGN_IN_TO_ONE_ACCOUNT, guessed(username, sender));
        turns.invalidate(pair(username, sender));
        known.put(pair(username, sender), true);
        Integer before = wrong.asMap().remove(name(username));
        String account = StaffAccount.normal(username);
        audit.record(account, Deed.SIGNED_IN, AuditEntry.Kind.ACCOUNT, account,
                before == null ? null : Detail.WRONG.with(before));
    }

    // Once in a while, and of accounts that there are: what else was typed is nobody's business.
    private void note(String username) {
        if (noted.asMap().putIfAbsent(name(username), true) == null && accounts.enabled(username).isPresent()) {
            Integer before = wrong.getIfPresent(name(username));
            audit.record(NOBODY, Deed.REFUSED, AuditEntry.Kind.ACCOUNT, StaffAccount.normal(username),
                    Detail.WRONG.with(before == null ? 0 : before));
        }
    }

    private boolean isKnown(String username, String sender) {
        return known.getIfPresent(pair(username, sender)) != null;
    }

    // Many people can have one address: what a stranger tries there is not counted to an owner who has signed in there.
    private String trier(String username, String sender) {
        return isKnown(username, sender) ? pair(username, sender) : sender;
    }

    private String guessed(String username, String sender) {
        return isKnown(username, sender) ? pair(username, sender) : StaffAccount.normal(username);
    }

    private static String name(String username) {
        return Secrets.hash(StaffAccount.normal(username));
    }

    private static String pair(String username, String sender) {
        return Secrets.hash(StaffAccount.normal(username) + " " + sender);
    }
}
