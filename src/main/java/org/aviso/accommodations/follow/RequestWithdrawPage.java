package org.aviso.accommodations.follow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.RequestRefused;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Takes back what is not needed any more. */
@Named
@RequestScoped
public class RequestWithdrawPage {

    @Inject
    private FollowedVisit followed;

    @Inject
    private AmendRequest amend;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    private final Map<Integer, Boolean> chosen = new HashMap<>();

    @PostConstruct
    void load() {
        if (followed.followed() != null && !FacesContext.getCurrentInstance().isPostback()) {
            // Of one aid there is nothing to choose.
            if (getAids().size() == 1) {
                chosen.put(getAids().get(0).getPosition(), true);
            }
        }
    }

    /** Shows what can be taken back; where nothing can, the request. */
    public boolean arrive() {
        if (!followed.arrive()) {
            return false;
        }
        if (!followed.isChangeable()) {
            followed.goTo("REQUEST_STATUS", null);
            return false;
        }
        return true;
    }

    /** Takes back what was chosen. */
    public void withdraw() {
        if (!arrive()) {
            return;
        }
        List<Integer> positions = chosen.entrySet().stream().filter(aid -> Objects.equals(aid.getValue(), true))
                .map(Map.Entry::getKey).toList();
        String first = "withdraw-" + getAids().get(0).getPosition();
        if (positions.isEmpty()) {
            // What was chosen may have been arranged since the page was read, so that it is no choice any more.
            boolean read = followed.seen() == followed.getRequest().getVersion();
            followed.showPresentState();
            errors.show(first, read ? "withdraw.none" : "request.changedMeanwhile");
            return;
        }
        long wait = limits.count(Limits.Deed.WRITE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        try {
            amend.withdraw(followed.followed(), followed.seen(), positions);
            followed.goTo("REQUEST_STATUS", FollowedVisit.Done.WITHDRAWN);
        } catch (ChangedMeanwhile staffWasFaster) {
            followed.showPresentState();
            errors.show(first, "request.changedMeanwhile");
        } catch (RequestRefused cannot) {
            errors.show(first, "refused." + cannot.reason());
        }
    }

    /** The aids that can be taken back. */
    public List<RequestedAid> getAids() {
        return followed.getRequest().getAids().stream().filter(aid -> aid.getStatus().isChangeable()).toList();
    }

    public Map<Integer, Boolean> getChosen() {
        return chosen;
    }
}
