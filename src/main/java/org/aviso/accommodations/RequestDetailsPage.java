package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.util.List;
import org.aviso.platform.PageErrors;

/** The few details that the chosen aids need. */
@Named
@RequestScoped
public class RequestDetailsPage {

    @Inject
    private DraftVisit draft;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private Validator validator;

    @Inject
    private PageErrors errors;

    /** Shows the page once something has been chosen. */
    public boolean arrive() {
        return draft.arrive() && draft.hasNeeds();
    }

    /** Keeps the details. */
    public void next() {
        if (!arrive()) {
            return;
        }
        for (ChosenAid aid : getAids()) {
            requestAccommodation.checkAid(aid, "").forEach(
                    problem -> errors.show(problem.field() + "-" + aid.getCode(), problem.message()));
            validator.validate(aid).forEach(violation -> errors.show(
                    violation.getPropertyPath() + "-" + aid.getCode(), violation.getMessageTemplate()));
        }
        if (!errors.isAny()) {
            draft.keepAndGoTo("REQUEST_CONTACT");
        }
    }

    public List<ChosenAid> getAids() {
        return draft.getForm().getAids();
    }

    public boolean needsLanguage(ChosenAid chosen) {
        return aidsOnOffer.find(chosen.getCode()).map(Aid::getInLanguage).isPresent();
    }

    /** The languages in which that aid can be had. */
    public List<OfferedLanguage> languages(ChosenAid chosen) {
        return aidsOnOffer.find(chosen.getCode()).map(Aid::getInLanguage).map(aidsOnOffer::languages)
                .orElse(List.of());
    }
}
