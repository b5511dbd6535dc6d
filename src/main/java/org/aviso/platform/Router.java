package org.aviso.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.aviso.language.Languages;

/**
 * Leads an address to its page. A Faces view has no address of its own: {@code /notice.xhtml} is not found, so that
 * nothing is reached past the guards of its page.
 */
public class Router extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 262_144;

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
        Optional<Page.Place> place = Page.at(path);
        address.speak(Languages.find(firstSegment(path))
                .orElseGet(() -> Languages.preferred(request.getHeader("Accept-Language"))));
        if (place.isPresent()) {
            Page.Place here = place.get();
            address.arrive(here, request.getQueryString());
            response.setHeader("Content-Language", here.language().tag());
            response.setHeader("Cache-Control", switch (here.page().keeping()) {
                case PUBLIC -> "public, max-age=60";
                case PRIVATE, STAFF -> "no-store";
            });
            // A page that fails while it is written must not have been half sent: then the reader gets the page that
            // says so.
            response.setBufferSize(BUFFER);
            request.getRequestDispatcher(here.page().view()).forward(request, response);
        } else if (path.endsWith(".xhtml") || Languages.find(firstSegment(path)).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
