package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Requests;

/**
 * What a provider does who has the address of an offer: read it, and say yes or no to it, once. Of the request they
 * learn the logistics only.
 */
@ApplicationScoped
@Transactional
public class AnswerOffer {

    @Inject
    private Offers offers;

    @Inject
    private Requests requests;

    @Inject
    private Bookings bookings;

    /** The offer of an address, or nothing where it is made up. */
    public Optional<Offer> find(String secret) {
        return offers.bySecret(secret);
    }

    /**
     * Answers an offer.
     *
     * @throws OfferRefused if it was answered before, is over or was taken back, or they cannot do it any more
     * @throws IllegalArgumentException if there is no such offer
     */
    public void answer(String secret, boolean yes) {
        long id = offers.requestBySecret(secret).orElseThrow(() -> new IllegalArgumentException("no such offer"));
        // Staff may change the request at this moment, another provider answer: one after the other.
        AccommodationRequest request = requests.held(id);
        long now = offers.requestBySecret(secret).orElseThrow();
        if (now != id) {
            // While this waited, the request was joined with another.
            request = requests.held(now);
        }
        bookings.answer(offers.bySecret(secret).orElseThrow(), yes, null);
        requests.keep(request);
    }
}
