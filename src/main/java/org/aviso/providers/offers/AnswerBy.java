package org.aviso.providers.offers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.leadtime.LeadTimeRule;

/**
 * Until when a provider is asked to answer: half of the business days that are left, two at most, so that there is time
 * to ask another one. Never later than the office has promised to say what is settled.
 */
final class AnswerBy {

    private static final int MOST_DAYS = 2;

    // Less is no time to read a mail and answer it.
    private static final Duration LEAST = Duration.ofHours(2);

    private AnswerBy() {
    }

    /**
     * The moment to propose.
     *
     * @param starts when the provider would begin; after now
     * @param settledBy until when the office has promised to say what is settled
     */
    static Instant propose(LeadTimeRule rule, BusinessCalendar calendar, Instant now, Instant starts, Instant settledBy) {
        Instant last = settledBy.isAfter(now) && settledBy.isBefore(starts) ? settledBy : starts;
        Instant proposed = last;
        try {
            int left = calendar.businessDays(now.atZone(rule.zone()).toLocalDate(), starts.atZone(rule.zone()).toLocalDate());
            proposed = rule.after(calendar, now, Math.min(MOST_DAYS, left / 2));
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            // Half of the time, as below.
        }
        if (proposed.isBefore(now.plus(LEAST)) || !proposed.isBefore(starts)) {
            proposed = now.plus(Duration.between(now, last).dividedBy(2)).truncatedTo(ChronoUnit.MINUTES);
        }
        return proposed.isAfter(last) ? last : proposed;
    }
}
