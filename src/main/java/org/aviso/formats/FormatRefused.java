package org.aviso.formats;

import org.aviso.language.Phrases;

/** A form cannot say what a material says, or cannot be had here. */
public class FormatRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code formats.refused.<reason>}. */
    public enum Reason {
        /** It has signs that the form has no way to write; the detail lists them. */
        SIGNS,
        /** It is longer, or has more things within each other, than anybody reads in this form. */
        LONG,
        /** There is no way to write the language in this form. */
        LANGUAGE,
        /** The machine on which the portal runs has no program for it. */
        MACHINE,
        /** Something went wrong that nobody foresaw; the log says what. */
        BROKEN
    }

    private final Reason reason;
    private final String detail;

    public FormatRefused(Reason reason) {
        this(reason, null);
    }

    /**
     * A refusal.
     *
     * @param detail what stands in the way, for readers of any language: the signs, at most 100 characters; or null
     */
    public FormatRefused(Reason reason, String detail) {
        super(reason + (detail == null ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** What readers are told, in a sentence that is right for any form. */
    public String say(Phrases phrases) {
        return phrases.say("formats.refused." + reason, detail == null ? "" : detail);
    }
}
