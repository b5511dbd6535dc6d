package org.aviso.accommodations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Ask;
import org.aviso.accommodations.FollowRequest;
import org.aviso.accommodations.InvalidRequest;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.Receipt;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.language.Phrases;
import org.aviso.offices.ContactAccount;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimeAccount;
import org.aviso.platform.Address;
import org.aviso.platform.Api;
import org.aviso.platform.Limits;
import org.aviso.platform.Problem;
import org.aviso.platform.Secrets;
import org.aviso.platform.Sender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for an accommodation, and following the request, for programs. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.REQUESTS)
public class RequestsResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String ACCESS_CODE = "Access-Code";
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_BODY = 64 * 1024;

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private FollowRequest followRequest;

    @Inject
    private ContactDirectory directory;

    @Inject
    private ContactAccount contacts;

    @Inject
    private Limits limits;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest connection;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestAccommodation", summary = "Ask for an accommodation",
            description = "For the event of a notice, another event, or a document. A request at short notice is "
                    + "refused with 422 and nothing is stored, unless `shortNoticeAcknowledged` says that the "
                    + "resident knows that it may not be arranged in time. One sender may send 30 requests an hour.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @RequestBody(required = true, description = "The request. At most 64 KB; fields that are not known are refused.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RequestForm")))
    @APIResponse(responseCode = "201", description = "The request was taken, now or when it was sent before.",
            headers = @Header(name = HttpHeaders.LOCATION, description = "Where to follow the request.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Receipt")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", description = "The event was cancelled or has passed, or the key came with "
            + "another body before. `type` tells which: `/problems/event-cancelled`, `/problems/event-passed` or "
            + "`/problems/key-used`.", content = @Content(mediaType = Problem.MEDIA_TYPE,
                    schema = @Schema(ref = "Problem")))
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "415", ref = "Problem")
    @APIResponse(responseCode = "422", description = "The request comes at short notice, and "
            + "`shortNoticeAcknowledged` does not say that the resident knows. Nothing was stored.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "LeadTimeNotMet")))
    @APIResponse(responseCode = "429", ref = "TooMany")
    public Response send(
            @Parameter(required = true, description = "A text of the sender's own, at most 200 characters, new for "
                    + "each request. The same key and body again give the first answer; another body is refused.",
                    example = "3f1c9a52-3a0f-4c8e-9d1b-6f0f5a7f2b11") @HeaderParam(IDEMPOTENCY_KEY) String key,
            InputStream body) throws IOException {
        if (key == null || key.isBlank()) {
            throw Problem.badRequest(IDEMPOTENCY_KEY, validation().say("header.idempotencyKey.missing"));
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.badRequest(IDEMPOTENCY_KEY, validation().say("header.idempotencyKey.long", LONGEST_KEY));
        }
        byte[] sent = body.readNBytes(LONGEST_BODY + 1);
        if (sent.length > LONGEST_BODY) {
            throw new Problem(413, "body-too-large");
        }
        RequestForm form = new RequestJson(validation(), directory.agency().zone()).read(sent);
        String sender = Sender.of(connection);
        count(Limits.Deed.SEND_REQUEST, sender);
        Receipt receipt;
        try {
            receipt = submit(form, Secrets.hash("api " + key));
        } catch (RuntimeException refused) {
            limits.forgive(Limits.Deed.SEND_REQUEST, sender);
            throw refused;
        }
        JsonObject answer = Json.createObjectBuilder()
                .add("reference", receipt.reference())
                .add("accessCode", receipt.accessCode())
                .add("decision", receipt.decision().name())
                .add("askBy", iso(receipt.askBy()))
                // Not the status of now: who sends a request again gets the first answer.
                .add("status", RequestStatus.RECEIVED.name())
                .build();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + "/requests/" + receipt.reference())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer).build();
    }

    @GET
    @Path("{reference}")
    @Operation(operationId = "followRequest", summary = "Follow a request",
            description = "What has become of a request, for whoever has its reference and its access code. A wrong "
                    + "reference and a wrong code get the same answer. One sender may be wrong 20 times in ten "
                    + "minutes.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "The request.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Request")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "429", ref = "TooMany")
    public Response follow(
            @Parameter(description = "The reference of the request; case, spaces and hyphens do not matter.",
                    example = "2C4D-6F7H") @PathParam("reference") String reference,
            @Parameter(required = true, description = "The access code that came with the receipt; case, spaces and "
                    + "hyphens do not matter.", example = "2C4D6-7H8JK")
            @HeaderParam(ACCESS_CODE) String accessCode) {
        if (accessCode == null || accessCode.isBlank()) {
            throw Problem.badRequest(ACCESS_CODE, validation().say("header.accessCode.missing"));
        }
        String sender = Sender.of(connection);
        count(Limits.Deed.TRY_CODE, sender);
        FollowRequest.Followed followed = followRequest.find(reference, accessCode)
                .orElseThrow(() -> new Problem(404, "not-found"));
        limits.forgive(Limits.Deed.TRY_CODE, sender);
        return Response.ok(json(followed)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Receipt submit(RequestForm form, String key) {
        try {
            try {
                return requestAccommodation.submit(form, key);
            } catch (PersistenceException atTheSameTime) {
                // The same request came twice at once, and the other one has the key now: this time it is found.
                return requestAccommodation.submit(form, key);
            }
        } catch (InvalidRequest invalid) {
            throw Problem.badRequest(invalid.problems().stream()
                    .map(problem -> new Problem.FieldError(RequestJson.pathOf(problem.field()),
                            validation().say(problem.message().replaceAll("[{}]", ""))))
                    .distinct().sorted(Comparator.comparing(Problem.FieldError::field)).toList());
        } catch (LeadTimeNotMet late) {
            throw new Problem(422, "lead-time-not-met")
                    .with("askBy", Json.createValue(iso(late.leadTime().askBy())))
                    .with("contacts", contacts.ofTheAgency());
        } catch (RequestRefused refused) {
            throw problem(refused.reason(), form);
        }
    }

    private Problem problem(RequestRefused.Reason reason, RequestForm form) {
        return switch (reason) {
            case CANCELLED -> new Problem(409, "event-cancelled").with("contacts", contacts.ofTheAgency());
            case PASSED -> new Problem(409, "event-passed");
            case KEY_USED -> new Problem(409, "key-used");
            case NO_SUCH_NOTICE -> Problem.badRequest("notice", validation().say("notice.unknown"));
            case NO_EVENT -> Problem.badRequest("notice", validation().say("notice.noEvent"));
            case ARRANGED, TOO_FAST, NOT_IN_CHARGE -> throw new IllegalStateException("only a page meets " + reason);
            case TOO_FAR -> Problem.badRequest(form.getEvent() != null ? "event.starts"
                    : form.getDocument() != null ? "document.neededBy" : "notice", validation().say("event.tooFar"));
        };
    }

    private void count(Limits.Deed deed, String who) {
        long seconds = limits.count(deed, who);
        if (seconds > 0) {
            throw Problem.tooMany(seconds);
        }
    }

    // Who of the staff did it, and what the resident told of themselves, is not said again.
    private JsonObject json(FollowRequest.Followed followed) {
        AccommodationRequest request = followed.request();
        JsonArrayBuilder aids = Json.createArrayBuilder();
        for (RequestedAid aid : request.getAids()) {
            JsonObjectBuilder entry = Json.createObjectBuilder().add("code", aid.getCode());
            if (aid.getLanguage() != null) {
                entry.add("language", aid.getLanguage());
            }
            if (aid.getNote() != null) {
                entry.add("note", aid.getNote());
            }
            if (!aid.getDetails().isEmpty()) {
                JsonObjectBuilder details = Json.createObjectBuilder();
                aid.getDetails().forEach((ask, answer) ->
                        details.add(RequestJson.code(ask.name()), RequestJson.code(answer)));
                entry.add("details", details);
            }
            aids.add(entry.add("status", aid.getStatus().name()).add("decision", aid.getDecision().name()).add("askBy", iso(aid.getAskBy())));
        }
        JsonArrayBuilder history = Json.createArrayBuilder();
        request.getHistory().forEach(step -> {
            JsonObjectBuilder entry = Json.createObjectBuilder().add("kind", step.getKind().name());
            if (step.getStatus() != null) {
                entry.add("status", step.getStatus().name());
            }
            if (step.getAid() != null) {
                entry.add("aid", step.getAid().getCode());
            }
            history.add(entry.add("at", iso(step.getHappened())));
        });
        JsonArrayBuilder messages = Json.createArrayBuilder();
        followed.messages().forEach(message -> messages.add(Json.createObjectBuilder()
                .add("sent", iso(message.sent())).add("from", RequestJson.code(message.party().name())).add("lang", message.language())
                .add("text", message.body())));
        Subject subject = request.getSubject();
        return Json.createObjectBuilder()
                .add("reference", request.getReference())
                .add("status", request.getStatus().name())
                .add("decision", request.getDecision().name())
                .add("askBy", iso(request.getAskBy()))
                .add("received", iso(request.getReceived()))
                .add("subject", Json.createObjectBuilder()
                        .add("kind", subject.getKind().name().toLowerCase(Locale.ROOT))
                        .add("title", subject.getTitle())
                        .add("starts", iso(subject.getStarts()))
                        .add("place", subject.getPlace() == null ? JsonValue.NULL
                                : Json.createValue(subject.getPlace())))
                .add("aids", aids)
                .add("history", history)
                .add("messages", messages)
                .build();
    }

    private String iso(Instant moment) {
        return LeadTimeAccount.iso(moment.truncatedTo(ChronoUnit.SECONDS), directory.agency().zone());
    }

    private Phrases validation() {
        return Phrases.of(Phrases.Family.VALIDATION, address.getLanguage());
    }
}
