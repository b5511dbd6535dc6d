package org.aviso.offices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.leadtime.LeadTime;
import org.aviso.leadtime.LeadTimeRule;
import org.aviso.platform.Freshness;

/**
 * The lead-time rule with the agency's own numbers, calendar and clock. Pages, mail, the interface for programs and
 * the service that takes a request all ask here, so that all of them show one computation.
 */
@ApplicationScoped
public class LeadTimePolicy {

    @Inject
    private ContactDirectory directory;

    @Inject
    private Offices offices;

    @Inject
    private Clock clock;

    @Inject
    private Freshness freshness;

    /** The agency's rule; a single aid may need a longer lead. */
    public LeadTimeRule rule() {
        return directory.agency().rule();
    }

    /**
     * What a request would count as that arrived now: for display, from a calendar read within the last minute and a
     * clock read this moment. The answer to the reader is kept until it counts as something else.
     */
    public LeadTime now(Instant event, Instant published) {
        return shown(rule().decide(directory.calendar(), event, clock.instant(), published));
    }

    /** As {@link #now} with a lead of so many business days. */
    public LeadTime now(Instant event, Instant published, int businessDays) {
        return shown(rule().withBusinessDays(businessDays)
                .decide(directory.calendar(), event, clock.instant(), published));
    }

    private LeadTime shown(LeadTime leadTime) {
        leadTime.changes().ifPresent(freshness::changesAt);
        return leadTime;
    }

    /** Until when the office reads a request that arrived at a moment: the cut-off of a business day. */
    public Instant readBy(Instant received) {
        return rule().after(directory.calendar(), received, directory.agency().answersWithin());
    }

    /** Until when the office says what is settled for an event: the cut-off of a business day before it. */
    public Instant settledBy(Instant event) {
        return rule().withBusinessDays(directory.agency().settlesBefore()).askBy(directory.calendar(), event);
    }

    /** The rule and the calendar as they are stored at this instant, for a decision that will be kept. */
    public Stored stored() {
        return new Stored(offices.agency().rule(), offices.calendar());
    }

    /**
     * As {@link #stored}, and nobody changes the calendar until the transaction of the caller ends: a request that is
     * decided now would otherwise be missed by a recount that runs at the same moment.
     */
    public Stored held() {
        offices.lockCalendar();
        return stored();
    }

    /** One state of the agency's rule and calendar. */
    public record Stored(LeadTimeRule rule, BusinessCalendar calendar) {

        /** What a request that arrived at a moment counts as, for an aid that needs so many business days. */
        public LeadTime decide(Instant event, Instant published, Instant received, int businessDays) {
            return rule.withBusinessDays(businessDays).decide(calendar, event, received, published);
        }
    }
}
