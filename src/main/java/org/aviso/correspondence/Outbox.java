package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aviso.platform.Settings;
import org.aviso.subscriptions.Subscription;

/** The mail that waits for a server, and the mail that one has taken. */
@ApplicationScoped
@Transactional
public class Outbox {

    /** A node that has claimed a mail and dies leaves it to the others after this time, longer than any attempt. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(30);

    /**
     * A thousand followers, and whoever wants to be one, wait behind one answer to a resident; who looks for the link that
     * they asked for, not behind news.
     */
    private static final List<String> TURNS = List.of("m.subscription is null",
            "m.subscription is not null and m.unsubscribe is null", "m.unsubscribe is not null");

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Keeps a mail for sending, in the transaction of the caller.
     *
     * @param reference the request that it is about, or null
     * @param secret what opens something to whoever reads it, as it stands in the letter, or null: it is not kept once the
     *     mail is sent
     */
    void add(String recipient, Letter letter, String reference, String secret) {
        entities.persist(mail(recipient, letter, reference, secret));
    }

    /**
     * Keeps a mail to a follower for sending, in the transaction of the caller.
     *
     * @param endsIt the address at which a program for mail ends their subscription, or null
     */
    void add(Subscription subscription, Letter letter, String endsIt) {
        entities.persist(mail(subscription.getMail(), letter, null, null).toFollower(subscription.getId(), endsIt));
    }

    private OutboxMail mail(String recipient, Letter letter, String reference, String secret) {
        return new OutboxMail(recipient, letter, reference, secret, "<" + UUID.randomUUID() + "@" + domain() + ">",
                clock.instant());
    }

    private String domain() {
        String host = settings.host();
        // The column holds a hundred characters, and the part before the host makes the name unique by itself.
        return host.length() > 60 ? host.substring(host.length() - 60).replaceAll("^[.-]+", "") : host;
    }

    /**
     * How much no server has taken, what we gave up included: staff must tell those residents in another way. Mail about
     * subscriptions is none of it: nobody waits for it, and strangers cause it.
     */
    public long countWaiting() {
        return entities.createQuery("select count(m) from OutboxMail m where m.sent is null and m.subscription is null",
                Long.class).getSingleResult();
    }

    /** How much of that is not tried any more. */
    public long countGivenUp() {
        return entities.createQuery("select count(m) from OutboxMail m where m.sent is null and m.nextAttempt is null"
                + " and m.subscription is null", Long.class).getSingleResult();
    }

    /** Why mail that waits was not taken last, without addresses; nothing if all of it was not tried yet. */
    public Optional<String> lastError() {
        return entities.createQuery("select m.lastError from OutboxMail m where m.sent is null"
                + " and m.subscription is null and m.lastError is not null order by m.nextAttempt desc, m.id desc", String.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The mail about a request, newest first; at most so much. */
    List<OutboxMail> about(String reference, int limit) {
        return entities.createQuery("select m from OutboxMail m where m.reference = :reference"
                        + " order by m.created desc, m.id desc", OutboxMail.class)
                .setParameter("reference", reference).setMaxResults(limit).getResultList();
    }

    /**
     * Tries again what was given up, at once.
     *
     * @return whether it was given up until now
     */
    boolean revive(long id) {
        return entities.createQuery("update OutboxMail m set m.attempts = 0, m.nextAttempt = :now where m.id = :id"
                + " and m.sent is null and m.nextAttempt is null").setParameter("now", clock.instant())
                .setParameter("id", id).executeUpdate() == 1;
    }

    /** The mail whose turn it is, of each kind in {@link #TURNS} the longest waiting first. */
    List<OutboxMail> due(int limit) {
        List<OutboxMail> due = new ArrayList<>();
        for (String whose : TURNS) {
            if (due.size() < limit) {
                due.addAll(due(whose, limit - due.size()));
            }
        }
        return due;
    }

    private List<OutboxMail> due(String whose, int limit) {
        return entities.createQuery("select m from OutboxMail m where m.sent is null and m.nextAttempt <= :now and " + whose
                        + " order by m.nextAttempt, m.id", OutboxMail.class)
                .setParameter("now", clock.instant()).setMaxResults(limit).getResultList();
    }

    /**
     * Takes a mail for one attempt.
     *
     * @return whether it is ours now: of several nodes that found it due, one gets it
     */
    boolean claim(OutboxMail mail) {
        return entities.createQuery("update OutboxMail m set m.attempts = :next, m.nextAttempt = :free"
                        + " where m.id = :id and m.attempts = :seen and m.sent is null")
                .setParameter("next", mail.getAttempts() + 1).setParameter("free", clock.instant().plus(CLAIMED_FOR))
                .setParameter("id", mail.getId()).setParameter("seen", mail.getAttempts())
                .executeUpdate() == 1;
    }

    /** A server has taken it: it stays as it was sent, without what opens something to whoever reads it. */
    void sent(OutboxMail mail) {
        if (mail.getSubscription() != null) {
            delete(mail);
            return;
        }
        entities.createQuery("update OutboxMail m set m.sent = :now, m.nextAttempt = null, m.lastError = null,"
                + " m.body = :body, m.html = :html, m.secret = null where m.id = :id")
                .setParameter("now", clock.instant()).setParameter("body", mail.bodyToKeep())
                .setParameter("html", mail.htmlToKeep()).setParameter("id", mail.getId()).executeUpdate();
    }

    /** The attempt that {@link #claim} began failed: there will be another, later each time, until it is no use. */
    void failed(OutboxMail mail, String error) {
        int attempts = mail.getAttempts() + 1;
        if (OutboxMail.isHopelessAfter(attempts)) {
            giveUp(mail, error);
            return;
        }
        entities.createQuery("update OutboxMail m set m.nextAttempt = :next, m.lastError = :error where m.id = :id")
                .setParameter("next", clock.instant().plus(OutboxMail.delayAfter(attempts)))
                .setParameter("error", error).setParameter("id", mail.getId()).executeUpdate();
    }

    /** No attempt will help: the mail stays where staff see it; but news is not told to followers in another way. */
    void giveUp(OutboxMail mail, String error) {
        if (mail.getSubscription() != null) {
            delete(mail);
            return;
        }
        entities.createQuery("update OutboxMail m set m.nextAttempt = null, m.lastError = :error where m.id = :id")
                .setParameter("error", error).setParameter("id", mail.getId()).executeUpdate();
    }

    // Nobody looks it up, and it holds an address that is kept for nothing else.
    private void delete(OutboxMail mail) {
        entities.createQuery("delete from OutboxMail m where m.id = :id").setParameter("id", mail.getId()).executeUpdate();
    }
}
