package org.aviso.providers.offers;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.RequestedAid;

/** Which of the requests in a list want the next provider to be asked. */
@Named
@RequestScoped
public class OffersToday {

    @Inject
    private OfferAid offerAid;

    private List<RequestedAid> aids;
    private Set<Long> requests;

    @PostConstruct
    void load() {
        aids = offerAid.withoutProvider();
        requests = aids.stream().map(aid -> aid.getRequest().getId()).collect(Collectors.toSet());
    }

    /** The aids for which the next provider is to be asked, the soonest event first. */
    public List<RequestedAid> getAids() {
        return aids;
    }

    /** Whether a request wants it. */
    public boolean asksNext(long request) {
        return requests.contains(request);
    }
}
