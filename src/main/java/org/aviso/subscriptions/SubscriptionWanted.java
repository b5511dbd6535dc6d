package org.aviso.subscriptions;

/** Somebody typed an address at which they want to be told of notices; whether it is theirs, nobody knows yet. */
public record SubscriptionWanted(String mail, Choices choices) {

    @Override
    public String toString() {
        return "a subscription";
    }
}
