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
    private AidWords aidWords;

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
            for (InvalidRequest.Problem problem : requestAccommodation.checkAid(aid, "")) {
                // Several lists of languages may be open: the error says which.
                boolean missing = problem.message().equals(RequestAccommodation.LANGUAGE_MISSING);
                errors.show(problem.field() + "-" + aid.getCode(), missing ? "aids.language.missingFor"
                        : problem.message(), aidWords.name(aid.getCode()));
            }
            validator.validate(aid).forEach(violation -> errors.show(
                    violation.getPropertyPath() + "-" + aid.getCode(), violation.getMessageTemplate()));
        }
        if (!errors.isAny()) {
            draft.keepAndGoTo("REQUEST_CONTACT");
        }
    }

    /** Shows the page in another language, with what was typed. */
    public void speak(String language) {
        if (arrive()) {
            draft.keepAndSpeak(language);
        }
    }

    public List<ChosenAid> getAids() {
        return draft.getForm().getAids();
    }

    public boolean needsLanguage(ChosenAid chosen) {
        return aidsOnOffer.find(chosen.getCode()).map(Aid::getInLanguage).isPresent();
    }

    /** The languages in which that aid can be had, by their names in the language of the page; the unlisted one last. */
    public List<OfferedLanguage> languages(ChosenAid chosen) {
        return aidsOnOffer.find(chosen.getCode()).map(Aid::getInLanguage).map(aidsOnOffer::languages)
                .map(aidWords::inOrder).orElse(List.of());
    }
}
