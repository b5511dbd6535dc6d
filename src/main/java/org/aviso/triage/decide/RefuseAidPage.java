package org.aviso.triage.decide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.Alternative;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.Refusal;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Address;
import org.aviso.platform.PageErrors;
import org.aviso.triage.AnswerRequestPage;

/** Says that an aid cannot be had, with all that the law wants to be said. */
@Named
@RequestScoped
public class RefuseAidPage {

    @Inject
    private AidVisit decided;

    @Inject
    private DecideAboutAid decide;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    private String reason;
    private String decidedBy;
    private String alternative;
    private String explanation;
    private String language;

    @PostConstruct
    void load() {
        language = address.getLanguage().tag();
    }

    /** Shows the page where the aid can come to that state. */
    public boolean arrive() {
        return decided.arrive(RequestStatus.NOT_FILLED);
    }

    /** Keeps the refusal, and tells the resident. */
    public void refuse() {
        if (!arrive()) {
            return;
        }
        if (reason == null) {
            errors.show("reason", "refuse.reason");
        } else if (explanation == null && Reason.valueOf(reason).isToExplain()) {
            errors.show("explanation", "refuse.explanation");
        }
        if (decidedBy == null) {
            errors.show("decidedBy", "refuse.decidedBy");
        } else if (decidedBy.length() > Refusal.LONGEST_NAME) {
            errors.show("decidedBy", "refuse.decidedBy.long", Refusal.LONGEST_NAME);
        } else if (!Legible.Check.isLegible(decidedBy)) {
            errors.show("decidedBy", "text.legible");
        }
        if (alternative == null) {
            errors.show("alternative", "refuse.alternative");
        }
        if (explanation != null && explanation.length() > Message.LONGEST_TEXT) {
            errors.show("explanation", "staff.text.long", Message.LONGEST_TEXT, explanation.length());
        } else if (explanation != null && !Legible.Check.isLegible(explanation)) {
            errors.show("explanation", "text.legible");
        }
        if (errors.isAny()) {
            return;
        }
        try {
            decide.refuse(decided.getRequest().getReference(), decided.seen(), decided.getAid().getPosition(),
                    Reason.valueOf(reason), decidedBy, Alternative.valueOf(alternative), explanation,
                    language == null ? address.getLanguage().tag() : language);
            decided.done(AnswerRequestPage.Saved.REFUSED);
        } catch (ChangedMeanwhile meanwhile) {
            decided.showPresentState("reason");
        } catch (IllegalArgumentException impossible) {
            errors.show("reason", "staff.status.impossible");
        }
    }

    public Reason[] getReasons() {
        return Reason.values();
    }

    public Alternative[] getAlternatives() {
        return Alternative.values();
    }

    /** The languages in which staff can explain it. */
    public List<Language> getLanguages() {
        return Languages.all();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDecidedBy() {
        return decidedBy;
    }

    public void setDecidedBy(String decidedBy) {
        this.decidedBy = decidedBy;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
