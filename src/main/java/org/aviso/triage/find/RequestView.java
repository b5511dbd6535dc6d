package org.aviso.triage.find;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody looks for in the list of requests, under a key that says nothing of it. */
@Entity
@Table(name = "request_view")
public class RequestView {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "view_key")
    private String key;

    private String owner;

    private String name;

    private boolean shared;

    private String criteria;

    private Instant used;

    protected RequestView() {
    }

    RequestView(String key, String owner, String criteria, Instant used) {
        this.key = key;
        this.owner = owner;
        this.criteria = criteria;
        this.used = used;
    }

    void save(String newName, boolean forAll) {
        this.name = newName;
        this.shared = forAll;
    }

    public String getKey() {
        return key;
    }

    String getOwner() {
        return owner;
    }

    /** What its owner calls it, or null where it was only looked at. */
    public String getName() {
        return name;
    }

    /** Whether colleagues see it too. */
    public boolean isShared() {
        return shared;
    }

    /** The {@link Criteria} as JSON. */
    String getCriteria() {
        return criteria;
    }
}
