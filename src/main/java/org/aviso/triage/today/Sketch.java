package org.aviso.triage.today;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.aviso.accommodations.EventChange;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Subject;

/**
 * As much of a request as tells where it stands in Today: one row of a query, so that all of them can be counted and only
 * those that are shown are read whole.
 *
 * @param aids how far its aids are, those included that are over
 */
record Sketch(long id, boolean shortNotice, Subject.Kind kind, Instant starts, Instant askBy, boolean open,
        boolean answerDue, EventChange eventChange, boolean eventDue, boolean asked, boolean byMail, String assignedTo,
        Set<RequestStatus> aids) {

    boolean has(RequestStatus... any) {
        for (RequestStatus status : any) {
            if (aids.contains(status)) {
                return true;
            }
        }
        return false;
    }

    boolean isCancelled() {
        return eventChange == EventChange.CANCELLED;
    }

    /** Whether its day is the one of that moment: that of the event, or the one by which a document is needed. */
    boolean isOn(Instant now, ZoneId zone) {
        return starts.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    /** Whether it is over. A document is needed by a day: on that day it is not too late. */
    boolean isOver(Instant now, ZoneId zone) {
        return kind == Subject.Kind.DOCUMENT ? starts.isBefore(now) && !isOn(now, zone) : starts.isBefore(now);
    }
}
