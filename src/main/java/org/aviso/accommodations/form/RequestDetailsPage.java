package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.InvalidRequest;
import org.aviso.accommodations.OfferedLanguage;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.platform.PagePhrases;

/** The few details that the chosen aids need. */
@Named
@RequestScoped
public class RequestDetailsPage extends RequestFormPage {

    /**
     * What is asked about one aid.
     *
     * @param id what its fields are named by: an aid may be asked for twice, in two languages
     */
    public record About(ChosenAid chosen, Aid aid, String id) {

        public boolean isInLanguage() {
            return aid.getInLanguage() != null;
        }
    }

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private AidWords aidWords;

    @Inject
    private PagePhrases phrases;

    private final List<About> aids = new ArrayList<>();

    public RequestDetailsPage() {
        super(Question.DETAILS);
    }

    @PostConstruct
    void load() {
        for (ChosenAid chosen : draft.getForm().getAids()) {
            Optional<Aid> aid = aidsOnOffer.find(chosen.getCode());
            if (aid.isPresent() && !draft.isFixed(chosen)) {
                long before = aids.stream().filter(other -> other.chosen().getCode().equals(chosen.getCode())).count();
                aids.add(new About(chosen, aid.get(), before == 0 ? chosen.getCode() : chosen.getCode() + "-" + before));
            }
        }
    }

    @Override
    void check() {
        for (About about : aids) {
            for (InvalidRequest.Problem problem : requestAccommodation.checkAid(about.chosen(), "")) {
                // Several lists of languages may be open: the error says which.
                String says = switch (problem.message()) {
                    case RequestAccommodation.LANGUAGE_MISSING -> "aids.language.missingFor";
                    case RequestAccommodation.LANGUAGE_UNNAMED -> "aids.language.nameFor";
                    default -> problem.message();
                };
                errors.show(problem.field() + "-" + about.id(), says, aidWords.name(about.aid().getCode()));
            }
            validator.validate(about.chosen()).forEach(violation -> errors.show(
                    violation.getPropertyPath() + "-" + about.id(), violation.getMessageTemplate()));
        }
    }

    public List<About> getAids() {
        return aids;
    }

    /** What to write about an aid in one's own words: why we ask, and the language where the list does not have it. */
    public String hint(About about) {
        String why = aidWords.why(about.aid().getCode());
        return about.isInLanguage() ? Stream.of(why, phrases.all().say("requestDetails.unlisted"))
                .filter(Objects::nonNull).collect(Collectors.joining(" ")) : why;
    }

    /** The languages in which that aid can be had, by their names in the language of the page; the unlisted one last. */
    public List<OfferedLanguage> languages(About about) {
        return aidWords.inOrder(aidsOnOffer.languages(about.aid().getInLanguage()));
    }
}
