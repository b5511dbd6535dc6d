package org.aviso.accommodations.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.Updates;
import org.aviso.language.Phrases;
import org.aviso.platform.IsoMoment;
import org.aviso.platform.Problem;

/**
 * A request as programs write it, read into the form that pages fill in. What it does not know it refuses by name: a
 * field that is misspelt must not be lost in silence. Whether the answers will do is not its business.
 */
final class RequestJson {

    private static final Set<String> FIELDS = Set.of("notice", "event", "document", "aids", "requester", "onBehalfOf",
            "shortNoticeAcknowledged");

    private static final String DETAILS = ".details.";

    private final Phrases phrases;
    private final ZoneId zone;
    private final List<Problem.FieldError> errors = new ArrayList<>();

    /**
     * A reader of one body.
     *
     * @param phrases the validation phrases in the language of the errors
     * @param zone where a time without an offset is meant
     */
    RequestJson(Phrases phrases, ZoneId zone) {
        this.phrases = phrases;
        this.zone = zone;
    }

    /**
     * Reads a body in UTF-8.
     *
     * @throws Problem if it is no JSON, or a field is unknown or of another type
     */
    RequestForm read(byte[] body) {
        JsonObject all = parse(body);
        known("", all, FIELDS);
        RequestForm form = new RequestForm();
        form.setNotice(text("", all, "notice"));
        object("", all, "event").ifPresent(event -> form.setEvent(event(event)));
        object("", all, "document").ifPresent(document -> form.setDocument(document(document)));
        form.setAids(aids(all));
        object("", all, "onBehalfOf").ifPresent(person -> form.setOnBehalfOf(helped(person)));
        form.setForWhom(form.getOnBehalfOf() == null ? RequestForm.Who.SELF : RequestForm.Who.OTHER);
        object("", all, "requester").ifPresent(requester -> readRequester(requester, form));
        form.setShortNoticeAcknowledged(flag("", all, "shortNoticeAcknowledged"));
        if (!errors.isEmpty()) {
            throw Problem.badRequest(errors);
        }
        return form;
    }

    /** The path of a field of the form as programs write it: {@code requester.contact.value}. */
    static String pathOf(String field) {
        return switch (field) {
            case "name", "language", "format" -> "requester." + field;
            case "communicationLanguage" -> "requester.speaks";
            case "onBehalfOf.route" -> "onBehalfOf.contact.route";
            case "onBehalfOf.contact" -> "onBehalfOf.contact.value";
            case "route" -> "requester.contact.route";
            case "contact" -> "requester.contact.value";
            default -> {
                int ask = field.indexOf(DETAILS) + DETAILS.length();
                yield field.contains(DETAILS) ? field.substring(0, ask) + code(field.substring(ask)) : field;
            }
        };
    }

    private JsonObject parse(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            // One name twice in an object: nobody can tell which of the two is meant.
            Map<String, ?> strict = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
            try (JsonReader reader = Json.createReaderFactory(strict).createReader(new StringReader(text))) {
                if (reader.readValue() instanceof JsonObject object) {
                    return object;
                }
            }
        } catch (CharacterCodingException | RuntimeException notJson) {
            // Said below, without the words of the parser: they are English only. It throws what it likes at a body
            // that is nested too deeply, or at a number without end.
        }
        throw new Problem(400, "bad-request").detail(phrases.say("field.json"));
    }

    private RequestForm.Occasion event(JsonObject event) {
        known("event.", event, Set.of("title", "starts", "place"));
        RequestForm.Occasion occasion = new RequestForm.Occasion();
        occasion.setTitle(text("event.", event, "title"));
        occasion.setPlace(text("event.", event, "place"));
        String starts = text("event.", event, "starts");
        if (starts != null) {
            Optional<Instant> moment = IsoMoment.parse(starts, zone);
            moment.ifPresentOrElse(occasion::setStarts, () -> refuse("event.starts", "field.moment"));
        }
        return occasion;
    }

    private RequestForm.Paper document(JsonObject document) {
        known("document.", document, Set.of("title", "neededBy"));
        RequestForm.Paper paper = new RequestForm.Paper();
        paper.setTitle(text("document.", document, "title"));
        String neededBy = text("document.", document, "neededBy");
        if (neededBy != null) {
            try {
                paper.setNeededBy(LocalDate.parse(neededBy));
            } catch (DateTimeParseException notADate) {
                refuse("document.neededBy", "field.date");
            }
        }
        return paper;
    }

    private List<ChosenAid> aids(JsonObject all) {
        List<ChosenAid> aids = new ArrayList<>();
        JsonValue value = all.getOrDefault("aids", JsonValue.NULL);
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                String path = "aids[" + i + "]";
                if (list.get(i) instanceof JsonObject aid) {
                    aids.add(aid(path + ".", aid));
                } else {
                    refuse(path, "field.object");
                }
            }
        } else if (value != JsonValue.NULL) {
            refuse("aids", "field.list");
        }
        return aids;
    }

    private ChosenAid aid(String path, JsonObject aid) {
        known(path, aid, Set.of("code", "language", "details", "note"));
        ChosenAid chosen = new ChosenAid(text(path, aid, "code"), text(path, aid, "language"), text(path, aid, "note"));
        object(path, aid, "details").ifPresent(details -> details.keySet().forEach(ask ->
                chosen.getDetails().put(upper(ask), upper(text(path + "details.", details, ask)))));
        return chosen;
    }

    private void readRequester(JsonObject requester, RequestForm form) {
        known("requester.", requester, Set.of("name", "language", "contact", "speaks", "format"));
        form.setName(text("requester.", requester, "name"));
        form.setLanguage(text("requester.", requester, "language"));
        form.setCommunicationLanguage(text("requester.", requester, "speaks"));
        form.setFormat(choice("requester.format", MaterialFormat.values(), text("requester.", requester, "format")));
        object("requester.", requester, "contact").ifPresent(contact -> {
            form.setContact(value("requester.contact.", contact));
            form.setRoute(route("requester.contact.", contact));
        });
    }

    private RequestForm.Helped helped(JsonObject person) {
        known("onBehalfOf.", person, Set.of("name", "language", "permission", "updates", "contact"));
        RequestForm.Helped helped = new RequestForm.Helped();
        helped.setName(text("onBehalfOf.", person, "name"));
        helped.setLanguage(text("onBehalfOf.", person, "language"));
        helped.setPermission(flag("onBehalfOf.", person, "permission"));
        helped.setUpdates(choice("onBehalfOf.updates", Updates.values(), text("onBehalfOf.", person, "updates")));
        Optional<JsonObject> contact = object("onBehalfOf.", person, "contact");
        helped.setByHand(contact.isEmpty());
        contact.ifPresent(reach -> {
            helped.setContact(value("onBehalfOf.contact.", reach));
            helped.setRoute(route("onBehalfOf.contact.", reach));
        });
        return helped;
    }

    private String value(String path, JsonObject contact) {
        known(path, contact, Set.of("route", "value"));
        return text(path, contact, "value");
    }

    private ContactRoute route(String path, JsonObject contact) {
        return choice(path + "route", ContactRoute.values(), text(path, contact, "route"));
    }

    // Programs name a choice in lower-case letters with hyphens: large-print.
    private <E extends Enum<E>> E choice(String field, E[] choices, String says) {
        if (says == null || says.isBlank()) {
            return null;
        }
        for (E choice : choices) {
            if (code(choice.name()).equals(says)) {
                return choice;
            }
        }
        refuse(field, "route.unknown", Arrays.stream(choices).map(choice -> code(choice.name()))
                .collect(Collectors.joining(", ")));
        return null;
    }

    /** A name of ours as programs write it. */
    static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void known(String path, JsonObject object, Set<String> fields) {
        object.keySet().stream().filter(field -> !fields.contains(field))
                .forEach(field -> refuse(path + field, "field.unknown"));
    }

    private Optional<JsonObject> object(String path, JsonObject parent, String field) {
        JsonValue value = parent.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        if (value != JsonValue.NULL) {
            refuse(path + field, "field.object");
        }
        return Optional.empty();
    }

    private String text(String path, JsonObject parent, String field) {
        JsonValue value = parent.getOrDefault(field, JsonValue.NULL);
        if (value instanceof JsonString string) {
            if (Legible.Check.isLegible(string.getString())) {
                return string.getString();
            }
            refuse(path + field, "text.legible");
        } else if (value != JsonValue.NULL) {
            refuse(path + field, "field.text");
        }
        return null;
    }

    private boolean flag(String path, JsonObject parent, String field) {
        JsonValue value = parent.getOrDefault(field, JsonValue.NULL);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE && value != JsonValue.NULL) {
            refuse(path + field, "field.yesNo");
        }
        return value == JsonValue.TRUE;
    }

    private void refuse(String field, String key, Object... arguments) {
        errors.add(new Problem.FieldError(field, phrases.say(key, arguments)));
    }
}
