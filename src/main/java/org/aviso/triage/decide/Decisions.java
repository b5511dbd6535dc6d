package org.aviso.triage.decide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aviso.accommodations.RequestStatus;
import org.aviso.accommodations.RequestedAid;
import org.aviso.platform.Address;

/** Which decisions staff can take about an aid, and where. */
@Named("decisions")
@RequestScoped
public class Decisions {

    /** A way to decide: what the link says, by its bundle key, and where it leads. */
    public record Way(String key, String href) { }

    private static final Map<RequestStatus, String> PAGES = new EnumMap<>(Map.of(
            RequestStatus.SUBSTITUTE_OFFERED, "OFFER_INSTEAD",
            RequestStatus.PARTLY, "ARRANGE_IN_PART",
            RequestStatus.NOT_FILLED, "REFUSE_AID"));

    @Inject
    private Address address;

    /** Those that can follow the present state of an aid. */
    public List<Way> of(RequestedAid aid) {
        return PAGES.entrySet().stream().filter(page -> aid.getStatus().next().contains(page.getKey()))
                .map(page -> new Way("decide." + page.getKey(), address.to(page.getValue(),
                        aid.getRequest().getReference(), Integer.toString(aid.getPosition())))).toList();
    }
}
