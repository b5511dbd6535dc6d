package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.platform.PageErrors;

/** What short notice means, before the form goes on: for the whole, or for single aids that take longer. */
@Named
@RequestScoped
public class RequestShortNoticePage {

    @Inject
    private DraftVisit draft;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private PageErrors errors;

    private List<DecidedAid> decided = List.of();
    private boolean acknowledged;

    @PostConstruct
    void foresee() {
        if (draft.getForm().getAids().isEmpty() || draft.getSubject() == null || !draft.getSubject().isWhole()) {
            return;
        }
        try {
            decided = draft.foresee();
        } catch (RequestRefused cannot) {
            decided = List.of();
        }
    }

    /** Shows the page once it is said what it is about. */
    public boolean arrive() {
        return draft.arriveAt(Question.NEEDS);
    }

    /** Goes on all the same. */
    public void next() {
        if (!arrive()) {
            return;
        }
        if (!acknowledged) {
            errors.show("acknowledged", "shortNotice.acknowledge");
            return;
        }
        RequestForm form = draft.getForm();
        form.setShortNoticeAcknowledged(true);
        Question next = form.getAids().isEmpty() ? Question.NEEDS
                : form.getAids().stream().anyMatch(aid -> aidsOnOffer.isAskedAbout(aid.getCode())) ? Question.DETAILS
                : Question.CONTACT;
        draft.answer(Question.NEEDS, next);
    }

    /** Shows the page in another language. */
    public void speak(String language) {
        if (arrive()) {
            draft.keepAndSpeak(language);
        }
    }

    /** The aids with what each would count as; none where nothing was chosen yet. */
    public List<DecidedAid> getDecided() {
        return decided;
    }

    /** Whether some of what was chosen is in time. */
    public boolean isPartly() {
        return decided.stream().anyMatch(aid -> !aid.isShortNotice());
    }

    /** The moment to have asked by. */
    public Instant getAskBy() {
        return leadTimes.now(draft.getSubject().starts(), null).askBy();
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}
