package org.aviso.accommodations.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.aviso.accommodations.ContactRoute;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.Updates;
import org.aviso.platform.Visit;

/** Who is it for? Asked of those who help somebody else. */
@Named
@RequestScoped
public class RequestPersonPage extends RequestFormPage {

    /** The choice that the helper hands over the person's copy. */
    public static final String BY_HAND = "BY_HAND";

    public RequestPersonPage() {
        super(Question.PERSON);
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
        if (draft.getForm().getOnBehalfOf() == null) {
            Visit.redirect(draft.to("REQUEST_WHO"));
            return false;
        }
        return true;
    }

    @Override
    void take() {
        RequestForm.Helped person = getPerson();
        String typed = Visit.typed("route");
        if (typed != null) {
            person.setRoute(ContactRoute.named(typed).orElse(null));
            person.setByHand(typed.equals(BY_HAND));
        }
        person.setContact(person.getRoute() == null ? null : person.getContacts().get(person.getRoute().name()));
    }

    @Override
    void check() {
        RequestForm.Helped person = getPerson();
        validator.validate(person).forEach(violation -> {
            String field = violation.getPropertyPath().toString();
            errors.show(field.equals("contact") ? "contact-" + person.getRoute() : field,
                    violation.getMessageTemplate());
        });
    }

    /** The person; an empty one where there is none, so that a page can be built before it is refused. */
    public RequestForm.Helped getPerson() {
        RequestForm.Helped person = draft.getForm().getOnBehalfOf();
        return person == null ? new RequestForm.Helped() : person;
    }

    /** The forms of whatever we send, to choose from. */
    public MaterialFormat[] getFormats() {
        return MaterialFormat.values();
    }

    public Updates[] getUpdates() {
        return Updates.values();
    }
}
