package org.aviso.publishing.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Moments as people write them in files: with an offset, in the agency's zone, or as a day. */
final class Moments {

    /** The time that is meant by a day that is the last one: its end. */
    static final LocalTime END_OF_DAY = LocalTime.MAX;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {
    }

    /**
     * Reads {@code 2026-12-01T17:30:00Z}, {@code 2026-12-01T17:30}, or {@code 2026-12-01} where a time for days is given.
     *
     * @param ofDay the time that is meant by a day, or null where a day says too little
     * @return nothing where it is none of these, or not between the years 1900 and 2199
     */
    static Optional<Instant> read(String says, ZoneId zone, LocalTime ofDay) {
        try {
            Instant moment;
            if (says.length() == 10) {
                if (ofDay == null) {
                    return Optional.empty();
                }
                LocalDate day = LocalDate.parse(says);
                moment = (ofDay.equals(END_OF_DAY) ? day.plusDays(1).atStartOfDay() : day.atTime(ofDay)).atZone(zone).toInstant();
            } else if (says.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")) {
                moment = OffsetDateTime.parse(says).toInstant();
            } else {
                moment = LocalDateTime.parse(says).atZone(zone).toInstant();
            }
            return moment.isBefore(EARLIEST) || !moment.isBefore(LATEST) ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
