package org.aviso.replies;

/** A template cannot be saved as it was written: one language says something that it cannot. */
public class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code template.refused.<reason>}. */
    public enum Reason {

        /** It holds braces that are no placeholder. */
        UNKNOWN_PLACEHOLDER,

        /** Another language leaves something open that it does not. */
        MISSING_PLACEHOLDER
    }

    private final Reason reason;
    private final String language;
    private final String which;

    TemplateRefused(Reason reason, String language, String which) {
        super(reason + " in " + language);
        this.reason = reason;
        this.language = language;
        this.which = which;
    }

    public Reason reason() {
        return reason;
    }

    /** The tag of the language whose text is to be mended. */
    public String language() {
        return language;
    }

    /** What stands in the text, or is missing, as it is written. */
    public String which() {
        return which;
    }
}
