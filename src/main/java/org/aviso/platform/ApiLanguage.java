package org.aviso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/**
 * Chooses the language in which a program is answered: that of {@code lang}, else what suits {@code Accept-Language}
 * best. Says so in the answer, with who may keep it and for how long.
 */
@Provider
@PreMatching
@ApplicationScoped
public class ApiLanguage implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    private Address address;

    @Inject
    private Freshness freshness;

    @Override
    public void filter(ContainerRequestContext request) {
        address.speak(Languages.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        Phrases say = Phrases.of(Phrases.Family.VALIDATION, address.getLanguage());
        List<String> asked = parameters(request, say).get("lang");
        if (asked != null) {
            // Of a language that is switched off programs get what its pages lead to.
            address.speak(Languages.find(asked.get(0)).or(() -> Languages.silent(asked.get(0)).map(silent ->
                    Languages.base())).orElseThrow(() -> Problem.badRequest("lang",
                    say.say("parameter.lang",
                            Languages.all().stream().map(Language::tag).collect(Collectors.joining(", "))))));
        }
    }

    private static Map<String, List<String>> parameters(ContainerRequestContext request, Phrases say) {
        try {
            return request.getUriInfo().getQueryParameters();
        } catch (IllegalArgumentException damaged) {
            throw new Problem(400, "bad-request").detail(say.say("parameter.escapes"));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CONTENT_LANGUAGE, List.of(address.getLanguage().tag()));
        response.getHeaders().putIfAbsent(HttpHeaders.VARY, List.of(HttpHeaders.ACCEPT_LANGUAGE));
        boolean keepable = response.getStatus() == 200 && !request.getMethod().equals("OPTIONS");
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL,
                List.of(keepable ? freshness.cacheControl() : "no-store"));
    }
}
