package org.aviso.leadtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.aviso.calendar.BusinessCalendar;

/**
 * The agency's published convention of what "ask at least five business days before" means.
 *
 * <p>The day of the event is excluded. Counting back, the request must arrive by the cut-off of the last business day
 * counted; even a nanosecond later is late. A moment past the cut-off, or on a day that is no business day, counts as
 * received when the agency next opens. A request before opening time counts at once: its day is still whole.
 *
 * <p>The convention is the agency's, not the law's: 28 CFR 35.160 sets no deadline, so short notice is no refusal.
 *
 * @param businessDays how many business days ahead to ask, {@value #FEWEST} to {@value #MOST}
 * @param cutOff the last moment of a business day, included, at which a request is received on that day
 * @param opening when a late request is received on the next business day; before {@code cutOff}
 * @param zone the agency's time zone: all days and times of the rule are local to it
 */
public record LeadTimeRule(int businessDays, LocalTime cutOff, LocalTime opening, ZoneId zone) {

    /** The smallest number of business days that a policy may ask for. */
    public static final int FEWEST = 1;

    /** The largest number of business days that a policy may ask for. */
    public static final int MOST = 60;

    /**
     * Refuses a rule that nobody could follow.
     *
     * @throws NullPointerException if a part is missing
     * @throws IllegalArgumentException if the number of days is out of its range, or the opening is not before the
     *         cut-off
     */
    public LeadTimeRule {
        if (businessDays < FEWEST || businessDays > MOST) {
            throw new IllegalArgumentException(
                    "A lead time is " + FEWEST + " to " + MOST + " business days: " + businessDays);
        }
        if (!opening.isBefore(cutOff)) {
            throw new IllegalArgumentException("Opening (" + opening + ") is not before the cut-off (" + cutOff + ")");
        }
        Objects.requireNonNull(zone, "zone");
    }

    /** Makes the same rule with another number of business days, for an aid that takes longer to arrange. */
    public LeadTimeRule withBusinessDays(int businessDays) {
        return new LeadTimeRule(businessDays, cutOff, opening, zone);
    }

    /**
     * Gives the last moment to ask for an event.
     *
     * @throws java.time.DateTimeException if the count leaves the years that a calendar knows
     * @throws IllegalStateException if the calendar has too few business days before the event
     */
    public Instant askBy(BusinessCalendar calendar, Instant eventStarts) {
        return cutOff(lastDay(calendar, eventStarts));
    }

    /**
     * Gives the last moment of an answer that is promised within some business days of receipt: the cut-off of the day
     * so many business days after the one on which it counts as received.
     *
     * @param days how many business days, 0 or more
     * @throws java.time.DateTimeException if the count leaves the years that a calendar knows
     * @throws IllegalStateException if the calendar has too few business days after the receipt
     */
    public Instant after(BusinessCalendar calendar, Instant received, int days) {
        return cutOff(calendar.shift(day(countsAsReceived(calendar, received)), days));
    }

    /** Decides on a request about something that no notice announced, or whose publication does not matter. */
    public LeadTime decide(BusinessCalendar calendar, Instant eventStarts, Instant received) {
        return decide(calendar, eventStarts, received, null);
    }

    /**
     * Decides on a request and shows how it was counted. A notice published after its own cut-off never makes a
     * resident late.
     *
     * @param noticePublished when the notice of the event was published; null if there is none
     * @throws java.time.DateTimeException if the count leaves the years that a calendar knows
     * @throws IllegalStateException if the calendar has too few business days around these moments
     */
    public LeadTime decide(BusinessCalendar calendar, Instant eventStarts, Instant received, Instant noticePublished) {
        Instant askBy = askBy(calendar, eventStarts);
        Instant countsAsReceived = countsAsReceived(calendar, received);
        boolean publishedAfterCutOff = noticePublished != null && noticePublished.isAfter(askBy);
        return new LeadTime(this, eventStarts, received, countsAsReceived, askBy,
                decision(eventStarts, received, askBy, publishedAfterCutOff),
                calendar.businessDays(day(countsAsReceived), day(eventStarts)),
                publishedAfterCutOff,
                counted(calendar, eventStarts));
    }

    private static Decision decision(Instant event, Instant received, Instant askBy, boolean publishedAfterCutOff) {
        if (!received.isBefore(event)) {
            return Decision.EVENT_PASSED;
        }
        return publishedAfterCutOff || !received.isAfter(askBy) ? Decision.ON_TIME : Decision.SHORT_NOTICE;
    }

    private Instant countsAsReceived(BusinessCalendar calendar, Instant received) {
        LocalDate day = day(received);
        return calendar.isBusinessDay(day) && !received.isAfter(cutOff(day))
                ? received
                : calendar.next(day).atTime(opening).atZone(zone).toInstant();
    }

    private List<CountedDay> counted(BusinessCalendar calendar, Instant event) {
        LocalDate lastDay = lastDay(calendar, event);
        return Stream.iterate(day(event).minusDays(1), day -> !day.isBefore(lastDay), day -> day.minusDays(1))
                .map(day -> CountedDay.of(calendar, day))
                .toList();
    }

    private LocalDate lastDay(BusinessCalendar calendar, Instant event) {
        return calendar.shift(day(event), -businessDays);
    }

    private Instant cutOff(LocalDate day) {
        return day.atTime(cutOff).atZone(zone).toInstant();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
