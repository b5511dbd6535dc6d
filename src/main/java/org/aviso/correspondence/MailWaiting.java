package org.aviso.correspondence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What staff is told about mail that has not gone out: how much, and why. */
@Named
@RequestScoped
public class MailWaiting {

    @Inject
    private Outbox outbox;

    @Inject
    private MailServer server;

    private long count;
    private long givenUp;
    private String lastError;

    @PostConstruct
    void load() {
        count = outbox.countWaiting();
        givenUp = count == 0 ? 0 : outbox.countGivenUp();
        lastError = count == 0 ? null : outbox.lastError().orElse(null);
    }

    public long getCount() {
        return count;
    }

    /** How much of it is not tried any more. */
    public long getGivenUp() {
        return givenUp;
    }

    /** Whether a mail server is set at all. */
    public boolean isServerSet() {
        return server.isSet();
    }

    /** What the server said last, in its own words but without addresses, or null. */
    public String getLastError() {
        return lastError;
    }
}
