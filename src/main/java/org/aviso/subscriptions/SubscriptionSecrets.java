package org.aviso.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.aviso.platform.Secrets;

/**
 * What names a subscription in the addresses of its mail. It is derived from the secret of the installation, so that each
 * mail can hold it and no table does.
 */
@ApplicationScoped
public class SubscriptionSecrets {

    @Inject
    private Secrets secrets;

    /**
     * A secret.
     *
     * @param mark what it is derived from
     * @param text what stands in the address
     */
    record Secret(String mark, String text) {

        /** What is stored in its place. */
        String hash() {
            return Secrets.hash(text);
        }

        @Override
        public String toString() {
            return "a secret";
        }
    }

    Secret next() {
        return from(Secrets.forAddress());
    }

    /** What names a subscription. */
    public String of(Subscription subscription) {
        return from(subscription.getMark()).text();
    }

    private Secret from(String mark) {
        return new Secret(mark, secrets.forAddress("subscription " + mark));
    }
}
