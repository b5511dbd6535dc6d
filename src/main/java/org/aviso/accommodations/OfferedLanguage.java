package org.aviso.accommodations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A language that can be asked for. Its names in other languages stand in the bundles: {@code language.<tag>}. */
@Entity
@Table(name = "offered_language")
public class OfferedLanguage {

    @Id
    private String tag;

    private String endonym;

    private boolean spoken;

    private boolean written;

    private boolean signed;

    private String direction;

    private int position;

    protected OfferedLanguage() {
    }

    /** The tag of a language that is not in the list: the resident names it in the note. */
    public static final String UNLISTED = "und";

    public boolean isUnlisted() {
        return tag.equals(UNLISTED);
    }

    /** BCP 47 tag. */
    public String getTag() {
        return tag;
    }

    /** Its name in itself, in its own script. */
    public String getEndonym() {
        return endonym;
    }

    public String getDirection() {
        return direction;
    }

    /** Whether an aid of that kind can be had in it. */
    public boolean serves(Aid.InLanguage kind) {
        return switch (kind) {
            case SPOKEN -> spoken;
            case WRITTEN -> written;
            case SIGNED -> signed;
        };
    }
}
