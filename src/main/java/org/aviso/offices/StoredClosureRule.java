package org.aviso.offices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.aviso.calendar.ClosureRule;

/** A row of the agency's table of closures that return every year. */
@Entity
@Table(name = "closure_rule")
class StoredClosureRule {

    @Id
    private Long id;

    @Column(name = "month_number")
    private int month;

    @Column(name = "day_number")
    private Integer day;

    private Integer weekday;

    private Integer ordinal;

    @Column(name = "since_year")
    private int sinceYear;

    @ElementCollection
    @CollectionTable(name = "closure_rule_name", joinColumns = @JoinColumn(name = "closure_rule_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    protected StoredClosureRule() {
    }

    ClosureRule toRule() {
        return day != null
                ? ClosureRule.fixed(MonthDay.of(month, day), Map.copyOf(names), sinceYear)
                : ClosureRule.nth(ordinal, DayOfWeek.of(weekday), Month.of(month), Map.copyOf(names), sinceYear);
    }
}
