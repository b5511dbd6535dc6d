package org.aviso.triage.find;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aviso.offices.ContactDirectory;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** What a view of the list finds, all of it, as a table. */
@Named
@RequestScoped
public class RequestsExportPage {

    @Inject
    private FindRequests findRequests;

    @Inject
    private RequestsListPage list;

    @Inject
    private ContactDirectory directory;

    @Inject
    private PagePhrases phrases;

    @Inject
    private HttpServletRequest visit;

    /** Writes the table while it is read; a view that is forgotten by now has none. */
    public void arrive() {
        if (!list.getKey().equals(visit.getParameter("view"))) {
            Visit.notFound();
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setContentType(RequestsTable.MEDIA_TYPE);
        response.setHeader("Content-Disposition", Visit.attachment(phrases.all().say("requestsTable.file")));
        try (RequestsTable table = new RequestsTable(response.getOutputStream(), phrases.all(), directory.agency().zone())) {
            findRequests.export(list.getCriteria(), table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
