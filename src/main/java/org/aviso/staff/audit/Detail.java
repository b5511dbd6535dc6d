package org.aviso.staff.audit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What more there is to say about a deed, in the words of the bundle key {@code auditDetails.<detail>}. It is stored as its
 * code and values ({@code OFFER_MADE 3 1}), several of them with commas between: an entry outlives the words of today, and
 * its reader may have another language than whoever did it. How far an aid has come stands among the details with the code
 * of its status and its place in the request, which begins at 0 ({@code CONFIRMED 1}).
 */
public enum Detail {

    CLOSED, REOPENED, MOVED, CANCELLED,

    ON_TIME, SHORT_NOTICE,

    ROLES(Value.ROLES), ROLES_BEFORE(Value.ROLES), NAME, MAIL, PASSWORD, SIGN_ON, IN_USE, OUT_OF_USE, WRONG(Value.COUNT),

    /** A first day, a last day, and who stands in. */
    AWAY(Value.DAY, Value.DAY, Value.NAME),

    BACK, HANDED_OVER(Value.NAME), HANDED_TO_ALL, NOTE, TOLD, ASKED, EVENT_SETTLED,

    /** The codes of a request, to tell them to the caller. */
    CODES,

    /** How it came, and when. */
    ARRIVED(Value.ARRIVAL, Value.MOMENT),

    /** The reference of the other request. */
    JOINED(Value.NAME), KEPT_APART(Value.NAME),

    /** Who could be asked for an aid. */
    PROVIDERS,

    /** The numbers of an offer and of a provider. */
    OFFER_MADE(Value.NAME, Value.NAME),

    /** The number of an offer. */
    OFFER_YES(Value.NAME), OFFER_NO(Value.NAME), OFFER_WITHDRAWN(Value.NAME), OFFER_CANCELLED(Value.NAME),

    /** The number of a template. */
    TEMPLATE(Value.NAME),

    OWN_WORDS(Value.LANGUAGE), TRANSLATION, SENT_IN(Value.LANGUAGES), HELD, MAILS_AGAIN(Value.COUNT),

    TEMPLATE_STATE(Value.LANGUAGE, Value.TEMPLATE_STATE),

    /** What was done to a notice, and in which language. */
    BEGUN(Value.LANGUAGE), WRITTEN(Value.LANGUAGE), REVIEWED(Value.LANGUAGE),

    /** The place of a picture of a notice, or of a video, among the others at that moment, from 1. */
    PICTURE_ADDED(Value.NAME), PICTURE_DESCRIBED(Value.NAME), PICTURE_REMOVED(Value.NAME), VIDEO_CAPTIONED(Value.NAME),

    FACTS, SHARED, UNSHARED, PUBLISHED, SCHEDULED, UNSCHEDULED, CORRECTED, URGENT, ARCHIVED, RESTORED,

    /** The language of a translation that was given out, or came back. */
    TRANSLATION_SENT(Value.LANGUAGE), TRANSLATION_TAKEN(Value.LANGUAGE),

    /** How many notices came in with a file. */
    IMPORTED(Value.COUNT),

    /** The number of an edition, and why its text was taken away. */
    WITHHELD(Value.NAME, Value.WITHHELD_REASON),

    /** How many texts a language has that was added or mended. */
    WORDS_TAKEN(Value.COUNT),

    SWITCHED_ON, SWITCHED_OFF, REQUIRED, NOT_REQUIRED,

    /** How many a list or a file had. */
    COUNT(Value.COUNT);

    /** What a value is, and so how it is told. */
    enum Value {

        /** A number or a name that is the same in every language. */
        NAME,

        COUNT, DAY, MOMENT, LANGUAGE, LANGUAGES, ROLES, ARRIVAL, TEMPLATE_STATE, WITHHELD_REASON
    }

    private final List<Value> parameters;

    Detail(Value... parameters) {
        this.parameters = List.of(parameters);
    }

    /** What its values are, in their order. */
    List<Value> parameters() {
        return parameters;
    }

    /**
     * The detail as it is stored.
     *
     * @param given as many values as it has; several in the place of one stand in a list
     * @throws IllegalArgumentException if it has fewer values, or more
     */
    public String with(Object... given) {
        if (given.length != parameters.size()) {
            throw new IllegalArgumentException(this + " has " + parameters.size() + " values");
        }
        return Stream.concat(Stream.of(name()), Stream.of(given).map(Detail::stored)).collect(Collectors.joining(" "));
    }

    private static String stored(Object value) {
        return value instanceof Collection<?> several ? several.stream().map(Object::toString)
                .collect(Collectors.joining(", ", "[", "]")) : value.toString();
    }
}
