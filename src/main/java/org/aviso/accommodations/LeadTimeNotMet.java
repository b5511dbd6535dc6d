package org.aviso.accommodations;

import java.util.List;
import org.aviso.leadtime.LeadTime;

/** The service refuses to take a request as an ordinary one: it comes at short notice, and nobody has said they know. */
public class LeadTimeNotMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LeadTime leadTime;
    private final transient List<DecidedAid> aids;

    LeadTimeNotMet(LeadTime leadTime, List<DecidedAid> aids) {
        super("asked for after " + leadTime.askBy());
        this.leadTime = leadTime;
        this.aids = List.copyOf(aids);
    }

    /** The decision on the aid with the longest lead. */
    public LeadTime leadTime() {
        return leadTime;
    }

    public List<DecidedAid> aids() {
        return aids;
    }
}
