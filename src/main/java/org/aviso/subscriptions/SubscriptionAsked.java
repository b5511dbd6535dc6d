package org.aviso.subscriptions;

/**
 * The owner of an address has to be told that somebody wants it to be told of notices; where it is, that they can change it.
 *
 * @param secret what names the subscription in addresses
 */
public record SubscriptionAsked(Subscription subscription, String secret) {

    @Override
    public String toString() {
        return "a subscription";
    }
}
