package org.aviso.accommodations;

import java.util.EnumSet;
import java.util.Set;

/** How far a request has come, in the words of the bundle key {@code status.<status>}. */
public enum RequestStatus {

    RECEIVED, ACKNOWLEDGED, ARRANGING, CONFIRMED, DELIVERED;

    /** The states that may follow this one. An arrangement may fall through, so that it is looked for again. */
    public Set<RequestStatus> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, ARRANGING, CONFIRMED);
            case ACKNOWLEDGED -> EnumSet.of(ARRANGING, CONFIRMED);
            case ARRANGING -> EnumSet.of(CONFIRMED);
            case CONFIRMED -> EnumSet.of(ARRANGING, DELIVERED);
            case DELIVERED -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this != DELIVERED;
    }
}
