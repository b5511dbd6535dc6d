package org.aviso.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says how long a copy of a public page may be kept, after the page is written and before it is sent. */
public class PublicCopies extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Address address;

    @Inject
    private transient Freshness freshness;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Before: a page that was not found has been left for the one that says so.
        boolean isPublic = address.getPage().keeping() == Page.Keeping.PUBLIC;
        chain.doFilter(request, response);
        // A page that is larger than the buffer is on its way, as one that nobody keeps: so the router has said.
        if (isPublic && response.getStatus() == HttpServletResponse.SC_OK && !response.isCommitted()) {
            response.setHeader("Cache-Control", freshness.cacheControl());
        }
    }
}
