package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** How do we reach you? */
@Named
@RequestScoped
public class RequestContactPage {

    @Inject
    private DraftVisit draft;

    @Inject
    private Validator validator;

    @Inject
    private PageErrors errors;

    public void arrive() {
        if (draft.arrive() && draft.getForm().getAids().isEmpty()) {
            Visit.redirect(draft.to("REQUEST_NEEDS"));
        }
    }

    /** Keeps the answers. */
    public void next() {
        validator.validate(draft.getForm(), RequestForm.Contact.class).forEach(violation -> errors.show(
                violation.getPropertyPath().toString(), violation.getMessageTemplate()));
        if (!errors.isAny()) {
            draft.keepAndGoTo("REQUEST_CHECK");
        }
    }

    public ContactRoute[] getRoutes() {
        return ContactRoute.values();
    }
}
