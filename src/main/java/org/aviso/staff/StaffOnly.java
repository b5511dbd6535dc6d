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
import org.aviso.platform.SentForm;
import org.aviso.staff.kept.GiveBack;
import org.aviso.staff.kept.KeptForms;

/** Keeps the pages of staff to staff. It stands between the router and every view, so that no page can forget it. */
public class StaffOnly extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What says that the form of the template was sent, with which somebody leaves: nothing is written in it. */
    private static final String LEAVING = "leaving_SUBMIT";

    @Inject
    private transient Address address;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient KeptForms keptForms;

    @Inject
    private transient GiveBack giveBack;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (address.getPage().keeping() != Page.Keeping.STAFF) {
            chain.doFilter(request, response);
        } else if (signedIn.isStaff()) {
            if (PageRoles.of(address.getPage()).stream().anyMatch(role -> signedIn.has(role.name()))) {
                giveBack.show(request, response, chain, address.getHere(), request.getUserPrincipal().getName());
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        } else if (!signedIn.mustChoosePassword()) {
            boolean sent = request.getMethod().equals("POST");
            // A file is not kept: who has to sign in again chooses it again.
            boolean files = SentForm.hasFiles(request);
            boolean written = sent && !files && request.getParameter(LEAVING) == null;
            if (sent && !files && !written) {
                // They meant to leave, and their session had ended before them.
                keptForms.forgetOwner(response);
            }
            String next = written
                    ? keptForms.keep(request, address.getHere()).orElseGet(address::getHere) : address.getHere();
            lead(response, "SIGN_IN", next);
        } else if (address.getPage() == Page.CHOOSE_PASSWORD) {
            chain.doFilter(request, response);
        } else {
            lead(response, Page.CHOOSE_PASSWORD.name(), address.getHere());
        }
    }

    private void lead(HttpServletResponse response, String page, String next) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.to(page) + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
