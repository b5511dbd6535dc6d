package org.aviso.accommodations;

import java.util.EnumSet;
import java.util.Set;

/** How far an aid, or the whole of a request, has come, in the words of the bundle key {@code status.<status>}. */
public enum RequestStatus {

    RECEIVED, ACKNOWLEDGED, ARRANGING, CONFIRMED, DELIVERED, WITHDRAWN;

    /**
     * The states to which staff may take it from here. An arrangement may fall through, so that it is looked for again;
     * withdrawing is the resident's, not theirs.
     */
    public Set<RequestStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, ARRANGING, CONFIRMED);
            case ACKNOWLEDGED -> EnumSet.of(ARRANGING, CONFIRMED);
            case ARRANGING -> EnumSet.of(CONFIRMED);
            case CONFIRMED -> EnumSet.of(ARRANGING, DELIVERED);
            case DELIVERED, WITHDRAWN -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this != DELIVERED && this != WITHDRAWN;
    }

    /** Whether it is settled that the resident gets it, or they have got it. */
    public boolean isArranged() {
        return this == CONFIRMED || this == DELIVERED;
    }

    /** Whether the resident may still change it or take it back. */
    public boolean isChangeable() {
        return this == RECEIVED || this == ACKNOWLEDGED || this == ARRANGING;
    }
}
