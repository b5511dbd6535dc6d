package org.aviso.notices;

import java.util.List;
import java.util.Set;

/** What is arranged for everyone who comes to an event; told by whoever arranges it. */
public interface Arrangements {

    /**
     * An aid that everyone there can use.
     *
     * @param language the tag of its language; null where it has none, or naming it would point to a person
     * @param name what it is called in the language of the answer
     */
    record Arranged(String code, String language, String name) { }

    /** What is arranged for the event of a notice, in the order of the offer; nothing where it has begun or is cancelled. */
    List<Arranged> of(Notice notice);

    /** The codes of the aids that are told of, in the order of the offer. */
    List<String> codes();

    /** The ids of the notices of coming events at which an aid is arranged. */
    Set<Long> noticesWith(String code);
}
