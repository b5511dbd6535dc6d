package org.aviso.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public interface for programs. Its resources stand in the packages of their features. */
@ApplicationPath(Api.PATH)
@OpenAPIDefinition(
        info = @Info(title = "Aviso", version = "1", description = """
                Public notices of an agency, the date by which to ask for an accommodation, and the request itself, \
                in every language of the portal.

                Names of fields, kinds and codes are the same in every language; texts are in the language of `lang`, \
                else of `Accept-Language`, and `Content-Language` says which it is. Times are ISO 8601 with an offset; \
                a time sent without an offset is in the agency's time zone. What is not understood is refused by name, \
                never ignored: unknown fields of a body and unknown query parameters too. Every error is a problem of \
                RFC 9457.

                Do not use this interface for emergencies, crimes or tips: call 911."""),
        tags = {
            @Tag(name = Api.LEAD_TIME, description = "The date by which to ask, and how it was counted"),
            @Tag(name = Api.NOTICES, description = "What the agency says, and its events"),
            @Tag(name = Api.REQUESTS, description = "Asking for an accommodation, and following the request"),
            @Tag(name = Api.CONTACTS, description = "Voice, TDD/TTY, relay and other numbers")})
public class Api extends Application {

    /** Where the interface begins; the number is its version. */
    public static final String PATH = "/api/v1";

    public static final String LEAD_TIME = "Lead time";
    public static final String NOTICES = "Notices";
    public static final String REQUESTS = "Requests";
    public static final String CONTACTS = "Contacts";
}
