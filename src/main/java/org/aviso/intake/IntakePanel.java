package org.aviso.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.ReferenceCode;

/** How a request came and what may be the same, on the pages of others: of one request, and of a list of them. */
@Named
@RequestScoped
public class IntakePanel {

    /** What was done just now. */
    public enum Saved { MERGED, APART }

    @Inject
    private MergeRequests mergeRequests;

    @Inject
    private HttpServletRequest visit;

    private List<AccommodationRequest> duplicates;
    private List<AccommodationRequest> joined;
    private Set<Long> open;

    /** The requests that may be the same as the one that the page shows. */
    public List<AccommodationRequest> duplicates(AccommodationRequest request) {
        if (duplicates == null) {
            duplicates = mergeRequests.duplicates(request);
        }
        return duplicates;
    }

    /** The requests that became one with the one that the page shows. */
    public List<AccommodationRequest> joined(AccommodationRequest request) {
        if (joined == null) {
            joined = mergeRequests.joinedWith(request);
        }
        return joined;
    }

    /** Whether a request of a list may be the same as another. */
    public boolean hasDuplicate(Long request) {
        if (open == null) {
            open = mergeRequests.requestsWithDuplicates();
        }
        return open.contains(request);
    }

    /** A reference as people read it. */
    public String spaced(AccommodationRequest request) {
        return ReferenceCode.spaced(request.getReference());
    }

    /** What was done just now, or null. */
    public Saved getSaved() {
        String saved = visit.getParameter("intake");
        for (Saved what : Saved.values()) {
            if (what.name().equals(saved) && !FacesContext.getCurrentInstance().isPostback()) {
                return what;
            }
        }
        return null;
    }
}
