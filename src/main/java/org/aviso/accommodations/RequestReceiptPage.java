package org.aviso.accommodations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.platform.Visit;

/** The receipt: the two codes, and what happens next. */
@Named
@RequestScoped
public class RequestReceiptPage {

    @Inject
    private DraftVisit draft;

    @Inject
    private Requests requests;

    @Inject
    private AccessCodes accessCodes;

    private AccommodationRequest request;

    @PostConstruct
    void load() {
        if (draft.getSentReference() != null) {
            request = requests.byReference(draft.getSentReference()).orElse(null);
        }
    }

    /** Shows the receipt; a draft that was not sent has none. */
    public void arrive() {
        if (draft.arrive() && request == null) {
            Visit.redirect(draft.to("REQUEST_CHECK"));
        }
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    public String getAccessCode() {
        return AccessCodes.spaced(accessCodes.codeFor(request.getReference()));
    }

    /** The pass to the status page. */
    public String getPass() {
        return accessCodes.passFor(request.getReference());
    }
}
