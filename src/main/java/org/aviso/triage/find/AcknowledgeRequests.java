package org.aviso.triage.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.platform.Failure;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.triage.today.MoveOn;

/** Says of several requests at once that the office has read them. Each is a deed of its own: one that fails stops no other. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AcknowledgeRequests {

    /** A request as the caller has read it. */
    public record Chosen(String reference, int version) { }

    /**
     * What became of them.
     *
     * @param done the references of those that are acknowledged now
     * @param changed of those that somebody else has changed meanwhile
     * @param needless of those that were read before, or are none
     * @param failed of those about which nothing could be done
     */
    public record Result(List<String> done, List<String> changed, List<String> needless, List<String> failed) { }

    private static final Logger LOG = Logger.getLogger(AcknowledgeRequests.class.getName());

    @Inject
    private MoveOn moveOn;

    @Inject
    private SignedIn signedIn;

    /**
     * Acknowledges what nobody has taken up yet of some requests, and tells their residents.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Result acknowledge(List<Chosen> requests) {
        signedIn.require(Role.COORDINATOR);
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Chosen chosen : requests) {
            try {
                boolean done = moveOn.acknowledge(chosen.reference(), chosen.version());
                (done ? result.done() : result.needless()).add(chosen.reference());
            } catch (ChangedMeanwhile meanwhile) {
                result.changed().add(chosen.reference());
            } catch (IllegalArgumentException none) {
                result.needless().add(chosen.reference());
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "Request {0} was not acknowledged: {1}",
                        new Object[] {chosen.reference(), Failure.told(failed)});
                result.failed().add(chosen.reference());
            }
        }
        return result;
    }
}
