package org.aviso.accommodations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    private Limits limits;

    @Inject
    private PageErrors errors;

    private List<DecidedAid> decided = List.of();
    private RequestRefused.Reason refused;
    private boolean acknowledged;

    // Before anything of a post is read: whether there is a box to acknowledge in hangs on it.
    @PostConstruct
    void foresee() {
        RequestForm form = draft.getForm();
        if (requestAccommodation.problems(form).isEmpty()) {
            try {
                decided = requestAccommodation.foresee(form);
            } catch (RequestRefused cannot) {
                refused = cannot.reason();
            }
        }
    }

    /**
     * Shows the answers, or leads to the first question that is still open.
     *
     * @return whether they are shown
     */
    public boolean arrive() {
        if (!draft.arrive() || !draft.hasNeeds()) {
            return false;
        }
        List<InvalidRequest.Problem> problems = requestAccommodation.problems(draft.getForm());
        if (!problems.isEmpty()) {
            boolean ofAids = problems.stream().anyMatch(problem -> problem.field().startsWith("aids"));
            Visit.redirect(draft.to(ofAids ? "REQUEST_DETAILS" : "REQUEST_CONTACT"));
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
            decided = List.of();
            errors.show("send", "refused." + cannot.reason());
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
