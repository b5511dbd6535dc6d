package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import org.aviso.platform.PageErrors;

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

    /** Shows the page once something has been chosen. */
    public boolean arrive() {
        return draft.arrive() && draft.hasNeeds();
    }

    /** Keeps the answers. */
    public void next() {
        if (!arrive()) {
            return;
        }
        validator.validate(draft.getForm(), RequestForm.Contact.class).forEach(violation -> errors.show(
                violation.getPropertyPath().toString(), violation.getMessageTemplate()));
        if (!errors.isAny()) {
            draft.keepAndGoTo("REQUEST_CHECK");
        }
    }

    /** Shows the page in another language, with what was typed. */
    public void speak(String language) {
        if (arrive()) {
            draft.keepAndSpeak(language);
        }
    }

    public ContactRoute[] getRoutes() {
        return ContactRoute.values();
    }
}
