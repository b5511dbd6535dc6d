package org.aviso.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.Legible;
import org.aviso.accommodations.Message;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.Requests;
import org.aviso.language.Languages;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;
import org.aviso.staff.audit.AuditEntry;
import org.aviso.staff.audit.AuditTrail;
import org.aviso.staff.audit.Deed;

/**
 * Answers a request. Whoever answers says which version of it they have read: an answer to a request that somebody else
 * has changed in between is refused, so that no answer rests on what no longer holds.
 */
@ApplicationScoped
@Transactional
public class AnswerRequest {

    /** The longest text that can be written to a resident, in characters. */
    public static final int LONGEST_TEXT = 4000;

    @Inject
    private Requests requests;

    @Inject
    private SignedIn signedIn;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestAnswered> answered;

    /**
     * Opens the request to answer, and notes who has looked at it.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> open(String reference) {
        Optional<AccommodationRequest> found = find(reference);
        found.ifPresent(request -> trail.recordLook(signedIn.require(Role.COORDINATOR), AuditEntry.Kind.REQUEST,
                request.getReference()));
        return found;
    }

    /**
     * The request to answer, with all that belongs to it, for somebody who has it open already.
     *
     * @throws NotAllowed if the caller is no coordinator
     */
    public Optional<AccommodationRequest> find(String reference) {
        signedIn.require(Role.COORDINATOR);
        return requests.byReference(reference);
    }

    /**
     * Takes aids of a request a step on.
     *
     * @param version the version of the request that the caller has read
     * @param steps the next status of an aid by its place; at least one
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request or aid, or a status cannot follow the present one
     */
    public void advance(String reference, int version, Map<Integer, RequestStatus> steps) {
        String actor = signedIn.require(Role.COORDINATOR);
        AccommodationRequest request = requests.forChange(reference, version);
        steps.forEach((position, status) -> request.advance(position, status, clock.instant(), actor));
        answered.fire(RequestAnswered.advanced(request, List.copyOf(new TreeSet<>(steps.keySet()))));
        requests.keep(request);
        trail.record(actor, Deed.CHANGED, AuditEntry.Kind.REQUEST, reference, new TreeSet<>(steps.keySet()).stream()
                .map(position -> steps.get(position) + " " + position).collect(Collectors.joining(", ")));
    }

    /**
     * Writes to the resident.
     *
     * @param version the version of the request that the caller has read
     * @param text what to write, at most {@link #LONGEST_TEXT} characters
     * @param language the tag of the language in which it is written, one of the portal's
     * @throws NotAllowed if the caller is no coordinator
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such request or language, or the text is empty, too long or not
     *     legible
     */
    public void write(String reference, int version, String text, String language) {
        String actor = signedIn.require(Role.COORDINATOR);
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text has 1 to " + LONGEST_TEXT + " characters");
        }
        if (!Legible.Check.isLegible(text)) {
            throw new IllegalArgumentException("a text can be read");
        }
        if (Languages.find(language).isEmpty()) {
            throw new IllegalArgumentException("not a language of the portal: " + language);
        }
        AccommodationRequest request = requests.forChange(reference, version);
        Message message = request.write(text.strip(), language, clock.instant(), actor);
        answered.fire(RequestAnswered.written(request, message));
        requests.keep(request);
        trail.record(actor, Deed.SENT, AuditEntry.Kind.REQUEST, reference, null);
    }
}
