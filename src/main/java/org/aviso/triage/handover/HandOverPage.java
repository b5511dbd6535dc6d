package org.aviso.triage.handover;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ChangedMeanwhile;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.platform.Address;
import org.aviso.platform.Page;
import org.aviso.platform.PageErrors;
import org.aviso.platform.Visit;
import org.aviso.staff.StaffAccount;
import org.aviso.triage.AnswerRequest;
import org.aviso.triage.meanwhile.Meanwhile;

/** Gives a request, or all that one has, to a colleague. */
@Named
@RequestScoped
public class HandOverPage {

    /** In place of a colleague: everybody. */
    private static final String ALL = "*";

    @Inject
    private AnswerRequest answer;

    @Inject
    private HandOver handOver;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private Address address;

    @Inject
    private PageErrors errors;

    private boolean one;
    private AccommodationRequest request;
    private int mine;
    private List<StaffAccount> colleagues;
    private Integer version;
    private String to;
    private String note;

    @PostConstruct
    void load() {
        one = address.getPage() == Page.HAND_OVER;
        colleagues = handOver.colleagues();
        if (one) {
            request = answer.open(ReferenceCode.normal(address.name("reference"))).orElse(null);
            // A form must say what was read.
            version = request == null || FacesContext.getCurrentInstance().isPostback() ? null : request.getVersion();
        } else {
            mine = handOver.countMine();
        }
    }

    /** Shows the page, or says that there is none. */
    public boolean arrive() {
        if (one && request == null) {
            Visit.notFound();
        }
        return !one || request != null;
    }

    /** Gives it over. */
    public void give() {
        if (!arrive()) {
            return;
        }
        if (to == null) {
            errors.show("to", "handOver.to.missing");
        }
        if (RequestDeskPage.checkNote(errors, note)) {
            return;
        }
        String colleague = ALL.equals(to) ? null : to;
        try {
            if (one) {
                handOver.give(request.getReference(), seen(), colleague, note);
                Visit.redirect(address.to("ANSWER_REQUEST", request.getReference()) + "?desk=GIVEN");
            } else {
                handOver.giveAll(colleague, note);
                Visit.redirect(address.to("OUT_OF_OFFICE") + "?saved=GIVEN");
            }
        } catch (ChangedMeanwhile faster) {
            if (one) {
                meanwhile.tell("to", request.getReference(), seen());
                request = answer.find(request.getReference()).orElseThrow();
                version = request.getVersion();
            } else {
                errors.show("to", "handOver.changed");
            }
        } catch (IllegalArgumentException gone) {
            errors.show("to", "handOver.to.missing");
        }
    }

    // No version is -1: whoever does not say what they have read has read nothing.
    private int seen() {
        return version == null ? -1 : version;
    }

    /** The request, or null where all are handed over. */
    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** How many open requests one has. */
    public int getMine() {
        return mine;
    }

    public List<StaffAccount> getColleagues() {
        return colleagues;
    }

    /** What stands for everybody in place of a colleague. */
    public String getAll() {
        return ALL;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
