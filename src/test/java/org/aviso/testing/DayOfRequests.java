package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The requests of a busy time, sent to the running portal as programs send them: in both languages, by every route, for
 * every group of aids, on time and at short notice, for notices, for events that nobody announced and for documents.
 */
public final class DayOfRequests {

    /** One that was taken: what its resident holds in their hands. */
    public record Taken(String reference, String accessCode, String name) { }

    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    private static final List<String> FIRST = List.of("Ana", "Ben", "Chidi", "Dolores", "Eleni", "Farid", "Guadalupe",
            "Hanh", "Iker", "Joaquín");
    private static final List<String> LAST = List.of("Alvarez", "Begay", "Cruz", "Duarte", "Escalante", "Figueroa",
            "Gaxiola", "Hill", "Ibarra", "Johnson");
    private static final List<String> ROUTES = List.of("email", "phone", "sms", "tdd", "relay", "video", "post");
    private static final List<List<String>> AIDS = List.of(List.of("asl"), List.of("large-print"), List.of("cart"),
            List.of("asl", "cart"), List.of("seating"), List.of("listening"), List.of("accessible-file", "large-print"),
            List.of("remote"));

    private DayOfRequests() {
    }

    /** Sends so many, and gives them in the order in which they were sent. */
    public static List<Taken> send(int count) {
        // Of this run alone: another one finds none of its people.
        String run = letters(UUID.randomUUID());
        return IntStream.range(0, count).mapToObj(number -> send(number, run)).toList();
    }

    /** Sends one for an event that begins in a few minutes: what is arranged for it is delivered today. */
    public static Taken sendForNow(int number) {
        return send(number, letters(UUID.randomUUID()), Json.createObjectBuilder().add("event", Json.createObjectBuilder()
                .add("title", "Meeting of today").add("place", "Library")
                .add("starts", OffsetDateTime.now(ZONE).plusMinutes(3).truncatedTo(ChronoUnit.SECONDS).toString())));
    }

    private static Taken send(int number, String run) {
        return send(number, run, about(number));
    }

    private static Taken send(int number, String run, JsonObjectBuilder request) {
        String name = FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size()) + " " + run;
        String body = request.add("requester", Json.createObjectBuilder().add("name", name)
                        .add("language", number % 2 == 0 ? "es" : "en").add("contact", contact(number, run)))
                .add("aids", Json.createArrayBuilder(AIDS.get(number % AIDS.size()).stream()
                        .map(code -> Json.createObjectBuilder().add("code", code).build()).toList()))
                .add("shortNoticeAcknowledged", true).build().toString();
        HttpResponse<String> answer = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header(Portal.SENDER, Portal.newSender()).POST(HttpRequest.BodyPublishers.ofString(body)).build());
        assertEquals(201, answer.statusCode(), () -> body + " " + answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            JsonObject taken = reader.readObject();
            return new Taken(taken.getString("reference"), taken.getString("accessCode"), name);
        }
    }

    private static JsonObjectBuilder about(int number) {
        LocalDate today = LocalDate.now(ZONE);
        JsonObjectBuilder request = Json.createObjectBuilder();
        return switch (number % 5) {
            case 0 -> request.add("notice", "internet-safety-evening");
            // Inside the lead time: at short notice.
            case 1 -> request.add("event", Json.createObjectBuilder().add("title", "Neighborhood meeting " + number)
                    .add("starts", today.plusDays(1 + number % 4) + "T18:00").add("place", "Library, room " + number));
            case 2, 3 -> request.add("event", Json.createObjectBuilder().add("title", "Reunión de vecinos " + number)
                    .add("starts", today.plusDays(20 + number % 60) + "T17:30").add("place", "Centro " + number));
            default -> request.add("document", Json.createObjectBuilder().add("title", "Police report " + number)
                    .add("neededBy", today.plusDays(15 + number % 40).toString()));
        };
    }

    private static JsonObjectBuilder contact(int number, String run) {
        String route = ROUTES.get(number % ROUTES.size());
        return Json.createObjectBuilder().add("route", route).add("value", switch (route) {
            case "email" -> "resident" + number + "." + run.toLowerCase(Locale.ROOT) + "@example.org";
            case "post" -> number + " Stone Avenue, Tucson, AZ 85701";
            default -> String.format("(520) 555-%04d", number);
        });
    }

    // Letters only: a number in it would be looked for as one of a telephone.
    private static String letters(UUID from) {
        StringBuilder letters = new StringBuilder("R");
        for (char digit : from.toString().substring(0, 8).toCharArray()) {
            letters.append((char) ('a' + Character.digit(digit, 16)));
        }
        return letters.toString();
    }
}
