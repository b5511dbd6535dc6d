package org.aviso.offices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.aviso.platform.Api;
import org.aviso.platform.PagePhrases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The look-up of who can be reached, and how: for programs, text telephones and address books. */
@Path("/")
@RequestScoped
@Tag(name = Api.CONTACTS)
public class ContactsResource {

    private static final String CARD = "text/vcard";
    private static final int TELETYPE_WIDTH = 60;
    private static final String QUERY = "Words to look for in names, numbers and kinds of calls, such as `tdd`. All "
            + "of them must be found; case and accents do not matter. Without words: every office.";

    @Inject
    private ContactDirectory directory;

    @Inject
    private ContactAccount account;

    @Inject
    private ContactCards cards;

    @Inject
    private PagePhrases phrases;

    @GET
    @Path("contacts")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, CARD})
    @Operation(operationId = "findContacts", summary = "Find an office and its numbers",
            description = "Offices with their channels, in the form that `Accept` asks for: JSON, text for a text "
                    + "telephone (`text/plain`) or cards for an address book (`text/vcard`).")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "The offices that were found; there may be none.", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Contacts")),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "TeletypeText")),
        @Content(mediaType = CARD, schema = @Schema(ref = "Cards"))})
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "406", ref = "Problem")
    public Response find(@Parameter(in = ParameterIn.QUERY, name = "q", description = QUERY, example = "tdd")
            @QueryParam("q") String query, @Context Request request) {
        Variant form = request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE,
                MediaType.TEXT_PLAIN_TYPE, MediaType.valueOf(CARD)).build());
        Response.ResponseBuilder answer;
        if (form != null && form.getMediaType().isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
            answer = text(query);
        } else if (form != null && form.getMediaType().isCompatible(MediaType.valueOf(CARD))) {
            answer = card(query);
        } else {
            answer = Response.ok(account.of(directory.find(query)), MediaType.APPLICATION_JSON);
        }
        return answer.header(HttpHeaders.VARY, "Accept, Accept-Language").build();
    }

    @GET
    @Path("contacts.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "findContactsAsText", summary = "Find an office and its numbers, for a text telephone",
            description = "As `/contacts`, only with characters that a TDD/TTY can send, in lines of at most 60.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "The offices that were found, or that there are none.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "TeletypeText")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Response findAsText(@Parameter(in = ParameterIn.QUERY, name = "q", description = QUERY, example = "tdd")
            @QueryParam("q") String query) {
        return text(query).build();
    }

    @GET
    @Path("contacts.vcf")
    @Produces(CARD)
    @Operation(operationId = "findContactsAsCards", summary = "Find an office and its numbers, for an address book",
            description = "As `/contacts`, as a file of vCard 4.0 cards, one for each office.")
    @Parameter(ref = "lang")
    @Parameter(ref = "acceptLanguage")
    @APIResponse(responseCode = "200", description = "A card for each office that was found; empty if there is none.",
            content = @Content(mediaType = CARD, schema = @Schema(ref = "Cards")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Response findAsCards(@Parameter(in = ParameterIn.QUERY, name = "q", description = QUERY, example = "tdd")
            @QueryParam("q") String query) {
        return card(query).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contacts.vcf\"").build();
    }

    private Response.ResponseBuilder text(String query) {
        String lines = account.lines(directory.find(query), query);
        return Response.ok(TeletypeText.of(lines, phrases.all(), TELETYPE_WIDTH),
                MediaType.TEXT_PLAIN_TYPE.withCharset("us-ascii"));
    }

    private Response.ResponseBuilder card(String query) {
        return Response.ok(cards.of(directory.find(query)), MediaType.valueOf(CARD).withCharset("utf-8"));
    }
}
