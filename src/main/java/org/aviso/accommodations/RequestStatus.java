package org.aviso.accommodations;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an aid, or the whole of a request, has come, in the words of the bundle keys {@code status.<status>}. In the
 * order of how far it is: of several aids the slowest is where the request stands. Table {@code status_step} has the
 * same steps, and the database refuses any other.
 */
public enum RequestStatus {

    RECEIVED, ACKNOWLEDGED,

    /** Somebody, or something, is looked for. */
    SOURCING,

    /** A provider was asked and has not answered: their silence is no yes. */
    OFFERED,

    /** Whoever was asked has said yes; the office has not confirmed it yet. */
    ACCEPTED,

    /** Another aid was offered in its place, and the resident has not answered. */
    SUBSTITUTE_OFFERED,

    /** A part of it is arranged; which one is {@link Part}. */
    PARTLY, CONFIRMED, DELIVERED,

    /** It could not be had; why, and what then, is {@link Refusal}. */
    NOT_FILLED, WITHDRAWN;

    /**
     * The states that can follow this one, whoever takes it there. What was agreed may fall through, so that it is
     * looked for again; nothing is confirmed over an offer that nobody has accepted.
     */
    public Set<RequestStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, SOURCING, OFFERED, SUBSTITUTE_OFFERED, PARTLY, CONFIRMED,
                    NOT_FILLED, WITHDRAWN);
            case ACKNOWLEDGED -> EnumSet.of(SOURCING, OFFERED, SUBSTITUTE_OFFERED, PARTLY, CONFIRMED, NOT_FILLED,
                    WITHDRAWN);
            case SOURCING -> EnumSet.of(OFFERED, SUBSTITUTE_OFFERED, PARTLY, CONFIRMED, NOT_FILLED, WITHDRAWN);
            case OFFERED -> EnumSet.of(SOURCING, ACCEPTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(SOURCING, OFFERED, PARTLY, CONFIRMED, WITHDRAWN);
            case SUBSTITUTE_OFFERED -> EnumSet.of(SOURCING, WITHDRAWN);
            case PARTLY -> EnumSet.of(SOURCING, OFFERED, CONFIRMED, DELIVERED, NOT_FILLED, WITHDRAWN);
            case CONFIRMED -> EnumSet.of(SOURCING, PARTLY, DELIVERED, WITHDRAWN);
            case DELIVERED, NOT_FILLED, WITHDRAWN -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    /**
     * Those among {@link #next()} that staff takes by a word alone. An offer needs a provider, a substitute its reason,
     * a refusal its statement; to withdraw is the resident's, so staff does it only where they were told.
     */
    public Set<RequestStatus> plainNext() {
        Set<RequestStatus> plain = EnumSet.of(ACKNOWLEDGED, SOURCING, CONFIRMED, DELIVERED, WITHDRAWN);
        plain.retainAll(next());
        return plain;
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this != DELIVERED && this != NOT_FILLED && this != WITHDRAWN;
    }

    /** Whether it is settled that the resident gets all of it, or they have got it. */
    public boolean isArranged() {
        return this == CONFIRMED || this == DELIVERED;
    }

    /** Whether the resident may still change it or take it back by themselves. */
    public boolean isChangeable() {
        return compareTo(PARTLY) < 0;
    }
}
