package org.aviso.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.leadtime.LeadTimeRule;

/** Time as the office counts it: from opening to cut-off, on business days. Nights and weekends take none of it. */
final class OfficeTime {

    private final LeadTimeRule rule;
    private final BusinessCalendar calendar;

    OfficeTime(LeadTimeRule rule, BusinessCalendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    /** How long a business day is. */
    Duration day() {
        return Duration.between(rule.opening(), rule.cutOff());
    }

    /** How much of it lies between two moments; none where the second is not later. */
    Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        ZonedDateTime first = from.atZone(rule.zone());
        ZonedDateTime last = to.atZone(rule.zone());
        LocalDate begins = first.toLocalDate();
        LocalDate ends = last.toLocalDate();
        if (begins.equals(ends)) {
            return on(begins, first.toLocalTime(), last.toLocalTime());
        }
        return on(begins, first.toLocalTime(), rule.cutOff())
                .plus(day().multipliedBy(calendar.businessDays(begins.plusDays(1), ends)))
                .plus(on(ends, rule.opening(), last.toLocalTime()));
    }

    private Duration on(LocalDate day, LocalTime from, LocalTime to) {
        LocalTime begins = from.isBefore(rule.opening()) ? rule.opening() : from;
        LocalTime ends = to.isAfter(rule.cutOff()) ? rule.cutOff() : to;
        return calendar.isBusinessDay(day) && ends.isAfter(begins) ? Duration.between(begins, ends) : Duration.ZERO;
    }
}
