package org.aviso.staff.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Shows a page of staff, with the form filled in that waits on it. */
@Named("giveBack")
@ApplicationScoped
public class GiveBack {

    @Inject
    private KeptForms forms;

    @Inject
    private HttpServletRequest visit;

    /**
     * Goes on to the page.
     *
     * @param here its address
     * @param username who is signed in
     */
    public void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String here,
            String username) throws IOException, ServletException {
        if (!KeptForms.isIn(here)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            // What led on to another page was taken; what has to be mended is still waiting.
            if (response.getStatus() == HttpServletResponse.SC_SEE_OTHER) {
                forms.letGo(request, here, username);
            }
        } else {
            Optional<Map<String, String[]>> fields = forms.find(request, here, username);
            chain.doFilter(fields.isEmpty() ? request : new GivenBack(request, fields.get()), response);
        }
    }

    /** Whether the page shows what was written before its reader was signed out. */
    public boolean isDone() {
        return visit.getAttribute(GivenBack.MARK) != null;
    }
}
