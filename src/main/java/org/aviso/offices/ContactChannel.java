package org.aviso.offices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.aviso.calendar.BusinessCalendar;

/** One way to reach an office: a kind of call, its number and its hours; or its mail address. */
@Entity
@Table(name = "contact_channel")
public class ContactChannel {

    /** How long a number counts as checked. Nobody should dial a number that was last tried years ago unwarned. */
    private static final int VERIFIED_FOR_DAYS = 365;

    /** The kinds, in the words of the bundle key {@code channel.<kind>}. */
    public enum Kind { VOICE, TDD, RELAY, VCO, STS, RELAY_ES, VIDEO, EMERGENCY, EMAIL }

    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String number;

    private String dial;

    @Column(name = "every_day")
    private boolean everyDay;

    private LocalTime opens;

    private LocalTime closes;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    private int position;

    protected ContactChannel() {
    }

    public Kind getKind() {
        return kind;
    }

    /** The bundle key of what the channel is called. */
    public String getLabelKey() {
        return "channel." + kind;
    }

    /** The bundle key of what the channel is called where there is little room. */
    public String getShortLabelKey() {
        return getLabelKey() + ".short";
    }

    /** Whether it is called, not written to. */
    public boolean isCall() {
        return kind != Kind.EMAIL;
    }

    /** The number as people write it, {@code (520) 791-4852}, or the mail address. */
    public String getNumber() {
        return number;
    }

    /** The number as a telephone takes it, {@code +15207914852} or {@code 711}; null of a mail address. */
    public String getDial() {
        return dial;
    }

    /** The number or address as links have it, {@code tel:+15207914852} or {@code mailto:office@example.org}. */
    public String getHref() {
        return isCall() ? "tel:" + dial : "mailto:" + number;
    }

    /** Whether it answers around the clock, every day. */
    public boolean isEveryDay() {
        return everyDay;
    }

    /** When it opens on a business day, or null if it never closes. */
    public LocalTime getOpens() {
        return opens;
    }

    public LocalTime getCloses() {
        return closes;
    }

    /** The day on which somebody last called it to see that it answers, or null. */
    public LocalDate getVerifiedOn() {
        return verifiedOn;
    }

    /** Whether it is too long ago, or never, that somebody made sure of the number. */
    public boolean isStale(LocalDate today) {
        // 911 does not change, and nobody calls it to try.
        return kind != Kind.EMERGENCY
                && (verifiedOn == null || verifiedOn.plusDays(VERIFIED_FOR_DAYS).isBefore(today));
    }

    /** When {@link #isStale} begins to hold, if it does not yet and ever will: the first day. */
    Optional<LocalDate> staleFrom() {
        return kind == Kind.EMERGENCY || verifiedOn == null ? Optional.empty()
                : Optional.of(verifiedOn.plusDays(VERIFIED_FOR_DAYS + 1L));
    }

    /** When it answers on business days, or nothing where it always does. */
    Optional<OpeningHours> hours() {
        return everyDay ? Optional.empty() : Optional.of(new OpeningHours(opens, closes));
    }

    /** Whether somebody answers at a moment of the agency's zone. */
    public boolean isOpen(ZonedDateTime moment, BusinessCalendar calendar) {
        return hours().map(hours -> hours.holds(moment, calendar)).orElse(true);
    }
}
