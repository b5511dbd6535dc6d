package org.aviso.platform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.language.Phrases;

/**
 * Why a program does not get what it asked for, as RFC 9457 has it. The type is one of those that the bundles name:
 * {@code problem.<type>.title} and {@code problem.<type>.detail}.
 */
public class Problem extends RuntimeException {

    /** The media type of an answer that is a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What to mend in one field, parameter or header, in the reader's language. */
    public record FieldError(String field, String message) implements Serializable { }

    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> TYPES = Map.of(
            403, "forbidden", 404, "not-found", 405, "method-not-allowed", 406, "not-acceptable",
            413, "body-too-large", 415, "unsupported-media-type", 429, "too-many-requests");

    private final int status;
    private final String type;
    private final ArrayList<FieldError> errors = new ArrayList<>();
    private final LinkedHashMap<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, JsonValue> members = new LinkedHashMap<>();
    private String detail;

    public Problem(int status, String type) {
        super(status + " " + type);
        this.status = status;
        this.type = type;
    }

    /** The problem that a status alone tells of. */
    static Problem ofStatus(int status) {
        String general = status >= 500 ? "unexpected" : "bad-request";
        return new Problem(status, TYPES.getOrDefault(status, general));
    }

    /** A form or an address that must be mended at these places. */
    public static Problem badRequest(List<FieldError> errors) {
        Problem problem = new Problem(400, "bad-request");
        problem.errors.addAll(errors);
        return problem;
    }

    /** A form or an address that must be mended at this place. */
    public static Problem badRequest(String field, String message) {
        return badRequest(List.of(new FieldError(field, message)));
    }

    /** A sender who must wait. */
    public static Problem tooMany(long seconds) {
        return ofStatus(429).header("Retry-After", Long.toString(seconds));
    }

    /** Says more than the bundle does of every problem of this type. */
    public Problem detail(String text) {
        this.detail = text;
        return this;
    }

    /** Adds a member of its own to the answer. */
    public Problem with(String member, JsonValue value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    Set<Map.Entry<String, String>> headers() {
        return headers.entrySet();
    }

    /** The body of the answer. */
    JsonObject toJson(Phrases phrases) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "/problems/" + type)
                .add("title", phrases.say("problem." + type + ".title"))
                .add("status", status)
                .add("detail", detail != null ? detail : phrases.say("problem." + type + ".detail"));
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(Json.createObjectBuilder()
                    .add("field", error.field()).add("message", error.message())));
            body.add("errors", list);
        }
        members.forEach(body::add);
        return body.build();
    }
}
