package org.aviso.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aviso.accommodations.Requests;
import org.aviso.offices.LeadTimePolicy;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** What staff has to answer, the most urgent first. */
@ApplicationScoped
@Transactional
public class Today {

    /** So many requests at once are more than anybody can answer in a day. */
    public static final int MOST = 200;

    @Inject
    private Requests requests;

    @Inject
    private LeadTimePolicy leadTimes;

    @Inject
    private SignedIn signedIn;

    /**
     * The open requests, short notice first, then those with the least business days left; at most {@link #MOST}.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public List<OpenRequest> queue() {
        signedIn.require(Role.COORDINATOR);
        return requests.queue(MOST).stream()
                .map(request -> new OpenRequest(request, leadTimes.now(request.getSubject().getStarts(), null)))
                .toList();
    }

    /**
     * How many requests are open.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public long countOpen() {
        signedIn.require(Role.COORDINATOR);
        return requests.countWaiting();
    }
}
