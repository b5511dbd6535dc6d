package org.aviso.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.aviso.offices.ContactDirectory;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** Counts the requests of a period for staff. The figures name nobody, and are exact. */
@ApplicationScoped
public class Figures {

    @Inject
    private Counts counts;

    @Inject
    private ContactDirectory directory;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    /**
     * The figures of a period.
     *
     * @throws NotAllowed if the caller is neither coordinator nor administrator
     */
    public Summary of(Period period) {
        signedIn.requireEither(Role.COORDINATOR, Role.ADMINISTRATOR);
        return counts.of(period);
    }

    /** The day on which the reader is, in the zone of the agency. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.agency().zone());
    }

    /** How long the office is open on a business day. */
    public Duration officeDay() {
        return new OfficeTime(directory.agency().rule(), directory.calendar()).day();
    }
}
