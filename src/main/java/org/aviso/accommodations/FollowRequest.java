package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows a request to whoever has its reference and an access code of it. */
@ApplicationScoped
public class FollowRequest {

    @Inject
    private Requests requests;

    @Inject
    private AccessCodes accessCodes;

    /**
     * A request, and who follows it.
     *
     * @param joined the reference of the request that they asked to see, where that became one with this; or null
     */
    public record Followed(AccommodationRequest request, Party party, String joined) {

        /** Whether they decide what happens to it: whoever asked, until the person for whom it was takes it over. */
        public boolean isInCharge() {
            return party == Party.PERSON ? request.isTakenOver() : !request.isTakenOver();
        }

        /** What they may read of the messages. */
        public List<Message> messages() {
            return request.messagesFor(party);
        }

        /** Whether they may take it over. */
        public boolean isToTakeOver() {
            return party == Party.PERSON && !request.isTakenOver();
        }
    }

    /** The request, or nothing: a wrong reference and a wrong code look alike. */
    public Optional<Followed> find(String reference, String accessCode) {
        String normal = ReferenceCode.normal(reference);
        // The codes are derived for a made-up reference too, so that both answers take the same time.
        Optional<Party> opener = accessCodes.opener(normal, accessCode);
        Optional<AccommodationRequest> request = requests.byReference(normal);
        return opener.flatMap(party -> shown(request, party));
    }

    /** The pass to the page of a request, or nothing as {@link #find} answers. */
    public Optional<String> pass(String reference, String accessCode) {
        // Of one that was joined with another: the page says so, and shows that.
        return find(reference, accessCode)
                .map(found -> accessCodes.passFor(ReferenceCode.normal(reference), found.party()));
    }

    /** The request that a pass shows. */
    public Optional<Followed> byPass(String pass) {
        return accessCodes.shownBy(pass)
                .flatMap(shown -> shown(requests.byReference(shown.reference()), shown.party()));
    }

    // A helper's code is worth nothing once the person has taken the request over, and a person's nothing where there
    // is no such person. The codes of a request that became one with another open that one.
    private Optional<Followed> shown(Optional<AccommodationRequest> asked, Party party) {
        return asked.flatMap(found -> found.isMerged() ? requests.byId(found.getMergedInto()) : asked)
                .filter(found -> found.isEntitled(party))
                .map(found -> new Followed(found, party, asked.get().isMerged() ? asked.get().getReference() : null));
    }
}
