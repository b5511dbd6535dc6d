package org.aviso.staff;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.aviso.platform.Address;
import org.aviso.platform.Page;

/** Keeps the pages of staff to staff. It stands between the router and every view, so that no page can forget it. */
public class StaffOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Address address;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A use case may still refuse: it knows which role it needs.
        if (address.getPage().keeping() != Page.Keeping.STAFF || signedIn.isStaff()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address.to("SIGN_IN") + "?next="
                    + URLEncoder.encode(address.getHere(), StandardCharsets.UTF_8));
        }
    }
}
