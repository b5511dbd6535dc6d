package org.aviso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aviso.language.Phrases;

/**
 * Refuses a query parameter that a resource does not know, and one that is given twice where one is meant: a filter
 * that is misspelt must not pass for one that was kept.
 */
@Provider
@ApplicationScoped
public class KnownParameters implements ContainerRequestFilter {

    private static final int LONGEST = 200;

    @Context
    private ResourceInfo resource;

    @Inject
    private Address address;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Phrases say = Phrases.of(Phrases.Family.VALIDATION, address.getLanguage());
        Map<String, Boolean> repeats = repeatsByName(method);
        List<Problem.FieldError> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!repeats.containsKey(name)) {
                errors.add(new Problem.FieldError(name,
                        say.say("parameter.unknown", String.join(", ", repeats.keySet().stream().sorted().toList()))));
            } else if (values.size() > 1 && !repeats.get(name)) {
                errors.add(new Problem.FieldError(name, say.say("parameter.repeated")));
            } else if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
                errors.add(new Problem.FieldError(name, say.say("parameter.long", LONGEST)));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.badRequest(errors);
        }
    }

    /**
     * Whether an address of a file says nothing but what it may, each once: with anything else behind it, it would be
     * another one for every shared cache, and the file made anew for each.
     *
     * @param said as a request tells it
     */
    public static boolean are(Map<String, String[]> said, String... known) {
        return said.entrySet().stream().allMatch(each -> List.of(known).contains(each.getKey()) && each.getValue().length == 1);
    }

    /** The parameters of a resource, and whether each may be given more than once. */
    private static Map<String, Boolean> repeatsByName(Method method) {
        Map<String, Boolean> repeats = new HashMap<>();
        repeats.put("lang", false);
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                repeats.put(query.value(), List.class.isAssignableFrom(parameter.getType()));
            }
        }
        return repeats;
    }
}
