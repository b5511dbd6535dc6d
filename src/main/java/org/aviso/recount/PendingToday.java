package org.aviso.recount;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** Which of the requests in a list have a count that waits for an answer. */
@Named
@RequestScoped
public class PendingToday {

    @Inject
    private AnswerRecount answerRecount;

    private Set<Long> requests;

    @PostConstruct
    void load() {
        requests = answerRecount.requestsWaiting();
    }

    /** Whether a request waits. */
    public boolean waits(long id) {
        return requests.contains(id);
    }
}
