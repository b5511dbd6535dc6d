package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.util.List;
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
    private RequestAccommodation requestAccommodation;

    @Inject
    private Validator validator;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    private List<DecidedAid> decided = List.of();
    private boolean acknowledged;

    /**
     * Shows the answers, or leads to the first question that is still open.
     *
     * @return whether they are shown
     */
    public boolean arrive() {
        if (!draft.arrive() || !draft.hasNeeds()) {
            return false;
        }
        RequestForm form = draft.getForm();
        if (form.getAids().stream().anyMatch(aid -> !requestAccommodation.checkAid(aid, "").isEmpty())) {
            Visit.redirect(draft.to("REQUEST_DETAILS"));
            return false;
        }
        if (!validator.validate(form, RequestForm.Contact.class).isEmpty()) {
            Visit.redirect(draft.to("REQUEST_CONTACT"));
            return false;
        }
        foresee();
        return true;
    }

    /** Sends the request. The service decides anew: the time to ask may have run out since the page was read. */
    public void send() {
        if (!arrive()) {
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
            decided = shortNotice.aids();
            errors.show("acknowledged", "shortNotice.acknowledge");
        } catch (RequestRefused refused) {
            decided = List.of();
            errors.show("send", "refused." + refused.reason());
        }
    }

    private void foresee() {
        try {
            decided = requestAccommodation.foresee(draft.getForm());
        } catch (RequestRefused refused) {
            errors.show("send", "refused." + refused.reason());
        }
    }

    public List<DecidedAid> getDecided() {
        return decided;
    }

    /** Whether some aid is asked for at short notice. */
    public boolean isShortNotice() {
        return decided.stream().anyMatch(DecidedAid::isShortNotice);
    }

    /** Whether the resident must still say that they know what short notice means. */
    public boolean isToAcknowledge() {
        return isShortNotice() && !draft.getForm().isShortNoticeAcknowledged();
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}
