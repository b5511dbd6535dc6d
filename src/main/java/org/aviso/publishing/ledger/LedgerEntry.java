package org.aviso.publishing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** How far one field is in one language, from which words it was made, and who has changed and reviewed it last. */
@Entity
@Table(name = "manuscript_field")
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manuscript_text_id")
    private ManuscriptText text;

    @Enumerated(EnumType.STRING)
    private Field field;

    @Enumerated(EnumType.STRING)
    private FieldState state;

    @Column(name = "source_hash")
    private String sourceHash;

    private Instant changed;

    @Column(name = "changed_by")
    private String changedBy;

    private Instant reviewed;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    protected LedgerEntry() {
    }

    LedgerEntry(ManuscriptText text, Field field) {
        this.text = text;
        this.field = field;
    }

    /** Other words are written, made from the source of that hash. */
    void write(FieldState how, String madeFrom, Instant now, String actor) {
        this.state = how;
        this.sourceHash = madeFrom;
        this.changed = now;
        this.changedBy = actor;
        this.reviewed = null;
        this.reviewedBy = null;
    }

    /** A slip was mended: the words mean what they meant. */
    void mend(Instant now, String actor) {
        this.changed = now;
        this.changedBy = actor;
    }

    /** The source has other words that mean the same. */
    void carry(String before, String after) {
        if (Objects.equals(sourceHash, before)) {
            this.sourceHash = after;
        }
    }

    void review(String fits, Instant now, String actor) {
        this.state = FieldState.REVIEWED;
        this.sourceHash = fits;
        this.reviewed = now;
        this.reviewedBy = actor;
    }

    /** How far it is, as it is measured against the source of that hash. */
    FieldState state(String hash) {
        return Objects.equals(sourceHash, hash) ? state : FieldState.OUT_OF_DATE;
    }

    ManuscriptCopy.EntryCopy copy() {
        return new ManuscriptCopy.EntryCopy(field, state, sourceHash, changed, changedBy, reviewed, reviewedBy);
    }

    public Field getField() {
        return field;
    }

    /** When its words were changed last. */
    public Instant getChanged() {
        return changed;
    }

    /** The sign-in name of who changed them; null where they were there before there was a ledger. */
    public String getChangedBy() {
        return changedBy;
    }

    /** When somebody reviewed it, or null. */
    public Instant getReviewed() {
        return reviewed;
    }

    /** The sign-in name of who reviewed it, or null. */
    public String getReviewedBy() {
        return reviewedBy;
    }
}
