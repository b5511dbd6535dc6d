package org.aviso.staff.oidc;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.platform.Settings;
import org.aviso.staff.Onward;

/** Sends a member of staff to the identity provider. Back at {@code /return}, nobody comes as far as here. */
public class BeginSingleSignOn extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (settings.oidc().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String next = Onward.checked(request.getParameter(SingleSignOn.NEXT)).orElseGet(() -> Page.TODAY.in(
                Languages.preferred(request.getHeader("Accept-Language"))));
        Passage.begin(next, response, settings.overTls());
        security.authenticate(request, response, withParams().newAuthentication(true));
        if (!response.isCommitted()) {
            // The provider does not answer, or is not what the settings say.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", Passage.to(next).refused(Passage.Refusal.FAILED));
        }
    }
}
