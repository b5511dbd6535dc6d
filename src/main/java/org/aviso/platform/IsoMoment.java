package org.aviso.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** A moment as programs write it: ISO 8601, a date and a time, with an offset or in the agency's zone. */
public final class IsoMoment {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).optionalStart().appendOffsetId().toFormatter()
            // Otherwise February 30 passes for February 28.
            .withResolverStyle(ResolverStyle.STRICT).withChronology(IsoChronology.INSTANCE);

    private IsoMoment() {
    }

    /**
     * The moment that a text says, or nothing: a date alone is no moment, because nobody knows at what time of the day.
     *
     * @param zone where a time without an offset is meant
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor said = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(said instanceof OffsetDateTime moment ? moment.toInstant()
                    : ((LocalDateTime) said).atZone(zone).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
