package org.aviso.publishing.exchange.xliff;

/** A file that came back is none of which anything can be taken. */
public class TranslationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the words of the bundle key {@code translation.refused.<reason>}. */
    public enum Reason {

        /** It is longer than any that we give out could become. */
        TOO_LARGE,

        /** It is no XLIFF 2 file, or a damaged one. */
        NO_XLIFF,

        /** It declares a document type, which none of these files needs: it could make us read other files. */
        DOCTYPE,

        /** It belongs to another notice. */
        OTHER_NOTICE,

        /** It is from another language, or into another one. */
        OTHER_LANGUAGE
    }

    private final Reason reason;

    TranslationRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
