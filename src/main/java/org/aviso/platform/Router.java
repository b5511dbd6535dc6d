package org.aviso.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aviso.language.Languages;

/**
 * Leads an address to its page. A Faces view has no address of its own: {@code /notice.xhtml} is not found, so that
 * nothing is reached past the guards of its page. What no browser sends to a page is refused here, before Faces reads
 * it.
 */
public class Router extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 262_144;

    /** The longest that may be sent without files, in bytes. */
    private static final long LONGEST = 2_097_152;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What programs follow, in the language that stands in its address. */
    private static final Pattern FOLLOWED = Pattern.compile("(/(?:feeds|alerts)/)([^/.]+)([/.].*)");

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
        Optional<String> instead = insteadOf(path);
        if (instead.isPresent()) {
            // For a while: the language may be switched on again.
            response.setHeader("Location", instead.get() + (request.getQueryString() == null ? ""
                    : "?" + request.getQueryString()));
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        if (leadsPast(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (holdsNul(request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Page.Place> place = Page.at(path);
        if (request.getContentLengthLong() > longest(place, request) || isUnmeasured(request)) {
            refuseLength(response);
            return;
        }
        if (request.getHeader("Content-Encoding") != null) {
            // Packed, it would be longer than it says.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (place.isPresent()) {
            show(place.get(), request, response);
        } else if (Languages.find(firstSegment(path)).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Where what an address of a language that is switched off leads to stands in the base language. */
    private static Optional<String> insteadOf(String path) {
        Matcher followed = FOLLOWED.matcher(path);
        if (followed.matches()) {
            return Languages.silent(followed.group(2))
                    .map(silent -> followed.group(1) + Languages.base().tag() + followed.group(3));
        }
        return Languages.silent(firstSegment(path)).flatMap(silent -> Page.insteadOf(silent, path));
    }

    private void show(Page.Place here, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean reading = READING.contains(request.getMethod());
        if (!reading && !request.getMethod().equals("POST")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        boolean files = !reading && here.page().longestUpload() > 0 && SentForm.hasFiles(request);
        // Files are read once it is known who sends them: see FilesOfForms.
        if (reading ? !SentForm.isReading(request) : !files && !(SentForm.isPlain(request) && SentForm.isOurs(request))) {
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

    private static long longest(Optional<Page.Place> place, HttpServletRequest request) {
        long files = SentForm.hasFiles(request) ? place.map(here -> here.page().longestUpload()).orElse(0L) : 0;
        return files > 0 ? files : LONGEST;
    }

    // What nobody has measured could go on for ever. The interface for programs counts while it reads.
    private static boolean isUnmeasured(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && !request.getRequestURI().startsWith(Api.PATH + "/")
                && (request.getMethod().equals("POST") || request.getHeader("Transfer-Encoding") != null);
    }

    private static void refuseLength(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /** Whether the server may read the address as another one than we do: a view past the guards of its page. */
    private static boolean leadsPast(HttpServletRequest request) {
        String decoded = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return request.getRequestURI().contains(";") || decoded.endsWith(".xhtml");
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
