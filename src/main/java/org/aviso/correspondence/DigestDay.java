package org.aviso.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A day for which the mail of the morning was written: of several nodes, one gets the row. */
@Entity
@Table(name = "morning_digest")
class DigestDay {

    @Id
    @Column(name = "digest_day")
    private LocalDate day;

    private Instant written;

    protected DigestDay() {
    }

    DigestDay(LocalDate day, Instant written) {
        this.day = day;
        this.written = written;
    }

    LocalDate getDay() {
        return day;
    }

    Instant getWritten() {
        return written;
    }
}
