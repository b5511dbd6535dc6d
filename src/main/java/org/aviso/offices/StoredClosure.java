package org.aviso.offices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.aviso.calendar.Closure;

/** A row of the agency's table of closures. */
@Entity
@Table(name = "closure")
class StoredClosure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "closed_on")
    private LocalDate date;

    private String source;

    @ElementCollection
    @CollectionTable(name = "closure_name", joinColumns = @JoinColumn(name = "closure_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    protected StoredClosure() {
    }

    StoredClosure(Closure closure) {
        this.date = closure.date();
        this.source = closure.source();
        this.names = new HashMap<>(closure.names());
    }

    Closure toClosure() {
        return new Closure(date, Map.copyOf(names), source);
    }
}
