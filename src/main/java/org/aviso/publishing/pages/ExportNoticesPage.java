package org.aviso.publishing.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aviso.platform.Address;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;
import org.aviso.publishing.exchange.ExportNotices;

/** All notices as a file, written while they are read. */
@Named
@RequestScoped
public class ExportNoticesPage {

    @Inject
    private ExportNotices exportNotices;

    @Inject
    private PagePhrases phrases;

    @Inject
    private Address address;

    /** Writes the file, or says that there is none of that form. */
    public void arrive() {
        String form = address.name("form");
        boolean json = "json".equals(form);
        if (!json && !"folder".equals(form)) {
            Visit.notFound();
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setContentType(json ? "application/json" : "application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + phrases.all().say("exchangeNotices.name")
                + (json ? ".json" : ".zip") + "\"");
        try {
            if (json) {
                exportNotices.json(response.getOutputStream());
            } else {
                exportNotices.folder(response.getOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
