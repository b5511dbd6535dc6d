package org.aviso.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.notices.search.Cursor;
import org.aviso.notices.search.NoticeSearch;
import org.aviso.notices.search.SearchNotices;
import org.aviso.offices.ContactAccount;
import org.aviso.offices.ContactDirectory;
import org.aviso.offices.LeadTimeAccount;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.offices.Office;
import org.aviso.platform.Address;
import org.aviso.platform.Api;
import org.aviso.platform.Page;
import org.aviso.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notices for programs. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.NOTICES)
public class NoticesResource {

    private static final int SHOWN = 20;

    @Inject
    private Notices notices;

    @Inject
    private SearchNotices searchNotices;

    @Inject
    private Arrangements arrangements;

    @Inject
    private FormatsOnOffer formats;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private ContactDirectory directory;

    @Inject
    private ContactAccount contacts;

    @Inject
    private Address address;

    @GET
    @Operation(operationId = "listNotices", summary = "List the notices, or find some of them",
            description = "The newest first; where `q` says words, those first that have them in the title, then in the "
                    + "summary or the place, then in the text. At most 20 notices, and the address of the next ones in "
                    + "`next` where there are more. A list that grows meanwhile shows no notice twice and leaves none "
                    + "out.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "The notices that were found; there may be none.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Notices")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public JsonObject list(
            @Parameter(description = "Words that the notice must have, all of them, in its title, summary, text or "
                    + "place, or in the names of its kind and office. Their forms in the language of the answer count as "
                    + "one word (event, events); case and accents do not matter. Where no notice has the words, those "
                    + "with similar words are found. A telephone number is found however it is written.",
                    example = "internet") @QueryParam("q") String query,
            @Parameter(description = "Only notices of this kind.", schema = @Schema(enumeration = {
                "press-release", "event", "program", "recognition", "advisory"})) @QueryParam("kind") String kind,
            @Parameter(description = "Only notices of the office of this code, as `/contacts` tells it.",
                    example = "public-information") @QueryParam("office") String office,
            @Parameter(description = "Only from this day on, in the agency's zone: the day of the event, or the day of "
                    + "publication where there is none.", schema = @Schema(format = "date"), example = "2026-12-01")
            @QueryParam("from") String from,
            @Parameter(description = "Only up to this day, included; counted as `from`.",
                    schema = @Schema(format = "date"), example = "2026-12-31") @QueryParam("to") String to,
            @Parameter(description = "Only coming events at which this aid is arranged for everyone. The code of an "
                    + "aid that serves one person alone is refused: whether it is arranged is not published.",
                    schema = @Schema(enumeration = {
                        "asl", "sign", "cart", "listening", "spoken", "quiet", "remote"}))
            @QueryParam("aid") String aid,
            @Parameter(description = "Where the list goes on, as `next` of the answer before says it.")
            @QueryParam("after") String after) {
        Notice.Kind only = NoticesPage.kindOf(kind);
        Cursor cursor = Cursor.parse(after).orElse(null);
        LocalDate first = date(from);
        LocalDate last = date(to);
        List<String> offices = directory.getOffices().stream().map(Office::getCode).toList();
        List<Problem.FieldError> errors = new ArrayList<>();
        if (aid != null && !arrangements.codes().contains(aid)) {
            errors.add(new Problem.FieldError("aid",
                    phrases().say("parameter.aidFilter", String.join(", ", arrangements.codes()))));
        }
        if (kind != null && only == null) {
            errors.add(new Problem.FieldError("kind", phrases().say("parameter.kind",
                    Arrays.stream(Notice.Kind.values()).map(NoticesPage::code).collect(Collectors.joining(", ")))));
        }
        if (office != null && !offices.contains(office)) {
            errors.add(new Problem.FieldError("office", phrases().say("parameter.office", String.join(", ", offices))));
        }
        if (from != null && first == null) {
            errors.add(new Problem.FieldError("from", phrases().say("parameter.date")));
        }
        if (to != null && last == null) {
            errors.add(new Problem.FieldError("to", phrases().say("parameter.date")));
        } else if (first != null && last != null && last.isBefore(first)) {
            errors.add(new Problem.FieldError("to", phrases().say("period.ends")));
        }
        if (after != null && cursor == null) {
            errors.add(new Problem.FieldError("after", phrases().say("parameter.after")));
        }
        if (!errors.isEmpty()) {
            throw Problem.badRequest(errors);
        }
        ZoneId zone = directory.agency().zone();
        String words = query == null ? "" : query.strip();
        String language = address.getLanguage().tag();
        SearchNotices.Listing found = searchNotices.find(language, new NoticeSearch(words, only, office,
                first == null ? null : NoticesPage.begin(first, zone),
                last == null ? null : NoticesPage.begin(last.plusDays(1), zone),
                aid == null ? null : arrangements.noticesWith(aid)), cursor, SHOWN);
        JsonArrayBuilder items = Json.createArrayBuilder();
        Map<NoticeText, List<FormatsOnOffer.Offered>> offered = formats.of(found.texts());
        found.texts().forEach(text -> items.add(item(NoticeEntry.of(text, leadTimes), offered.get(text))));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        if (found.next() != null) {
            Map<String, Object> says = new LinkedHashMap<>();
            says.put("lang", language);
            says.put("q", words);
            says.put("kind", kind);
            says.put("office", office);
            says.put("from", from);
            says.put("to", to);
            says.put("aid", aid);
            says.put("after", found.next());
            answer.add("next", Api.PATH + "/notices?" + NoticesPage.query(says));
        }
        return answer.build();
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "readNotice", summary = "Read a notice",
            description = "A notice with its body, in the language of `lang` whatever language its name is in. Where "
                    + "it is not translated yet it comes in the language in which it was written, and `lang` and "
                    + "`translation` say so.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "The notice.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "WholeNotice")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response read(@Parameter(description = "What names the notice in the address of its page, in any language.",
            example = "internet-safety-evening") @PathParam("slug") String slug) {
        Notice notice = notices.at(slug).orElseThrow(() -> new Problem(404, "not-found"));
        String wanted = address.getLanguage().tag();
        NoticeText text = notice.text(wanted);
        JsonObject answer = item(NoticeEntry.of(text, leadTimes), formats.of(List.of(text)).get(text))
                .add("body", Markdown.toHtml(text.getBody(), Languages.orBase(text.getLanguage())))
                .add("contacts", contacts.ofTheAgency())
                .add("translation", Json.createObjectBuilder()
                        .add("status", !text.getLanguage().equals(wanted) ? "missing"
                                : text.isOutdated() ? "outdated" : "current")
                        .add("updated", iso(text.getUpdated())))
                .build();
        return Response.ok(answer).header(HttpHeaders.CONTENT_LANGUAGE, text.getLanguage()).build();
    }

    private JsonObjectBuilder item(NoticeEntry entry, List<FormatsOnOffer.Offered> offered) {
        NoticeText text = entry.text();
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("slug", text.getSlug())
                .add("kind", NoticesPage.code(entry.notice().getKind()))
                .add("lang", text.getLanguage())
                .add("title", text.getTitle())
                .add("summary", text.getSummary())
                .add("published", iso(entry.notice().getPublished()))
                .add("url", Page.NOTICE.in(Languages.orBase(text.getLanguage()), text.getSlug()));
        Event event = entry.event();
        if (event != null) {
            item.add("event", Json.createObjectBuilder()
                    .add("starts", iso(event.getStarts()))
                    .add("ends", event.getEnds() == null ? JsonValue.NULL : Json.createValue(iso(event.getEnds())))
                    .add("place", text.getPlace() == null ? JsonValue.NULL : Json.createValue(text.getPlace()))
                    .add("status", event.getStatus().name())
                    .add("askBy", iso(entry.leadTime().askBy()))
                    .add("decision", entry.leadTime().decision().name())
                    .add("businessDaysLeft", entry.leadTime().businessDaysLeft()));
        }
        JsonArrayBuilder arranged = Json.createArrayBuilder();
        arrangements.of(entry.notice()).forEach(aid -> {
            JsonObjectBuilder one = Json.createObjectBuilder().add("code", aid.code());
            if (aid.language() != null) {
                one.add("language", aid.language());
            }
            arranged.add(one.add("name", aid.name()));
        });
        item.add("arranged", arranged);
        JsonArrayBuilder forms = Json.createArrayBuilder();
        offered.forEach(form -> forms.add(Json.createObjectBuilder()
                .add("name", form.name())
                .add("type", form.type())
                .add("url", form.url())
                .add("bytes", form.bytes() == null ? JsonValue.NULL : Json.createValue(form.bytes()))));
        return item.add("formats", forms);
    }

    /** The day that somebody wrote, 2026-12-01; null where it is anything else. */
    private static LocalDate date(String says) {
        try {
            return says == null || !says.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? null : LocalDate.parse(says);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private String iso(Instant moment) {
        ZoneId zone = directory.agency().zone();
        return LeadTimeAccount.iso(moment.truncatedTo(ChronoUnit.SECONDS), zone);
    }

    private Phrases phrases() {
        return Phrases.of(Phrases.Family.VALIDATION, address.getLanguage());
    }
}
