package org.aviso.accommodations.form;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.AidsOnOffer;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ChosenAid;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.LeadTimeNotMet;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Check your answers, and send them. */
@Named
@RequestScoped
public class RequestCheckPage {

    @Inject
    private DraftVisit draft;

    @Inject
    private AidsOnOffer aidsOnOffer;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    private List<DecidedAid> decided = List.of();
    private List<RequestedAid> kept = List.of();
    private RequestRefused.Reason refused;
    private boolean acknowledged;

    // Before anything of a post is read: whether there is a box to acknowledge in hangs on it.
    @PostConstruct
    void foresee() {
        if (!draft.isWhole()) {
            return;
        }
        try {
            decided = draft.foresee();
        } catch (RequestRefused cannot) {
            refused = cannot.reason();
        }
        if (draft.isChange()) {
            kept = draft.getForm().getAids().stream().filter(aid -> aid.getPosition() != null)
                    .map(aid -> draft.getChanges().aid(aid.getPosition())).toList();
        }
    }

    /**
     * Shows the answers, or leads to the first question that is still open.
     *
     * @return whether they are shown
     */
    public boolean arrive() {
        if (!draft.arriveAt(Question.CHECK)) {
            return false;
        }
        if (refused != null) {
            errors.show("send", "refused." + refused);
        }
        return true;
    }

    /** Sends the request. The service decides anew: the time to ask may have run out since the page was read. */
    public void send() {
        if (!arrive() || refused != null) {
            return;
        }
        long wait = limits.count(Limits.Deed.SEND_REQUEST, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        RequestForm form = draft.getForm();
        form.setShortNoticeAcknowledged(form.isShortNoticeAcknowledged() || acknowledged);
        try {
            draft.send();
            Visit.redirect(draft.to("REQUEST_RECEIPT"));
        } catch (LeadTimeNotMet shortNotice) {
            // Nothing was sent: mending the form costs nothing of what one sender may send.
            limits.forgive(Limits.Deed.SEND_REQUEST, Visit.sender());
            decided = shortNotice.aids();
            errors.show("acknowledged", "shortNotice.acknowledge");
        } catch (RequestRefused cannot) {
            limits.forgive(Limits.Deed.SEND_REQUEST, Visit.sender());
            errors.show("send", "refused." + cannot.reason());
        } catch (ChangedMeanwhile staffWasFaster) {
            limits.forgive(Limits.Deed.SEND_REQUEST, Visit.sender());
            errors.show("send", "request.changedMeanwhile");
        }
    }

    /** Shows the page in another language. */
    public void speak(String language) {
        if (arrive()) {
            draft.keepAndSpeak(language);
        }
    }

    /** Says how to come back to the form. */
    public void later() {
        if (arrive()) {
            Visit.redirect(draft.to("REQUEST_LATER"));
        }
    }

    /** The aids that are asked for, with what each counts as; of a change, those that it adds. */
    public List<DecidedAid> getDecided() {
        return decided;
    }

    /** Of a change, the aids that the request has already and keeps. */
    public List<RequestedAid> getKept() {
        return kept;
    }

    /** What the form says now about an aid that the request has already. */
    public ChosenAid said(RequestedAid aid) {
        return draft.getForm().getAids().stream()
                .filter(chosen -> Integer.valueOf(aid.getPosition()).equals(chosen.getPosition())).findFirst().orElseThrow();
    }

    /** Whether some aid is asked for at short notice. */
    public boolean isShortNotice() {
        return decided.stream().anyMatch(DecidedAid::isShortNotice);
    }

    /** Whether the resident must still say that they know what short notice means. */
    public boolean isToAcknowledge() {
        return isShortNotice() && !draft.getForm().isShortNoticeAcknowledged();
    }

    /** Whether something is asked about one of the aids, so that there are details to change. */
    public boolean isDetailed() {
        return draft.getForm().getAids().stream().anyMatch(aid -> aidsOnOffer.isAskedAbout(aid.getCode()));
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}
