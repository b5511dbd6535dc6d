package org.aviso.accommodations;

import org.aviso.leadtime.Decision;
import org.aviso.leadtime.LeadTime;

/** An aid that was asked for, and whether that is in time for it. */
public record DecidedAid(Aid aid, ChosenAid chosen, LeadTime leadTime) {

    public boolean isShortNotice() {
        return leadTime.decision() == Decision.SHORT_NOTICE;
    }
}
