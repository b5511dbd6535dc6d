package org.aviso.accommodations;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.leadtime.CountedDay;
import org.aviso.leadtime.LeadTime;
import org.aviso.offices.LeadTimeAccount;

/**
 * How the days of a request were counted, as the request keeps it: a list, in JSON, of the count for each aid when it
 * arrived and of each later one that took its place. Nothing in it is ever erased.
 */
final class StoredAccount {

    private StoredAccount() {
    }

    /** The account of a request that has just arrived. */
    static String of(List<DecidedAid> decided) {
        JsonArrayBuilder account = Json.createArrayBuilder();
        decided.forEach(aid -> account.add(entry(aid.aid().getCode(), aid.leadTime())));
        return account.build().toString();
    }

    /** An account with the counts of further aids at its end. */
    static String plus(String account, List<DecidedAid> added) {
        return plus(account, added.stream().map(aid -> entry(aid.aid().getCode(), aid.leadTime())));
    }

    /** An account with the new counts of its aids at its end. */
    static String plus(String account, Map<RequestedAid, LeadTime> recounted, Instant when) {
        return plus(account, recounted.entrySet().stream().map(count -> entry(count.getKey().getCode(), count.getValue())
                .add("recounted", when.toString())));
    }

    /** An account with what another says of some aids at its end. */
    static String plus(String account, String other, Collection<String> aids) {
        try (JsonReader reader = Json.createReader(new StringReader(other))) {
            return plus(account, reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(entry -> aids.contains(entry.getString("aid"))).map(Json::createObjectBuilder));
        }
    }

    private static String plus(String account, Stream<JsonObjectBuilder> more) {
        try (JsonReader reader = Json.createReader(new StringReader(account))) {
            JsonArrayBuilder longer = Json.createArrayBuilder(reader.readArray());
            more.forEach(longer::add);
            return longer.build().toString();
        }
    }

    // The reasons are kept in the base language: the record is read by staff and, one day, by a court.
    private static JsonObjectBuilder entry(String aid, LeadTime leadTime) {
        Phrases phrases = Phrases.pages(Languages.base());
        return Json.createObjectBuilder(LeadTimeAccount.of(leadTime, day -> reason(day, phrases)))
                .add("aid", aid)
                .add("publishedAfterCutOff", leadTime.publishedAfterCutOff());
    }

    private static String reason(CountedDay day, Phrases phrases) {
        return day.closure() != null ? day.closure().name(phrases.language().tag())
                : day.date().getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL,
                        phrases.language().locale());
    }
}
