package org.aviso.accommodations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.aviso.platform.Address;
import org.aviso.platform.Limits;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;

/** Looks a request up by its two codes. */
@Named
@RequestScoped
public class FollowRequestPage {

    @Inject
    private FollowRequest followRequest;

    @Inject
    private Limits limits;

    @Inject
    private PageErrors errors;

    @Inject
    private Address address;

    private String reference;
    private String accessCode;

    /** Leads to the request, or says what to look at again. */
    public void find() {
        String normal = ReferenceCode.normal(reference);
        if (normal.isEmpty()) {
            errors.show("reference", "reference.missing");
        } else if (!ReferenceCode.isValid(normal)) {
            errors.show("reference", "reference.slip");
        }
        if (ReferenceCode.normal(accessCode).isEmpty()) {
            errors.show("accessCode", "accessCode.missing");
        }
        if (errors.isAny()) {
            return;
        }
        // Counted by sender alone: whoever guesses codes of one request must not lock its resident out.
        long wait = limits.count(Limits.Deed.TRY_CODE, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
            return;
        }
        Optional<String> pass = followRequest.pass(normal, accessCode);
        if (pass.isPresent()) {
            limits.forgive(Limits.Deed.TRY_CODE, Visit.sender());
            Visit.redirect(address.to("REQUEST_STATUS", pass.get()));
        } else {
            errors.show("reference", "codes.wrong");
        }
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getAccessCode() {
        return accessCode;
    }

    public void setAccessCode(String accessCode) {
        this.accessCode = accessCode;
    }
}
