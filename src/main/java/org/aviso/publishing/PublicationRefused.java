package org.aviso.publishing;

import java.util.List;

/** A notice cannot be published as somebody wanted it. */
public class PublicationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code publication.refused.<reason>}. */
    public enum Reason {

        /** Something stands in the way: see {@link #obstacles()}. */
        OBSTACLES,

        /** The languages differ, or use other terms than ours, and nobody has said that this is right. */
        DOUBTS,

        /** Readers have read it, and are not told what is corrected. */
        NO_CORRECTION,

        /** What readers read says all of this already. */
        NOTHING_NEW,

        /** The moment from which it is to be read has passed. */
        PAST,

        /** It is read already: when that began cannot be changed. */
        ALREADY_READ,

        /** Its event would have begun before it can be read. */
        AFTER_EVENT,

        /** Lists would show it no longer before they show it. */
        EXPIRED,

        /** Only an advisory can go out before it is ready in every language. */
        NO_ADVISORY,

        /** It is ready in every language: it needs no exception. */
        NOT_NEEDED,

        /** Nobody has said why it cannot wait. */
        NO_REASON,

        /** It was put away. */
        ARCHIVED,

        /** There is nothing to put away, or to put back. */
        NOT_PUBLISHED
    }

    private final Reason reason;
    private final transient List<Obstacle> obstacles;

    PublicationRefused(Reason reason, List<Obstacle> obstacles) {
        super(reason.name());
        this.reason = reason;
        this.obstacles = List.copyOf(obstacles);
    }

    PublicationRefused(Reason reason) {
        this(reason, List.of());
    }

    public Reason reason() {
        return reason;
    }

    /** What stands in the way. */
    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
