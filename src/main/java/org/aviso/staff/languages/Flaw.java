package org.aviso.staff.languages;

import java.util.Locale;
import org.aviso.language.Phrases;

/** Why a phrase of a translator cannot be used. */
public record Flaw(Phrases.Family family, String key, Reason reason) {

    /** The reasons, in the words of the bundle key {@code wordsFlaw.<reason>}. */
    public enum Reason { BRACES, PLACES, MARKUP, ILLEGIBLE, LONG, ADDRESS, SAME_ADDRESS, KEPT_ADDRESS, DATE }

    /** The name of its file without the language, and its key. */
    public String where() {
        return family.name().toLowerCase(Locale.ROOT) + ": " + key;
    }
}
