package org.aviso.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.HistoryEntry;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** A request that became one with another, as it was: to be read and not to be changed. */
@Named
@RequestScoped
public class MergedRequestPage {

    @Inject
    private MergeRequests mergeRequests;

    @Inject
    private Address address;

    private AccommodationRequest request;
    private AccommodationRequest kept;

    @PostConstruct
    void load() {
        request = mergeRequests.findMerged(ReferenceCode.normal(address.name("reference"))).orElse(null);
        kept = request == null ? null : mergeRequests.keptOf(request);
    }

    /** Shows it; one that was not joined has another page. */
    public boolean arrive() {
        if (request == null) {
            Visit.redirect(address.to("ANSWER_REQUEST", ReferenceCode.normal(address.name("reference"))));
        }
        return request != null;
    }

    public AccommodationRequest getRequest() {
        return request;
    }

    public String getReference() {
        return ReferenceCode.spaced(request.getReference());
    }

    /** The request that holds both. */
    public AccommodationRequest getKept() {
        return kept;
    }

    public String getKeptReference() {
        return ReferenceCode.spaced(kept.getReference());
    }

    /** What has happened, newest first. */
    public List<HistoryEntry> getHistory() {
        List<HistoryEntry> newestFirst = new ArrayList<>(request.getHistory());
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
