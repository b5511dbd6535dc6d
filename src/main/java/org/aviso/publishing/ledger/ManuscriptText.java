package org.aviso.publishing.ledger;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aviso.platform.Secrets;

/** What is written of a notice in one language, with the ledger of its fields. */
@Entity
@Table(name = "manuscript_text")
public class ManuscriptText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manuscript_id")
    private Manuscript manuscript;

    private String language;

    private String slug;

    private String title;

    private String summary;

    private String body;

    private String place;

    @OneToMany(mappedBy = "text", cascade = CascadeType.PERSIST)
    @MapKey(name = "field")
    private Map<Field, LedgerEntry> ledger = new HashMap<>();

    protected ManuscriptText() {
    }

    ManuscriptText(Manuscript manuscript, String language) {
        this.manuscript = manuscript;
        this.language = language;
    }

    void put(Field field, String words) {
        switch (field) {
            case TITLE -> title = words;
            case SUMMARY -> summary = words;
            case BODY -> body = words;
            case PLACE -> place = words;
        }
    }

    /** @return whether it is another one */
    boolean address(String newSlug) {
        boolean other = !Objects.equals(slug, newSlug);
        this.slug = newSlug;
        return other;
    }

    LedgerEntry entry(Field field) {
        LedgerEntry entry = ledger.get(field);
        if (entry == null) {
            entry = new LedgerEntry(this, field);
            ledger.put(field, entry);
        }
        return entry;
    }

    /** The hash of what is written of a field, or null where nothing is. */
    String hash(Field field) {
        String words = getWords().of(field);
        return words == null ? null : Secrets.hash(words);
    }

    public String getLanguage() {
        return language;
    }

    public Words getWords() {
        return new Words(slug, title, summary, body, place);
    }

    /** The ledger of the fields that were ever written. */
    public Map<Field, LedgerEntry> getLedger() {
        return ledger;
    }
}
