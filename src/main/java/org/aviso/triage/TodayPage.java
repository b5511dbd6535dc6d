package org.aviso.triage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What to answer now. */
@Named
@RequestScoped
public class TodayPage {

    @Inject
    private Today today;

    private List<OpenRequest> queue;
    private long open;

    @PostConstruct
    void load() {
        queue = today.queue();
        open = queue.size() < Today.MOST ? queue.size() : today.countOpen();
    }

    public List<OpenRequest> getQueue() {
        return queue;
    }

    public long getOpen() {
        return open;
    }

    /** How many nobody has taken up yet. */
    public long getNewOnes() {
        return queue.stream().filter(OpenRequest::isNew).count();
    }

    public long getAtShortNotice() {
        return queue.stream().filter(open -> open.request().isShortNotice()).count();
    }

    /** Whether there are more than the page shows. */
    public boolean isMore() {
        return open > queue.size();
    }
}
