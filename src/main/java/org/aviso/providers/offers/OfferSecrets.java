package org.aviso.providers.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.aviso.platform.Secrets;

/**
 * What names an offer in the address of its answer. It is derived from the secret of the installation, so that no table
 * holds it, and staff can still give it to a provider whom a mail does not reach.
 */
@ApplicationScoped
class OfferSecrets {

    @Inject
    private Secrets secrets;

    /**
     * A secret.
     *
     * @param mark what it is derived from
     * @param text what stands in the address: 128 bits and more
     */
    record Secret(String mark, String text) {

        /** What is stored in its place. */
        String hash() {
            return Secrets.hash(text);
        }

        @Override
        public String toString() {
            return "a secret";
        }
    }

    Secret next() {
        return of(Secrets.forAddress());
    }

    /** What names an offer. */
    String of(Offer offer) {
        return of(offer.getMark()).text();
    }

    private Secret of(String mark) {
        return new Secret(mark, secrets.forAddress("offer " + mark));
    }
}
