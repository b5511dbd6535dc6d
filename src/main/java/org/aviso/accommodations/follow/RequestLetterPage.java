package org.aviso.accommodations.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.letters.Letters;
import org.aviso.accommodations.letters.RequestMaterial;
import org.aviso.platform.Address;

/** How far a request has come, with all that was written, as a file; where it cannot be made, the page says why. */
@Named
@RequestScoped
public class RequestLetterPage {

    @Inject
    private FollowedVisit followed;

    @Inject
    private RequestMaterial material;

    @Inject
    private Letters letters;

    @Inject
    private Address address;

    /** Hands the file over; a pass that has run out leads back to where the codes are asked. */
    public void arrive() {
        if (followed.arrive()) {
            letters.handOverToResident(address.name("file"), "path.request",
                    () -> material.answers(followed.getRequest(), followed.getParty(), address.getLanguage()));
        }
    }
}
