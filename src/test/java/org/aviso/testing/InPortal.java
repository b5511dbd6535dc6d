package org.aviso.testing;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.DecidedAid;
import org.aviso.accommodations.RequestAccommodation;
import org.aviso.accommodations.RequestForm;
import org.aviso.accommodations.Requests;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test within the portal, on a real server and database. All of them run in one deployment ({@link OneDeployment}), so
 * each begins with the real time and nobody signed in, whatever another has left.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InPortal {

    @Inject
    protected RequestAccommodation requestAccommodation;

    @Inject
    protected Requests requests;

    @Inject
    protected Samples samples;

    @Inject
    protected Database database;

    @Inject
    protected TestClock clock;

    @Inject
    protected TestCaller caller;

    @BeforeEach
    final void beginAfresh() {
        clock.go();
        caller.isNobody();
    }

    /** Sends a request, and gives its reference. */
    protected final String asks(RequestForm form) {
        return requestAccommodation.submit(form, null).reference();
    }

    /** Sends a request of somebody who accepts short notice where it is that, and gives its reference. */
    protected final String asksAtAnyNotice(RequestForm form) {
        form.setShortNoticeAcknowledged(requestAccommodation.foresee(form).stream().anyMatch(DecidedAid::isShortNotice));
        return asks(form);
    }

    /** The request as it is stored now. */
    protected final AccommodationRequest request(String reference) {
        return requests.byReference(reference).orElseThrow();
    }

    protected final int version(String reference) {
        return request(reference).getVersion();
    }

    /** Changes a request past the services. */
    protected final void change(String reference, Consumer<AccommodationRequest> change) {
        database.run(em -> change.accept(em.createQuery("select r from AccommodationRequest r where r.reference = :reference",
                AccommodationRequest.class).setParameter("reference", reference).getSingleResult()));
    }

    /** Makes an account of a coordinator with whose password nobody signs in. */
    protected final void coordinator(String username) {
        database.run(em -> em.createNativeQuery("INSERT INTO staff_account (username, display_name, password_hash, roles,"
                + " enabled) VALUES (?, ?, 'none', 'COORDINATOR', TRUE)").setParameter(1, username)
                .setParameter(2, username).executeUpdate());
    }
}
