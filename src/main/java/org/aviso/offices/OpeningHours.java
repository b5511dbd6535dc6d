package org.aviso.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.aviso.calendar.BusinessCalendar;

/**
 * From when to when somebody answers on a business day.
 *
 * @param opens the first moment at which somebody answers
 * @param closes the first moment after that at which nobody does
 */
record OpeningHours(LocalTime opens, LocalTime closes) {

    OpeningHours {
        Objects.requireNonNull(opens);
        Objects.requireNonNull(closes);
    }

    /** Whether somebody answers at a moment of the agency's zone. */
    boolean holds(ZonedDateTime moment, BusinessCalendar calendar) {
        LocalTime time = moment.toLocalTime();
        return calendar.isBusinessDay(moment.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** The next opening or closing after a moment of the agency's zone. */
    Instant changes(ZonedDateTime moment, BusinessCalendar calendar) {
        LocalDate day = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        if (!calendar.isBusinessDay(day) || !time.isBefore(closes)) {
            return calendar.next(day).atTime(opens).atZone(moment.getZone()).toInstant();
        }
        return day.atTime(time.isBefore(opens) ? opens : closes).atZone(moment.getZone()).toInstant();
    }
}
