package org.aviso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return send(number, letters(UUID.randomUUID()), event("Meeting of today",
                OffsetDateTime.now(ZONE).plusMinutes(3).truncatedTo(ChronoUnit.SECONDS).toString(), "Library"));
    }

    private static Taken send(int number, String run) {
        return send(number, run, about(number));
    }

    private static Taken send(int number, String run, String about) {
        String name = FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size()) + " " + run;
        String aids = AIDS.get(number % AIDS.size()).stream().map(code -> "{\"code\": \"" + code + "\"}")
                .collect(Collectors.joining(", "));
        String body = String.format("""
                {%s, "aids": [%s], "shortNoticeAcknowledged": true, "requester":
                  {"name": "%s", "language": "%s", "contact": %s}}""", about, aids, name, number % 2 == 0 ? "es" : "en",
                contact(number, run));
        HttpResponse<String> answer = Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + "/api/v1/requests"))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .header(Portal.SENDER, Portal.newSender()).POST(HttpRequest.BodyPublishers.ofString(body)).build());
        assertEquals(201, answer.statusCode(), () -> body + " " + answer.body());
        return new Taken(said("reference", answer.body()), said("accessCode", answer.body()), name);
    }

    private static String said(String field, String body) {
        Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(body);
        assertTrue(matcher.find(), body);
        return matcher.group(1);
    }

    private static String about(int number) {
        LocalDate today = LocalDate.now(ZONE);
        return switch (number % 5) {
            case 0 -> "\"notice\": \"internet-safety-evening\"";
            // Inside the lead time: at short notice.
            case 1 -> event("Neighborhood meeting " + number, today.plusDays(1 + number % 4) + "T18:00", "Library");
            case 2, 3 -> event("Reunión de vecinos " + number, today.plusDays(20 + number % 60) + "T17:30", "Centro");
            default -> String.format("\"document\": {\"title\": \"Police report %d\", \"neededBy\": \"%s\"}", number,
                    today.plusDays(15 + number % 40));
        };
    }

    private static String event(String title, String starts, String place) {
        return String.format("\"event\": {\"title\": \"%s\", \"starts\": \"%s\", \"place\": \"%s\"}", title, starts,
                place);
    }

    private static String contact(int number, String run) {
        String route = ROUTES.get(number % ROUTES.size());
        return String.format("{\"route\": \"%s\", \"value\": \"%s\"}", route, switch (route) {
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
