package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.aviso.triage.day.Arrangements;

/** The providers who have said yes, for the sheet of a day. */
@ApplicationScoped
public class BookedProviders implements Arrangements {

    @Inject
    private Offers offers;

    @Override
    public Map<Long, String> of(Collection<Long> aids) {
        return offers.accepted(aids).stream().collect(Collectors.toMap(offer -> offer.getAid().getId(),
                offer -> offer.getProvider().getName() + ", " + offer.getProvider().getPhone(),
                (one, other) -> one + "; " + other));
    }
}
