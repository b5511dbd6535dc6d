package org.aviso.triage.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A time in which a colleague is away, and who sees to their requests meanwhile. */
@Entity
@Table(name = "out_of_office")
public class OutOfOffice {

    @Id
    private String username;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String deputy;

    protected OutOfOffice() {
    }

    /**
     * A time away.
     *
     * @throws IllegalArgumentException if it ends before it begins, or nobody else is named
     */
    public OutOfOffice(String username, LocalDate firstDay, LocalDate lastDay, String deputy) {
        if (lastDay.isBefore(firstDay) || username.equals(deputy)) {
            throw new IllegalArgumentException("a time away ends after it begins, and somebody else takes over");
        }
        this.username = username;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.deputy = deputy;
    }

    /** The sign-in name of who is away. */
    public String getUsername() {
        return username;
    }

    /** The first day, in the agency's zone. */
    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** The last day, included. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    /** The sign-in name of who sees to their requests. */
    public String getDeputy() {
        return deputy;
    }

    /** Whether they are away on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
