package org.aviso.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aviso.language.Languages;

/**
 * Leads an address to its page. A Faces view has no address of its own: {@code /notice.xhtml} is not found, so that
 * nothing is reached past the guards of its page. What no browser sends to a page is refused here, before Faces reads
 * it.
 */
public class Router extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 262_144;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String OF_FACES = "jakarta.faces.";
    private static final String VIEW_STATE = OF_FACES + "ViewState";

    @Inject
    private transient Address address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.equals("/")) {
            response.setHeader("Vary", "Accept-Language");
            response.setHeader("Location", Page.HOME.in(Languages.preferred(request.getHeader("Accept-Language"))));
            response.setHeader("Cache-Control", "private, max-age=0");
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        address.speak(Languages.find(firstSegment(path))
                .orElseGet(() -> Languages.preferred(request.getHeader("Accept-Language"))));
        if (leadsPast(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (holdsNul(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Page.Place> place = Page.at(path);
        if (place.isPresent()) {
            show(place.get(), request, response);
        } else if (Languages.find(firstSegment(path)).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void show(Page.Place here, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean reading = READING.contains(request.getMethod());
        if (!reading && !request.getMethod().equals("POST")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (reading ? !isReading(request) : !isForm(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        address.arrive(here, request.getQueryString());
        response.setHeader("Content-Language", here.language().tag());
        response.setHeader("Cache-Control", switch (here.page().keeping()) {
            // Until the page is written and knows how long it stays true.
            case PUBLIC -> "no-cache";
            case PRIVATE, STAFF -> "no-store";
        });
        // A page that fails while it is written must not have been half sent: then the reader gets the page that says so.
        response.setBufferSize(BUFFER);
        request.getRequestDispatcher(here.page().view()).forward(request, response);
    }

    /** Whether the server may read the address as another one than we do: a view past the guards of its page. */
    private static boolean leadsPast(HttpServletRequest request) {
        String decoded = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return request.getRequestURI().contains(";") || decoded.endsWith(".xhtml");
    }

    // Faces takes whatever names a view state for a form that was sent, by GET too, where no origin is asked for.
    private static boolean isReading(HttpServletRequest request) {
        Map<String, String[]> parameters = parameters(request);
        return parameters != null && parameters.keySet().stream().noneMatch(name -> name.startsWith(OF_FACES));
    }

    // Our views keep no state: another one is made up, and Faces would stumble over it.
    private static boolean isForm(HttpServletRequest request) {
        if (request.getContentType() == null || !request.getContentType().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return false;
        }
        Map<String, String[]> parameters = parameters(request);
        if (parameters == null) {
            return false;
        }
        String[] state = parameters.get(VIEW_STATE);
        return state != null && state.length == 1 && state[0].equals("stateless") && parameters.keySet().stream()
                .noneMatch(name -> name.startsWith(OF_FACES) && !name.equals(VIEW_STATE));
    }

    /** The parameters, or null where they cannot be read, are too many, or hold what nobody can type. */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (RuntimeException damaged) {
            return null;
        }
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (parameter.getKey().indexOf('\0') >= 0 || String.join("", parameter.getValue()).indexOf('\0') >= 0) {
                return null;
            }
        }
        return parameters;
    }

    // For programs: their parameters are read later, and their bodies are none of our business.
    private static boolean holdsNul(String query) {
        return query != null && query.contains("%00");
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
