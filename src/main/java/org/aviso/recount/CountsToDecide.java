package org.aviso.recount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.aviso.triage.today.Group;
import org.aviso.triage.today.Matter;
import org.aviso.triage.today.Waiting;

/** The counts that wait for an answer, for the list of what to do today. */
@ApplicationScoped
public class CountsToDecide implements Waiting {

    @Inject
    private AnswerRecount answerRecount;

    @Override
    public List<Matter> matters() {
        return answerRecount.requestsWaiting().stream()
                .map(request -> Matter.ofRequest(Group.EVENT_CHANGED, request, "today.step.DECIDE_COUNT", null, null)).toList();
    }
}
