package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.aviso.platform.Visit;
import org.aviso.accommodations.RequestForm;

/** Do you ask for yourself, or for somebody else? */
@Named
@RequestScoped
public class RequestWhoPage extends RequestFormPage {

    public RequestWhoPage() {
        super(Question.WHO);
    }

    @Override
    public boolean arrive() {
        if (!super.arrive()) {
            return false;
        }
        if (draft.isWhoSettled()) {
            Visit.redirect(draft.to("REQUEST_CHECK"));
            return false;
        }
        return true;
    }

    @Override
    void take() {
        RequestForm form = draft.getForm();
        if (form.getForWhom() == RequestForm.Who.SELF) {
            form.setOnBehalfOf(null);
        } else if (form.getForWhom() == RequestForm.Who.OTHER && form.getOnBehalfOf() == null) {
            form.setOnBehalfOf(new RequestForm.Helped());
        }
    }

    @Override
    void check() {
        validator.validate(draft.getForm(), RequestForm.ForWhom.class).forEach(violation -> errors.show(
                violation.getPropertyPath().toString(), violation.getMessageTemplate()));
    }

    @Override
    Question following() {
        return draft.getForm().getForWhom() == RequestForm.Who.OTHER ? Question.PERSON : Question.CHECK;
    }

    public RequestForm.Who[] getChoices() {
        return RequestForm.Who.values();
    }
}
