package org.aviso.leadtime;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.aviso.calendar.BusinessCalendar;
import org.aviso.calendar.Closure;

/**
 * A day of the count, with the reason why it counts or not.
 *
 * @param date the day, in the agency's own time zone
 * @param reason why it counts or not
 * @param closure the closure that is the reason; null with any other reason
 */
public record CountedDay(LocalDate date, Reason reason, Closure closure) {

    /**
     * Refuses a reason that the day does not have.
     *
     * @throws NullPointerException if the date or the reason is missing
     * @throws IllegalArgumentException if the reason does not fit the weekday, the closure is of another day, or there
     *         is a closure where it is not the reason
     */
    public CountedDay {
        Objects.requireNonNull(reason, "reason");
        if (reason != Reason.of(date, closure)) {
            throw new IllegalArgumentException(date + " is not a " + reason + " with the closure " + closure);
        }
        if (closure != null && (reason != Reason.CLOSURE || !closure.date().equals(date))) {
            throw new IllegalArgumentException(closure + " is not why " + date + " does not count");
        }
    }

    /** Tells whether the day is one of the business days that the rule counts. */
    public boolean counts() {
        return reason == Reason.BUSINESS_DAY;
    }

    static CountedDay of(BusinessCalendar calendar, LocalDate date) {
        Optional<Closure> closure = calendar.closure(date);
        Reason reason = Reason.of(date, closure.orElse(null));
        return new CountedDay(date, reason, closure.filter(found -> reason == Reason.CLOSURE).orElse(null));
    }

    /** Why a day counts or not. A closure that falls on a weekend is not the reason: the agency is closed anyway. */
    public enum Reason {

        /** A weekday on which the agency is open: the only reason to count a day. */
        BUSINESS_DAY,

        /** A Saturday, closure or not. */
        SATURDAY,

        /** A Sunday, closure or not. */
        SUNDAY,

        /** A weekday on which the agency is closed. */
        CLOSURE;

        private static Reason of(LocalDate date, Closure closure) {
            return switch (date.getDayOfWeek()) {
                case SATURDAY -> SATURDAY;
                case SUNDAY -> SUNDAY;
                default -> closure == null ? BUSINESS_DAY : CLOSURE;
            };
        }
    }
}
