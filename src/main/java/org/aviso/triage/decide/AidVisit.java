package org.aviso.triage.decide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.AnswerRequestPage;
import org.aviso.triage.meanwhile.Meanwhile;

/** The aid of a request that the address of a page names: what the pages that decide about one have in common. */
@Named("aidVisit")
@RequestScoped
public class AidVisit {

    @Inject
    private AnswerRequest answer;

    @Inject
    private Address address;

    @Inject
    private Meanwhile meanwhile;

    private AccommodationRequest request;
    private RequestedAid aid;
    private Integer version;

    @PostConstruct
    void load() {
        read();
        if (FacesContext.getCurrentInstance().isPostback()) {
            // The form must say what was read.
            version = null;
        }
    }

    private void read() {
        request = answer.open(ReferenceCode.normal(address.name("reference"))).orElse(null);
        if (request != null) {
            aid = request.getAids().stream()
                    .filter(each -> Integer.toString(each.getPosition()).equals(address.name("aid"))).findFirst().orElse(null);
            version = request.getVersion();
        }
    }

    /**
     * Shows the page, or says that there is none; where the aid cannot come to that state, leads to the request.
     *
     * @return whether it is shown
     */
    boolean arrive(RequestStatus next) {
        if (aid == null) {
            Visit.notFound();
            return false;
        }
        if (!FacesContext.getCurrentInstance().isPostback() && !aid.getStatus().next().contains(next)) {
            Visit.redirect(getBack());
            return false;
        }
        return true;
    }

    /** The version that was read; none is -1: whoever does not say what they have read has read nothing. */
    int seen() {
        return version == null ? -1 : version;
    }

    /** Leads back to the request, which says what was done. */
    void done(AnswerRequestPage.Saved what) {
        Visit.redirect(getBack() + "?saved=" + what);
    }

    /** Says that somebody else was faster. What was typed stays: sending it again rests on what the page shows now. */
    void showPresentState(String field) {
        meanwhile.tell(field, request.getReference(), seen());
        read();
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public RequestedAid getAid() {
        return aid;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** The address of the request. */
    public String getBack() {
        return address.to("ANSWER_REQUEST", request.getReference());
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
