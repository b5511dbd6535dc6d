package org.aviso.triage.decide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.aviso.accommodations.Aid;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Reason;
import org.aviso.accommodations.RequestStatus;
import org.aviso.platform.PageErrors;
import org.aviso.triage.AnswerRequestPage;

/** Offers something else in the place of an aid; the resident says yes or no. */
@Named
@RequestScoped
public class OfferInsteadPage {

    @Inject
    private AidVisit decided;

    @Inject
    private DecideAboutAid decide;

    @Inject
    private AidWords words;

    @Inject
    private PageErrors errors;

    private String code;
    private String reason;

    /** Shows the page where the aid can come to that state. */
    public boolean arrive() {
        return decided.arrive(RequestStatus.SUBSTITUTE_OFFERED);
    }

    /** Keeps the offer, and tells the resident. */
    public void offer() {
        if (!arrive()) {
            return;
        }
        if (code == null) {
            errors.show("code", "offerInstead.code");
        }
        if (reason == null) {
            errors.show("reason", "refuse.reason");
        }
        if (errors.isAny()) {
            return;
        }
        try {
            decide.offerInstead(decided.getRequest().getReference(), decided.seen(), decided.getAid().getPosition(), code,
                    Reason.valueOf(reason));
            decided.done(AnswerRequestPage.Saved.INSTEAD);
        } catch (ChangedMeanwhile meanwhile) {
            decided.showPresentState("code");
        } catch (IllegalArgumentException impossible) {
            errors.show("code", "staff.status.impossible");
        }
    }

    /** What can be offered. */
    public List<Aid> getChoices() {
        return decide.choices(decided.getAid());
    }

    /** What a choice is called: the same again means by video. */
    public String name(Aid choice) {
        return words.instead(decided.getAid(), choice.getCode());
    }

    public List<Reason> getReasons() {
        return Arrays.stream(Reason.values()).filter(Reason::isForSubstitute).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
