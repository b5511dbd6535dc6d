package org.aviso.accommodations.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.aviso.accommodations.AmendRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Yes or no to what the office offers in the place of what was asked for. */
@Named
@RequestScoped
public class RequestInsteadPage {

    @Inject
    private FollowedVisit followed;

    @Inject
    private AmendRequest amend;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    private final Map<Integer, String> answers = new HashMap<>();

    /** Shows the question; where nothing is offered any more, the request. */
    public boolean arrive() {
        if (!followed.arrive()) {
            return false;
        }
        if (followed.getOffered().isEmpty()) {
            followed.goTo("REQUEST_STATUS", null);
            return false;
        }
        return true;
    }

    /** Keeps the answers. */
    public void answer() {
        if (!arrive()) {
            return;
        }
        Map<Integer, Boolean> said = new TreeMap<>();
        for (RequestedAid aid : followed.getOffered()) {
            String answer = answers.get(aid.getPosition());
            if (answer == null) {
                errors.show(field(aid), "instead.missing");
            } else {
                said.put(aid.getPosition(), answer.equals("YES"));
            }
        }
        if (errors.isAny()) {
            return;
        }
        long wait = limits.count(Limits.Deed.WRITE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        try {
            amend.answer(followed.followed(), followed.seen(), said);
            followed.goTo("REQUEST_STATUS", FollowedVisit.Done.ANSWERED);
        } catch (ChangedMeanwhile staffWasFaster) {
            followed.showPresentState();
            errors.show(field(followed.getOffered().get(0)), "request.changedMeanwhile");
        }
    }

    private static String field(RequestedAid aid) {
        return "answer-" + aid.getPosition();
    }

    /** The yes or no about each aid, by its place: a page cannot tell what a map holds, so it puts texts. */
    public Map<Integer, String> getAnswers() {
        return answers;
    }
}
