package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How to finish the form later: a link and a code. */
@Named
@RequestScoped
public class RequestLaterPage {

    @Inject
    private DraftVisit draft;

    /** Shows the page. */
    public void arrive() {
        draft.arrive();
    }
}
