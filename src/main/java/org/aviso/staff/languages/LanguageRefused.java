package org.aviso.staff.languages;

import java.util.List;

/** A language, or a file of its words, cannot be taken as it is. */
public class LanguageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons, in the words of the bundle key {@code languageRefused.<reason>}. */
    public enum Reason { UNKNOWN, BUILT_IN, NO_WORDS, OTHER_FILE, OTHER_LANGUAGE, TWICE, NO_TEXT, TOO_LONG, DAMAGED, FLAWS, INCOMPLETE, MEANWHILE }

    private final transient List<Flaw> flaws;
    private final Reason reason;

    LanguageRefused(Reason reason) {
        this(reason, List.of());
    }

    LanguageRefused(Reason reason, List<Flaw> flaws) {
        super(reason.name());
        this.reason = reason;
        this.flaws = List.copyOf(flaws);
    }

    public Reason reason() {
        return reason;
    }

    /** The phrases that cannot be used, where these are the reason. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
