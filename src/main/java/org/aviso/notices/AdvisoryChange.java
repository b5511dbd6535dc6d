package org.aviso.notices;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** That an advisory changed. A class for one moment, because collections of plain ones come back as another type. */
@Embeddable
class AdvisoryChange {

    private Instant moment;

    protected AdvisoryChange() {
    }

    AdvisoryChange(Instant moment) {
        this.moment = Objects.requireNonNull(moment);
    }

    Instant getMoment() {
        return moment;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AdvisoryChange change && change.moment.equals(moment);
    }

    @Override
    public int hashCode() {
        return moment.hashCode();
    }
}
