package org.aviso.offices;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.aviso.leadtime.CountedDay;
import org.aviso.leadtime.LeadTime;

/** How a lead time was counted, as JSON: what the interface for programs answers, and what a request keeps. */
public final class LeadTimeAccount {

    private LeadTimeAccount() {
    }

    /**
     * The account of a decision.
     *
     * @param reason says why a day does not count, in the reader's language
     */
    public static JsonObject of(LeadTime leadTime, Function<CountedDay, String> reason) {
        ZoneId zone = leadTime.rule().zone();
        JsonArrayBuilder counted = Json.createArrayBuilder();
        for (CountedDay day : leadTime.counted()) {
            JsonObjectBuilder entry = Json.createObjectBuilder()
                    .add("date", day.date().toString()).add("counts", day.counts());
            if (!day.counts()) {
                entry.add("reason", reason.apply(day));
            }
            counted.add(entry);
        }
        return Json.createObjectBuilder()
                .add("event", iso(leadTime.event(), zone))
                .add("received", iso(leadTime.received(), zone))
                .add("rule", Json.createObjectBuilder()
                        .add("businessDays", leadTime.rule().businessDays())
                        .add("cutOff", leadTime.rule().cutOff().toString())
                        .add("zone", zone.getId()))
                .add("askBy", iso(leadTime.askBy(), zone))
                .add("decision", leadTime.decision().name())
                .add("businessDaysLeft", leadTime.businessDaysLeft())
                .add("counted", counted)
                .build();
    }

    /** ISO 8601 with the offset of the zone; seconds only where there are some. */
    public static String iso(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone)).replaceFirst("(T\\d\\d:\\d\\d):00(?=[+Z-])", "$1");
    }
}
