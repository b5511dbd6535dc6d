package org.aviso.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.platform.DatabaseReady;
import org.aviso.platform.Rounds;
import org.aviso.subscriptions.FollowNotices;

/**
 * Brings the mail of the outbox to the server, a few at a time. Several nodes may do so at once: each mail is claimed by
 * one. A mail goes again where nobody can know whether the server took it: its answer was lost, or our node died before
 * it noted the answer. It goes under the same Message-ID then, so that mailboxes can drop it: rather twice than never.
 */
@ApplicationScoped
public class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 20;
    private static final int LONGEST_ERROR = 300;

    @Inject
    private Outbox outbox;

    @Inject
    private MailServer server;

    @Inject
    private FollowNotices followNotices;

    @Inject
    private Clock clock;

    private volatile Instant lastTaken;

    void start(@Observes DatabaseReady ready, Rounds rounds) {
        if (server.isSet()) {
            rounds.every(PAUSE, PAUSE, "Sending mail", this::send);
        }
    }

    /**
     * Sends what is due, until all of it was tried once or the server is away. Without a mail server nothing is tried.
     *
     * @return how many mails a server has taken
     */
    public int send() {
        int taken = 0;
        if (!server.isSet()) {
            return taken;
        }
        List<OutboxMail> due;
        do {
            due = outbox.due(AT_ONCE);
            for (OutboxMail mail : due) {
                if (outbox.claim(mail)) {
                    switch (attempt(mail)) {
                        case TAKEN -> taken++;
                        case AWAY -> {
                            // The others wait for the next round, and their attempts are not used up.
                            return taken;
                        }
                        case REFUSED -> { }
                    }
                }
            }
        } while (due.size() == AT_ONCE);
        return taken;
    }

    private enum Outcome { TAKEN, REFUSED, AWAY }

    private Outcome attempt(OutboxMail mail) {
        try {
            server.take(mail);
        } catch (MailServer.Away away) {
            fail(mail, away);
            return Outcome.AWAY;
        } catch (AddressException | MailServer.NoSuchMailbox hopeless) {
            // Another attempt would say to a stranger's server again what it has refused; staff tell that resident.
            String error = hopeless instanceof AddressException ? "AddressException" : reason(hopeless);
            // Anybody may ask for a mail to confirm an address: what becomes of it says nothing of its follower.
            if (mail.getSubscription() != null && mail.getUnsubscribe() != null) {
                followNotices.refused(mail.getSubscription(), lastTaken);
            }
            outbox.giveUp(mail, error);
            LOG.log(Level.WARNING, "Mail {0} was given up: {1}", new Object[] {mail.getId(), error});
            return Outcome.REFUSED;
        } catch (MessagingException failed) {
            fail(mail, failed);
            return Outcome.REFUSED;
        }
        outbox.sent(mail);
        lastTaken = clock.instant();
        if (mail.getSubscription() != null) {
            followNotices.taken(mail.getSubscription());
        }
        return Outcome.TAKEN;
    }

    private void fail(OutboxMail mail, MessagingException failed) {
        String error = reason(failed);
        outbox.failed(mail, error);
        LOG.log(Level.WARNING, "Mail {0} was not taken: {1}", new Object[] {mail.getId(), error});
    }

    /** What went wrong, in the words of the server but without addresses, at most 300 characters. */
    static String reason(MessagingException failed) {
        StringBuilder reason = new StringBuilder();
        for (Exception cause = failed; cause != null;
                cause = cause instanceof MessagingException chained ? chained.getNextException() : null) {
            String says = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip();
            if (reason.indexOf(says) < 0) {
                reason.append(reason.isEmpty() ? "" : ": ").append(says);
            }
        }
        String clean = reason.toString().replaceAll("\"[^\"]*\"@\\S+|[^\\s<>(),;:]*@[^\\s<>(),;]*", "…")
                .replaceAll("\\s+", " ");
        return clean.substring(0, Math.min(clean.length(), LONGEST_ERROR));
    }
}
