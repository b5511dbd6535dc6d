package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Requests;

/** Notes which offers of one request nobody has answered in time. Several nodes may do so: one after the other. */
@ApplicationScoped
class ExpireOffersOfOne {

    @Inject
    private Requests requests;

    @Inject
    private Bookings bookings;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void expire(long id) {
        AccommodationRequest request = requests.held(id);
        bookings.expire(request);
        requests.keep(request);
    }
}
