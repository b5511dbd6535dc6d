package org.aviso.publishing;

import org.aviso.publishing.checks.Finding;
import org.aviso.publishing.ledger.Field;
import org.aviso.publishing.ledger.FieldState;

/**
 * What stands in the way of publishing, in the words of the bundle key {@code obstacle.<reason>}.
 *
 * @param language the tag of the language in which it is mended; null for the facts that are the same in all
 * @param field what is to be mended there, or null for its address
 * @param state how far the field is, of {@link Reason#NOT_CURRENT}
 * @param finding what was found in the body, of {@link Reason#FOUND}
 */
public record Obstacle(Reason reason, String language, Field field, FieldState state, Finding finding) {

    /** Why it cannot be published. */
    public enum Reason {

        /** Nobody stands by a field as it is now. */
        NOT_CURRENT,

        /** Some readers could not use the body. */
        FOUND,

        /** It has no address. */
        NO_ADDRESS,

        /** Another notice has, or once had, its address. */
        ADDRESS_TAKEN,

        /** It announces an event and does not say when. */
        NO_EVENT,

        /** Its event has begun. */
        EVENT_PASSED
    }

    static Obstacle ofFacts(Reason reason) {
        return new Obstacle(reason, null, null, null, null);
    }

    static Obstacle of(Reason reason, String language) {
        return new Obstacle(reason, language, null, null, null);
    }

    static Obstacle of(String language, Field field, FieldState state) {
        return new Obstacle(Reason.NOT_CURRENT, language, field, state, null);
    }

    static Obstacle of(String language, Finding finding) {
        return new Obstacle(Reason.FOUND, language, Field.BODY, null, finding);
    }
}
