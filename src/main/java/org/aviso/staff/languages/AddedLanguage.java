package org.aviso.staff.languages;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aviso.language.Phrases;

/** A language that an administrator has added. */
@Entity
@Table(name = "added_language")
class AddedLanguage {

    @Id
    private String tag;

    private boolean spoken;

    @Column(name = "was_spoken")
    private boolean wasSpoken;

    private boolean required;

    private int takes;

    @ElementCollection
    @CollectionTable(name = "added_words", joinColumns = @JoinColumn(name = "language"))
    @MapKeyColumn(name = "family")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "words")
    private Map<Phrases.Family, String> files = new HashMap<>();

    @Version
    private int version;

    protected AddedLanguage() {
    }

    /** A language that says nothing yet and is switched off. */
    AddedLanguage(String tag) {
        this.tag = Objects.requireNonNull(tag);
    }

    String getTag() {
        return tag;
    }

    boolean isSpoken() {
        return spoken;
    }

    void setSpoken(boolean spoken) {
        this.spoken = spoken;
        this.wasSpoken |= spoken;
    }

    /** Whether it has been switched on at any time: from then on there are links to its addresses. */
    boolean wasSpoken() {
        return wasSpoken;
    }

    /** Whether notices must be in it before they are published, while it is switched on. */
    boolean isRequired() {
        return required;
    }

    void setRequired(boolean required) {
        this.required = required;
    }

    /** The files of its translator, by family. */
    Map<Phrases.Family, String> getFiles() {
        Map<Phrases.Family, String> copy = new EnumMap<>(Phrases.Family.class);
        copy.putAll(files);
        return copy;
    }

    /** Puts files in the place of those of the same families; other nodes notice it by the count. */
    void take(Map<Phrases.Family, String> taken) {
        takes++;
        files.putAll(taken);
    }
}
