package org.aviso.leadtime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision on one request, with the rule, the closures and the count that led to it. It is complete: stored beside
 * the request it still explains the decision after the calendar or the policy has changed.
 *
 * @param rule the rule that decided
 * @param event when the event starts
 * @param received when the request arrived
 * @param countsAsReceived the same moment, or the next opening if it lay past a cut-off or not on a business day
 * @param askBy the last moment to be on time, included
 * @param decision what follows
 * @param businessDaysLeft open business days from the day of {@code countsAsReceived}, included, to the event's day,
 *        excluded: 0 or more, and at least the rule's number exactly when the request came by {@code askBy}
 * @param publishedAfterCutOff whether the notice itself was published after {@code askBy}, so that nobody could be on
 *        time: the request then counts as {@link Decision#ON_TIME} until the event starts
 * @param counted how we counted: each day from the day before the event back to the day of {@code askBy}
 */
public record LeadTime(
        LeadTimeRule rule,
        Instant event,
        Instant received,
        Instant countsAsReceived,
        Instant askBy,
        Decision decision,
        int businessDaysLeft,
        boolean publishedAfterCutOff,
        List<CountedDay> counted) {

    /**
     * Keeps a copy of the counted days.
     *
     * @throws NullPointerException if a part is missing
     * @throws IllegalArgumentException if {@code businessDaysLeft} is negative
     */
    public LeadTime {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(countsAsReceived, "countsAsReceived");
        Objects.requireNonNull(askBy, "askBy");
        Objects.requireNonNull(decision, "decision");
        if (businessDaysLeft < 0) {
            throw new IllegalArgumentException("Business days left are 0 or more: " + businessDaysLeft);
        }
        counted = List.copyOf(counted);
    }

    /**
     * Gives the moment at which, or directly after which, a request that arrives would first be told of in other words:
     * the day after {@code received} begins, the cut-off of the day on which it counts passes, or the event starts.
     * Empty when the event has started: then nothing changes any more.
     */
    public Optional<Instant> changes() {
        if (decision == Decision.EVENT_PASSED) {
            return Optional.empty();
        }
        Instant midnight = received.atZone(rule.zone()).toLocalDate().plusDays(1).atStartOfDay(rule.zone()).toInstant();
        // The moment to ask by is such a cut-off, too.
        Instant cutOff = countsAsReceived.atZone(rule.zone()).toLocalDate().atTime(rule.cutOff()).atZone(rule.zone())
                .toInstant();
        return Stream.of(midnight, cutOff, event).min(Comparator.naturalOrder());
    }
}
