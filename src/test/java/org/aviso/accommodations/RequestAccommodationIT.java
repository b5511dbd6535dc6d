package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aviso.leadtime.Decision;
import org.aviso.notices.Event;
import org.aviso.testing.Archives;
import org.aviso.testing.Database;
import org.aviso.testing.Samples;
import org.aviso.testing.TestClock;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class RequestAccommodationIT {

    private static final Instant EVENT = Instant.parse("2026-12-02T01:00:00Z");
    private static final Instant ASK_BY = Instant.parse("2026-11-24T00:00:00Z");

    @Inject
    private RequestAccommodation requestAccommodation;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private TestClock clock;

    @Deployment
    static WebArchive portal() {
        return Archives.portal();
    }

    @Test
    void takesARequestAtTheLastMoment() {
        clock.set(ASK_BY.minus(Duration.ofDays(30)));
        String notice = samples.event(clock.instant(), EVENT, Event.Status.SCHEDULED);
        clock.set(ASK_BY);
        Receipt receipt = requestAccommodation.submit(form(notice), null);
        assertEquals(Decision.ON_TIME, receipt.decision());
    }

    private static RequestForm form(String notice) {
        RequestForm form = new RequestForm();
        form.setNotice(notice);
        form.setAids(List.of(new ChosenAid("asl", null, null)));
        form.setName("Ana");
        form.setLanguage("es");
        form.setRoute(ContactRoute.EMAIL);
        form.setContact("ana@example.org");
        return form;
    }
}
