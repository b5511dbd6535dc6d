package org.aviso.subscriptions;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aviso.platform.Address;
import org.aviso.platform.Page;

/**
 * The address of the header List-Unsubscribe. A program for mail posts to it what RFC 8058 says, and the subscription is
 * ended; whoever opens it is led to the page with the button.
 */
public class UnsubscribeByMailProgram extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FollowNotices followNotices;

    @Inject
    private transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String secret = secret(request);
        response.setHeader("Cache-Control", "no-store");
        if (!secret.matches("[\\w-]{1,60}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Page.UNSUBSCRIBE.in(followNotices.find(secret).map(Subscription::language)
                .orElse(address.getLanguage()), secret));
    }

    /** Answers alike whether there was such a subscription: a program that asks twice gets no error. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!"One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        followNotices.end(secret(request));
    }

    private static String secret(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
