package org.aviso.accommodations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows a request to whoever has its reference and its access code. */
@ApplicationScoped
public class FollowRequest {

    @Inject
    private Requests requests;

    @Inject
    private AccessCodes accessCodes;

    /** The request, or nothing: a wrong reference and a wrong code look alike. */
    public Optional<AccommodationRequest> find(String reference, String accessCode) {
        String normal = ReferenceCode.normal(reference);
        // The code is derived for a made-up reference too, so that both answers take the same time.
        boolean opens = accessCodes.opens(normal, accessCode);
        Optional<AccommodationRequest> request = requests.byReference(normal);
        return opens ? request : Optional.empty();
    }

    /** The pass to the page of a request, or nothing as {@link #find} answers. */
    public Optional<String> pass(String reference, String accessCode) {
        return find(reference, accessCode).map(request -> accessCodes.passFor(request.getReference()));
    }

    /** The request that a pass shows. */
    public Optional<AccommodationRequest> byPass(String pass) {
        return accessCodes.referenceOf(pass).flatMap(requests::byReference);
    }
}
