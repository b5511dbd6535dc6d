package org.aviso.accommodations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.calendar.BusinessCalendar;
import org.aviso.language.Phrases;
import org.aviso.leadtime.LeadTime;
import org.aviso.leadtime.LeadTimeRule;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimeAccount;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.LeadTimeWords;
import org.aviso.platform.Address;
import org.aviso.platform.Api;
import org.aviso.platform.Freshness;
import org.aviso.platform.IsoMoment;
import org.aviso.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lead-time rule for programs: until when to ask, and how that was counted. */
@Path("lead-time")
@RequestScoped
@Tag(name = Api.LEAD_TIME)
public class LeadTimeResource {

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private LeadTimeWords words;

    @Inject
    private Address address;

    @Inject
    private Clock clock;

    @Inject
    private Freshness freshness;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countLeadTime", summary = "Count the lead time of an event",
            description = "By when a request for an event must arrive to be on time, what one counts as that arrived "
                    + "at a moment, and how each day was counted. The day of the event does not count. Nothing is "
                    + "stored: the decision about a request is made when it arrives.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "The count.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "LeadTime")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public JsonObject count(
            @Parameter(required = true, description = "When the event starts: a date and a time, ISO 8601. Without an "
                    + "offset it is a time of the agency's zone.", example = "2026-12-01T18:00")
            @QueryParam("event") String event,
            @Parameter(description = "When the request arrives, written as `event` is; now, if it is left out.",
                    example = "2026-11-23T17:00-07:00") @QueryParam("received") String received,
            @Parameter(description = "The code of an aid that is asked for. May be repeated: the longest lead "
                    + "decides.", example = "asl") @QueryParam("aid") List<String> aids) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Instant starts = moment("event", event, errors);
        Instant arrives = received == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                : moment("received", received, errors);
        LeadTimeRule rule = leadTimes.rule();
        int days = rule.businessDays();
        for (String code : aids) {
            Optional<Aid> aid = aidsOnOffer.find(code);
            if (aid.isPresent()) {
                days = Math.max(days, aid.get().leadOf(rule.businessDays()));
            } else {
                errors.add(new Problem.FieldError("aid", validation().say("aids.unknown")));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest(errors);
        }
        return count(rule.withBusinessDays(days), starts, arrives, received == null);
    }

    private JsonObject count(LeadTimeRule rule, Instant starts, Instant arrives, boolean now) {
        BusinessCalendar calendar = directory.calendar();
        String field = "event";
        try {
            rule.askBy(calendar, starts);
            // What fails from here on fails because of the other moment.
            field = "received";
            LeadTime leadTime = rule.decide(calendar, starts, arrives);
            if (now) {
                leadTime.changes().ifPresent(freshness::changesAt);
            }
            return LeadTimeAccount.of(leadTime, words::reason);
        } catch (DateTimeException | IllegalStateException beyondTheCalendar) {
            throw Problem.badRequest(field, validation().say("field.years",
                    String.valueOf(BusinessCalendar.FIRST_YEAR), String.valueOf(BusinessCalendar.LAST_YEAR)));
        }
    }

    private Instant moment(String name, String says, List<Problem.FieldError> errors) {
        Optional<Instant> moment = says == null ? Optional.empty()
                : IsoMoment.parse(says, leadTimes.rule().zone());
        if (moment.isEmpty()) {
            errors.add(new Problem.FieldError(name, validation().say("field.moment")));
        }
        return moment.orElse(null);
    }

    private Phrases validation() {
        return Phrases.of(Phrases.Family.VALIDATION, address.getLanguage());
    }
}
