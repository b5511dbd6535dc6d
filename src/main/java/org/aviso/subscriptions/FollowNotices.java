package org.aviso.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Limits;
import org.aviso.platform.MailAddress;
import org.aviso.platform.Secrets;

/**
 * Begins, confirms, changes and ends subscriptions. Nobody learns here who has one: to ask for it is answered by mail
 * alone, and everything else needs the secret that stands in the mail.
 */
@ApplicationScoped
@Transactional
public class FollowNotices {

    /** How long the link of the first mail works. */
    public static final Duration TO_CONFIRM = Duration.ofHours(48);

    private static final String EVERYBODY = "";

    private static final int REFUSALS = 3;

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(FollowNotices.class.getName());

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private SubscriptionSecrets secrets;

    @Inject
    private Limits limits;

    @Inject
    private Event<SubscriptionAsked> asked;

    @Inject
    private Clock clock;

    void take(@ObservesAsync SubscriptionWanted wanted) {
        ask(wanted.mail(), wanted.choices());
    }

    /**
     * Writes to an address that somebody typed: with a link to confirm, or, where it follows already, with one to change.
     * What it follows already stays as it is, and so do earlier wishes: a stranger who asks again spoils nobody's link.
     * Past the limit of an address, or of all of them, nothing is written.
     */
    public void ask(String mail, Choices choices) {
        if (!mayWriteTo(MailAddress.mailbox(mail))) {
            return;
        }
        Instant now = clock.instant();
        Subscription known = follower(mail).orElse(null);
        if (known == null) {
            known = new Subscription(mail, choices, secrets.next(), now, now.plus(TO_CONFIRM));
            entities.persist(known);
        }
        entities.flush();
        asked.fire(new SubscriptionAsked(known, secrets.of(known)));
    }

    private boolean mayWriteTo(String mailbox) {
        if (limits.count(Limits.Deed.SUBSCRIBE_ONE, mailbox) > 0) {
            LOG.log(Level.INFO, "A mail to confirm was not written: its recipient had too many today.");
            return false;
        }
        // Whoever types the addresses of a thousand strangers does not make us write to them all.
        if (limits.count(Limits.Deed.SUBSCRIBE_ALL, EVERYBODY) > 0) {
            limits.forgive(Limits.Deed.SUBSCRIBE_ONE, mailbox);
            LOG.log(Level.WARNING, "A mail to confirm was not written: there were too many this hour.");
            return false;
        }
        return true;
    }

    /** The subscription that a secret names, confirmed or still to be. */
    public Optional<Subscription> find(String secret) {
        return entities.createQuery("select s from Subscription s where s.secretHash = :hash"
                        + " and (s.expires is null or s.expires > :now)", Subscription.class)
                .setParameter("hash", Secrets.hash(secret)).setParameter("now", clock.instant())
                .getResultStream().findFirst();
    }

    /**
     * Begins to tell an address of notices as the wish behind a link says. Where another wish for it was confirmed before,
     * that one takes over these choices, and the links of its mail work on.
     *
     * @return the secret of what the address follows now; nothing if there is no such wish
     * @throws jakarta.persistence.PersistenceException if two wishes for one address are confirmed at the same moment
     */
    public Optional<String> confirm(String secret) {
        return find(secret).map(wish -> secrets.of(wish.isConfirmed() ? wish : begin(wish)));
    }

    private Subscription begin(Subscription wish) {
        Instant now = clock.instant();
        Optional<Subscription> known = follower(wish.getMail());
        if (known.isEmpty()) {
            wish.confirm(now);
            return wish;
        }
        known.get().choose(wish.choices(), now);
        entities.remove(wish);
        return known.get();
    }

    private Optional<Subscription> follower(String mail) {
        return entities.createQuery("select s from Subscription s where s.mailKey = :key", Subscription.class)
                .setParameter("key", MailAddress.key(mail)).getResultStream().findFirst();
    }

    /**
     * Changes what a confirmed subscription follows.
     *
     * @return whether there is such a subscription
     */
    public boolean change(String secret, Choices choices) {
        Optional<Subscription> found = find(secret).filter(Subscription::isConfirmed);
        found.ifPresent(subscription -> subscription.choose(choices, clock.instant()));
        return found.isPresent();
    }

    /** Deletes a subscription, its address, and the mail to it that has not left; nothing if there is none. */
    public void end(String secret) {
        entities.createNativeQuery("DELETE FROM subscription WHERE secret_hash = ?1").setParameter(1, Secrets.hash(secret))
                .executeUpdate();
    }

    /**
     * Notes that a server refuses mail to the address for good. Once it has done so on three days, and took nothing between,
     * the subscription ends: servers that hear from us again and again for nobody take us for a sender of junk.
     *
     * @param taken when the server took any mail last, or null if nobody remembers: of a server that has taken none since it
     *     refused this address first, all followers would go
     */
    public void refused(long id, Instant taken) {
        Instant now = clock.instant();
        Instant before = taken == null ? Instant.EPOCH : taken;
        // Several mails of one day count as one: a server may be set up wrongly for an hour.
        entities.createNativeQuery("UPDATE subscription SET refusals = refusals + 1, refused = ?1 WHERE id = ?2"
                        + " AND (refused IS NULL OR refused <= ?3 AND refused <= ?4)")
                .setParameter(1, Timestamp.from(now)).setParameter(2, id).setParameter(3, Timestamp.from(now.minus(A_DAY)))
                .setParameter(4, Timestamp.from(before)).executeUpdate();
        int ended = entities.createNativeQuery("DELETE FROM subscription WHERE id = ?1 AND refusals >= ?2").setParameter(1, id)
                .setParameter(2, REFUSALS).executeUpdate();
        if (ended > 0) {
            LOG.log(Level.WARNING, "Subscription {0} was ended: the server has refused its mail for good on {1} days.",
                    new Object[] {id, REFUSALS});
        }
    }

    /** Notes that a server takes mail to the address. */
    public void taken(long id) {
        entities.createNativeQuery("UPDATE subscription SET refusals = 0, refused = NULL WHERE id = ?1 AND refusals > 0")
                .setParameter(1, id).executeUpdate();
    }

    /** Deletes what nobody has confirmed in time. */
    public void forget() {
        entities.createNativeQuery("DELETE FROM subscription WHERE expires <= ?1")
                .setParameter(1, Timestamp.from(clock.instant())).executeUpdate();
    }

    /**
     * The next confirmed subscriptions in a language that may hear of something at once, by their ids.
     *
     * @param after the id of the last one before
     * @param occurred when it happened
     */
    public List<Subscription> hearingAtOnce(String language, Instant occurred, long after, int limit) {
        return inBatches(entities.createQuery("select s from Subscription s where s.language in :languages and s.id > :after"
                        + " and s.confirmed <= :occurred and (s.rhythm = :rhythm or s.rhythmSince > :occurred)"
                        + " order by s.id", Subscription.class)
                .setParameter("languages", heardIn(language)).setParameter("after", after).setParameter("occurred", occurred)
                .setParameter("rhythm", Rhythm.AT_ONCE), limit);
    }

    // Who chose a language that is switched off now hears in the base language.
    private static List<String> heardIn(String language) {
        return Stream.concat(Stream.of(language), language.equals(Languages.base().tag())
                ? Languages.silent().stream().map(Language::tag) : Stream.empty()).toList();
    }

    /**
     * The next confirmed subscriptions that may hear of something in the mail of a day, by their ids.
     *
     * @param after the id of the last one before
     * @param since when the first of what is told happened
     */
    public List<Subscription> hearingDaily(Instant since, long after, int limit) {
        return inBatches(entities.createQuery("select s from Subscription s where s.id > :after"
                        + " and s.confirmed is not null and (s.rhythm = :rhythm or s.rhythmSince > :since)"
                        + " order by s.id", Subscription.class)
                .setParameter("after", after).setParameter("since", since).setParameter("rhythm", Rhythm.DAILY), limit);
    }

    // One more query for all their kinds and one for all their offices, in place of two for each.
    private static List<Subscription> inBatches(TypedQuery<Subscription> query, int limit) {
        return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "s.kinds")
                .setHint("eclipselink.batch", "s.offices").setMaxResults(limit).getResultList();
    }
}
