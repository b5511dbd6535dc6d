package org.aviso.publishing.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
        String name = phrases.all().say("exchangeNotices.name");
        if (json) {
            Visit.handOver(name + "-json.zip", "application/zip", exportNotices::json);
        } else {
            Visit.handOver(name + ".zip", "application/zip", exportNotices::folder);
        }
    }
}
