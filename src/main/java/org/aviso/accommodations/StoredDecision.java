package org.aviso.accommodations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aviso.leadtime.Decision;

/**
 * How a request was counted when it arrived, or was counted again, as the request keeps it. The calendar and the rule may
 * have changed since: shown is what was decided, not what would be decided now.
 *
 * @param recounted when it was counted again; null for the count at its arrival
 */
public record StoredDecision(int businessDays, LocalTime cutOff, Instant askBy, Decision decision,
        int businessDaysLeft, boolean publishedAfterCutOff, List<Day> counted, Instant recounted) {

    /**
     * A day of the count.
     *
     * @param number its place in the count, or 0 where it does not count
     * @param reason why it does not count, in the base language, or null where it does
     */
    public record Day(LocalDate date, int number, String reason) { }

    /** The decisions of an account: for each lead that the aids need, the longest first, from the first to the latest. */
    public static List<StoredDecision> read(String account) {
        try (JsonReader reader = Json.createReader(new StringReader(account))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(StoredDecision::of).distinct()
                    .sorted((one, other) -> Integer.compare(other.businessDays, one.businessDays)).toList();
        }
    }

    private static StoredDecision of(JsonObject aid) {
        List<Day> days = new ArrayList<>();
        int number = 0;
        for (JsonObject day : aid.getJsonArray("counted").getValuesAs(JsonObject.class)) {
            boolean counts = day.getBoolean("counts");
            number += counts ? 1 : 0;
            days.add(new Day(LocalDate.parse(day.getString("date")), counts ? number : 0,
                    counts ? null : Objects.requireNonNull(day.getString("reason"))));
        }
        JsonObject rule = aid.getJsonObject("rule");
        return new StoredDecision(rule.getInt("businessDays"), LocalTime.parse(rule.getString("cutOff")),
                OffsetDateTime.parse(aid.getString("askBy")).toInstant(), Decision.valueOf(aid.getString("decision")),
                aid.getInt("businessDaysLeft"), aid.getBoolean("publishedAfterCutOff"), List.copyOf(days),
                aid.containsKey("recounted") ? Instant.parse(aid.getString("recounted")) : null);
    }
}
