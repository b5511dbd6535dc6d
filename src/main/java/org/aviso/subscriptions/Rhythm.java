package org.aviso.subscriptions;

/** How often a follower gets mail, in the words of the bundle key {@code rhythm.<rhythm>}. */
public enum Rhythm {

    AT_ONCE, DAILY;

    Rhythm other() {
        return this == AT_ONCE ? DAILY : AT_ONCE;
    }
}
