package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/**
 * What the resident, or whoever asked for them, does about their request once it was taken: write to the office, take
 * aids back, say how it went. Each says which version of it they have read, so that nothing is done to a request that
 * staff has just changed.
 */
@ApplicationScoped
@Transactional
public class AmendRequest {

    /** The longest text that a resident can write, in characters. */
    public static final int LONGEST_TEXT = 4000;

    @Inject
    private Requests requests;

    @Inject
    private Clock clock;

    @Inject
    private Event<RequestChanged> changed;

    /**
     * Writes to the office.
     *
     * @param version the version of the request that the writer has read
     * @param language the tag of the language in which it is written
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if the text is empty, too long or not legible
     */
    public void write(FollowRequest.Followed followed, int version, String text, String language) {
        String checked = checked(text);
        AccommodationRequest request = requests.forChange(followed.request().getReference(), version);
        request.hear(checked, language, clock.instant(), followed.party());
        requests.keep(request);
    }

    /**
     * Takes aids back. The person for whom it was asked may do so without taking the request over.
     *
     * @param positions the places of the aids in the request
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws RequestRefused if one of them is arranged
     * @throws IllegalArgumentException if there is no such aid
     */
    public void withdraw(FollowRequest.Followed followed, int version, Collection<Integer> positions) {
        AccommodationRequest request = requests.forChange(followed.request().getReference(), version);
        positions.forEach(position -> request.withdraw(position, clock.instant(), followed.party()));
        changed.fire(new RequestChanged(request, RequestChanged.What.WITHDRAWN, followed.party(), request.readers()));
        requests.keep(request);
    }

    /**
     * Says yes or no to what was offered in the place of aids.
     *
     * @param answers the yes or no about each aid by its place
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws RequestRefused if they do not decide about the request
     * @throws IllegalArgumentException if there is no such aid, or nothing is offered in its place
     */
    public void answer(FollowRequest.Followed followed, int version, Map<Integer, Boolean> answers) {
        AccommodationRequest request = requests.forChange(followed.request().getReference(), version);
        answers.forEach((position, yes) -> request.answerSubstitute(position, yes, clock.instant(), followed.party()));
        requests.keep(request);
    }

    /**
     * Says how it went.
     *
     * @param outcomes the outcome of each aid by its place
     * @param text what else there is to say, or null
     * @param language the tag of the language in which that is written
     * @throws ChangedMeanwhile if the request has another version by now
     * @throws IllegalArgumentException if there is no such aid, or the text is too long or not legible
     */
    public void report(FollowRequest.Followed followed, int version, Map<Integer, Outcome> outcomes, String text,
            String language) {
        AccommodationRequest request = requests.forChange(followed.request().getReference(), version);
        outcomes.forEach((position, outcome) -> {
            if (request.aid(position).getOutcome() != outcome) {
                request.report(position, outcome, clock.instant(), followed.party());
            }
        });
        if (text != null && !text.isBlank()) {
            request.hear(checked(text), language, clock.instant(), followed.party());
        }
        requests.keep(request);
    }

    private static String checked(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT || !Legible.Check.isLegible(text)) {
            throw new IllegalArgumentException("a text is legible and has 1 to " + LONGEST_TEXT + " characters");
        }
        return text.strip();
    }
}
