package org.aviso.offices;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The look-up of who can be reached, and how. */
@Named
@RequestScoped
public class ContactsPage {

    private static final int LONGEST_QUERY = 200;

    @Inject
    private ContactDirectory directory;

    @Inject
    private HttpServletRequest request;

    private String query;
    private List<Office> found;

    @PostConstruct
    void load() {
        String asked = request.getParameter("q");
        query = asked == null ? "" : asked.strip();
        query = query.substring(0, Math.min(LONGEST_QUERY, query.length()));
        found = directory.find(query);
    }

    public String getQuery() {
        return query;
    }

    public List<Office> getFound() {
        return found;
    }
}
