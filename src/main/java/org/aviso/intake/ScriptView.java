package org.aviso.intake;

import java.util.List;
import org.aviso.language.Language;

/**
 * A script as a page shows it.
 *
 * @param said what to say, one paragraph each
 * @param typed the same for a text telephone
 */
public record ScriptView(Language language, List<String> said, String typed) {

    /** About how many minutes a text telephone needs to send it. */
    public int minutes() {
        return CallScript.minutes(typed);
    }
}
