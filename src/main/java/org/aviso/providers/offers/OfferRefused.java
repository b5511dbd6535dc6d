package org.aviso.providers.offers;

import java.util.Set;
import org.aviso.providers.Unfit;

/** An offer, or an answer to one, that cannot be; nothing is stored. */
public class OfferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code offer.refused.<reason>}. */
    public enum Reason {

        /** The provider cannot do it. */
        UNFIT,

        /** The provider was asked before, and has not answered or has said yes. */
        ASKED,

        /** Nothing can be offered for the aid as it stands. */
        SETTLED,

        /** It would be done in the room, or from a distance, where the resident asked for the other. */
        HOW,

        /** The event is over, or does not take place. */
        NO_EVENT,

        /** The time to answer by is not ahead, or not before the work begins. */
        ANSWER_BY,

        /** It was answered before, or taken back. */
        CLOSED,

        /** It came after the time to answer by. */
        LATE,

        /** The request has no such offer. */
        UNKNOWN
    }

    private final Reason reason;
    private final Long provider;
    private final Set<Unfit> unfit;

    OfferRefused(Reason reason) {
        this(reason, null, Set.of());
    }

    OfferRefused(Reason reason, Long provider, Set<Unfit> unfit) {
        super(reason + " " + unfit);
        this.reason = reason;
        this.provider = provider;
        this.unfit = Set.copyOf(unfit);
    }

    public Reason reason() {
        return reason;
    }

    /** The provider who cannot be asked, or null where it is about all of them. */
    public Long provider() {
        return provider;
    }

    /** Why that provider cannot do it; nothing with any other reason. */
    public Set<Unfit> unfit() {
        return unfit;
    }
}
