package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.OfferedLanguage;
import org.aviso.accommodations.RequestForm;
import org.aviso.platform.Visit;

/** How do we reach you, and in which language? */
@Named
@RequestScoped
public class RequestContactPage extends RequestFormPage {

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private AidWords aidWords;

    public RequestContactPage() {
        super(Question.CONTACT);
    }

    @Override
    void take() {
        RequestForm form = draft.getForm();
        ContactRoute.named(Visit.typed("route")).ifPresent(form::setRoute);
        form.setContact(form.getRoute() == null ? null : form.getContacts().get(form.getRoute().name()));
    }

    @Override
    void check() {
        RequestForm form = draft.getForm();
        validator.validate(form, RequestForm.Contact.class).forEach(violation -> {
            String field = violation.getPropertyPath().toString();
            errors.show(field.equals("contact") ? "contact-" + form.getRoute() : field, violation.getMessageTemplate());
        });
    }

    @Override
    Question following() {
        return draft.isWhoSettled() ? Question.CHECK : Question.WHO;
    }

    public MaterialFormat[] getFormats() {
        return MaterialFormat.values();
    }

    /** The languages that somebody may speak or sign. */
    public List<OfferedLanguage> getSpokenOrSigned() {
        return aidWords.inOrder(aidsOnOffer.languages().stream()
                .filter(language -> language.serves(Aid.InLanguage.SPOKEN) || language.serves(Aid.InLanguage.SIGNED))
                .toList());
    }
}
