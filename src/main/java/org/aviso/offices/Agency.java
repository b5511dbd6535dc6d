package org.aviso.offices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.aviso.language.Languages;
import org.aviso.leadtime.LeadTimeRule;

/** The agency that this installation serves, and its promise about lead time. */
@Entity
public class Agency {

    @Id
    private Long id;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agency_name", joinColumns = @JoinColumn(name = "agency_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    @Column(name = "business_days")
    private int businessDays;

    @Column(name = "cut_off")
    private LocalTime cutOff;

    private LocalTime opening;

    @Column(name = "answers_within")
    private int answersWithin;

    @Column(name = "settles_before")
    private int settlesBefore;

    @Column(name = "team_above_minutes")
    private int teamAboveMinutes;

    @Column(name = "arrival_minutes")
    private int arrivalMinutes;

    @Column(name = "travel_minutes")
    private int travelMinutes;

    @Column(name = "usual_minutes")
    private int usualMinutes;

    private String zone;

    protected Agency() {
    }

    public String name(String language) {
        return names.getOrDefault(language, names.get(Languages.base().tag()));
    }

    public LeadTimeRule rule() {
        return new LeadTimeRule(businessDays, cutOff, opening, zone());
    }

    /** When the office opens. */
    public LocalTime opening() {
        return opening;
    }

    /** Within how many business days the office reads a request, the day of receipt not counted; 1 to 60. */
    public int answersWithin() {
        return answersWithin;
    }

    /** How many business days before the event the office says what is settled, 1 to 60. */
    public int settlesBefore() {
        return settlesBefore;
    }

    /** How long an event is above which two interpreters take turns. */
    public Duration teamAbove() {
        return Duration.ofMinutes(teamAboveMinutes);
    }

    /** How long before an event a provider arrives. */
    public Duration arrival() {
        return Duration.ofMinutes(arrivalMinutes);
    }

    /** How long a provider needs from one place to another. */
    public Duration travel() {
        return Duration.ofMinutes(travelMinutes);
    }

    /** How long a provider is booked for where nobody knows when the event ends. */
    public Duration usualLength() {
        return Duration.ofMinutes(usualMinutes);
    }

    /** The zone of every time that the agency prints. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
