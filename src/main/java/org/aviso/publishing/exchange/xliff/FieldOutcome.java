package org.aviso.publishing.exchange.xliff;

import org.aviso.publishing.ledger.Field;

/**
 * What becomes of a field of a translation that came back.
 *
 * @param reason why it is refused; null where it is not
 * @param words what is taken; null where nothing is
 */
public record FieldOutcome(Field field, Fate fate, Reason reason, String words) {

    /** What becomes of it, in the words of the bundle key {@code fieldFate.<fate>}. */
    public enum Fate {

        /** It is taken in. */
        TAKEN,

        /** It says what is here already. */
        SAME,

        /** Nobody has translated it. */
        LEFT,

        /** It cannot be taken in. */
        REFUSED
    }

    /** Why it cannot be taken in, in the words of the bundle key {@code fieldRefused.<reason>}. */
    public enum Reason {

        /** What was translated says something else by now. */
        SOURCE_CHANGED,

        /** A part of it is not in the file. */
        UNIT_MISSING,

        /** Some of it is translated, and some is not. */
        PARTLY,

        /** Links, emphasis or other marks are missing, or are others. */
        MARKS,

        /** It has more characters than there is room for. */
        TOO_LONG,

        /** It holds signs that nobody can see. */
        NOT_LEGIBLE,

        /** Somebody has written something else here since the file was given out. */
        CHANGED_HERE
    }

    static FieldOutcome taken(Field field, String words) {
        return new FieldOutcome(field, Fate.TAKEN, null, words);
    }

    static FieldOutcome same(Field field) {
        return new FieldOutcome(field, Fate.SAME, null, null);
    }

    static FieldOutcome left(Field field) {
        return new FieldOutcome(field, Fate.LEFT, null, null);
    }

    static FieldOutcome refused(Field field, Reason reason) {
        return new FieldOutcome(field, Fate.REFUSED, reason, null);
    }
}
